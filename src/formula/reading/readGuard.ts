import type { AstExpression } from '@borgar/fx';
import { orient } from '../../rule/comparison';
import type { Between, Compare, Condition } from '../../rule/condition';
import { conditionColumns } from '../../rule/conditionColumns';
import type { Expression } from '../../rule/expression';
import { isWordy, type FormulaPlace } from '../../rule/formulaPlace';
import { isCell } from '../../rule/operandGuards';
import { readNumber, readText } from './readConstant';
import { readAnyCell, readRowSpan } from './readReference';
import { argumentsOf, callName, sidesOf } from './treeKey';

/** What a guard asks of cells. */
type Asked = 'number' | 'text' | 'boolean' | 'filled';

/** A test that a comparison needs in Excel, and that the rule language implies. */
interface Guard {
  readonly asks: Asked;
  /** Cells as keys; columns of a row are told apart by the key of their cell. */
  readonly cells: readonly string[];
}

const TESTS: Readonly<Record<string, Asked>> = {
  ISNUMBER: 'number',
  ISTEXT: 'text',
  ISLOGICAL: 'boolean',
};

/** True for a test of cells that one of the conditions implies. */
export function isImplied(
  node: AstExpression,
  conditions: readonly Condition[],
  place: FormulaPlace,
): boolean {
  const guard = readGuard(node, place);
  if (guard === null) return false;
  return guard.cells.every((cell) =>
    conditions.some((condition) => implies(condition, guard.asks, cell, place)),
  );
}

/** True for a test that may be no more than a guard. */
export function isGuard(node: AstExpression, place: FormulaPlace): boolean {
  return readGuard(node, place) !== null;
}

function readGuard(node: AstExpression, place: FormulaPlace): Guard | null {
  const asks = TESTS[callName(node)];
  if (asks !== undefined) return guardOf(asks, argumentsOf(node, callName(node)) ?? [], place);
  const filled = sidesOf(node, '<>');
  if (filled !== null && readText(filled[1]) === '') return guardOf('filled', [filled[0]], place);
  const counted = sidesOf(node, '=', '>');
  const cells = argumentsOf(counted?.[0], 'COUNT');
  const count = readNumber(counted?.[1]);
  if (cells === null || count === null) return null;
  const spans = cells.flatMap((cell) => readRowSpan(cell, place) ?? []);
  if (count === 0) return spans.length > 0 ? { asks: 'number', cells: [ROW] } : null;
  return count === cells.length ? guardOf('number', cells, place) : null;
}

/** Stands for the cells of a row that are added up. */
const ROW = 'row';

function guardOf(
  asks: Asked,
  nodes: readonly (AstExpression | null)[],
  place: FormulaPlace,
): Guard | null {
  const cells = nodes.map((node) => readAnyCell(node, place));
  const known = cells.filter((cell) => cell !== null);
  if (known.length === 0 || known.length < nodes.length) return null;
  return { asks, cells: known.map(keyOf) };
}

function keyOf(cell: Expression): string {
  return JSON.stringify(cell);
}

function cellKey(column: number | 'this'): string {
  return keyOf({ kind: 'cell', column });
}

function implies(condition: Condition, asks: Asked, cell: string, place: FormulaPlace): boolean {
  switch (condition.kind) {
    case 'compare':
      return compareImplies(condition, asks, cell, place);
    case 'between':
      return betweenImplies(condition, asks, cell, place);
    case 'not':
      return !LOOSE.has(condition.of.kind) && implies(condition.of, asks, cell, place);
    case 'and':
      return condition.of.some((part) => implies(part, asks, cell, place));
    case 'or':
      return condition.of.every((part) => implies(part, asks, cell, place));
    case 'rank':
    case 'average':
      if (condition.by !== undefined && asks === 'filled' && cell === cellKey(condition.by)) {
        return true;
      }
      return asks !== 'text' && asks !== 'boolean' && cell === cellKey(condition.column);
    case 'deviates':
    case 'period':
    case 'multiple':
      return asks !== 'text' && asks !== 'boolean' && cell === cellKey(condition.column);
    case 'content': {
      const isNumber = condition.is !== 'formula' && condition.is !== 'text';
      return (
        isNumber && (asks === 'number' || asks === 'filled') && cell === cellKey(condition.column)
      );
    }
    case 'inColumn':
    case 'duplicate':
    case 'occurrence':
      return asks === 'filled' && conditionColumns(condition).some((one) => cell === cellKey(one));
    default:
      return false;
  }
}

/** Kinds whose negation hits blank cells as well. */
const LOOSE: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>([
  'text',
  'oneOf',
  'blank',
  'error',
  'some',
  'every',
]);

function betweenImplies(
  { value, low, high }: Between,
  asks: Asked,
  cell: string,
  place: FormulaPlace,
): boolean {
  const sides = [value, low, high];
  if (asks === 'filled' && sides.some((side) => requires(side).includes(cell))) return true;
  const isRead = sides.some((side) => reads(side, cell));
  return isRead && (asks === 'filled' || asks === valueOf([low, value], place));
}

function compareImplies(compare: Compare, asks: Asked, cell: string, place: FormulaPlace): boolean {
  const { op, left, right } = orient(compare);
  const sides = [left, right];
  if (asks === 'filled') {
    if (sides.some((side) => requires(side).includes(cell))) return true;
    if (op === 'ne') return sides.some((side) => isBelow(side) && keyOf(side) === cell);
  }
  if (asks === 'number' && sides.some((side) => side.kind === 'datePart' && reads(side, cell))) {
    return true;
  }
  if (op === 'ne') return false;
  if (cell === ROW) return sides.some(addsRow);
  if (!sides.some((side) => reads(side, cell))) return false;
  const isOther = right.kind === 'cell' && isWordy(right.column, place) && !isCell(left);
  if (isOther) return false;
  const isLength = sides.some((side) => side.kind === 'length');
  return (asks === 'filled' && !(isLength && op === 'eq')) || asks === valueOf(sides, place);
}

function isBelow(side: Expression): boolean {
  return side.kind === 'neighbour' && side.side === 'below';
}

function addsRow(side: Expression): boolean {
  return side.kind === 'rowAggregate' || (side.kind === 'scaled' && addsRow(side.of));
}

/** Cells that must be filled for an expression to say anything. */
function requires(side: Expression): readonly string[] {
  if (side.kind === 'scaled') return requires(side.of);
  if (side.kind === 'occurrences') return side.columns.map(cellKey);
  return side.kind === 'aggregate' && side.by !== undefined ? [cellKey(side.by)] : [];
}

function reads(side: Expression, cell: string): boolean {
  switch (side.kind) {
    case 'cell':
    case 'neighbour':
    case 'beside':
    case 'fixed':
    case 'first':
      return keyOf(side) === cell;
    case 'scaled':
      return reads(side.of, cell);
    case 'difference':
    case 'distance':
      return cell === cellKey(side.column) || cell === cellKey(side.minus);
    case 'product':
      return cell === cellKey(side.column) || cell === cellKey(side.by);
    case 'plus':
      return (
        cell === cellKey(side.column) ||
        (typeof side.add !== 'object' && cell === cellKey(side.add))
      );
    case 'length':
    case 'datePart':
      return cell === cellKey(side.column);
    default:
      return false;
  }
}

/** What kind of value is compared. */
function valueOf(sides: readonly Expression[], place: FormulaPlace): Asked {
  if (sides.some(({ kind }) => kind === 'boolean')) return 'boolean';
  const hasWords = sides.some(
    (side) =>
      side.kind === 'text' ||
      ((side.kind === 'cell' || side.kind === 'neighbour' || side.kind === 'first') &&
        isWordy(side.column, place)),
  );
  const hasNumber = sides.some(({ kind }) =>
    ['number', 'date', 'time', 'today', 'aggregate', 'rowAggregate', 'nth', 'percentile'].includes(
      kind,
    ),
  );
  return hasWords && !hasNumber ? 'text' : 'number';
}
