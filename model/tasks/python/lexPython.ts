import { unescapeBody } from './stringLiteral';
import { HEADERS, is, KEYWORDS, OPERATORS, token, type Token } from './token';

const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const NUMBER =
  /(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:\.(?!\d))?(?:[eE][-+]?\d+)?[jJ]?|\d+\.)/y;
const STRING = /([rRbBuU]{0,2})('''|"""|'|")/y;
const BLANK = /[ \t\f]+|\\\r?\n|#[^\n]*/y;

interface Lexing {
  readonly text: string;
  at: number;
  depth: number;
  readonly indents: number[];
  readonly tokens: Token[];
}

/**
 * Tokens of a program in Python 3: statements parted by newline tokens, a header's colon with what follows as one
 * block token, the end of a block as one dedent token. Comments are left out, "a; b" and "if a: b" become lines.
 * Null for what is no Python, and for f-strings, which hold programs of their own.
 */
export function lexPython(program: string): readonly Token[] | null {
  const text = program.replace(/\r\n?/g, '\n').trim();
  const lexing: Lexing = { text, at: 0, depth: 0, indents: [0], tokens: [] };
  while (lexing.at < text.length) if (!readNext(lexing)) return null;
  if (lexing.depth !== 0) return null;
  lexing.tokens.push(token('newline', ''));
  while (lexing.indents.length > 1) {
    lexing.indents.pop();
    lexing.tokens.push(token('dedent', ''));
  }
  return arrangeBlocks(lexing.tokens);
}

function match(lexing: Lexing, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = lexing.at;
  const found = pattern.exec(lexing.text);
  return found !== null && found[0] !== '' ? found : null;
}

function readNext(lexing: Lexing): boolean {
  const { text, tokens } = lexing;
  if (text.charAt(lexing.at) === '\n') return readLineEnd(lexing);
  const blank = match(lexing, BLANK);
  if (blank !== null) return advance(lexing, blank[0].length);
  const string = match(lexing, STRING);
  if (string !== null) return readString(lexing, string[1] ?? '', string[2] ?? '');
  const name = match(lexing, NAME)?.[0];
  if (name !== undefined) {
    if (/^(?:[fF][rR]?|[rR][fF])['"]/.test(text.slice(lexing.at, lexing.at + 3))) return false;
    tokens.push(token(KEYWORDS.has(name) ? 'keyword' : 'name', name));
    return advance(lexing, name.length);
  }
  const number = match(lexing, NUMBER)?.[0];
  if (number !== undefined) {
    tokens.push(token('number', tidyNumber(number)));
    return advance(lexing, number.length);
  }
  const operator = OPERATORS.find((one) => text.startsWith(one, lexing.at));
  if (operator === undefined) return false;
  if ('([{'.includes(operator)) lexing.depth += 1;
  if (')]}'.includes(operator)) lexing.depth -= 1;
  tokens.push(operator === ';' ? token('newline', ';') : token('op', operator));
  return lexing.depth >= 0 && advance(lexing, operator.length);
}

function advance(lexing: Lexing, length: number): boolean {
  lexing.at += length;
  return true;
}

/** One spelling a number: lower case, a digit on both sides of the point. */
function tidyNumber(number: string): string {
  const plain = number.toLowerCase().replaceAll('_', '');
  if (/^0[xbo]/.test(plain)) return plain;
  return plain.replace(/^\./, '0.').replace(/\.(?!\d)/, '.0');
}

function readString(lexing: Lexing, prefix: string, quote: string): boolean {
  const start = lexing.at + prefix.length + quote.length;
  let end = start;
  while (end < lexing.text.length && !lexing.text.startsWith(quote, end)) {
    if (quote.length === 1 && lexing.text.charAt(end) === '\n') return false;
    end += lexing.text.charAt(end) === '\\' ? 2 : 1;
  }
  if (end >= lexing.text.length) return false;
  const body = lexing.text.slice(start, end);
  const bytes = /b/i.test(prefix);
  const value = /r/i.test(prefix) ? body : unescapeBody(body, bytes);
  if (value === null) return false;
  const last = lexing.tokens[lexing.tokens.length - 1];
  if (last?.kind === 'string') {
    // 'a' 'b' is one literal.
    if (last.bytes !== bytes) return false;
    lexing.tokens.pop();
    lexing.tokens.push({ ...last, text: last.text + value });
  } else lexing.tokens.push({ kind: 'string', text: value, bytes });
  lexing.at = end + quote.length;
  return true;
}

/** A line's end, with how the next line that says something is indented. */
function readLineEnd(lexing: Lexing): boolean {
  const { tokens, indents } = lexing;
  if (lexing.depth > 0) return advance(lexing, 1);
  const gap = /(?:\n[ \t\f]*(?:#[^\n]*)?)*\n([ \t\f]*)(?=[^\s#])|\n\s*(?:#[^\n]*\s*)*$/y;
  const found = match(lexing, gap);
  if (found === null) return false;
  tokens.push(token('newline', ''));
  const width = (found[1] ?? '').replaceAll('\t', '        ').length;
  if (found[1] !== undefined && width > (indents[indents.length - 1] ?? 0)) {
    indents.push(width);
    tokens.push(token('block', ''));
  }
  while (found[1] !== undefined && width < (indents[indents.length - 1] ?? 0)) {
    indents.pop();
    tokens.push(token('dedent', ''));
  }
  return advance(lexing, found[0].length);
}

/** Turns "header: NEWLINE INDENT" and "header: statement" into "header BLOCK statement … DEDENT". */
function arrangeBlocks(tokens: readonly Token[]): readonly Token[] | null {
  const out: Token[] = [];
  let closeAtLine = 0;
  for (let at = 0; at < tokens.length;) {
    const colon = headerColon(tokens, at);
    const end = colon ?? lineEnd(tokens, at);
    const last = tokens[end];
    out.push(...tokens.slice(at, end));
    at = end + 1;
    if (colon !== null) {
      const isLine = tokens[at]?.kind === 'newline' && tokens[at + 1]?.kind === 'block';
      out.push(token('block', ''));
      if (isLine) at += 2;
      else closeAtLine += 1;
      continue;
    }
    if (last?.kind === 'newline' && last.text === ';') {
      out.push(token('newline', ''));
      continue;
    }
    for (; closeAtLine > 0; closeAtLine -= 1) out.push(token('dedent', ''));
    for (; tokens[at]?.kind === 'dedent'; at += 1) out.push(token('dedent', ''));
    out.push(token('newline', ''));
  }
  return tidyLines(out);
}

function lineEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && tokens[end]?.kind !== 'newline') end += 1;
  return end;
}

/** Where the header that starts here has its colon, or null where no header starts. */
function headerColon(tokens: readonly Token[], start: number): number | null {
  const first = tokens[start];
  if (first?.kind !== 'keyword' || !HEADERS.has(first.text)) return null;
  let depth = 0;
  let lambdas = 0;
  for (let at = start; at < tokens.length && tokens[at]?.kind !== 'newline'; at += 1) {
    const one = tokens[at];
    if (is(one, '(', '[', '{')) depth += 1;
    if (is(one, ')', ']', '}')) depth -= 1;
    if (depth > 0) continue;
    if (is(one, 'lambda')) lambdas += 1;
    if (is(one, ':') && lambdas === 0) return at;
    if (is(one, ':')) lambdas -= 1;
  }
  return null;
}

/** Newlines stand only between two statements of one block: none doubled, none beside a block's ends. */
function tidyLines(tokens: readonly Token[]): readonly Token[] | null {
  const out: Token[] = [];
  for (const one of tokens) {
    const last = out[out.length - 1];
    const isFree = last === undefined || ['newline', 'block', 'dedent'].includes(last.kind);
    if (one.kind === 'newline' && isFree) continue;
    if (one.kind === 'dedent' && last?.kind === 'newline') out.pop();
    if (one.kind === 'dedent' && last?.kind === 'block') return null;
    out.push(one);
  }
  while (out[out.length - 1]?.kind === 'newline') out.pop();
  return out.length === 0 ? null : out;
}
