import { ok, type Result } from '../../src/sheet/result';
import { printTarget } from '../tasks/cf/printTarget';
import { describeFailure, writeFailures } from './describeFailure';
import type { EvalError } from './evalError';
import { readHeld } from './heldCases';
import { makeOutcome, type Outcome } from './outcome';
import type { Pipeline } from './pipeline';
import { rankTarget } from './rankTarget';

/**
 * Runs the held-back phrasings of a folder of shards, `most` of them spread evenly; groups are the constructs. Wrong
 * ones are written to `failures` so that their causes can be read.
 */
export async function evaluateOwn(
  pipeline: Pipeline,
  folder: string,
  failures: string | null,
  most: number | null,
): Promise<Result<readonly Outcome[], EvalError>> {
  const held = await readHeld(folder, most);
  if (!held.ok) return held;
  const outcomes: Outcome[] = [];
  const wrong: string[] = [];
  for (const { id, utterance, snapshot, target, group } of held.value) {
    const answered = await pipeline.answer({ utterance, snapshot, ask: true });
    const ranks = rankTarget(answered.answer, target, snapshot);
    const outOfScope = target.kind === 'decline';
    outcomes.push(makeOutcome(answered, ranks, { id, group, outOfScope, snapshot }));
    const expected = [`${group}: ${printTarget(target)}`];
    if (ranks.rank !== 0)
      wrong.push(
        describeFailure({ id, utterance, snapshot, expected }, answered.answer, ranks.rank),
      );
  }
  await writeFailures(failures, wrong);
  return ok(outcomes);
}
