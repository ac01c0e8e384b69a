import type { Average, Deviates, Rank } from './condition';
import { cellText, numbersText } from './formulaPlace';
import { term, type TermWriter } from './formulaTerm';
import { writeGroupAverage, writeGroupRank } from './groupFormula';
import { numberText } from './literalText';

/** At or beyond the n-th largest or smallest value, so ties are in; n stops at the number of values. */
export const writeRank: TermWriter<Rank> = (rank, negated, place) => {
  const { side, n, percent, column, by } = rank;
  if (by !== undefined) return writeGroupRank(rank, negated, place);
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
export const writeAverage: TermWriter<Average> = (average, negated, place) => {
  const { side, column, by } = average;
  const isUpper = (side === 'above') !== negated;
  const sign = `${isUpper ? '>' : '<'}${negated ? '=' : ''}`;
  if (by !== undefined) return writeGroupAverage(average, sign, place);
  const cell = cellText(column, place);
  return term([`ISNUMBER(${cell})`, `${cell}${sign}AVERAGE(${numbersText(column, place)})`], true);
};

/** More than n standard deviations from the mean, on one side or on either. */
export const writeDeviates: TermWriter<Deviates> = ({ side, n, column }, negated, place) => {
  const cell = cellText(column, place);
  const range = numbersText(column, place);
  const mean = `AVERAGE(${range})`;
  const far = `${numberText(n)}*STDEV.P(${range})`;
  const tests: Readonly<Record<Deviates['side'], string>> = {
    above: `${cell}${negated ? '<=' : '>'}${mean}+${far}`,
    below: `${cell}${negated ? '>=' : '<'}${mean}-${far}`,
    either: `ABS(${cell}-${mean})${negated ? '<=' : '>'}${far}`,
  };
  return term([`ISNUMBER(${cell})`, tests[side]], true);
};
