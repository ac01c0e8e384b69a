import { ok, type Result } from '../../src/sheet/result';
import type { EvalError } from './evalError';
import { readHeld } from './heldCases';
import { makeOutcome, type Outcome } from './outcome';
import type { Pipeline } from './pipeline';
import { rankTarget } from './rankTarget';

/** Runs the held-back phrasings of a folder of shards, `most` of them spread evenly; groups are the constructs. */
export async function evaluateOwn(
  pipeline: Pipeline,
  folder: string,
  most: number | null,
): Promise<Result<readonly Outcome[], EvalError>> {
  const held = await readHeld(folder, most);
  if (!held.ok) return held;
  const outcomes: Outcome[] = [];
  for (const { id, utterance, snapshot, target, group } of held.value) {
    const answered = await pipeline.answer({ utterance, snapshot, ask: true });
    const ranks = rankTarget(answered.answer, target, snapshot);
    const outOfScope = target.kind === 'decline';
    outcomes.push(makeOutcome(answered, ranks, { id, group, outOfScope, snapshot }));
  }
  return ok(outcomes);
}
