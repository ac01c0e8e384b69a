import { printRuleSet } from '../../src/rule/printRule';
import { ok, type Result } from '../../src/sheet/result';
import { addProbeRows } from '../../src/suggest/addProbeRows';
import { writeFailures } from './describeFailure';
import type { EvalError } from './evalError';
import { spread } from './heldCases';
import { openPipeline, type Pipeline } from './pipeline';
import { printWithInterval } from './printReport';
import { rankReadings, SHOWN_READINGS } from './rankReadings';
import {
  PAIR_KINDS,
  readContrast,
  type ContrastCase,
  type ContrastKind,
  type ContrastRequest,
} from './readContrast';
import type { EvalOptions } from './readOptions';
import { wilson } from './wilson';

/** How one request came out. */
export interface ContrastAnswer {
  readonly words: string;
  /** 0-based place of the first reading with its meaning; null where none is. */
  readonly rank: number | null;
  /** The same for the meaning next to it. */
  readonly other: number | null;
  /** The readings as rules; [] where there were none. */
  readonly readings: readonly string[];
}

/** How a pair, or an open request, came out. */
export interface ContrastOutcome {
  readonly kind: ContrastKind;
  readonly answers: readonly ContrastAnswer[];
}

/** Asks both requests of each pair, and each open one, and compares what comes out by effect on the sheet and on probe rows. */
export async function evaluateContrast(
  cases: readonly ContrastCase[],
  pipeline: Pipeline,
): Promise<readonly ContrastOutcome[]> {
  const outcomes: ContrastOutcome[] = [];
  for (const { kind, snapshot, requests } of cases) {
    const answers: ContrastAnswer[] = [];
    for (const request of requests) answers.push(await askOne(request, snapshot, pipeline));
    outcomes.push({ kind, answers });
  }
  return outcomes;
}

async function askOne(
  { words, accept, other: next }: ContrastRequest,
  snapshot: ContrastCase['snapshot'],
  pipeline: Pipeline,
): Promise<ContrastAnswer> {
  const { answer } = await pipeline.answer({ utterance: words, snapshot, ask: true });
  const candidates = answer.kind === 'candidates' ? answer.candidates : [];
  const readings = candidates.slice(0, SHOWN_READINGS).map(({ ruleSet }) => ruleSet);
  const probed = addProbeRows(snapshot, [...accept, ...next, ...readings]);
  // On the sheet itself too: top 5 and top 5 % both hit all probe rows that tie for the first place.
  const sheets = [snapshot, probed];
  const [rank = null, other = null] = rankReadings(readings, [accept, next], sheets);
  return { words, rank, other, readings: readings.map(printRuleSet) };
}

/** A line a kind, and the closing one. */
export function printContrast(outcomes: readonly ContrastOutcome[]): string {
  const lines = PAIR_KINDS.map((kind) => {
    const { n, first, three, pairs, both } = countPairs(outcomes, [kind]);
    return `  ${kind}: ${first} of ${n} first, ${both} of ${pairs} pairs both, ${three} among three`;
  });
  const open = outcomes.filter(({ kind }) => kind === 'open');
  const shown = open.filter(hasBoth).length;
  const { n, first, pairs, both } = countPairs(outcomes, PAIR_KINDS);
  const share = (hits: number, of: number) => `${printWithInterval(wilson(hits, of))} n=${of}`;
  return [
    ...lines,
    `  open: ${shown} of ${open.length} both among three`,
    `contrast: each first ${share(first, n)}, both of a pair ${share(both, pairs)}, of two meanings both among three ${share(shown, open.length)}`,
  ].join('\n');
}

function countPairs(
  outcomes: readonly ContrastOutcome[],
  kinds: readonly ContrastKind[],
): Readonly<Record<'n' | 'first' | 'three' | 'pairs' | 'both', number>> {
  const pairs = outcomes.filter(({ kind }) => kinds.includes(kind));
  const answers = pairs.flatMap((one) => one.answers);
  return {
    n: answers.length,
    first: answers.filter(({ rank }) => rank === 0).length,
    three: answers.filter(({ rank }) => rank !== null).length,
    pairs: pairs.length,
    both: pairs.filter((pair) => pair.answers.every(({ rank }) => rank === 0)).length,
  };
}

/** Whether an open request shows both of its meanings. */
function hasBoth({ answers }: ContrastOutcome): boolean {
  return answers.every(({ rank, other }) => rank !== null && other !== null);
}

/** `npm run eval -- contrast`: our own pairs and open requests; `most` of them, a pair taken as one, spread evenly. */
export async function reportContrast(options: EvalOptions): Promise<Result<string, EvalError>> {
  const cases = await readContrast();
  if (!cases.ok) return cases;
  const pipeline = await openPipeline(options);
  if (!pipeline.ok) return pipeline;
  const outcomes = await evaluateContrast(spread(cases.value, options.most), pipeline.value);
  await writeFailures(options.failures, outcomes.flatMap(describeWrong));
  return ok(options.json ? JSON.stringify(outcomes) : printContrast(outcomes));
}

/** The requests of a pair without their meaning first, or an open one without both of its meanings. */
function describeWrong(outcome: ContrastOutcome): readonly string[] {
  const { kind, answers } = outcome;
  const wrong =
    kind === 'open'
      ? answers.filter(() => !hasBoth(outcome))
      : answers.filter(({ rank }) => rank !== 0);
  return wrong.map(
    ({ words, rank, other, readings }) =>
      `${kind}: ${words} (${rank ?? 'none'}, the other ${other ?? 'none'})\n  ${readings.join('\n  ')}`,
  );
}
