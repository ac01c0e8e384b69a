import type { Snapshot } from '../../src/sheet/snapshot';
import type { Answer, Candidate } from '../../src/suggest/answer';

/** Four invoices, two of them above 100. */
export const INVOICES: Snapshot = {
  sheetName: 'Invoices',
  data: { top: 1, left: 0, bottom: 4, right: 1 },
  headerRow: 0,
  columns: [
    { header: 'Customer', type: 'text', numberFormat: null },
    { header: 'Amount', type: 'number', numberFormat: '0.00' },
  ],
  rows: [
    ['Acme', 50],
    ['Bolt', 150],
    ['Acme', null],
    [{ error: '#N/A' }, 300],
  ],
  selection: [],
  isTable: false,
  now: 46000,
};

const AREAS = [{ top: 1, left: 0, bottom: 4, right: 1 }];

/** "rows where Amount is above 100, in red". */
export const ABOVE_100: Candidate = {
  id: 'above-100',
  kind: 'highlight',
  score: 0.7,
  ruleSet: {
    kind: 'rules',
    rules: [
      {
        kind: 'highlight',
        where: { kind: 'rows' },
        when: {
          kind: 'compare',
          op: 'gt',
          left: { kind: 'cell', column: 1 },
          right: { kind: 'number', value: 100, percent: false },
        },
        format: { fill: 'red' },
      },
    ],
  },
  planned: [
    {
      native: {
        kind: 'custom',
        areas: AREAS,
        formula: '=$B2>100',
        format: { fill: '#FFC7CE', font: '#9C0006' },
        stopIfTrue: false,
      },
      format: { fill: 'red' },
      hits: [
        { row: 2, column: 0 },
        { row: 2, column: 1 },
        { row: 4, column: 0 },
        { row: 4, column: 1 },
      ],
    },
  ],
  areas: AREAS,
  hitRows: 2,
  rows: 4,
  explanation: 'Rows where Amount is greater than 100, in red',
  warnings: [{ code: 'blanksAsZero', column: 1, count: 1 }],
};

export const ONE_READING: Answer = { kind: 'candidates', candidates: [ABOVE_100], ask: null };
