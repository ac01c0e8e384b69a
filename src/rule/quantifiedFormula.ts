import { OPPOSITE, orient, SIGN } from './comparison';
import type { Compare, Comparison, Condition } from './condition';
import type { Expression } from './expression';
import { fitNumber } from './fitNumber';
import { holdsErrors, holdsSpaces, holdsTimes, type FormulaPlace } from './formulaPlace';
import { numberText, quoteText } from './literalText';
import { operandText } from './operandText';
import { rowText, runsOf } from './rowColumns';

/** A count over a row's cells: of those that meet a condition, or of the others. */
interface Counted {
  readonly count: string;
  readonly isOfOthers: boolean;
}

/**
 * Whether some, or every one, of a row's cells meet a condition (or do not), as one count over their range; null
 * where the cells do not lie side by side, or where no count says exactly what the conditions of the single cells say.
 */
export function countQuantified(
  condition: Condition,
  negated: boolean,
  isEvery: boolean,
  columns: readonly number[],
  place: FormulaPlace,
): string | null {
  const counted = countCells(condition, negated, columns, place);
  if (counted === null) return null;
  const { count, isOfOthers } = counted;
  if (isOfOthers) return isEvery ? `${count}=0` : `${count}<${columns.length}`;
  return isEvery ? `${count}=${columns.length}` : `${count}>0`;
}

function countCells(
  condition: Condition,
  negated: boolean,
  columns: readonly number[],
  place: FormulaPlace,
): Counted | null {
  if (columns.length < 2 || runsOf(columns).length !== 1) return null;
  const range = rowText(columns, place);
  switch (condition.kind) {
    case 'compare': {
      const count = countCompare(condition, negated, columns, range, place);
      return count === null ? null : { count, isOfOthers: false };
    }
    case 'blank':
      return condition.column === 'this' ? countBlanks(negated, columns, range, place) : null;
    case 'error': {
      if (condition.column !== 'this') return null;
      return { count: `SUMPRODUCT(--ISERROR(${range}))`, isOfOthers: negated };
    }
    case 'not':
      return countCells(condition.of, !negated, columns, place);
    default:
      return null;
  }
}

/** COUNTBLANK does not count cells that hold mere spaces. */
function countBlanks(
  negated: boolean,
  columns: readonly number[],
  range: string,
  place: FormulaPlace,
): Counted | null {
  if (columns.some((column) => holdsErrors(column, place))) return null;
  const hasSpaces = columns.some((column) => holdsSpaces(column, place));
  const count = hasSpaces ? `SUMPRODUCT(--(LEN(TRIM(${range}))=0))` : `COUNTBLANK(${range})`;
  return { count, isOfOthers: negated };
}

function countCompare(
  compare: Compare,
  negated: boolean,
  columns: readonly number[],
  range: string,
  place: FormulaPlace,
): string | null {
  const { op: asked, left, right } = orient(compare);
  if (left.kind !== 'cell' || left.column !== 'this') return null;
  const criterion = criterionText(negated ? OPPOSITE[asked] : asked, right, columns, place);
  return criterion === null ? null : `COUNTIF(${range},${criterion})`;
}

/** What COUNTIF takes for a comparison; null where it would also count, or leave out, other cells. */
function criterionText(
  op: Comparison,
  right: Expression,
  columns: readonly number[],
  place: FormulaPlace,
): string | null {
  if (right.kind === 'text')
    return op === 'eq' && isPlainText(right.text) ? quoteText(right.text) : null;
  // COUNTIF takes the text "5" for 5 when it looks for what is equal.
  if (op === 'eq' || op === 'ne') return null;
  if (right.kind === 'number') {
    const value = sameNumber(right, columns, place);
    if (value === null) return null;
    // A number with a fraction would be written inside the text in the wrong language of some users.
    return Number.isInteger(value)
      ? `"${SIGN[op]}${numberText(value)}"`
      : `"${SIGN[op]}"&${numberText(value)}`;
  }
  const isDay = right.kind === 'date' || right.kind === 'today';
  if (!isDay || columns.some((column) => holdsTimes(column, place))) return null;
  return `"${SIGN[op]}"&${operandText(right, place)}`;
}

/** The number in the unit of every column, or null where their units differ. */
function sameNumber(
  literal: Expression,
  columns: readonly number[],
  place: FormulaPlace,
): number | null {
  const values = new Set(
    columns.map((column) => {
      const fitted = fitNumber(literal, { kind: 'cell', column }, place);
      return fitted.kind === 'number' ? fitted.value : null;
    }),
  );
  const [value = null] = values;
  return values.size === 1 ? value : null;
}

/** Neither a pattern nor a comparison, nor what COUNTIF takes for a number, a date, an error or a truth value. */
function isPlainText(text: string): boolean {
  return (
    text.length <= 255 &&
    /^[a-z]/i.test(text) &&
    !/[*?~\d]/.test(text) &&
    !/^(true|false)$/i.test(text)
  );
}
