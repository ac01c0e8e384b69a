import { fail, ok, type Result } from '../sheet/result';

/** What stands at a place of rule text. */
export type RuleToken =
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'column'; readonly index: number; readonly at: number }
  | { readonly kind: 'mark'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

const TOKEN =
  /\s*(?:(?<number>-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w:$]))|\[(?<column>\d{1,5})\]|(?<text>"(?:[^"\\]|\\.)*")|(?<mark>->|[(),;])|(?<word>[\w$:]+))/suy;

/** Rule text cut into tokens, the last of kind 'end'; the place of the first character that is none. */
export function tokenizeRule(text: string): Result<readonly RuleToken[], { readonly at: number }> {
  const tokens: RuleToken[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const token = match === null ? null : readToken(match);
    if (match === null || token === null) {
      return fail({ at: at + (text.slice(at).length - text.slice(at).trimStart().length) });
    }
    tokens.push(token);
    at = TOKEN.lastIndex;
  }
  return ok([...tokens, { kind: 'end', at: end }]);
}

function readToken(match: RegExpExecArray): RuleToken | null {
  const { number, column, text, mark, word } = match.groups ?? {};
  const at = match.index + match[0].length - match[0].trimStart().length;
  if (number !== undefined) return { kind: 'number', value: Number(number), at };
  if (column !== undefined) return { kind: 'column', index: Number(column), at };
  if (text !== undefined) return readText(text, at);
  if (mark !== undefined) return { kind: 'mark', text: mark, at };
  return word === undefined ? null : { kind: 'word', text: word, at };
}

function readText(quoted: string, at: number): RuleToken | null {
  try {
    const text: unknown = JSON.parse(quoted);
    return typeof text === 'string' ? { kind: 'text', text, at } : null;
  } catch {
    return null;
  }
}
