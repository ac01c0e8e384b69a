import type { CellError, CellValue } from '../sheet/cellValue';
import { round15 } from './compare';
import { criterionKeys } from './criterion';
import { isError, type RangeValue, type SheetReader } from './value';

/** What the cells of one range amount to in rows that agree in others. */
export interface Tally {
  cells: number;
  filled: number;
  numbers: number;
  sum: number;
  least: number;
  most: number;
  failure: CellError | null;
}

interface Table {
  readonly sheet: SheetReader;
  readonly start: string;
  upTo: number;
  readonly tallies: Map<string, Tally>;
}

/** A sum over the first rows of ranges that grow. */
export interface RunningSum {
  done: number;
  total: number;
  failure: CellError | null;
}

interface Sums {
  readonly starts: string;
  readonly byKey: Map<string, RunningSum>;
}

interface Sorted {
  readonly lists: ReadonlyMap<string, readonly number[]>;
}

/**
 * Tallies that one compiled formula keeps by call: over ranges that stand still, or that start at a standing row and
 * end at one that moves down. `owner` is the call that reads them.
 */
export class Tallies {
  private readonly tables = new WeakMap<object, Table>();
  private readonly sums = new WeakMap<object, Sums>();
  private readonly sorted = new WeakMap<object, Sorted>();

  /**
   * The tally of `source` (of the first criterion's range, where there is none) in the rows whose cells are listed
   * under `keys` (`Criterion.key`), one for each range; all ranges are one column wide and equally high.
   */
  of(
    owner: object,
    ranges: readonly RangeValue[],
    source: RangeValue | null,
    keys: readonly string[],
  ): Tally | null {
    const all = source === null ? ranges : [source, ...ranges];
    const [first] = all;
    if (first === undefined) return null;
    const table = this.tableOf(owner, all, first);
    const used = all.reduce((most, one) => Math.max(most, one.usedRows), 0);
    for (let row = table.upTo; row < used; row++) {
      const value = (source ?? first).at(row, 0);
      for (const key of jointKeys(ranges, row)) addTo(table.tallies, key, value);
    }
    table.upTo = Math.max(table.upTo, used);
    return table.tallies.get(keys.join(SEPARATOR)) ?? null;
  }

  /** Ascending numbers (to 15 digits) of `source` in the rows listed under `keys`; the ranges never move. */
  sortedNumbers(
    owner: object,
    ranges: readonly RangeValue[],
    source: RangeValue,
    keys: readonly string[],
  ): readonly number[] {
    let known = this.sorted.get(owner);
    if (known === undefined) {
      known = { lists: sortByKey(ranges, source) };
      this.sorted.set(owner, known);
    }
    return known.lists.get(keys.join(SEPARATOR)) ?? [];
  }

  /** The sum so far for the cells whose values have a key; a new one where ranges start anew or are shorter. */
  sumOf(owner: object, starts: string, key: string, rows: number): RunningSum {
    let sums = this.sums.get(owner);
    if (sums === undefined || sums.starts !== starts) {
      sums = { starts, byKey: new Map() };
      this.sums.set(owner, sums);
    }
    const known = sums.byKey.get(key);
    if (known !== undefined && known.done <= rows) return known;
    const made = { done: 0, total: 0, failure: null };
    sums.byKey.set(key, made);
    return made;
  }

  private tableOf(owner: object, all: readonly RangeValue[], first: RangeValue): Table {
    const start = all.map(({ top, left }) => `${top},${left}`).join();
    const known = this.tables.get(owner);
    const rows = first.rows;
    if (known?.sheet === first.sheet && known.start === start && known.upTo <= rows) return known;
    const made = { sheet: first.sheet, start, upTo: 0, tallies: new Map<string, Tally>() };
    this.tables.set(owner, made);
    return made;
  }
}

const SEPARATOR = '\u0001';

/** Every key of a row: a cell such as the text "5" is listed as a text and as a number. */
function jointKeys(ranges: readonly RangeValue[], row: number): readonly string[] {
  let keys: readonly string[] | null = null;
  for (const range of ranges) {
    const own = criterionKeys(range.at(row, 0));
    keys =
      keys === null
        ? own
        : keys.flatMap((before) => own.map((key) => `${before}${SEPARATOR}${key}`));
  }
  return keys ?? [''];
}

function addTo(tallies: Map<string, Tally>, key: string, value: CellValue): void {
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = {
      cells: 0,
      filled: 0,
      numbers: 0,
      sum: 0,
      least: Infinity,
      most: -Infinity,
      failure: null,
    };
    tallies.set(key, tally);
  }
  tally.cells++;
  if (value !== null) tally.filled++;
  if (typeof value === 'number') {
    tally.numbers++;
    tally.sum += value;
    if (value < tally.least) tally.least = value;
    if (value > tally.most) tally.most = value;
  } else if (isError(value)) tally.failure ??= value;
}

function sortByKey(
  ranges: readonly RangeValue[],
  source: RangeValue,
): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  for (let row = 0; row < source.usedRows; row++) {
    const value = source.at(row, 0);
    if (typeof value !== 'number') continue;
    for (const key of jointKeys(ranges, row)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [round15(value)]);
      else list.push(round15(value));
    }
  }
  for (const list of lists.values()) list.sort((a, b) => a - b);
  return lists;
}
