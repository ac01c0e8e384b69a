import { lexPython } from './lexPython';
import { endsOperand } from './printPython';
import { is, token, type Token } from './token';

/**
 * A program's tokens in normal form: one spelling for numbers and strings, "not in" and "is not" as one token, no
 * comma before a closing bracket, no parentheses around what a bracket, comma or assignment already sets apart.
 * Null where the program cannot be read.
 */
export function normalise(program: string): readonly Token[] | null {
  const tokens = lexPython(program);
  return tokens === null ? null : dropParentheses(dropCommas(joinWords(tokens)));
}

function joinWords(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (const one of tokens) {
    const last = out[out.length - 1];
    const pair = `${last?.text} ${one.text}`;
    if (last?.kind === 'keyword' && one.kind === 'keyword' && /^(?:not in|is not)$/.test(pair)) {
      out.pop();
      out.push(token('keyword', pair));
    } else out.push(one);
  }
  return out;
}

/** Index of the bracket that closes the one at `open`. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (is(tokens[at], '(', '[', '{')) depth += 1;
    if (is(tokens[at], ')', ']', '}')) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** Commas between `open` and `close` that no inner bracket holds. */
function commasWithin(tokens: readonly Token[], open: number, close: number): readonly number[] {
  const commas: number[] = [];
  for (let at = open + 1; at < close; at += 1) {
    if (is(tokens[at], '(', '[', '{')) at = closing(tokens, at);
    else if (is(tokens[at], ',')) commas.push(at);
  }
  return commas;
}

function dropCommas(tokens: readonly Token[]): readonly Token[] {
  const dropped = new Set<number>();
  tokens.forEach((one, open) => {
    if (!is(one, '(', '[', '{')) return;
    const close = closing(tokens, open);
    if (!is(tokens[close - 1], ',')) return;
    const isCall = endsOperand(tokens[open - 1]);
    // "(a,)" and "x[a,]" are tuples of one.
    const mayBeTuple = (is(one, '(') && !isCall) || (is(one, '[') && isCall);
    if (!mayBeTuple || commasWithin(tokens, open, close).length > 1) dropped.add(close - 1);
  });
  return tokens.filter((_, at) => !dropped.has(at));
}

/** What may stand before and after parentheses that change nothing. */
const BEFORE = ['(', '[', '{', ',', '=', 'return'];
const AFTER = [')', ']', '}', ','];

function dropParentheses(tokens: readonly Token[]): readonly Token[] {
  const open = tokens.findIndex((_, at) => isIdle(tokens, at));
  if (open < 0) return tokens;
  const close = closing(tokens, open);
  return dropParentheses(tokens.filter((_, at) => at !== open && at !== close));
}

function isIdle(tokens: readonly Token[], open: number): boolean {
  if (!is(tokens[open], '(') || endsOperand(tokens[open - 1])) return false;
  const close = closing(tokens, open);
  const [before, after] = [tokens[open - 1], tokens[close + 1]];
  const startsLine = before === undefined || ['newline', 'block', 'dedent'].includes(before.kind);
  if (!startsLine && !is(before, ...BEFORE)) return false;
  const endsLine = after === undefined || ['newline', 'dedent'].includes(after.kind);
  const isElement = is(after, 'for') && is(before, '(', '[', '{');
  if (!endsLine && !isElement && !is(after, ...AFTER)) return false;
  return holdsOneValue(tokens, open, close, startsLine);
}

/** Not a tuple, a generator, a starred value or anything else that needs its parentheses. */
function holdsOneValue(
  tokens: readonly Token[],
  open: number,
  close: number,
  startsLine: boolean,
): boolean {
  if (close === open + 1 || is(tokens[open + 1], '*', 'yield', 'await')) return false;
  // A text alone on a line would read as a comment of the program.
  if (
    startsLine &&
    tokens[open + 1]?.kind === 'keyword' &&
    !is(tokens[open + 1], 'not', 'None', 'True', 'False')
  )
    return is(tokens[open + 1], 'lambda');
  for (let at = open + 1; at < close; at += 1) {
    if (is(tokens[at], '(', '[', '{')) at = closing(tokens, at);
    else if (is(tokens[at], ',', 'for', ':=', 'yield')) return false;
  }
  return true;
}
