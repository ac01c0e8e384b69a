import type { Average, Rank } from './condition';
import type { Aggregate } from './expression';
import { cellText, holdsErrors, numbersText, rangeText, type FormulaPlace } from './formulaPlace';
import { term, type FormulaTerm } from './formulaTerm';
import { numberText } from './literalText';
import { isMisread } from './repeatFormula';
import type { ColumnRef } from './ruleSet';

/** What the rows with this row's value in a column have in another one. */
interface Group {
  /** Range, then criterion, of the functions that end in IFS. */
  readonly criterion: string;
  /** The values to sum up. */
  readonly range: string;
  /** Arrays of 1 and 0 (or TRUE and FALSE): rows of the group, and cells that hold a number. */
  readonly inGroup: string;
  readonly isNumber: string;
  /** The values without errors. */
  readonly values: string;
  /** False where the functions that end in IFS would misread a group's name. */
  readonly isPlain: boolean;
}

/** One number out of the column's cells in this row's group; blanks and texts do not count. */
export function groupAggregateText(
  of: Aggregate,
  column: ColumnRef,
  by: number,
  place: FormulaPlace,
): string {
  return AGGREGATES[of](groupOf(column, by, place), holdsErrors(column, place));
}

/** A row without a group belongs to none. */
export function groupGuard(by: number, place: FormulaPlace): string {
  return `${cellText(by, place)}<>""`;
}

/** Fewer than n values of the group lie beyond this one, so ties are in. */
export function writeGroupRank(rank: Rank, negated: boolean, place: FormulaPlace): FormulaTerm {
  const { side, n, percent, column, by = 0 } = rank;
  const cell = cellText(column, place);
  const group = groupOf(column, by, place);
  const sign = side === 'top' ? '>' : '<';
  const beyond = group.isPlain
    ? `COUNTIFS(${group.criterion},${group.range},"${sign}"&${cell})`
    : `SUMPRODUCT(${group.inGroup}*${group.isNumber}*(${group.values}${sign}${cell}))`;
  // The planner refuses holes before a formula is written.
  const asked = numberText(typeof n === 'number' ? n : 1);
  const size = `SUMPRODUCT(${group.inGroup}*${group.isNumber})`;
  const most = percent ? `MAX(1,INT(${size}*${asked}%))` : asked;
  return term(
    [`ISNUMBER(${cell})`, groupGuard(by, place), `${beyond}${negated ? '>=' : '<'}${most}`],
    true,
  );
}

/** Strictly above or below the mean of the group. */
export function writeGroupAverage(
  { column, by = 0 }: Average,
  sign: string,
  place: FormulaPlace,
): FormulaTerm {
  const cell = cellText(column, place);
  const mean = groupAggregateText('average', column, by, place);
  return term([`ISNUMBER(${cell})`, groupGuard(by, place), `${cell}${sign}${mean}`], true);
}

type AggregateWriter = (group: Group, hasErrors: boolean) => string;

/** AGGREGATE takes the k-th of an array without its errors, and what is not asked for is made an error. */
const AGGREGATES: Readonly<Record<Aggregate, AggregateWriter>> = {
  average: (group, hasErrors) =>
    group.isPlain && !hasErrors
      ? `AVERAGEIFS(${group.range},${group.criterion})`
      : `SUMPRODUCT(--${group.inGroup},${group.values})/SUMPRODUCT(${group.inGroup}*${group.isNumber})`,
  sum: (group, hasErrors) =>
    group.isPlain && !hasErrors
      ? `SUMIFS(${group.range},${group.criterion})`
      : `SUMPRODUCT(--${group.inGroup},${group.values})`,
  count: (group) =>
    group.isPlain
      ? `COUNTIFS(${group.criterion},${group.range},"<>")`
      : `SUMPRODUCT(${group.inGroup}*(${group.values}<>""))`,
  max: (group) => `AGGREGATE(14,6,${picked(group)},1)`,
  min: (group) => `AGGREGATE(15,6,${picked(group)},1)`,
  median: (group) => `AGGREGATE(16,6,${picked(group)},0.5)`,
};

function picked({ range, inGroup, isNumber }: Group): string {
  return `${range}/(${inGroup}*${isNumber})`;
}

function groupOf(column: ColumnRef, by: number, place: FormulaPlace): Group {
  const range = rangeText(column, place);
  const cell = cellText(by, place);
  return {
    criterion: `${rangeText(by, place)},${cell}`,
    range,
    inGroup: `(${numbersText(by, place)}=${cell})`,
    isNumber: `ISNUMBER(${range})`,
    values: numbersText(column, place),
    isPlain: !isMisread(by, place),
  };
}
