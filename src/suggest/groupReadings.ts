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

/** Effects on a snapshot, each rule set worked out once: many seeds write the same. */
function createKeyer(snapshot: Snapshot): (ruleSet: RuleSet) => string {
  const keys = new Map<string, string>();
  return (ruleSet) => {
    const text = JSON.stringify(ruleSet);
    const key = keys.get(text) ?? keyEffect(ruleSet, snapshot);
    keys.set(text, key);
    return key;
  };
}

/**
 * Groups readings by effect on the user's rows and on probe rows, likeliest group first. A group's score is the
 * sum over its seeds of exp(mean log p), normalised over all groups.
 */
export function groupReadings(readings: readonly Reading[], snapshot: Snapshot): readonly Group[] {
  const sets = readings.flatMap(({ meaning }) => (meaning.kind === 'rules' ? [meaning] : []));
  const keyProbed = createKeyer(addProbeRows(snapshot, sets));
  const keyOwn = createKeyer(snapshot);
  // Without rows nothing can be hit, which says nothing against a rule.
  const isIdle = (meaning: RuleSet | Decline): boolean =>
    meaning.kind === 'rules' && snapshot.rows.length > 0 && keyOwn(meaning) === '';
  const groups = new Map<string, { best: Reading; mass: number }>();
  let total = 0;
  for (const reading of readings) {
    const vote =
      Math.exp(reading.sample.logProbability) * (isIdle(reading.meaning) ? IDLE_WEIGHT : 1);
    total += vote;
    const key = reading.meaning.kind === 'decline' ? 'decline' : keyProbed(reading.meaning);
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
