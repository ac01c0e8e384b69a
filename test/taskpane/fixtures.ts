import type { NativeFormat } from '../../src/rule/nativeRule';
import { nativeFormat } from '../../src/rule/nativeFormat';
import type { Format } from '../../src/rule/format';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { Answer, Candidate } from '../../src/suggest/answer';

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

const BODY = [{ top: 1, left: 0, bottom: 6, right: 2 }];

interface Parts {
  readonly id: string;
  readonly explanation: string;
  readonly formula: string;
  readonly rows: readonly number[];
  readonly format?: Format;
  readonly warnings?: Candidate['warnings'];
}

/** A reading that colours whole rows of ORDERS; `rows` are 0-based sheet rows. */
export function rowsReading(parts: Parts): Candidate {
  const format: Format = parts.format ?? { fill: 'red' };
  const look: NativeFormat = nativeFormat(format);
  const { id, explanation, formula, rows } = parts;
  const when = { kind: 'blank', column: 0 } as const;
  return {
    id,
    kind: 'highlight',
    score: 0.5,
    ruleSet: {
      kind: 'rules',
      rules: [{ kind: 'highlight', where: { kind: 'rows' }, when, format }],
    },
    planned: [
      {
        native: { kind: 'custom', areas: BODY, formula, format: look, stopIfTrue: false },
        format,
        hits: rows.flatMap((row) => [0, 1, 2].map((column) => ({ row, column }))),
      },
    ],
    areas: BODY,
    hitRows: rows.length,
    rows: 6,
    explanation,
    warnings: parts.warnings ?? [],
  };
}

export const OPEN_ROWS = rowsReading({
  id: 'open',
  explanation: 'Rows where Status is Open, in red',
  formula: '=$A2="Open"',
  rows: [1, 3, 5],
});

export const BIG_ROWS = rowsReading({
  id: 'big',
  explanation: 'Rows where Amount is greater than 1000, in red',
  formula: '=$B2>1000',
  rows: [],
  warnings: [{ code: 'neverTrue' }, { code: 'numbersAsText', column: 1, count: 2 }],
});

/** A colour scale over the amounts. */
export const SCALE: Candidate = {
  ...OPEN_ROWS,
  id: 'scale',
  kind: 'colorScale',
  ruleSet: { kind: 'rules', rules: [{ kind: 'colorScale', column: 1, colours: ['red', 'green'] }] },
  planned: [
    {
      native: {
        kind: 'colorScale',
        areas: [{ top: 1, left: 1, bottom: 6, right: 1 }],
        colours: ['#F8696B', '#63BE7B'],
      },
      format: {},
      hits: [1, 2, 3, 4, 5, 6].map((row) => ({ row, column: 1 })),
    },
  ],
  areas: [{ top: 1, left: 1, bottom: 6, right: 1 }],
  hitRows: 6,
  explanation: 'A colour scale from red to green on Amount',
};

export const THREE_READINGS: Answer = {
  kind: 'candidates',
  candidates: [OPEN_ROWS, BIG_ROWS, SCALE],
  ask: null,
};

/** "High" without a number, with two guesses. */
export const ASKS_NUMBER: Answer = {
  kind: 'candidates',
  candidates: [],
  ask: {
    what: 'number',
    guesses: [
      { value: 500, label: '500', hits: 1 },
      { value: 200, label: '200', hits: 2 },
    ],
  },
};

export const DECLINES: Answer = {
  kind: 'declined',
  reason: 'sort',
  explanation: 'Conditional formatting cannot move rows.',
};
