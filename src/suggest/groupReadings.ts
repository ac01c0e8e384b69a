import type { Sample } from '../infer/port';
import type { Decline, RuleSet } from '../rule/ruleSet';
import type { Snapshot } from '../sheet/snapshot';
import { addProbeRows } from './addProbeRows';
import { keyEffect } from './keyEffect';
import { weighReading } from './weighReading';

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
 * How much more a surer program's vote counts: the power of its mean probability. Chosen on own held-back rows, where
 * 1, 2, 4, 6, 8 gave 58.6, 60.8, 61.2, 61.9, 61.6 % right at first (model/RESULTS.md).
 */
const SHARPNESS = 6;

/** A function of rule sets that works each out once: many seeds write the same. */
function remember<T>(workOut: (ruleSet: RuleSet) => T): (ruleSet: RuleSet) => T {
  const known = new Map<string, T>();
  return (ruleSet) => {
    const text = JSON.stringify(ruleSet);
    const found = known.get(text) ?? workOut(ruleSet);
    known.set(text, found);
    return found;
  };
}

/**
 * Groups readings by effect on the user's rows and on probe rows, likeliest group first. A group's score is the
 * sum over its programs of exp(mean log p) to the power of SHARPNESS, normalised over all groups.
 */
export function groupReadings(readings: readonly Reading[], snapshot: Snapshot): readonly Group[] {
  const sets = readings.flatMap(({ meaning }) => (meaning.kind === 'rules' ? [meaning] : []));
  const probed = addProbeRows(snapshot, sets);
  const keyProbed = remember((ruleSet) => keyEffect(ruleSet, probed));
  const weigh = remember((ruleSet) => weighReading(ruleSet, snapshot, probed, keyProbed));
  const groups = new Map<string, { best: Reading; mass: number }>();
  let total = 0;
  for (const reading of readings) {
    const weight = reading.meaning.kind === 'rules' ? weigh(reading.meaning) : 1;
    const vote = Math.exp(SHARPNESS * reading.sample.logProbability) * weight;
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
