import type { CellValue } from '../../src/sheet/cellValue';
import type { Column, Snapshot } from '../../src/sheet/snapshot';
import type { Random } from '../tasks/cf/random';
import type { HeldRequest } from './heldCases';
import { needsOrder, needsWidth } from './readsPlaces';
import type { Vary } from './variant';

const MOST_COLUMNS = 16;
const EXTRA = 2;

/** The columns of a table that stayed as they were. */
export function sameColumns({ columns }: Snapshot): readonly number[] {
  return columns.map((_, index) => index);
}

/** All headers in capitals, or none of their letters. */
export const recaseHeaders: Vary = ({ utterance, snapshot }, random) => {
  const isUpper = random.chance(0.5);
  const columns = snapshot.columns.map((column) => ({
    ...column,
    header: isUpper ? column.header.toUpperCase() : column.header.toLowerCase(),
  }));
  const isSame = columns.every(({ header }, at) => header === snapshot.columns[at]?.header);
  return isSame
    ? null
    : { utterance, snapshot: { ...snapshot, columns }, columns: sameColumns(snapshot) };
};

/** The columns in another order, where neither the request nor its rule reads places. */
export const permuteColumns: Vary = (request, random) => {
  const { utterance, snapshot } = request;
  if (needsOrder(request)) return null;
  const order = shuffle(sameColumns(snapshot), random);
  const selection = moveSelection(snapshot, order);
  if (selection === null || order.every((column, at) => column === at)) return null;
  return {
    utterance,
    columns: order,
    snapshot: {
      ...snapshot,
      selection,
      columns: pick(snapshot.columns, order),
      rows: snapshot.rows.map((row) => order.map((column) => row[column] ?? null)),
    },
  };
};

/** Two columns of another table behind the last one, where they cannot be meant. */
export const extraColumns: Vary = (request, random, others) => {
  const { utterance, snapshot } = request;
  const { columns, data, selection } = snapshot;
  const isAll = selection.some(({ left, right }) => left < right);
  if (needsWidth(request) || isAll || columns.length + EXTRA > MOST_COLUMNS) return null;
  const other = random.pick(others).snapshot;
  const fitting = sameColumns(other).filter((index) => isStrange(other, index, request));
  const added = fitting.slice(0, EXTRA);
  if (added.length === 0) return null;
  return {
    utterance,
    columns: [...sameColumns(snapshot), ...added.map(() => null)],
    snapshot: {
      ...snapshot,
      data: { ...data, right: data.right + added.length },
      columns: [...columns, ...pick(other.columns, added)],
      rows: snapshot.rows.map((row, at) => [...row, ...lendCells(other, added, at)]),
    },
  };
};

function lendCells({ rows }: Snapshot, added: readonly number[], at: number): readonly CellValue[] {
  const row = rows[at % Math.max(1, rows.length)] ?? [];
  return added.map((index) => row[index] ?? null);
}

/** True for a column of which neither the request nor the table has a word. */
function isStrange(other: Snapshot, index: number, { utterance, snapshot }: HeldRequest): boolean {
  const own = [utterance, ...snapshot.columns.map(({ header }) => header)].join(' ').toLowerCase();
  const column: Column | undefined = other.columns[index];
  const texts = other.rows.flatMap((row) => {
    const cell = row[index];
    return typeof cell === 'string' ? [cell] : [];
  });
  const words = [column?.header ?? '', ...texts].flatMap(
    (text) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [],
  );
  return (column?.header ?? '') !== '' && words.every((word) => !own.includes(word.slice(0, 4)));
}

/** The selection where its column has gone; null for one over several, but not all, columns. */
function moveSelection(
  { selection, data }: Snapshot,
  order: readonly number[],
): Snapshot['selection'] | null {
  const moved: Snapshot['selection'][number][] = [];
  for (const area of selection) {
    if (area.left <= data.left && area.right >= data.right) moved.push(area);
    else if (area.left === area.right) {
      const column = data.left + order.indexOf(area.left - data.left);
      moved.push({ ...area, left: column, right: column });
    } else return null;
  }
  return moved;
}

function pick<T>(list: readonly T[], order: readonly number[]): readonly T[] {
  return order.flatMap((index) => list.slice(index, index + 1));
}

function shuffle<T>(list: readonly T[], random: Random): readonly T[] {
  const keyed = list.map((item) => ({ item, key: random.next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
