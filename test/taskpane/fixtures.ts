import type { Condition } from '../../src/rule/condition';
import type { Format } from '../../src/rule/format';
import type { Rule } from '../../src/rule/ruleSet';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { Answer, Candidate } from '../../src/suggest/answer';
import { recheck } from '../../src/suggest/recheck';

/** Six orders with a header row in A1:C7. */
export const ORDERS: Snapshot = {
  sheetName: 'Orders',
  data: { top: 1, left: 0, bottom: 6, right: 2 },
  headerRow: 0,
  columns: [
    { header: 'Status', type: 'text', numberFormat: null },
    { header: 'Amount', type: 'number', numberFormat: 'General' },
    { header: 'Due', type: 'date', numberFormat: 'yyyy-mm-dd' },
  ],
  rows: [
    ['Open', 120, 45990],
    ['Done', 80, 45991],
    ['Open', 900, 46010],
    ['Late', 40, 45980],
    ['Open', 310, 46020],
    ['Done', 15, 46030],
  ],
  selection: [],
  isTable: false,
  now: 46000,
};

/** A rule set worked out on ORDERS, as the pipeline does. */
export function readingOf(id: string, ...rules: readonly Rule[]): Candidate {
  const checked = recheck({ kind: 'rules', rules }, id, ORDERS);
  if (!checked.ok) throw new Error(checked.error.code);
  return { ...checked.value, score: 0.5 };
}

/** Whole rows of ORDERS, in red unless another look is given. */
export function rowsWhere(when: Condition, format: Format = { fill: 'red' }): Rule {
  return { kind: 'highlight', where: { kind: 'rows' }, when, format };
}

export function above(value: number): Condition {
  return {
    kind: 'compare',
    op: 'gt',
    left: { kind: 'cell', column: 1 },
    right: { kind: 'number', value, percent: false },
  };
}

export const IS_OPEN: Condition = {
  kind: 'compare',
  op: 'eq',
  left: { kind: 'cell', column: 0 },
  right: { kind: 'text', text: 'Open' },
};

/** Rows 2, 4 and 6 of the sheet. */
export const OPEN_ROWS = readingOf('open', rowsWhere(IS_OPEN));

export const BIG_ROWS: Candidate = {
  ...readingOf('big', rowsWhere(above(1000))),
  warnings: [{ code: 'neverTrue' }, { code: 'numbersAsText', column: 1, count: 2 }],
};

/** Rows 4 and 6 of the sheet. */
export const ABOVE_300 = readingOf('high', rowsWhere(above(300)));

/** A colour scale over the amounts. */
export const SCALE = readingOf('scale', {
  kind: 'colorScale',
  on: 1,
  colours: ['red', 'green'],
});

export const THREE_READINGS: Answer = {
  kind: 'candidates',
  candidates: [OPEN_ROWS, BIG_ROWS, SCALE],
  ask: null,
};

const HIGH: Condition = {
  kind: 'compare',
  op: 'gt',
  left: { kind: 'cell', column: 1 },
  right: { kind: 'hole', type: 'number' },
};

/** "High" without a number, with two guesses; the first one stands in the candidate. */
export const ASKS_NUMBER: Answer = {
  kind: 'candidates',
  candidates: [readingOf('high', rowsWhere(above(500)))],
  ask: {
    what: 'number',
    guesses: [
      { value: 500, label: '500', hits: 1 },
      { value: 200, label: '200', hits: 2 },
    ],
    open: { kind: 'rules', rules: [rowsWhere(HIGH)] },
  },
};

export const DECLINES: Answer = {
  kind: 'declined',
  reason: 'sort',
  explanation: 'Conditional formatting cannot move rows.',
};
