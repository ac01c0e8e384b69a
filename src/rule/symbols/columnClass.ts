import type { ColumnType, Snapshot } from '../../sheet/snapshot';

/** What a column's values can be compared with. */
export type ColumnClass = 'number' | 'date' | 'text' | 'boolean' | 'any';

const CLASSES: Readonly<Record<ColumnType, ColumnClass>> = {
  number: 'number',
  percent: 'number',
  time: 'any',
  date: 'date',
  text: 'text',
  boolean: 'boolean',
  mixed: 'any',
  empty: 'any',
};

/** Rows that are looked at to see whether texts are really numbers. */
const MOST_ROWS = 200;

/** The class of a column; a text column whose texts mostly read as numbers or dates can be anything. */
export function columnClass(snapshot: Snapshot, column: number): ColumnClass {
  const found = CLASSES[snapshot.columns[column]?.type ?? 'empty'];
  if (found !== 'text') return found;
  const texts = snapshot.rows
    .slice(0, MOST_ROWS)
    .map((row) => row[column])
    .filter((value) => typeof value === 'string' && value.trim() !== '');
  const numeric = texts.filter((text) => /^\W?\d[\d.,/ :-]*\W?$/.test(String(text).trim()));
  return texts.length > 0 && numeric.length * 2 > texts.length ? 'any' : 'text';
}
