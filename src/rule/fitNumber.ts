import type { Expression } from './expression';
import { columnsOf, valuesOf, type FormulaPlace } from './formulaPlace';
import type { ColumnRef } from './ruleSet';

/**
 * A number in the unit of the column that it is compared with: "below 50%" in a column that holds 45 and 80 is 50,
 * and "over 50" in a column of percentages is 0.5. Everything else stays as it is.
 */
export function fitNumber(literal: Expression, other: Expression, place: FormulaPlace): Expression {
  const column = measuredColumn(other);
  if (literal.kind !== 'number' || column === null) return literal;
  const types = columnsOf(column, place).map(({ type }) => type);
  const isWhole = (): boolean => mostlyAboveOne(valuesOf(column, place));
  if (literal.percent && types.every((type) => type === 'number') && isWhole()) {
    return { ...literal, value: round(literal.value * 100) };
  }
  const isPercents = types.length > 0 && types.every((type) => type === 'percent');
  if (!literal.percent && Math.abs(literal.value) >= 2 && isPercents && !isWhole()) {
    return { ...literal, value: round(literal.value / 100) };
  }
  return literal;
}

/** The column whose unit an expression's value has. */
function measuredColumn(expression: Expression): ColumnRef | null {
  switch (expression.kind) {
    case 'cell':
    case 'neighbour':
    case 'first':
    case 'nth':
    case 'percentile':
      return expression.column;
    case 'aggregate':
      return expression.of === 'count' ? null : expression.column;
    default:
      return null;
  }
}

function mostlyAboveOne(values: Iterable<unknown>): boolean {
  let balance = 0;
  for (const value of values) {
    if (typeof value === 'number') balance += Math.abs(value) > 1 ? 1 : -1;
  }
  return balance > 0;
}

/** 0.07 * 100 without the dust of binary fractions. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
