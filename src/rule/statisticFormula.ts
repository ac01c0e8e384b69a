import type { Average, Duplicate, Rank } from './condition';
import { cellText, holdsErrors, numbersText, rangeText, someValue } from './formulaPlace';
import { term, type TermWriter } from './formulaTerm';
import { numberText } from './literalText';

/** COUNTIF reads wildcards and operators in its criterion, and takes no text over 255 characters. */
const MISREAD_BY_COUNTIF = /[*?~]|^[<>=]|^.{256}/s;

/**
 * Blanks are neither duplicates nor unique. COUNTIF where it reads every value of the column as it stands,
 * the slower SUMPRODUCT where it would not.
 */
export const writeDuplicate: TermWriter<Duplicate> = ({ column, unique }, negated, place) => {
  const cell = cellText(column, place);
  const range = rangeText(column, place);
  const isMisread = someValue(
    column,
    place,
    (value) => typeof value === 'string' && MISREAD_BY_COUNTIF.test(value),
  );
  const values = holdsErrors(column, place) ? `IFERROR(${range},"")` : range;
  const count = isMisread ? `SUMPRODUCT(--(${values}=${cell}))` : `COUNTIF(${range},${cell})`;
  return term([`${cell}<>""`, `${count}${unique !== negated ? '=' : '>'}1`]);
};

/** At or beyond the n-th largest or smallest value, so ties are in; n stops at the number of values. */
export const writeRank: TermWriter<Rank> = ({ side, n, percent, column }, negated, place) => {
  const cell = cellText(column, place);
  const range = numbersText(column, place);
  // The planner refuses holes before a formula is written.
  const asked = typeof n === 'number' ? n : 1;
  const position = percent
    ? `MAX(1,INT(COUNT(${range})*${numberText(asked)}%))`
    : `MIN(${numberText(asked)},COUNT(${range}))`;
  const limit = `${side === 'top' ? 'LARGE' : 'SMALL'}(${range},${position})`;
  const isUpper = (side === 'top') !== negated;
  const sign = `${isUpper ? '>' : '<'}${negated ? '' : '='}`;
  return term([`ISNUMBER(${cell})`, `${cell}${sign}${limit}`], true);
};

/** Strictly above or below the mean; its negation is at or beyond it on the other side. */
export const writeAverage: TermWriter<Average> = ({ side, column }, negated, place) => {
  const cell = cellText(column, place);
  const isUpper = (side === 'above') !== negated;
  const sign = `${isUpper ? '>' : '<'}${negated ? '=' : ''}`;
  return term([`ISNUMBER(${cell})`, `${cell}${sign}AVERAGE(${numbersText(column, place)})`], true);
};
