import { writeFile } from 'node:fs/promises';
import { batchSnapshot } from '../../src/cli/batchSnapshot';
import { printRuleSet } from '../../src/rule/printRule';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { Answer } from '../../src/suggest/answer';
import { devSet, type Accepted, type DevCase } from './devSet';
import type { EvalError } from './evalError';
import { rankAccepted } from './matchAccepted';
import type { Pipeline } from './pipeline';
import { readJson } from './readData';
import type { Outcome } from './tally';

/** Runs the development set; wrong ones are written to `failures` so that their causes can be read. */
export async function evaluateDev(
  pipeline: Pipeline,
  failures: string | null,
): Promise<Result<readonly Outcome[], EvalError>> {
  const cases = await readJson('cf-dev.json', devSet);
  if (!cases.ok) return cases;
  const outcomes: Outcome[] = [];
  const wrong: string[] = [];
  for (const one of cases.value) {
    const snapshot = batchSnapshot(one);
    if (!snapshot.ok)
      return fail({ code: 'badData', message: `${one.id}: ${snapshot.error.message}` });
    const { utterance } = one;
    const { answer, ms, valid } = await pipeline.answer({
      utterance,
      snapshot: snapshot.value,
      ask: false,
    });
    const rank = rankAccepted(answer, one.accept);
    outcomes.push({ rank, valid, ms, group: one.wording });
    if (rank !== 0) wrong.push(describeFailure(one, answer, rank));
  }
  if (failures !== null) await writeFile(failures, wrong.join('\n'));
  return ok(outcomes);
}

function describeFailure(one: DevCase, answer: Answer, rank: number | null): string {
  return [
    `${one.id} (${rank === null ? 'missed' : `rank ${rank + 1}`}): ${one.utterance}`,
    `  columns: ${one.sheet.header.map(String).join(' | ')}; selection ${one.selection}`,
    ...describeAnswer(answer),
    ...one.accept.map((accepted) => `  expected: ${describeAccepted(accepted)}`),
    '',
  ].join('\n');
}

function describeAnswer(answer: Answer): readonly string[] {
  if (answer.kind === 'failed') return [`  failed: ${answer.error.code}`];
  if (answer.kind === 'declined') return [`  declined: ${answer.reason}`];
  return answer.candidates
    .slice(0, 3)
    .map(
      ({ score, ruleSet, explanation }) =>
        `  ${score.toFixed(2)} ${printRuleSet(ruleSet)} — ${explanation}`,
    );
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
