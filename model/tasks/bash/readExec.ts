import type { Taken } from './readCall';
import { literalText, type Call, type Word } from './syntax';

/** The command of `find -exec` up to its `;` or `{} +`; null where it does not end. */
export function readExec(
  name: string,
  after: readonly Word[],
  readCall: (words: readonly Word[]) => Call,
): Taken | null {
  const end = after.findIndex((word, at) => {
    const text = literalText(word);
    return text === ';' || (text === '+' && literalText(after[at - 1] ?? []) === '{}');
  });
  if (end < 1) return null;
  const sign = literalText(after[end] ?? []) === '+' ? '+' : ';';
  const call = readCall(after.slice(0, end));
  return { found: [{ kind: 'exec', name, call, end: sign }], count: end + 2 };
}
