import { splitRequest, type PythonRequest } from './splitRequest';
import { normalise } from './normalise';
import { renameVariables } from './renameVariables';
import { listSymbols, SIGNS } from './symbolTable';
import { unescapeRequest } from './stringLiteral';
import { is, type Token } from './token';

/** A program with what was asked for ('' where nothing was). */
export interface Example {
  readonly request: string;
  readonly program: string;
}

/** How often something has to occur to be a symbol, and how many pieces are learnt. */
export interface LearningLimits {
  readonly unit: number;
  readonly string: number;
  readonly number: number;
  readonly pieces: number;
}

export const LEARNING: LearningLimits = { unit: 3, string: 4, number: 4, pieces: 96 };

const NAMES_LEFT_OUT = new Set(['PAD', 'END']);
const MOST_STRING = 12;

/** The symbols for programs like these: what occurs often and does not stand quoted in the request. */
export function learnSymbols(
  examples: readonly Example[],
  limits: LearningLimits = LEARNING,
): readonly string[] {
  const counts = {
    units: new Counter(),
    names: new Counter(),
    strings: new Counter(),
    numbers: new Counter(),
  };
  const read = examples.flatMap(({ request, program }) => {
    const split = splitRequest(request);
    const tokens = normalise(program);
    const own = tokens && renameVariables(tokens, split, () => true);
    return own === null ? [] : [{ request: split, tokens: own }];
  });
  for (const { request, tokens } of read) {
    tokens.forEach((one, at) => {
      if (one.kind === 'name') counts.units.add(unitAt(tokens, at, request));
      if (one.kind === 'string' && !one.bytes && !isQuoted(one.text, request))
        counts.strings.add(one.text);
      if (one.kind === 'number' && !request.numbers.includes(one.text))
        counts.numbers.add(one.text);
    });
  }
  const units = withNames(counts.units.atLeast(limits.unit), counts.units, limits.unit);
  const strings = counts.strings
    .atLeast(limits.string)
    .filter((text) => text.length <= MOST_STRING);
  const numbers = counts.numbers.atLeast(limits.number);
  const plain = listSymbols({ units, strings, numbers, pieces: [] });
  const pieces = learnPieces(spelledTexts(read, new Set([...plain, ...strings])), limits.pieces);
  return listSymbols({ units, strings, numbers, pieces });
}

class Counter {
  readonly counts = new Map<string, number>();
  add(key: string | null, by = 1): void {
    if (key !== null) this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }
  /** Keys by falling count, equal ones by their text, so that order never depends on the data's. */
  atLeast(least: number): readonly string[] {
    return [...this.counts]
      .filter(([, count]) => count >= least)
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([key]) => key);
  }
}

function isQuoted(text: string, { quotes }: PythonRequest): boolean {
  return quotes.some((quote) => unescapeRequest(quote.text) === text);
}

/** The name at a place with the signs that belong to it; null for a variable and for what is quoted. */
function unitAt(tokens: readonly Token[], at: number, request: PythonRequest): string | null {
  const name = tokens[at]?.text ?? '';
  if (name.startsWith('<') || NAMES_LEFT_OUT.has(name) || SIGNS.includes(name)) return null;
  const dot = is(tokens[at - 1], '.') ? '.' : '';
  if (is(tokens[at + 1], '(')) return `${dot}${name}(`;
  if (dot !== '') return `.${name}`;
  if (request.quoted.has(name)) return null;
  const before = tokens[at - 1];
  return is(tokens[at + 1], '=') && is(before, '(', ',') ? `${name}=` : name;
}

/** A name of which no form is frequent enough, but all together are, becomes a symbol by itself. */
function withNames(units: readonly string[], counter: Counter, least: number): readonly string[] {
  const rest = new Counter();
  for (const [unit, count] of counter.counts) {
    if (!units.includes(unit)) rest.add(unit.replace(/^\.|[(=]$/g, ''), count);
  }
  return [...new Set([...units, ...rest.atLeast(least)])];
}

/** Names and texts that have to be spelled. */
function spelledTexts(
  read: readonly { readonly request: PythonRequest; readonly tokens: readonly Token[] }[],
  known: ReadonlySet<string>,
): readonly string[] {
  return read.flatMap(({ request, tokens }) =>
    tokens.flatMap((one, at) => {
      if (one.kind === 'string') {
        return known.has(one.text) || isQuoted(one.text, request) ? [] : [one.text];
      }
      if (one.kind !== 'name' || request.pointers.includes(one.text)) return [];
      const unit = unitAt(tokens, at, request);
      return unit === null || known.has(unit) || known.has(one.text) ? [] : [one.text];
    }),
  );
}

/** Byte-pair merges over texts (Sennrich et al., 2016); what a request holds is not spelled and so not counted. */
function learnPieces(texts: readonly string[], most: number): readonly string[] {
  let words = texts.map((text) => [...text].filter((sign) => sign <= '~'));
  const pieces: string[] = [];
  while (pieces.length < most) {
    const pairs = new Counter();
    for (const word of words) {
      for (let at = 1; at < word.length; at += 1) pairs.add(`${word[at - 1]}\0${word[at]}`);
    }
    const [best] = pairs.atLeast(3);
    if (best === undefined) break;
    const piece = best.replace('\0', '');
    pieces.push(piece);
    words = words.map((word) => mergePair(word, best));
  }
  return [...new Set(pieces)];
}

function mergePair(word: readonly string[], pair: string): string[] {
  const out: string[] = [];
  for (const sign of word) {
    const last = out[out.length - 1];
    if (last !== undefined && `${last}\0${sign}` === pair) out[out.length - 1] = last + sign;
    else out.push(sign);
  }
  return out;
}
