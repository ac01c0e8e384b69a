import { isCellError } from '../sheet/cellValue';
import type { Column, Snapshot } from '../sheet/snapshot';
import type { Words } from './words/words';

/** How many examples are shown. */
const MOST = 3;
/** Rows that are looked at for an example's value. */
const ROWS = 200;
/** A longer header or value makes no readable example. */
const LONGEST = 30;

interface Named {
  readonly column: Column;
  readonly index: number;
}

/** Up to three requests that make sense on this table, in the words of its own headers. */
export function makeExamples(snapshot: Snapshot, words: Words): readonly string[] {
  const named = snapshot.columns
    .map((column, index): Named => ({ column, index }))
    .filter(({ column }) => column.header.trim() !== '' && column.header.length <= LONGEST);
  const say = words.examples;
  const date = named.find(({ column }) => column.type === 'date');
  const text = named.find((one) => one.column.type === 'text' && repeated(snapshot, one) !== null);
  const amount = named.findLast(({ column }) => column.type === 'number');
  const examples: string[] = [];
  if (date) examples.push(say.overdue(date.column.header));
  if (text) examples.push(say.equals(text.column.header, repeated(snapshot, text) ?? ''));
  if (amount) examples.push(sayAmount(snapshot, amount, words));
  for (const { column } of named) {
    if (column.type === 'text') examples.push(say.duplicates(column.header));
    else if (column.type !== 'empty') examples.push(say.blanks(column.header));
  }
  return [...new Set(examples)].slice(0, MOST);
}

/** The text that occurs most often, if it occurs at least twice. */
function repeated(snapshot: Snapshot, { index }: Named): string | null {
  const counts = new Map<string, number>();
  let best: string | null = null;
  for (const row of snapshot.rows.slice(0, ROWS)) {
    const value = row[index];
    if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST) continue;
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > 1 && (best === null || count > (counts.get(best) ?? 0))) best = value;
  }
  return best;
}

/** "above 500" with a round number under the largest value; "top 10%" where that gives nothing. */
function sayAmount(snapshot: Snapshot, { column, index }: Named, words: Words): string {
  let largest = 0;
  for (const row of snapshot.rows.slice(0, ROWS)) {
    const value = row[index];
    if (typeof value === 'number') largest = Math.max(largest, value);
  }
  if (largest < 2) return words.examples.top(column.header);
  const unit = 10 ** Math.floor(Math.log10(largest / 2));
  return words.examples.above(column.header, Math.floor(largest / 2 / unit) * unit);
}

/** A short name for a data row: its first text, or '' where it has none. */
export function nameRow(snapshot: Snapshot, sheetRow: number): string {
  const row = snapshot.rows[sheetRow - snapshot.data.top] ?? [];
  const text = row.find((value) => typeof value === 'string' && value.trim() !== '');
  if (text === undefined || text === null || isCellError(text)) return '';
  const name = String(text);
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1)}…`;
}
