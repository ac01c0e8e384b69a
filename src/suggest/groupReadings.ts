import type { Sample } from '../infer/port';
import type { Decline, RuleSet } from '../rule/ruleSet';
import type { Snapshot } from '../sheet/snapshot';
import { addProbeRows } from './addProbeRows';
import { keyEffect } from './keyEffect';

/** One sample as a rule set (literals fitted, holes closed by the best guess) or a decline. */
export interface Reading {
  readonly sample: Sample;
  readonly meaning: RuleSet | Decline;
  /** The rule set with its holes still open. */
  readonly open: RuleSet | null;
}

/** Readings that do the same. */
export interface Group {
  /** The member that the model thinks likeliest. */
  readonly best: Reading;
  /** Share of the votes, 0 to 1. */
  readonly score: number;
}

/**
 * Groups readings by effect on the user's rows and on probe rows, likeliest group first. A group's score is the
 * sum over its seeds of exp(mean log p), normalised over all groups.
 */
export function groupReadings(readings: readonly Reading[], snapshot: Snapshot): readonly Group[] {
  const sets = readings.flatMap(({ meaning }) => (meaning.kind === 'rules' ? [meaning] : []));
  const probed = addProbeRows(snapshot, sets);
  const keys = new Map<string, string>();
  const keyOf = (meaning: RuleSet | Decline): string => {
    if (meaning.kind === 'decline') return 'decline';
    const text = JSON.stringify(meaning);
    const key = keys.get(text) ?? keyEffect(meaning, probed);
    keys.set(text, key);
    return key;
  };
  const groups = new Map<string, { best: Reading; mass: number }>();
  let total = 0;
  for (const reading of readings) {
    const vote = Math.exp(reading.sample.logProbability);
    total += vote;
    const key = keyOf(reading.meaning);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { best: reading, mass: vote });
    else {
      group.mass += vote;
      if (reading.sample.logProbability > group.best.sample.logProbability) group.best = reading;
    }
  }
  return [...groups.values()]
    .map(({ best, mass }) => ({ best, score: total > 0 ? mass / total : 0 }))
    .sort((a, b) => b.score - a.score);
}
