import type { Condition } from '../../src/rule/condition';
import { AT } from './salesTable';
import { cell, compare, not, number, said } from './sayRule';

const { name, email, oldEmail, region, amount, date, q1, q4, notes } = AT;
const blank: Condition = { kind: 'blank', column: 'this' };
const isOver = (value: number): Condition => compare(cell('this'), 'ge', number(value));

/** A condition, how it reads, and how it reads when it is denied. */
type Case = readonly [says: string, denied: string, condition: Condition];

test.each<Case>([
  [
    'Name is “Ann” (same case)',
    'Name is not “Ann” (same case)',
    { kind: 'text', match: 'exact', column: name, text: 'Ann' },
  ],
  [
    'Name contains “an” (same case)',
    'Name does not contain “an” (same case)',
    { kind: 'text', match: 'containsCase', column: name, text: 'an' },
  ],
  [
    'Name fits the pattern “A*-??”',
    'Name does not fit the pattern “A*-??”',
    { kind: 'text', match: 'like', column: name, text: 'A*-??' },
  ],
  [
    'Name is one of “Ann”, “Bob” or “Cy”',
    'Name is not one of “Ann”, “Bob” or “Cy”',
    { kind: 'oneOf', match: 'equals', column: name, items: ['Ann', 'Bob', 'Cy'] },
  ],
  [
    'Amount is 1 or 2',
    'Amount is neither 1 nor 2',
    { kind: 'oneOf', match: 'equals', column: amount, items: [1, 2] },
  ],
  [
    'Notes contains “late” or “lost”',
    'Notes does not contain any of “late” or “lost”',
    { kind: 'oneOf', match: 'contains', column: notes, items: ['late', 'lost'] },
  ],
  [
    'Email occurs in column Old Email',
    'Email does not occur in column Old Email',
    { kind: 'inColumn', column: email, other: oldEmail },
  ],
  [
    'Amount holds a formula',
    'Amount does not hold a formula',
    { kind: 'content', is: 'formula', column: amount },
  ],
  [
    'Amount is a whole number',
    'Amount is not a whole number',
    { kind: 'content', is: 'whole', column: amount },
  ],
  ['Amount is text', 'Amount is not text', { kind: 'content', is: 'text', column: amount }],
  ['Amount is odd', 'Amount is not odd', { kind: 'content', is: 'odd', column: amount }],
  [
    'Amount is a multiple of 5',
    'Amount is not a multiple of 5',
    { kind: 'multiple', of: 5, column: amount },
  ],
  [
    'Date is last quarter',
    'Date is not last quarter',
    { kind: 'period', period: 'lastQuarter', column: date },
  ],
])('a cell that %s, or else %s', (says, denied, condition) => {
  expect(said(condition)).toBe(says);
  expect(said(not(condition))).toBe(denied);
});

test.each<Case>([
  [
    'Region and Date together occur more than once',
    'Region and Date together occur only once',
    { kind: 'duplicate', columns: [region, date], unique: false },
  ],
  [
    'Email is a repeat after the first',
    'Email is not a repeat after the first',
    { kind: 'occurrence', which: 'later', columns: [email] },
  ],
  [
    'Region, Name and Date together are a repeat after the first',
    'Region, Name and Date together are not a repeat after the first',
    { kind: 'occurrence', which: 'later', columns: [region, name, date] },
  ],
  [
    'Email occurs for the first time',
    'Email does not occur for the first time',
    { kind: 'occurrence', which: 'first', columns: [email] },
  ],
  [
    'Amount is in the top 3 within its Region',
    'Amount is not in the top 3 within its Region',
    { kind: 'rank', side: 'top', n: 3, percent: false, column: amount, by: region },
  ],
  [
    'Amount is the largest value within its Region',
    'Amount is not the largest value within its Region',
    { kind: 'rank', side: 'top', n: 1, percent: false, column: amount, by: region },
  ],
  [
    'Amount is above the average within its Region',
    'Amount is at or below the average within its Region',
    { kind: 'average', side: 'above', column: amount, by: region },
  ],
  [
    'Amount is more than 2 standard deviations above the mean',
    'Amount is not more than 2 standard deviations above the mean',
    { kind: 'deviates', side: 'above', n: 2, column: amount },
  ],
  [
    'Amount is more than 1 standard deviation away from the mean',
    'Amount is not more than 1 standard deviation away from the mean',
    { kind: 'deviates', side: 'either', n: 1, column: amount },
  ],
])('a row among others: %s, or else %s', (says, denied, condition) => {
  expect(said(condition)).toBe(says);
  expect(said(not(condition))).toBe(denied);
});

test.each<Case>([
  [
    'any cell of the row is blank',
    'no cell of the row is blank',
    { kind: 'some', over: { kind: 'across' }, of: blank },
  ],
  [
    'every cell of the row is blank',
    'not every cell of the row is blank',
    { kind: 'every', over: { kind: 'across' }, of: blank },
  ],
  [
    'no cell of the row is blank',
    'any cell of the row is blank',
    { kind: 'every', over: { kind: 'across' }, of: not(blank) },
  ],
  [
    'any cell of the row is not blank',
    'every cell of the row is blank',
    { kind: 'some', over: { kind: 'across' }, of: not(blank) },
  ],
  [
    'all of Q1 to Q4 are at least 50',
    'not all of Q1 to Q4 are at least 50',
    { kind: 'every', over: { kind: 'span', from: q1, to: q4 }, of: isOver(50) },
  ],
  [
    'any of Q1 to Q4 is at least 50',
    'none of Q1 to Q4 is at least 50',
    { kind: 'some', over: { kind: 'span', from: q1, to: q4 }, of: isOver(50) },
  ],
  [
    'both Q1 and Q4 are at least 50',
    'not both Q1 and Q4 are at least 50',
    { kind: 'every', over: { kind: 'list', columns: [q1, q4] }, of: isOver(50) },
  ],
  [
    'either Q1 or Q4 is at least 50',
    'neither Q1 nor Q4 is at least 50',
    { kind: 'some', over: { kind: 'list', columns: [q1, q4] }, of: isOver(50) },
  ],
  [
    'no cell of the row is 0',
    'any cell of the row is 0',
    { kind: 'every', over: { kind: 'across' }, of: compare(cell('this'), 'ne', number(0)) },
  ],
  [
    'all of Q1 to Q4 are blank or are at least 9',
    'not all of Q1 to Q4 are blank or are at least 9',
    {
      kind: 'every',
      over: { kind: 'span', from: q1, to: q4 },
      of: { kind: 'or', of: [blank, isOver(9)] },
    },
  ],
  [
    'for any cell of the row, it is blank and Name is not blank',
    'for no cell of the row, it is blank and Name is not blank',
    {
      kind: 'some',
      over: { kind: 'across' },
      of: { kind: 'and', of: [blank, not({ kind: 'blank', column: name })] },
    },
  ],
])('cells of a row: %s, or else %s', (says, denied, condition) => {
  expect(said(condition)).toBe(says);
  expect(said(not(condition))).toBe(denied);
});
