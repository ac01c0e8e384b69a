import type { Slots } from '../sheet/slots';
import type { Snapshot } from '../sheet/snapshot';
import { collectSlots, isPointable, type SlotRef } from './collectSlots';
import type { ColumnLink } from './columnLink';
import { indexTable, type TableIndex } from './indexTable';
import { mendSlips } from './mendSlips';
import type { Vocabulary } from './splitPieces';
import { MOST_CHARACTERS, splitWords, type Word } from './splitWords';
import { writeSource } from './writeSource';

/** Words after these cannot reach the model, whose positions are fewer. */
const MOST_WORDS = 100;

/** What one word of a request was taken for. */
export interface WordMark {
  /** Own spelling; `start` and `end` are offsets into the request. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Place in `slots.words`, null for punctuation; may lie beyond the limit. */
  readonly pointer: number | null;
  /** Column of the snapshot that the word names, after `editMark`. */
  readonly column: number | null;
  /** The likelier slot, and another where the word may be read twice ("2025": a date and a number). */
  readonly slot: SlotRef | null;
  readonly second: SlotRef | null;
}

/** A request as the model and the pipeline see it. */
export interface LinkedRequest {
  readonly slots: Slots;
  /** 80 positions of 8 feature ids, row-major; see `sourceLayout`. */
  readonly source: Int32Array;
  /** Positions that words take (at most 48) and how many of them no piece can spell. */
  readonly usedPieces: { readonly used: number; readonly unknown: number };
  readonly marks: readonly WordMark[];
  /** Columns by name as they were read, before `editMark`; with the next best column of each. */
  readonly columnLinks: readonly ColumnLink[];
  /** Next best columns of all column names, and columns of names that fit several; each once, no linked ones. */
  readonly runnerUps: readonly number[];
  /** The request was longer than the model can read. */
  readonly truncated: boolean;
}

export interface LinkOptions {
  /** `indexTable(snapshot)`, where many requests go to one table. */
  readonly index?: TableIndex;
  /** "3/4/2026" is 3 April; US order otherwise. */
  readonly dayFirst?: boolean;
  /**
   * Called once for each column name, in reading order: gives back the column to mark its words with, null for
   * none. Training drops and corrupts marks with it, so that the model does not trust them blindly.
   */
  readonly editMark?: (link: ColumnLink) => number | null;
}

/**
 * Links a request to a table: words, typed slots, columns and the ids that the model reads. Never fails:
 * an empty request gives no words, a long one is cut and says so.
 */
export function linkRequest(
  utterance: string,
  snapshot: Snapshot,
  vocabulary: Vocabulary,
  options: LinkOptions = {},
): LinkedRequest {
  const index = options.index ?? indexTable(snapshot);
  const all = splitWords(utterance);
  const words = mendSlips(all.slice(0, MOST_WORDS), index, vocabulary);
  const collected = collectSlots(words, snapshot, index, vocabulary, options.dayFirst ?? false);
  const { links, unclear } = collected.columns;
  const columnMarks = markWords(words, links, options.editMark);
  const written = writeSource(words, collected, columnMarks, snapshot, index.traits, vocabulary);
  return {
    slots: collected.slots,
    source: written.ids,
    usedPieces: { used: written.used, unknown: written.unknown },
    marks: toMarks(words, columnMarks, collected.refs),
    columnLinks: links,
    runnerUps: collectRunnerUps(links, unclear),
    truncated: written.truncated || all.length > words.length || utterance.length > MOST_CHARACTERS,
  };
}

function markWords(
  words: readonly Word[],
  links: readonly ColumnLink[],
  editMark: LinkOptions['editMark'],
): readonly (number | null)[] {
  const marks = words.map((): number | null => null);
  for (const link of links) {
    marks.fill(editMark ? editMark(link) : link.column, link.first, link.last + 1);
  }
  return marks;
}

function toMarks(
  words: readonly Word[],
  columns: readonly (number | null)[],
  refs: readonly (readonly SlotRef[])[],
): readonly WordMark[] {
  let pointer = 0;
  return words.map((word, at) => ({
    text: word.text,
    start: word.start,
    end: word.end,
    pointer: isPointable(word) ? pointer++ : null,
    column: columns[at] ?? null,
    slot: refs[at]?.[0] ?? null,
    second: refs[at]?.[1] ?? null,
  }));
}

function collectRunnerUps(
  links: readonly ColumnLink[],
  unclear: readonly ColumnLink[],
): readonly number[] {
  const linked = new Set(links.map(({ column }) => column));
  const others = [
    ...unclear.flatMap(({ column, runnerUp }) => [column, runnerUp]),
    ...links.map(({ runnerUp }) => runnerUp),
  ];
  return [...new Set(others)].filter(
    (column): column is number => column !== null && !linked.has(column),
  );
}
