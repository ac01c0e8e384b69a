import type { Productions } from '../merges/mergeProductions';
import type { Unit } from '../merges/segment';
import { PARTS, POINTERS, SPELLING } from './symbolTable';

/** A program, with what it copies or spells apart. */
export interface Apart {
  /** Its symbols, with <ARG> or <ID> for each part. */
  readonly skeleton: Unit;
  /** The parts in the order of the program. */
  readonly parts: readonly string[];
  /** What those that are spelled spell, each text with its <STOP>. */
  readonly letters: readonly string[];
}

/** What a request offers to programs. */
export interface Offer {
  /** Pointers to words by the quoted fragments that they are: a value is pointed at by its fragment. */
  readonly fragments: ReadonlyMap<string, string>;
  /** Symbols of values in the order of the request, for values of which nothing is told. */
  readonly values: readonly string[];
}

export const PART_SYMBOLS: ReadonlySet<string> = new Set(PARTS);
/** Parts that are names. */
const NAMES: ReadonlySet<string> = new Set([...POINTERS.word, '<NAME>']);
/** Stands where a request offers nothing. */
const NOTHING = '<V7>';

/** Takes a program apart; null where the grammar of skeletons does not have it. */
export function takeApart(
  program: readonly string[],
  { start, productions }: { readonly start: string; readonly productions: Productions },
  { fragments }: Offer,
): Apart | null {
  const { parts, letters, rest } = moveLetters(program);
  const nodes: { readonly symbol: string }[] = [];
  /** How many nonterminals are open before each symbol, and at the end. */
  const heights = [1];
  const open = [start];
  const taken: string[] = [];
  for (const symbol of rest) {
    const own = productions[open.pop() ?? ''] ?? {};
    const place = !PART_SYMBOLS.has(symbol)
      ? symbol
      : NAMES.has(symbol) && own['<ID>'] !== undefined
        ? '<ID>'
        : '<ARG>';
    const then = own[place];
    if (then === undefined) return null;
    nodes.push({ symbol: place });
    open.push(...[...then].reverse());
    heights.push(open.length);
    if (place !== symbol) taken.push(place === '<ID>' ? symbol : (fragments.get(symbol) ?? symbol));
  }
  if (open.length > 0 || taken.length !== parts) return null;
  return {
    skeleton: { nodes, ends: nodes.map((_, at) => endOf(heights, at)) },
    parts: taken,
    letters,
  };
}

/** The place behind all that the symbol at a place leads to. */
function endOf(heights: readonly number[], at: number): number {
  const below = (heights[at] ?? 0) - 1;
  return heights.findIndex((height, after) => after > at && height <= below);
}

/** A program without its letters, and the letters of all its texts. */
function moveLetters(program: readonly string[]): {
  readonly rest: readonly string[];
  readonly letters: readonly string[];
  readonly parts: number;
} {
  const rest: string[] = [];
  const letters: string[] = [];
  let inside = false;
  for (const symbol of program) {
    (inside ? letters : rest).push(symbol);
    if (inside) inside = symbol !== '<STOP>';
    else inside = SPELLING.has(symbol);
  }
  return { rest, letters, parts: rest.filter((symbol) => PART_SYMBOLS.has(symbol)).length };
}

/** A program from its skeleton; what is missing is taken from what the request offers. */
export function putTogether(
  skeleton: readonly string[],
  { parts, letters }: Pick<Apart, 'parts' | 'letters'>,
  offer: Offer,
): readonly string[] {
  const texts = splitTexts(letters);
  const words = new Map([...offer.fragments].map(([word, fragment]) => [fragment, word]));
  const unused = offer.values.filter((value) => !parts.includes(value));
  const given = [...parts];
  const pickName = (part: string): string =>
    NAMES.has(part) ? part : (words.get(part) ?? NOTHING);
  return skeleton.flatMap((symbol) => {
    if (symbol !== '<ARG>' && symbol !== '<ID>') return [symbol];
    const told = given.shift() ?? unused.shift() ?? offer.values[0] ?? NOTHING;
    // A text that is told elsewhere than at a name's place is used up all the same.
    const spelled = SPELLING.has(told) ? (texts.shift() ?? UNTOLD) : [];
    const part = symbol === '<ID>' ? pickName(told) : told;
    return SPELLING.has(part) ? [part, ...spelled] : [part];
  });
}

/** Stands for a text of which no letter is told. */
const UNTOLD = ['#x', '<STOP>'];

function splitTexts(letters: readonly string[]): string[][] {
  const texts: string[][] = [];
  let text: string[] = [];
  for (const letter of letters) {
    text.push(letter);
    if (letter !== '<STOP>') continue;
    texts.push(text);
    text = [];
  }
  return texts;
}
