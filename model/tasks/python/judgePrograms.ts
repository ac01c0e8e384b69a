import { z } from 'zod';
import { fail, ok, type Result } from '../../../src/sheet/result';
import { runPython } from './runPython';

const share = z.tuple([z.number(), z.number()]);
const judgement = z.object({
  /** `ast.parse` reads it. */
  valid: z.boolean(),
  /** The same syntax tree when the program's own variables are renamed. */
  same: z.boolean(),
  /** The same when any plain variable is renamed. */
  alike: z.boolean(),
  /** Matched and all of the expected program's: subtrees, and edges of data flow. */
  subtrees: share,
  flow: share,
});

export type Judgement = z.infer<typeof judgement>;

export interface Answers {
  readonly gold: string;
  readonly candidates: readonly string[];
}

/** Judges the candidates for many programs in one run of Python, which parses them and runs none. */
export function judgePrograms(
  answers: readonly Answers[],
): Result<readonly (readonly Judgement[])[], string> {
  const printed = runPython('score.py', [], JSON.stringify(answers));
  if (!printed.ok) return printed;
  const lines = printed.value.split('\n').filter((line) => line !== '');
  const parsed = z
    .array(z.array(judgement))
    .safeParse(lines.map((line): unknown => JSON.parse(line)));
  if (!parsed.success) return fail('score.py: what it prints is not as expected');
  if (parsed.data.length !== answers.length) return fail('score.py: an answer is missing');
  return ok(parsed.data);
}
