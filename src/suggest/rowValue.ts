import type { Expression } from '../rule/expression';
import { constantNumber } from '../rule/operandGuards';
import type { ColumnRef } from '../rule/ruleSet';
import type { Snapshot } from '../sheet/snapshot';

/** The number that a plain expression has in a row (an index of the data); null for any other expression or value. */
export function valueIn(
  expression: Expression,
  row: number,
  { rows, now }: Snapshot,
): number | null {
  switch (expression.kind) {
    case 'today':
      return expression.unit === 'day' ? Math.floor(now) + expression.amount : null;
    case 'cell': {
      const value = expression.column === 'this' ? null : rows[row]?.[expression.column];
      return typeof value === 'number' ? value : null;
    }
    default:
      return constantNumber(expression);
  }
}

/** The numbers of a column; [] for 'this', which has no column of its own. */
export function numbersOf(column: ColumnRef, { rows }: Snapshot): readonly number[] {
  if (column === 'this') return [];
  return rows.flatMap((row) => {
    const value = row[column];
    return typeof value === 'number' ? [value] : [];
  });
}
