import { LIMITS } from '../sheet/limits';
import type { Snapshot } from '../sheet/snapshot';
import { isPointable, type Collected } from './collectSlots';
import { featureId, SOURCE_SHAPE, type ColumnTrait, type Shape } from './features';
import { straighten } from './normaliseText';
import { readColours } from './readColours';
import { splitPieces, type Vocabulary } from './splitPieces';
import type { Word } from './splitWords';

/** A written source and what did not fit or was not known. */
export interface WrittenSource {
  /** 80 positions of 8 ids, row-major. */
  readonly ids: Int32Array;
  /** Positions that words take. */
  readonly used: number;
  /** How many of them are [UNK]. */
  readonly unknown: number;
  readonly truncated: boolean;
}

const MOST_PIECES_OF_WORD = 8;
const HEADER_PIECES = 4;

/**
 * The ids of a request: positions 0 to 63 are its words' pieces with [piece, word, column mark, slot, second
 * slot or kind, colour, value's column, shape], positions 64 to 79 are columns 0 to 15 with [column, type,
 * named or selected, trait, four header pieces].
 */
export function writeSource(
  words: readonly Word[],
  collected: Collected,
  marks: readonly (number | null)[],
  snapshot: Snapshot,
  traits: readonly ColumnTrait[],
  vocabulary: Vocabulary,
): WrittenSource {
  const ids = new Int32Array(SOURCE_SHAPE.positions * SOURCE_SHAPE.features);
  const rows = wordRows(words, collected, marks, vocabulary);
  const fitting = rows.slice(0, SOURCE_SHAPE.wordPositions);
  fitting.forEach((row, position) => ids.set(row, position * SOURCE_SHAPE.features));
  const named = new Set(marks);
  columnRows(snapshot, traits, named, vocabulary).forEach((row, column) =>
    ids.set(row, (SOURCE_SHAPE.wordPositions + column) * SOURCE_SHAPE.features),
  );
  return {
    ids,
    used: fitting.length,
    unknown: fitting.filter(([piece]) => piece === vocabulary.unknown).length,
    truncated: rows.length > fitting.length,
  };
}

function wordRows(
  words: readonly Word[],
  { slots, refs, flags }: Collected,
  marks: readonly (number | null)[],
  vocabulary: Vocabulary,
): readonly (readonly number[])[] {
  const colours = readColours(words);
  const id = (name: string): number => featureId(name, vocabulary.size);
  const rows: number[][] = [];
  let pointer = 0;
  words.forEach((word, at) => {
    const [one, two] = refs[at] ?? [];
    const value = refs[at]?.find(({ type }) => type === 'VALUE');
    const column = value && slots.values[value.index]?.column;
    const colour = colours[at];
    const mark = marks[at] ?? null;
    const flag = flags[at];
    const shape = shapeOf(word, at);
    const features = [
      isPointable(word) ? id(`WORD_${pointer}`) : 0,
      mark === null ? 0 : id(`MARK_C${mark}`),
      one ? id(`${one.type}_${one.index}`) : 0,
      two ? id(`${two.type}_${two.index}`) : flag ? id(`FLAG_${flag}`) : 0,
      colour ? id(`COLOUR_${colour}`) : 0,
      column === undefined ? 0 : id(`VALUEOF_C${column}`),
      shape ? id(`SHAPE_${shape}`) : 0,
    ];
    if (isPointable(word)) pointer += 1;
    for (const piece of piecesOf(word, one !== undefined, vocabulary))
      rows.push([piece, ...features]);
  });
  return rows;
}

/** A number, date, time or address says what it is by its slot and takes one position. */
function piecesOf(word: Word, hasSlot: boolean, vocabulary: Vocabulary): readonly number[] {
  const pieces = splitPieces(partName(word), vocabulary);
  const isLiteral = /^(?:number|date|time|area)$/.test(word.kind);
  if (isLiteral && hasSlot && pieces.length !== 1) return [0];
  return pieces.length === 0 ? [vocabulary.unknown] : pieces.slice(0, MOST_PIECES_OF_WORD);
}

/** A word as it is to be read: "topItems" and "top10", unless they were mended, are two words each. */
function partName({ kind, text, key }: Word): string {
  if (kind !== 'word' || straighten(text).toLowerCase() !== key) return key;
  return partCapitals(text).replace(/(\p{L}{3})(\d)/u, '$1 $2');
}

/** "dueDate" as "due Date". */
function partCapitals(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

function shapeOf(word: Word, at: number): Shape | null {
  if (word.kind === 'quoted') return 'QUOTED';
  if (word.kind === 'sign' || word.kind === 'punctuation') return 'SIGN';
  if (/^[\p{L}_-]*\p{N}/u.test(word.text)) return /\p{L}/u.test(word.text) ? 'CODE' : 'NUMBER';
  if (word.text.length > 1 && /^\p{Lu}+$/u.test(word.text)) return 'UPPER';
  if (!/^\p{Lu}/u.test(word.text)) return null;
  return at === 0 ? 'FIRST' : 'CAPITAL';
}

function columnRows(
  { columns, selection, data }: Snapshot,
  traits: readonly ColumnTrait[],
  named: ReadonlySet<number | null>,
  vocabulary: Vocabulary,
): readonly (readonly number[])[] {
  const id = (name: string): number => featureId(name, vocabulary.size);
  return columns.slice(0, LIMITS.columns).map(({ header, type }, column) => {
    const at = data.left + column;
    const isSelected = selection.some(({ left, right }) => left <= at && at <= right);
    const state = [named.has(column) ? 'NAMED' : '', isSelected ? 'SELECTED' : ''];
    const text = partCapitals(header.slice(0, 100));
    return [
      id(`COLUMN_${column}`),
      id(`TYPE_${type}`),
      id(`STATE_${state.filter((part) => part !== '').join('_')}`),
      id(`TRAIT_${traits[column] ?? 'NO_ROWS'}`),
      ...splitPieces(text, vocabulary).slice(0, HEADER_PIECES),
    ];
  });
}
