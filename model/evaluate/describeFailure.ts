import { writeFile } from 'node:fs/promises';
import { printRuleSet } from '../../src/rule/printRule';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { Answer } from '../../src/suggest/answer';

/** Candidates shown of a wrong answer. */
const SHOWN = 3;

/** A request, and what would have been right in words. */
export interface Wanted {
  readonly id: string;
  readonly utterance: string;
  readonly snapshot: Snapshot;
  readonly expected: readonly string[];
}

/** A wrong answer as lines to read: the request, its columns, the first candidates, what was expected. */
export function describeFailure(wanted: Wanted, answer: Answer, rank: number | null): string {
  const { id, utterance, snapshot, expected } = wanted;
  return [
    `${id} (${rank === null ? 'missed' : `rank ${rank + 1}`}): ${utterance}`,
    `  columns: ${snapshot.columns.map(({ header }) => header).join(' | ')}`,
    ...describeAnswer(answer),
    ...expected.map((one) => `  expected: ${one}`),
    '',
  ].join('\n');
}

/** Writes the descriptions to a file, if one was asked for. */
export async function writeFailures(file: string | null, wrong: readonly string[]): Promise<void> {
  if (file !== null) await writeFile(file, wrong.join('\n'));
}

function describeAnswer(answer: Answer): readonly string[] {
  if (answer.kind === 'failed') return [`  failed: ${answer.error.code}`];
  if (answer.kind === 'declined') return [`  declined: ${answer.reason}`];
  return answer.candidates
    .slice(0, SHOWN)
    .map(
      ({ score, ruleSet, explanation }) =>
        `  ${score.toFixed(2)} ${printRuleSet(ruleSet)} — ${explanation}`,
    );
}
