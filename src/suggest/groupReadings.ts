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

/** What a vote for a rule that hits no cell of the user's own rows counts: people ask about what they see. */
const IDLE_WEIGHT = 0.3;

/** Tells whether a meaning does something on the user's rows (always so where there are none). */
function hitFinder(snapshot: Snapshot): (meaning: RuleSet | Decline) => boolean {
  const known = new Map<string, boolean>();
  return (meaning) => {
    if (meaning.kind === 'decline' || snapshot.rows.length === 0) return true;
    const text = JSON.stringify(meaning);
    const found = known.get(text) ?? keyEffect(meaning, snapshot) !== '';
    known.set(text, found);
    return found;
  };
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
  const hits = hitFinder(snapshot);
  let total = 0;
  for (const reading of readings) {
    const vote =
      Math.exp(reading.sample.logProbability) * (hits(reading.meaning) ? 1 : IDLE_WEIGHT);
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
