import { mergePieces } from '../merges/mergePieces';
import { splitRequest, type PythonRequest } from './splitRequest';
import { normalise } from './normalise';
import type { Example } from './example';
import { learnMerges, SKELETONS, type SkeletonLimits } from './learnMerges';
import { renameVariables } from './renameVariables';
import { listSymbols, SIGNS } from './symbolTable';
import { unescapeRequest } from './stringLiteral';
import { is, type Token } from './token';

/** How often something has to occur to be a symbol, and how many pieces are learnt. */
export interface LearningLimits {
  readonly unit: number;
  readonly string: number;
  readonly number: number;
  readonly pieces: number;
  readonly skeletons: SkeletonLimits;
}

export const LEARNING: LearningLimits = {
  unit: 2,
  string: 3,
  number: 4,
  pieces: 96,
  skeletons: SKELETONS,
};

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
  const symbols = listSymbols({ units, strings, numbers, pieces });
  return [...symbols, ...learnMerges(examples, symbols, limits.skeletons)];
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

/** Pieces of what has to be spelled; what a request holds is not, and so not counted. */
function learnPieces(texts: readonly string[], most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const plain = [...text].filter((sign) => sign <= '~').join('');
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return mergePieces(counts, most, 3);
}
