import type { CellValue } from '../sheet/cellValue';
import { digits15, fold } from './compare';
import { criterionKeys } from './criterion';
import { indexEqualRows, type EqualityIndex } from './equalRows';
import type { ElementKind } from './expression';
import { cellsOf, isError, RangeValue, type Matrix, type SheetReader } from './value';

/** How often an address is read before it is worth an index: ranges that slide with the cell never are. */
const READS_BEFORE_INDEX = 2;

interface Running {
  readonly sheet: SheetReader;
  readonly start: string;
  upTo: number;
  readonly counts: Map<string, number>;
}

/**
 * What one compiled formula remembers about ranges that it reads again and again. The sheets must not change
 * while it lives.
 */
export class Indexes {
  private readonly reads = new Map<string, number>();
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly lists = new Map<string, Map<string, number[]>>();
  private readonly vectors = new Map<string, readonly CellValue[]>();
  private readonly positions = new Map<string, ReadonlyMap<string, number>>();
  private readonly derived = new Map<string, readonly number[]>();
  private readonly equalities = new Map<string, EqualityIndex>();
  private readonly sheetNumbers = new Map<SheetReader, number>();
  private readonly running = new WeakMap<object, Running>();

  /** Counts by criterion key over a range that is read often; null for one that is not, or not yet. */
  countsOf(range: Matrix): ReadonlyMap<string, number> | null {
    if (!(range instanceof RangeValue) || range.rows * range.columns <= 64) return null;
    const key = this.keyOf(range);
    const known = this.counts.get(key);
    if (known !== undefined) return known;
    if (!this.isWorthIt(key)) return null;
    const counts = new Map<string, number>();
    for (const value of cellsOf(range)) addCount(counts, value);
    const beyond = range.rows * range.columns - range.usedRows * range.usedColumns;
    counts.set('s', (counts.get('s') ?? 0) + beyond);
    this.counts.set(key, counts);
    return counts;
  }

  /** Counts over $A$2:$A2 while its last row moves down; `owner` is the call that reads it. */
  runningCounts(owner: object, range: RangeValue): ReadonlyMap<string, number> {
    const start = `${range.top},${range.left},${range.right}`;
    let state = this.running.get(owner);
    if (
      !state ||
      state.sheet !== range.sheet ||
      state.start !== start ||
      range.bottom < state.upTo
    ) {
      state = { sheet: range.sheet, start, upTo: range.top - 1, counts: new Map() };
      this.running.set(owner, state);
    }
    for (let row = state.upTo + 1; row <= range.bottom; row++) {
      for (let c = range.left; c <= range.right; c++)
        addCount(state.counts, range.sheet.at(row, c));
    }
    state.upTo = range.bottom;
    return state.counts;
  }

  /** 0-based used rows by criterion key of a one-column range. */
  rowLists(range: RangeValue): ReadonlyMap<string, readonly number[]> {
    const key = this.keyOf(range);
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    const lists = new Map<string, number[]>();
    for (let row = 0; row < range.usedRows; row++) {
      for (const name of criterionKeys(range.at(row, 0))) {
        const list = lists.get(name);
        if (list === undefined) lists.set(name, [row]);
        else list.push(row);
      }
    }
    this.lists.set(key, lists);
    return lists;
  }

  /** The rows of a range by what is equal to them. */
  equalitiesOf(range: RangeValue): EqualityIndex {
    const key = this.keyOf(range);
    const known = this.equalities.get(key);
    if (known !== undefined) return known;
    const made = indexEqualRows(range);
    this.equalities.set(key, made);
    return made;
  }

  /** What a range holds at worst. */
  kindOf(range: RangeValue): ElementKind {
    return this.equalitiesOf(range).kind;
  }

  /** The values of a one-row or one-column matrix up to its last used cell. */
  vectorOf(matrix: Matrix): readonly CellValue[] {
    if (!(matrix instanceof RangeValue)) return readVector(matrix);
    const key = this.keyOf(matrix);
    const known = this.vectors.get(key);
    if (known !== undefined) return known;
    const values = readVector(matrix);
    if (this.isWorthIt(`vector ${key}`)) this.vectors.set(key, values);
    return values;
  }

  /** First position of each value of a vector by `lookupKey`; null where a scan is as good. */
  firstPositions(matrix: Matrix, values: readonly CellValue[]): ReadonlyMap<string, number> | null {
    if (!(matrix instanceof RangeValue) || values.length < 32) return null;
    const key = this.keyOf(matrix);
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    if (!this.isWorthIt(`positions ${key}`)) return null;
    const positions = new Map<string, number>();
    values.forEach((value, i) => {
      const name = lookupKey(value);
      if (name !== null && !positions.has(name)) positions.set(name, i);
    });
    this.positions.set(key, positions);
    return positions;
  }

  /** Whatever `make` derives from a range, kept once the range proves to be read often; `purpose` tells uses apart. */
  derive(
    purpose: string,
    range: Matrix,
    make: () => readonly number[] | null,
  ): readonly number[] | null {
    if (!(range instanceof RangeValue)) return make();
    const key = `${purpose} ${this.keyOf(range)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (made !== null && this.isWorthIt(key)) this.derived.set(key, made);
    return made;
  }

  private isWorthIt(key: string): boolean {
    const reads = (this.reads.get(key) ?? 0) + 1;
    this.reads.set(key, reads);
    return reads > READS_BEFORE_INDEX;
  }

  private keyOf(range: RangeValue): string {
    let sheet = this.sheetNumbers.get(range.sheet);
    if (sheet === undefined) {
      sheet = this.sheetNumbers.size;
      this.sheetNumbers.set(range.sheet, sheet);
    }
    return `${sheet}:${range.key}`;
  }
}

/** The name under which lookups find a value: never across types. Null for blanks and errors. */
export function lookupKey(value: CellValue): string | null {
  if (value === null || isError(value)) return null;
  if (typeof value === 'string') return `t${fold(value)}`;
  return typeof value === 'number' ? `n${digits15(value)}` : `b${value}`;
}

function readVector(matrix: Matrix): readonly CellValue[] {
  const values: CellValue[] = [];
  const isColumn = matrix.columns === 1;
  const length = isColumn ? matrix.usedRows : matrix.usedColumns;
  for (let i = 0; i < length; i++) values.push(isColumn ? matrix.at(i, 0) : matrix.at(0, i));
  return values;
}

function addCount(counts: Map<string, number>, value: CellValue): void {
  for (const key of criterionKeys(value)) counts.set(key, (counts.get(key) ?? 0) + 1);
}
