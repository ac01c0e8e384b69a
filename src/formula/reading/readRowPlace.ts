import type { AstExpression } from '@borgar/fx';
import type { Comparison, Condition } from '../../rule/condition';
import type { FormulaPlace } from '../../rule/formulaPlace';
import { readNumber } from './readConstant';
import { rangeOf } from './readReference';
import { argumentsOf, sidesOf } from './treeKey';

/** A number that grows by `slope` from row to row and is `start` in sheet row 0. */
interface Line {
  readonly slope: number;
  readonly start: number;
}

/** Every n-th row by its number on the sheet, where that is every n-th data row too. */
export function readRowPlace(
  op: Comparison,
  left: AstExpression,
  right: AstExpression,
  place: FormulaPlace,
): Condition | null {
  const [row, divisor] = argumentsOf(left, 'MOD') ?? [];
  const line = row ? readLine(row, place) : null;
  const n = readNumber(divisor);
  const rest = readNumber(right);
  if (line?.slope !== 1 || n === null || n < 1 || rest === null) return null;
  if (!Number.isInteger(n) || !Number.isInteger(rest) || rest < 0 || rest >= n) return null;
  const isEqual = op === 'eq' || (n === 2 && op === 'ne');
  if (!isEqual) return null;
  const wanted = op === 'ne' ? 1 - rest : rest;
  const first = modulo(line.start + place.snapshot.data.top, n);
  if (first === wanted) return { kind: 'stripe', shape: 'from', n };
  return modulo(first - 1, n) === wanted ? { kind: 'stripe', shape: 'nth', n } : null;
}

/** A sum of row numbers and constants. */
function readLine(node: AstExpression, place: FormulaPlace): Line | null {
  const value = readNumber(node);
  if (value !== null) return { slope: 0, start: value };
  const cells = argumentsOf(node, 'ROW');
  if (cells !== null) return readRowNumber(cells[0], place);
  const sides = sidesOf(node, '+', '-');
  if (sides === null || node.type !== 'BinaryExpression') return null;
  const [a, b] = sides.map((side) => readLine(side, place));
  if (!a || !b) return null;
  const sign = node.operator === '-' ? -1 : 1;
  return { slope: a.slope + sign * b.slope, start: a.start + sign * b.start };
}

function readRowNumber(node: AstExpression | null | undefined, place: FormulaPlace): Line | null {
  if (node === undefined || node === null) return { slope: 1, start: 1 };
  const range = rangeOf(node, place);
  if (range === null || range.top === null || range.top !== range.bottom) return null;
  if (range.$top === true) return { slope: 0, start: range.top + 1 };
  return { slope: 1, start: 1 + range.top - place.areas[0].top };
}

function modulo(a: number, n: number): number {
  return ((a % n) + n) % n;
}
