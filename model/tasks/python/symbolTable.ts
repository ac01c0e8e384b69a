import { MERGED } from '../merges/segment';
import { LIMITS } from './limits';
import { printString } from './stringLiteral';
import { KEYWORDS, OPERATORS } from './token';

/** Symbols that are no part of a program's text. The first is padding and has id 0. */
const MARKS = [
  'PAD',
  'END',
  '<NEWLINE>',
  '<BLOCK>',
  '<DEDENT>',
  '<SET>',
  '<KEY>',
  '<ARG>',
  '<ID>',
  '<NONE>',
] as const;

/** They open what is spelled by pieces up to <STOP>; <CHAR> is a character by its four hexadecimal digits. */
const SPELLED = ['<NAME>', '<NUMBER>', '<STR>', '<BYTES>', '<CHAR>', '<STOP>'] as const;

const counted = (name: string, most: number): readonly string[] =>
  Array.from({ length: most }, (_, index) => `<${name}${index}>`);

export const POINTERS = {
  variable: counted('V', LIMITS.variables),
  word: counted('W', LIMITS.words),
  /** A quoted fragment as it stands, as a part of the program. */
  code: counted('CODE', LIMITS.quotes),
  /** A quoted fragment as a text. */
  text: counted('TEXT', LIMITS.quotes),
  number: counted('NUM', LIMITS.numbers),
} as const;

/** Symbols whose pieces stand elsewhere. */
export const SPELLING: ReadonlySet<string> = new Set(['<NAME>', '<NUMBER>', '<STR>', '<BYTES>']);

/** What a program copies or spells. */
export const PARTS: readonly string[] = [
  ...[POINTERS.code, POINTERS.text, POINTERS.number, POINTERS.word].flat(),
  ...SPELLING,
];

const LEFT_OUT = new Set([';', ':=', '->']);
/** Operators and keywords, of which "not in" and "is not" are one. */
export const SIGNS: readonly string[] = [
  ...OPERATORS.filter((one) => !LEFT_OUT.has(one)),
  ...[...KEYWORDS].filter((one) => !['async', 'await'].includes(one)),
  'not in',
  'is not',
];

/** Every character that can be spelled whatever was learnt. */
export const CHARACTERS: readonly string[] = [
  '\n',
  '\t',
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
];

/** What is learnt from programs, each list the most frequent first. */
export interface Learnt {
  /** "df", "len(", ".shape", ".append(", "axis=". */
  readonly units: readonly string[];
  readonly strings: readonly string[];
  readonly numbers: readonly string[];
  /** Parts of names and texts, longer than a character. */
  readonly pieces: readonly string[];
}

/** All symbols in id order. */
export function listSymbols({ units, strings, numbers, pieces }: Learnt): readonly string[] {
  const all = [
    ...MARKS,
    ...SPELLED,
    ...Object.values(POINTERS).flat(),
    ...SIGNS,
    ...numbers,
    ...units,
    ...strings.map((value) => printString(value, false)),
    ...[...CHARACTERS, ...pieces].map((piece) => `#${piece}`),
  ];
  return [...new Set(all)];
}

/** A list of symbols by what they are; the list alone says it, so that a model's own card is enough. */
export interface SymbolTable {
  readonly known: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Names followed by "(", led by ".", both, or followed by "=". */
  readonly units: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Symbols of whole texts by value. */
  readonly strings: ReadonlyMap<string, string>;
  readonly pieces: ReadonlySet<string>;
  readonly longest: number;
  /** Symbols that stand for several. */
  readonly merged: ReadonlyMap<string, readonly string[]>;
}

const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const UNIT = /^\.?[\p{L}_][\p{L}\p{M}\p{N}_]*[(=]?$/u;

export function readSymbols(symbols: readonly string[]): SymbolTable {
  const signs = new Set<string>([...SIGNS, ...MARKS]);
  const known = new Set(symbols);
  const merged = new Map(
    symbols.flatMap((symbol) => {
      const parts = symbol.split(MERGED);
      return parts.length > 1 && parts.every((part) => known.has(part)) ? [[symbol, parts]] : [];
    }),
  );
  const own = symbols.filter((symbol) => !signs.has(symbol) && !merged.has(symbol));
  const pieces = own.filter((symbol) => symbol.startsWith('#')).map((symbol) => symbol.slice(1));
  const literals = own.filter((symbol) => /^['"]/.test(symbol));
  return {
    known,
    merged,
    names: new Set(own.filter((symbol) => NAME.test(symbol))),
    units: new Set(own.filter((symbol) => UNIT.test(symbol))),
    numbers: new Set(own.filter((symbol) => /^\d/.test(symbol))),
    strings: new Map(literals.map((symbol) => [readLiteral(symbol), symbol])),
    pieces: new Set(pieces),
    longest: Math.max(1, ...pieces.map((piece) => piece.length)),
  };
}

/** Value of a text that `printString` wrote. */
export function readLiteral(symbol: string): string {
  return symbol
    .slice(1, -1)
    .replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/g, (_, x?: string, u?: string, sign = '') => {
      const code = x ?? u;
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return { n: '\n', t: '\t', r: '\r' }[sign as string] ?? (sign as string);
    });
}
