import { compareNumbers, OPPOSITE, orient, SIGN } from './comparison';
import type { Between, Compare, Comparison } from './condition';
import type { Expression } from './expression';
import { fitNumber } from './fitNumber';
import { holdsWords, type FormulaPlace } from './formulaPlace';
import { term, type TermWriter } from './formulaTerm';
import {
  canFail,
  comparedText,
  constantNumber,
  isCell,
  isWords,
  operandCells,
  ownGuards,
  zeroGuards,
} from './operandGuards';
import { operandText } from './operandText';

/** `$C2>100`, with guards where blanks or text would win (decision 0001). */
export const writeCompare: TermWriter<Compare> = (condition, negated, place) => {
  const { op: asked, left, right: named } = orient(condition);
  const right = fitNumber(named, left, place);
  const op = negated ? OPPOSITE[asked] : asked;
  const text = comparedText(left, right, place);
  return term(
    [...guards(op, left, right, place), `${text}${SIGN[op]}${operandText(right, place)}`],
    canFail(left) || canFail(right) || text !== operandText(left, place),
  );
};

/** `AND($C2>=3,$C2<=9)` or `OR($C2<3,$C2>9)`. */
export const writeBetween: TermWriter<Between> = (condition, negated, place) => {
  const { value, outside } = condition;
  const [low, high] = inOrder(
    fitNumber(condition.low, value, place),
    fitNumber(condition.high, value, place),
  );
  const isOutside = outside !== negated;
  const sides: readonly Expression[] = [low, high];
  const [below, above]: readonly [Comparison, Comparison] = isOutside ? ['lt', 'gt'] : ['ge', 'le'];
  const first = `${comparedText(value, low, place)}${SIGN[below]}${operandText(low, place)}`;
  const last = `${comparedText(value, high, place)}${SIGN[above]}${operandText(high, place)}`;
  return term(
    [
      ...betweenGuards(value, low, high, isOutside, place),
      ...(isOutside ? [`OR(${first},${last})`] : [first, last]),
    ],
    [value, ...sides].some(canFail) || first.startsWith('INT(') || first.startsWith('MOD('),
  );
};

function guards(
  op: Comparison,
  left: Expression,
  right: Expression,
  place: FormulaPlace,
): readonly string[] {
  const own = [left, right].flatMap((side) => ownGuards(side, place));
  if (op === 'ne') return [...own, ...belowGuards(left, right, place)];
  const cells = [left, right].flatMap((side) => operandCells(side, place));
  if (isCell(left) && isCell(right) && op === 'eq') {
    return equalCellsGuards(cells, isWords(left, place) || isWords(right, place));
  }
  if (isWords(right, place)) return wordGuards(op, left, right, cells);
  const constant = constantNumber(right);
  if (left.kind === 'cell' && constant !== null) {
    const isNeeded = compareNumbers(op, 0, constant) || textWins(op, left.column, place);
    return isNeeded ? numberGuard(cells) : [];
  }
  // Only "length 0" itself asks for blanks.
  const isBlankAsked = left.kind === 'length' && op === 'eq';
  const isZeroHit = constant !== null && compareNumbers(op, 0, constant) && !isBlankAsked;
  const zero = isZeroHit ? zeroGuards(left, place) : [];
  return [...numberGuard(cells), ...own, ...zero];
}

/** Below the last row there is nothing from which a value could differ. */
function belowGuards(left: Expression, right: Expression, place: FormulaPlace): readonly string[] {
  return [left, right].flatMap((side) =>
    side.kind === 'neighbour' && side.side === 'below' ? [`${operandText(side, place)}<>""`] : [],
  );
}

/** Two blanks are equal to each other, and to 0: neither is what "the same" means. */
function equalCellsGuards(cells: readonly string[], hasWords: boolean): readonly string[] {
  return (hasWords ? cells.slice(0, 1) : cells).map((cell) => `${cell}<>""`);
}

/** A blank cell equals FALSE, and blanks and numbers come before every text. */
function wordGuards(
  op: Comparison,
  left: Expression,
  right: Expression,
  cells: readonly string[],
): readonly string[] {
  if (!isCell(left)) return [];
  if (right.kind === 'boolean') {
    return op === 'eq' && right.value ? [] : cells.map((cell) => `ISLOGICAL(${cell})`);
  }
  return op === 'eq' ? [] : cells.map((cell) => `ISTEXT(${cell})`);
}

function betweenGuards(
  value: Expression,
  low: Expression,
  high: Expression,
  outside: boolean,
  place: FormulaPlace,
): readonly string[] {
  const sides = [value, low, high];
  const cells = sides.flatMap((side) => operandCells(side, place));
  const own = sides.flatMap((side) => ownGuards(side, place));
  if (isWords(low, place)) return cells.map((cell) => `ISTEXT(${cell})`);
  const [from, to] = [constantNumber(low), constantNumber(high)];
  if (from === null || to === null) return [...numberGuard(cells), ...own];
  const blankInside = from <= 0 && 0 <= to;
  if (value.kind !== 'cell') {
    const zero = blankInside === outside ? [] : zeroGuards(value, place);
    return [...numberGuard(cells), ...own, ...zero];
  }
  const wins = outside ? textWins('gt', value.column, place) || !blankInside : blankInside;
  return wins ? numberGuard(cells) : [];
}

function textWins(op: Comparison, column: number | 'this', place: FormulaPlace): boolean {
  return (op === 'gt' || op === 'ge') && holdsWords(column, place);
}

function numberGuard(cells: readonly string[]): readonly string[] {
  const each = [...new Set(cells)];
  if (each.length === 0) return [];
  return each.length === 1
    ? [`ISNUMBER(${each.join('')})`]
    : [`COUNT(${each.join(',')})=${each.length}`];
}

function inOrder(low: Expression, high: Expression): readonly [Expression, Expression] {
  if (low.kind !== high.kind || low.kind === 'today') return [low, high];
  const [from, to] = [constantNumber(low), constantNumber(high)];
  return from !== null && to !== null && from > to ? [high, low] : [low, high];
}
