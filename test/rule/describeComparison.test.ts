import type { Condition } from '../../src/rule/condition';
import type { ColumnAggregate, Expression } from '../../src/rule/expression';
import { AT } from './salesTable';
import { cell, compare, number, said } from './sayRule';

const { name, email, region, amount, date, q1, q4 } = AT;
const average: ColumnAggregate = {
  kind: 'aggregate',
  of: 'average',
  column: amount,
};
const month: Expression = { kind: 'datePart', part: 'month', column: date };
const weekday: Expression = { kind: 'datePart', part: 'weekday', column: date };
const length: Expression = { kind: 'length', column: name };
const above = (column: number): Expression => ({ kind: 'neighbour', side: 'above', column });
const share = (factor: number): Expression => ({ kind: 'scaled', factor, of: average });

test.each<[string, Condition]>([
  ['Amount is greater than in the row above', compare(cell(amount), 'gt', above(amount))],
  ['Amount is not less than in the row above', compare(cell(amount), 'ge', above(amount))],
  ['Amount is not the same as in the row above', compare(cell(amount), 'ne', above(amount))],
  ['Date is earlier than in the row above', compare(cell(date), 'lt', above(date))],
  ['Name comes after the one in the row above', compare(cell(name), 'gt', above(name))],
  ['Q1 is less than Q4 in the row above', compare(cell(q1), 'lt', above(q4))],
  ['Q1 is the same as Q4', compare(cell(q1), 'eq', cell(q4))],
  [
    'Q1 is less than the cell to its left',
    compare(cell(q1), 'lt', { kind: 'beside', side: 'left' }),
  ],
  ['Q1 is at most cell F1', compare(cell(q1), 'le', { kind: 'fixed', row: 0, column: 5 })],
  ['Q1 is greater than the first value', compare(cell(q1), 'gt', { kind: 'first', column: q1 })],
  ['Amount is greater than the average', compare(cell(amount), 'gt', average)],
  ['Q1 is greater than the average of Amount', compare(cell(q1), 'gt', average)],
  ['Amount is more than 10% above the average', compare(cell(amount), 'gt', share(1.1))],
  ['Amount is at least 20% below the average', compare(cell(amount), 'le', share(0.8))],
  ['Amount is less than 110% of the average', compare(cell(amount), 'lt', share(1.1))],
  ['Amount is greater than twice the average', compare(cell(amount), 'gt', share(2))],
  [
    'Amount is less than the average within its Region',
    compare(cell(amount), 'lt', { ...average, by: region }),
  ],
  [
    'Q1 is the largest value of Q1 to Q4',
    compare(cell(q1), 'eq', { kind: 'rowAggregate', of: 'max', span: { from: q1, to: q4 } }),
  ],
  [
    'the number of filled cells in the row is less than 3',
    compare({ kind: 'rowAggregate', of: 'count', span: null }, 'lt', number(3)),
  ],
  [
    'Amount is at least the 3rd largest value',
    compare(cell(amount), 'ge', { kind: 'nth', side: 'largest', n: 3, column: amount }),
  ],
  [
    'Amount is greater than the 90th percentile',
    compare(cell(amount), 'gt', { kind: 'percentile', n: 90, column: amount }),
  ],
  [
    'the number of filled cells in Amount is less than 5',
    compare({ kind: 'aggregate', of: 'count', column: amount }, 'lt', number(5)),
  ],
  ['Date is in March', compare(month, 'eq', number(3))],
  ['Date is not in March', compare(month, 'ne', number(3))],
  ['the month of Date is June or later', compare(month, 'ge', number(6))],
  ['Date is on a Monday', compare(weekday, 'eq', number(2))],
  ['Date is on a Friday or Saturday', compare(weekday, 'gt', number(5))],
  [
    'Date is in 2026',
    compare({ kind: 'datePart', part: 'year', column: date }, 'eq', number(2026)),
  ],
  [
    'Date is on day 15 of the month',
    compare({ kind: 'datePart', part: 'day', column: date }, 'eq', number(15)),
  ],
  [
    'the hour of Date is at least 17',
    compare({ kind: 'datePart', part: 'hour', column: date }, 'ge', number(17)),
  ],
  [
    'the month of Date is between June and August',
    { kind: 'between', value: month, low: number(6), high: number(8), outside: false },
  ],
  ['Name has more than 20 characters', compare(length, 'gt', number(20))],
  ['Name does not have exactly 1 character', compare(length, 'ne', number(1))],
  [
    'Email occurs at least 3 times',
    compare({ kind: 'occurrences', columns: [email] }, 'ge', number(3)),
  ],
  [
    'Region and Date together occur fewer than 5 times',
    compare({ kind: 'occurrences', columns: [region, date] }, 'lt', number(5)),
  ],
  [
    'Q1 and Q4 differ by more than 5',
    compare({ kind: 'distance', column: q1, minus: q4 }, 'gt', number(5)),
  ],
  [
    'Date plus 30 days is before today + 5 workdays',
    compare({ kind: 'plus', column: date, add: { amount: 30 } }, 'lt', {
      kind: 'today',
      amount: 5,
      unit: 'workday',
    }),
  ],
  [
    'Q1 plus Q4 is greater than Amount',
    compare({ kind: 'plus', column: q1, add: q4 }, 'gt', cell(amount)),
  ],
  [
    'Q1 times Q4 is not the same as Amount',
    compare({ kind: 'product', column: q1, by: q4 }, 'ne', cell(amount)),
  ],
])('a comparison: %s', (says, condition) => {
  expect(said(condition)).toBe(says);
});
