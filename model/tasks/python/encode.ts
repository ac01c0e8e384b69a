import { endsOperand } from './printPython';
import { spell } from './spell';
import type { PythonRequest } from './splitRequest';
import { unescapeRequest } from './stringLiteral';
import { POINTERS, type SymbolTable } from './symbolTable';
import { is, sameToken, type Token } from './token';

/** What tokens are written with. */
export interface Writing {
  readonly request: PythonRequest;
  readonly table: SymbolTable;
  /** Tokens of the quoted fragments that are expressions of several tokens, by quote; null for the others. */
  readonly fragments: readonly (readonly Token[] | null)[];
}

/** Symbols of one thing, and how many tokens it takes. */
type Step = readonly [symbols: readonly string[], tokens: number];

/** Assignments, augmented ones among them. */
const ASSIGNS = /^(?:[^=<>!]|\*\*|\/\/|<<|>>)?=$/;

const LAYOUT = { newline: '<NEWLINE>', block: '<BLOCK>', dedent: '<DEDENT>' } as const;

/** Symbols of a program without its END; null where a sign has no symbol. */
export function encodeTokens(tokens: readonly Token[], writing: Writing): readonly string[] | null {
  const out: string[] = [];
  let depth = 0;
  for (let at = 0; at < tokens.length;) {
    const step = writeStep(tokens, at, depth, writing);
    if (step === null) return null;
    if (startsTarget(tokens, at, depth)) out.push('<SET>');
    out.push(...step[0]);
    for (const one of tokens.slice(at, at + step[1])) {
      if (is(one, '(', '[', '{')) depth += 1;
      if (is(one, ')', ']', '}')) depth -= 1;
    }
    at += step[1];
  }
  return out;
}

/** True where a target begins: of a line, or behind one that was assigned to already. */
function startsTarget(tokens: readonly Token[], at: number, depth: number): boolean {
  const before = tokens[at - 1];
  const isStart = before === undefined || /^(?:newline|block|dedent)$/.test(before.kind);
  if (depth > 0 || (!isStart && !is(before, '='))) return false;
  let open = 0;
  for (let next = at; next < tokens.length; next += 1) {
    const one = tokens[next];
    if (is(one, '(', '[', '{')) open += 1;
    if (is(one, ')', ']', '}')) open -= 1;
    if (open > 0) continue;
    if (one?.kind === 'op' && ASSIGNS.test(one.text)) return true;
    // The equals sign of a parameter is none of the line's.
    if (is(one, 'lambda') || /^(?:newline|block|dedent)$/.test(one?.kind ?? '')) return false;
  }
  return false;
}

function writeStep(
  tokens: readonly Token[],
  at: number,
  depth: number,
  writing: Writing,
): Step | null {
  const one = tokens[at];
  if (one === undefined) return null;
  const fragment = writeFragment(tokens, at, depth, writing);
  if (fragment !== null) return fragment;
  switch (one.kind) {
    case 'newline':
    case 'block':
    case 'dedent':
      return [[LAYOUT[one.kind]], 1];
    case 'name':
      return writeName(tokens, at, depth, writing);
    case 'number':
      return writeNumber(one.text, writing);
    case 'string':
      return writeString(one, writing);
    default:
      if (one.text === '.' && tokens[at + 1]?.kind === 'name')
        return writeAttribute(tokens, at, writing);
      return writing.table.known.has(one.text) ? [[one.text], 1] : null;
  }
}

function writeFragment(
  tokens: readonly Token[],
  at: number,
  depth: number,
  { fragments }: Writing,
): Step | null {
  if (is(tokens[at - 1], '.', 'del', 'for') || endsOperand(tokens[at - 1])) return null;
  let best: Step | null = null;
  fragments.forEach((fragment, quote) => {
    const symbol = POINTERS.code[quote];
    if (fragment === null || symbol === undefined || fragment.length <= (best?.[1] ?? 0)) return;
    // What is assigned to must be seen to be a place.
    if (depth === 0 && /^[^=<>!]*=$/.test(tokens[at + fragment.length]?.text ?? '')) return;
    if (fragment.every((one, index) => sameToken(one, tokens[at + index]))) {
      best = [[symbol], fragment.length];
    }
  });
  return best;
}

function writeName(
  tokens: readonly Token[],
  at: number,
  depth: number,
  { request, table }: Writing,
): Step {
  const name = tokens[at]?.text ?? '';
  if (POINTERS.variable.includes(name)) return [[name], 1];
  if (is(tokens[at + 1], '(') && table.units.has(`${name}(`)) return [[`${name}(`], 2];
  const isArgument = depth > 0 && is(tokens[at + 1], '=');
  if (isArgument && table.units.has(`${name}=`)) return [[`${name}=`], 2];
  const written = writePlainName(name, request, table);
  return isArgument ? [['<KEY>', ...written], 2] : [written, 1];
}

function writeAttribute(tokens: readonly Token[], at: number, { request, table }: Writing): Step {
  const name = tokens[at + 1]?.text ?? '';
  if (is(tokens[at + 2], '(') && table.units.has(`.${name}(`)) return [[`.${name}(`], 3];
  if (table.units.has(`.${name}`)) return [[`.${name}`], 2];
  const written = writePlainName(name, request, table);
  return [['.', ...written], 2];
}

/** What is quoted is pointed at; then what is known, what else stands in the request, and spelling. */
function writePlainName(
  name: string,
  request: PythonRequest,
  table: SymbolTable,
): readonly string[] {
  const quoted = request.quoted.get(name);
  if (quoted !== undefined) return [POINTERS.word[quoted] ?? ''];
  if (table.names.has(name)) return [name];
  const pointer = POINTERS.word[request.pointers.indexOf(name)];
  if (pointer !== undefined) return [pointer];
  return ['<NAME>', ...spell(name, request, table), '<STOP>'];
}

function writeNumber(text: string, { request, table }: Writing): Step {
  const pointer = POINTERS.number[request.numbers.indexOf(text)];
  if (pointer !== undefined) return [[pointer], 1];
  if (table.numbers.has(text)) return [[text], 1];
  const digits = [...text].map((digit) => `#${digit}`);
  return [['<NUMBER>', ...digits, '<STOP>'], 1];
}

function writeString({ text, bytes }: Token, { request, table }: Writing): Step {
  if (!bytes) {
    const quote = request.quotes.findIndex((one) => unescapeRequest(one.text) === text);
    const pointer = POINTERS.text[quote];
    if (pointer !== undefined) return [[pointer], 1];
    const known = table.strings.get(text);
    if (known !== undefined) return [[known], 1];
  }
  const pieces = spell(text, request, table);
  return [[bytes ? '<BYTES>' : '<STR>', ...pieces, '<STOP>'], 1];
}
