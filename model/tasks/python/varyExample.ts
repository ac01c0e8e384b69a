import type { Random } from '../cf/random';
import type { Example } from './example';
import { normalise } from './normalise';
import { printPython } from './printPython';
import { splitRequest } from './splitRequest';
import { unescapeRequest } from './stringLiteral';
import { is, token, type Token } from './token';

/** What arguments are exchanged for, by their kind. */
export interface Pool {
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

const NAME = /^[A-Za-z_]\w*$/;
const TEXT = /^[\w .,/-]{1,24}$/;

/** Names and texts that requests quote and programs take. */
export function collectPool(examples: readonly Example[]): Pool {
  const names = new Set<string>();
  const texts = new Set<string>();
  for (const { request, program } of examples) {
    const tokens = normalise(program) ?? [];
    for (const { text } of splitRequest(request).quotes) {
      if (canRename(text, tokens)) names.add(text);
      else if (canReplace(text, tokens)) texts.add(text);
    }
  }
  return { names: [...names], texts: [...texts] };
}

/** Chance that an argument is exchanged. */
const EXCHANGED = 0.7;

/** The same example with other arguments: names, texts and numbers, in request and program alike. */
export function varyExample(example: Example, pool: Pool, random: Random): Example {
  let tokens = normalise(example.program);
  if (tokens === null) return example;
  let { request } = example;
  const split = splitRequest(request);
  for (const quote of new Set(split.quotes.map(({ text }) => text))) {
    const isName = canRename(quote, tokens);
    if (!random.chance(EXCHANGED) || (!isName && !canReplace(quote, tokens))) continue;
    const other = random.pick(isName ? pool.names : pool.texts);
    if (mentions(request, other)) continue;
    request = replaceWord(request, quote, other);
    tokens = tokens.map((one) => replaceToken(one, quote, other));
  }
  for (const number of split.numbers) {
    if (!random.chance(EXCHANGED) || !isFreeNumber(number, tokens)) continue;
    const other = String(random.int(3, 10 ** Math.max(2, number.length)));
    if (mentions(request, other)) continue;
    request = replaceWord(request, number, other);
    tokens = tokens.map((one) =>
      one.kind === 'number' && one.text === number ? token('number', other) : one,
    );
  }
  return { request, program: printPython(tokens) };
}

/** A variable of the program, in all places where it stands: no function, method or argument of a name. */
function canRename(text: string, tokens: readonly Token[]): boolean {
  if (!NAME.test(text)) return false;
  const places = tokens.flatMap((one, at) =>
    one.kind === 'name' && one.text === text ? [at] : [],
  );
  const isVariable = (at: number): boolean =>
    !is(tokens[at - 1], '.', 'import', 'from', 'def') && !is(tokens[at + 1], '(', '=');
  return places.length > 0 && places.every(isVariable);
}

/** A whole text of the program that no name and no other text repeats. */
function canReplace(text: string, tokens: readonly Token[]): boolean {
  if (!TEXT.test(text)) return false;
  const isWhole = tokens.some((one) => one.kind === 'string' && one.text === unescapeRequest(text));
  return isWhole && !tokens.some((one) => one.kind !== 'string' && one.text === text);
}

/** Small numbers mean more than themselves ("first", "second"). */
function isFreeNumber(text: string, tokens: readonly Token[]): boolean {
  const isInTexts = tokens.some((one) => one.kind === 'string' && one.text.includes(text));
  return /^[1-9]\d*$/.test(text) && Number(text) > 2 && !isInTexts;
}

function replaceToken(one: Token, from: string, to: string): Token {
  if (one.kind === 'name' && one.text === from) return token('name', to);
  if (one.kind === 'string' && one.text === unescapeRequest(from)) return { ...one, text: to };
  return one;
}

function mentions(request: string, text: string): boolean {
  return wordPattern(text).test(request);
}

function replaceWord(request: string, from: string, to: string): string {
  return request.replace(wordPattern(from), () => to);
}

function wordPattern(text: string): RegExp {
  const plain = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${plain}(?![\\p{L}\\p{N}_])`, 'gu');
}
