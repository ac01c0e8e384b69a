import type { Over } from '../condition';
import type { Span } from '../expression';
import type { ColumnRef, Key } from '../ruleSet';
import type { Written } from './writeLiteral';

/** Joins parts; null when one part could not be written. */
export function join(...parts: readonly Written[]): Written {
  const symbols: string[] = [];
  for (const part of parts) {
    if (part === null) return null;
    symbols.push(...part);
  }
  return symbols;
}

/** The symbol of a column. */
export function writeColumn(column: ColumnRef): readonly string[] {
  return [column === 'this' ? 'THIS' : `C_${column}`];
}

/** One column, or two or three in sheet order as KEY2 and KEY3. */
export function writeKey([first, ...others]: Key): readonly string[] {
  if (first === 'this' || others.length === 0) return writeColumn(first);
  const columns = [first, ...others].sort((a, b) => a - b);
  return [`KEY${columns.length}`, ...columns.flatMap(writeColumn)];
}

/** A column, or with `by` that column within the rows of a group. */
export function writeGrouped(column: ColumnRef, by: number | undefined): readonly string[] {
  if (by === undefined) return writeColumn(column);
  return ['WITHIN', ...writeColumn(column), ...writeColumn(by)];
}

/** Cells of this row: all, or those of a span, in sheet order. */
export function writeSpan(span: Span): readonly string[] {
  if (span === null) return ['ACROSS'];
  const { from, to } = span;
  return ['SPAN', `C_${Math.min(from, to)}`, `C_${Math.max(from, to)}`];
}

/** The cells that a quantified condition is about. */
export function writeOver(over: Over): Written {
  if (over.kind === 'across') return writeSpan(null);
  if (over.kind === 'span') return writeSpan(over);
  const [first, ...rest] = over.columns;
  return first === undefined || rest.length === 0 ? null : writeKey([first, ...rest]);
}
