import { batchSnapshot } from '../../src/cli/batchSnapshot';
import { fail, ok, type Result } from '../../src/sheet/result';
import { describeFailure, writeFailures } from './describeFailure';
import { devSet, type Accepted } from './devSet';
import type { EvalError } from './evalError';
import { spread } from './heldCases';
import { rankAccepted } from './matchAccepted';
import { makeOutcome, type Outcome } from './outcome';
import type { Pipeline } from './pipeline';
import { readJson } from './readData';

/** Runs the development set, `most` of it; wrong ones are written to `failures` so that their causes can be read. */
export async function evaluateDev(
  pipeline: Pipeline,
  failures: string | null,
  most: number | null,
): Promise<Result<readonly Outcome[], EvalError>> {
  const cases = await readJson('cf-dev.json', devSet);
  if (!cases.ok) return cases;
  const outcomes: Outcome[] = [];
  const wrong: string[] = [];
  for (const one of spread(cases.value, most)) {
    const read = batchSnapshot(one);
    if (!read.ok) return fail({ code: 'badData', message: `${one.id}: ${read.error.message}` });
    const { id, utterance, wording: group, accept } = one;
    const snapshot = read.value;
    const answered = await pipeline.answer({ utterance, snapshot, ask: false });
    const ranks = rankAccepted(answered.answer, accept, snapshot);
    const outOfScope = accept.every(({ kind }) => kind === 'decline');
    outcomes.push(makeOutcome(answered, ranks, { id, group, outOfScope, snapshot }));
    const expected = accept.map(describeAccepted);
    if (ranks.rank !== 0)
      wrong.push(
        describeFailure({ id, utterance, snapshot, expected }, answered.answer, ranks.rank),
      );
  }
  await writeFailures(failures, wrong);
  return ok(outcomes);
}

function describeAccepted(accepted: Accepted): string {
  switch (accepted.kind) {
    case 'decline':
      return `decline: ${accepted.reason}`;
    case 'highlight':
      return `${accepted.range} ${accepted.formula} ${JSON.stringify(accepted.format ?? {})}`;
    case 'multi':
      return accepted.rules
        .map(({ range, formula, format }) => `${range} ${formula} ${JSON.stringify(format ?? {})}`)
        .join('; ');
    default:
      return `${accepted.kind} ${accepted.range}`;
  }
}
