import type { Expression } from './expression';
import { cellText, holdsTimes, isWordy, type FormulaPlace } from './formulaPlace';
import { groupGuard } from './groupFormula';
import { operandText } from './operandText';
import { filledKey } from './repeatFormula';
import { rowText, spanColumns } from './rowColumns';
import type { ColumnRef } from './ruleSet';

/**
 * The left side of a comparison with `right`: a date with a time of day compares by its day with a day,
 * and by its time with a time.
 */
export function comparedText(left: Expression, right: Expression, place: FormulaPlace): string {
  const text = operandText(left, place);
  const column = shownColumn(left);
  if (column === null || !holdsTimes(column, place)) return text;
  if (right.kind === 'time') return `MOD(${text},1)`;
  return isDay(right) ? `INT(${text})` : text;
}

/** Texts of the cells that must hold numbers for an expression to have a value. */
export function operandCells(expression: Expression, place: FormulaPlace): readonly string[] {
  switch (expression.kind) {
    case 'cell':
    case 'neighbour':
    case 'beside':
    case 'fixed':
    case 'first':
      return [operandText(expression, place)];
    case 'datePart':
      return [cellText(expression.column, place)];
    case 'scaled':
      return operandCells(expression.of, place);
    case 'difference':
    case 'distance':
      return [cellText(expression.column, place), cellText(expression.minus, place)];
    case 'product':
      return [cellText(expression.column, place), cellText(expression.by, place)];
    case 'plus':
      return [
        cellText(expression.column, place),
        ...(typeof expression.add === 'object' ? [] : [cellText(expression.add, place)]),
      ];
    default:
      return [];
  }
}

/** Guards that an expression needs whatever it is compared with: a blank group or key is none. */
export function ownGuards(expression: Expression, place: FormulaPlace): readonly string[] {
  switch (expression.kind) {
    case 'aggregate':
      return expression.by === undefined ? [] : [groupGuard(expression.by, place)];
    case 'occurrences':
      return filledKey(expression.columns, place);
    case 'scaled':
      return ownGuards(expression.of, place);
    case 'datePart':
      return [`ISNUMBER(${cellText(expression.column, place)})`];
    default:
      return [];
  }
}

/** Guards against the 0 that an expression is where it has nothing to read; only needed where 0 would do. */
export function zeroGuards(expression: Expression, place: FormulaPlace): readonly string[] {
  switch (expression.kind) {
    case 'length':
      return [`${cellText(expression.column, place)}<>""`];
    case 'rowAggregate':
      return ['sum', 'max', 'min'].includes(expression.of)
        ? [`COUNT(${rowText(spanColumns(expression.span, place.snapshot), place)})>0`]
        : [];
    case 'scaled':
      return zeroGuards(expression.of, place);
    default:
      return [];
  }
}

/** True when text instead of a number, or no number at all, makes the expression an error. */
export function canFail(expression: Expression): boolean {
  return CAN_FAIL.has(expression.kind);
}

const CAN_FAIL: ReadonlySet<Expression['kind']> = new Set<Expression['kind']>([
  'scaled',
  'difference',
  'distance',
  'plus',
  'product',
  'datePart',
  'aggregate',
  'rowAggregate',
  'nth',
  'percentile',
  // Cells that are not of this table may hold errors.
  'beside',
  'fixed',
]);

const CELLS: ReadonlySet<Expression['kind']> = new Set<Expression['kind']>([
  'cell',
  'neighbour',
  'beside',
  'fixed',
  'first',
]);

/** True for an expression that is some cell as it stands. */
export function isCell(expression: Expression): boolean {
  return CELLS.has(expression.kind);
}

/** True for an expression that stands for words: a text or TRUE/FALSE, or a column of them. */
export function isWords(expression: Expression, place: FormulaPlace): boolean {
  if (expression.kind === 'text' || expression.kind === 'boolean') return true;
  const column = expression.kind === 'plus' ? null : shownColumn(expression);
  return column !== null && isWordy(column, place);
}

/** The number that a constant has, whatever day it is (TODAY moved by anything is far above 0); null for others. */
export function constantNumber(expression: Expression): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'date':
      return expression.serial;
    case 'time':
      return expression.fraction;
    case 'today':
      return Number.MAX_SAFE_INTEGER;
    default:
      return null;
  }
}

/** The column whose value an expression is, or is moved by an amount. */
function shownColumn(expression: Expression): ColumnRef | null {
  switch (expression.kind) {
    case 'cell':
    case 'neighbour':
    case 'first':
      return expression.column;
    case 'plus':
      return typeof expression.add === 'object' ? expression.column : null;
    default:
      return null;
  }
}

function isDay(expression: Expression): boolean {
  return expression.kind === 'today' || (expression.kind === 'date' && expression.serial % 1 === 0);
}
