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
  /** How likely it is right, 0 to 1: its share of votes that are less sharp than those which order the groups. */
  readonly score: number;
}

/**
 * How much more a surer program's vote counts: the power of its mean probability. Chosen on own held-back rows, where
 * 1, 2, 4, 6, 8 gave 58.6, 60.8, 61.2, 61.9, 61.6 % right at first (model/RESULTS.md).
 */
const SHARPNESS = 6;

/**
 * The same power for the score that is shown. Sharp votes order best and overstate: on own held-back rows the share
 * of right first readings is off by 11.3 points with 6, by 3.8 with 3 (model/RESULTS.md).
 */
const SHOWN_SHARPNESS = 3;

/**
 * How much a vote counts that is not among the three likeliest programs of its seed: nearly nothing, so that these
 * only fill the places behind what the seeds mean.
 */
const TAIL_WEIGHT = 0.02;
const TAIL_FROM = 3;

interface Votes {
  readonly best: Reading;
  readonly order: number;
  readonly shown: number;
}

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
 * Groups readings by effect on the user's rows and on these with probe rows, likeliest group first. A group's votes are the
 * sum over its programs of exp(mean log p) to a power; scores are normalised over all groups. Which cells are meant is
 * voted on before how they look: groups that differ in nothing but the look of one rule count as one, which the
 * likeliest look stands for, and the others come behind what means other cells.
 */
export function groupReadings(readings: readonly Reading[], snapshot: Snapshot): readonly Group[] {
  const sets = readings.flatMap(({ meaning }) => (meaning.kind === 'rules' ? [meaning] : []));
  const probed = addProbeRows(snapshot, sets);
  const keys = {
    own: remember((ruleSet) => keyEffect(ruleSet, snapshot)),
    probed: remember((ruleSet) => keyEffect(ruleSet, probed)),
  };
  const weigh = remember((ruleSet) => weighReading(ruleSet, snapshot, probed, keys));
  const meanings = new Map<string, Map<string, Votes>>();
  let total = 0;
  for (const reading of readings) {
    const { meaning, sample } = reading;
    const own = meaning.kind === 'rules' ? weigh(meaning) : 1;
    const weight = sample.place < TAIL_FROM ? own : own * TAIL_WEIGHT;
    const shown = Math.exp(SHOWN_SHARPNESS * sample.logProbability) * weight;
    const order = Math.exp(SHARPNESS * sample.logProbability) * weight;
    total += shown;
    // Among more rows, five and five percent may be as many.
    const key =
      meaning.kind === 'decline' ? 'decline' : `${keys.own(meaning)}\n\n${keys.probed(meaning)}`;
    const cells = meaning.kind === 'decline' ? key : leaveOutLook(key, meaning);
    const looks = meanings.get(cells) ?? new Map<string, Votes>();
    meanings.set(cells, looks.set(key, addVotes(looks.get(key), { best: reading, order, shown })));
  }
  return orderGroups([...meanings.values()].map((looks) => [...looks.values()])).map(
    ({ best, shown }) => ({ best, score: total > 0 ? shown / total : 0 }),
  );
}

/** What means the same cells stands for all of it in its likeliest look; other looks come last. */
function orderGroups(meanings: readonly (readonly Votes[])[]): readonly Votes[] {
  const byOrder = (a: Votes, b: Votes): number => b.order - a.order;
  const sorted = meanings.map((looks) => [...looks].sort(byOrder));
  const first = sorted.flatMap((looks): readonly Votes[] => {
    const [best] = looks;
    if (best === undefined) return [];
    const order = looks.reduce((sum, look) => sum + look.order, 0);
    const shown = looks.reduce((sum, look) => sum + look.shown, 0);
    return [{ ...best, order, shown }];
  });
  const rest = sorted.flatMap((looks) => looks.slice(1));
  return [...first.sort(byOrder), ...rest.sort(byOrder)];
}

/** The effect of a single rule without its look: its hits, or the cells of its bars. */
function leaveOutLook(key: string, { rules }: RuleSet): string {
  const [rule] = rules;
  if (rule === undefined || rules.length > 1) return key;
  if (rule.kind === 'highlight') return key.replaceAll(JSON.stringify(rule.format), '{}');
  return rule.kind === 'dataBar' ? key.replace(/"colour":"[^"]*"/g, '') : key;
}

function addVotes(group: Votes | undefined, one: Votes): Votes {
  if (group === undefined) return one;
  const isLikelier = one.best.sample.logProbability > group.best.sample.logProbability;
  return {
    best: isLikelier ? one.best : group.best,
    order: group.order + one.order,
    shown: group.shown + one.shown,
  };
}
