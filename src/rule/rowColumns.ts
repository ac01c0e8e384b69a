import { printCell } from '../sheet/printAddress';
import type { ColumnType, Snapshot } from '../sheet/snapshot';
import type { Over } from './condition';
import type { Span } from './expression';
import type { FormulaPlace } from './formulaPlace';

/** Neighbouring columns, first and last. */
export type Run = readonly [from: number, to: number];

/** Columns as runs of neighbours, in sheet order. */
export function runsOf(columns: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === column - 1) runs[runs.length - 1] = [last[0], column];
    else runs.push([column, column]);
  }
  return runs;
}

/** Cells of this row, neighbours as one range: `$B2:$D2,$F2`. */
export function rowText(columns: readonly number[], { areas, snapshot }: FormulaPlace): string {
  const cell = (column: number): string =>
    printCell(
      { row: areas[0].top, column: snapshot.data.left + column },
      { row: false, column: true },
    );
  return runsOf(columns)
    .map(([from, to]) => (from === to ? cell(from) : `${cell(from)}:${cell(to)}`))
    .join(',');
}

/** Columns that a condition on several cells of a row names. */
export function overColumns(over: Exclude<Over, { readonly kind: 'across' }>): readonly number[] {
  return over.kind === 'list' ? over.columns : between(over.from, over.to);
}

/** Columns of a row's aggregate: dates and texts are no numbers to add up. */
export function spanColumns(span: Span, snapshot: Snapshot): readonly number[] {
  return span === null
    ? columnsOfTypes(['number', 'percent'], snapshot)
    : between(span.from, span.to);
}

/** Columns of these types; all when there is none, or for null. */
export function columnsOfTypes(
  types: readonly ColumnType[] | null,
  { columns }: Snapshot,
): readonly number[] {
  const all = columns.map((_, index) => index);
  const fitting = all.filter((index) => types?.includes(columns[index]?.type ?? 'empty'));
  return fitting.length > 0 ? fitting : all;
}

function between(from: number, to: number): readonly number[] {
  const first = Math.min(from, to);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => first + i);
}
