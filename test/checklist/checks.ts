import { parseAreas } from '../../src/sheet/parseAddress';
import type { Check } from './check';
import { paneChecks } from './paneChecks';
import { BLUE, byFormula, column, day, GREEN, own, preset, RED } from './ruleParts';

const OPEN = 'Open the workbook and look at the fills.';
const NA = { error: '#N/A' } as const;

/** Cells that a workbook's rules colour when it opens. */
const fileChecks: readonly Check[] = [
  {
    file: '01-blanks-are-zero',
    title: 'A cell value rule counts a blank as 0',
    steps: [OPEN],
    expected: 'A3 (blank) and A5 (-1) are red; A2, A4 and A6 are not.',
    cells: column('Less than 1', [3, null, 2, -1, NA]),
    rules: [own('A2:A6', { kind: 'cellValue', operator: 'lessThan', formula1: '=1' })],
  },
  {
    file: '02-text-above-numbers',
    title: 'Text and TRUE are greater than every number',
    steps: [OPEN],
    expected: 'A3 (text), A4 ("5" as text) and A5 (TRUE) are red, A2 is not.',
    cells: column('Greater than 100', [3, 'abc', '5', true]),
    rules: [own('A2:A5', { kind: 'cellValue', operator: 'greaterThan', formula1: '=100' })],
  },
  {
    file: '03-bounds-turned',
    title: 'Between takes its bounds in any order',
    steps: [OPEN],
    expected: 'A3, A4 and A5 are red.',
    cells: column('Between 30 and 10', [5, 10, 20, 30, 35]),
    rules: [
      own('A2:A6', { kind: 'cellValue', operator: 'between', formula1: '=30', formula2: '=10' }),
    ],
  },
  {
    file: '04-ties',
    title: 'The top two with a tie, a number kept as text and an error',
    steps: [OPEN],
    expected: 'A3, A4 and A5 are red, all three; A6 ("9" as text) and A7 are not.',
    cells: column('Top 2', [5, 7, 7, 7, '9', NA]),
    rules: [own('A2:A7', { kind: 'topBottom', side: 'top', rank: 2, percent: false })],
  },
  {
    file: '05-percent',
    title: 'Ten percent of five cells is one cell, fifty percent are two',
    steps: [OPEN],
    expected: 'A6 alone is red. In column B, B5 and B6 are red.',
    cells: [['Top 10%', 'Top 50%'], ...[1, 2, 3, 4, 5].map((n) => [n, n])],
    rules: [
      own('A2:A6', { kind: 'topBottom', side: 'top', rank: 10, percent: true }),
      own('B2:B6', { kind: 'topBottom', side: 'top', rank: 50, percent: true }),
    ],
  },
  {
    file: '06-average',
    title: 'Averages skip text, blanks and errors',
    steps: [OPEN],
    expected: 'A4 (3) is red; without the error in A7 the same.',
    cells: column('Above average', [1, 2, 3, null, '99', NA]),
    rules: [preset('A2:A7', 'aboveAverage')],
  },
  {
    file: '07-deviation',
    title: 'Which standard deviation Excel takes',
    steps: [OPEN],
    expected: 'A4 (2) is red, as with STDEV.P. With STDEV.S no cell is.',
    cells: column('1 deviation above', [0, 1, 2]),
    rules: [preset('A2:A4', 'above1Deviation')],
  },
  {
    file: '08-duplicates',
    title: 'Duplicates are what COUNTIF counts',
    steps: [OPEN],
    expected:
      'Ada and ada, 1 and "1" as text, PT736 twice and *736 are red; the blanks and x are not.',
    cells: column('Duplicates', ['Ada', 'ada', 1, '1', null, null, 'PT736', 'PT736', '*736', 'x']),
    rules: [preset('A2:A11', 'duplicate')],
  },
  {
    file: '09-duplicate-errors',
    title: 'Duplicate errors and empty texts (not known here)',
    steps: [OPEN, 'Write down whether the two #N/A and the two empty texts are red.'],
    expected: 'We say: neither. The product writes a formula where a column holds either.',
    cells: column('Duplicates', [
      NA,
      NA,
      { formula: '""', result: '' },
      { formula: '""', result: '' },
      'x',
    ]),
    rules: [preset('A2:A6', 'duplicate')],
  },
  {
    file: '10-text',
    title: 'Contains takes wildcards; not containing counts blanks and errors',
    steps: [OPEN],
    expected: 'Column A: A3 is red. Column B: B4 to B6 are red.',
    cells: [
      ['Contains o*e', 'Does not contain late'],
      ['Late', 'Late'],
      ['too late', 'too late'],
      [12, 12],
      [null, null],
      [NA, NA],
    ],
    rules: [
      own('A2:A6', { kind: 'containsText', operator: 'contains', text: 'o*e' }),
      own('B2:B6', { kind: 'containsText', operator: 'notContains', text: 'late' }),
    ],
  },
  {
    file: '11-periods',
    title: 'Weeks begin on Sunday, and the last seven days end today',
    steps: [OPEN, 'Compare with a calendar.', 'Write down whether the text date in row 11 is red.'],
    expected:
      'Column A: today and the six days before. Column B: Sunday to Saturday of this week. Text dates: not.',
    cells: [
      ['Last 7 days', 'This week'],
      ...[-7, -6, -3, -1, 0, 1, 3, 6, 7].map((shift) => [day(shift), day(shift)]),
      ['2026-11-22', '2026-11-22'],
    ],
    rules: [preset('A2:A11', 'last7Days'), preset('B2:B11', 'thisWeek')],
  },
  {
    file: '12-several-areas',
    title: 'A ranking over two areas sees them as one',
    steps: [OPEN],
    expected: 'A2 (9) and C3 (8) are red. Column B, which no rule covers, holds larger numbers.',
    cells: [
      ['First', 'Between', 'Second'],
      [9, 100, 7],
      [5, 100, 8],
    ],
    rules: [own('A2:A3,C2:C3', { kind: 'topBottom', side: 'top', rank: 2, percent: false })],
  },
  {
    file: '13-order-and-stop',
    title: 'The first rule wins, and one that stops keeps the rest away',
    steps: [OPEN, 'Open Manage Rules: three rules, the first with "Stop If True" ticked.'],
    expected: 'A2 is red, A3 blue, A4 green. With the first rule moved to the end A2 is blue.',
    cells: column('Amount', [300, 200, 50]),
    rules: [
      own('A2:A4', { kind: 'cellValue', operator: 'greaterThan', formula1: '=250' }, RED, true),
      own('A2:A4', { kind: 'cellValue', operator: 'greaterThan', formula1: '=100' }, BLUE),
      own('A2:A4', { kind: 'cellValue', operator: 'greaterThan', formula1: '=1' }, GREEN),
    ],
  },
  {
    file: '14-date-system-1904',
    title: 'A workbook that counts days from 1904',
    steps: [OPEN, 'Open the pane and ask for "dates in the past in red" on column B.'],
    expected:
      'A2 (yesterday) is red, A3 is not; the pane counts one cell of column B and Excel colours that one.',
    cells: [['Due', 'Due too'], ...[-1, 1].map((shift) => [day(shift), day(shift)])],
    rules: [byFormula('A2:A3', '=A2<TODAY()')],
    countsFrom1904: true,
  },
  {
    file: '15-visuals',
    title: 'Colour scale, data bars with a negative number, icons by numbers and by percents',
    steps: [OPEN],
    expected:
      'A: red to green. B: a red bar to the left for -10. C: arrows change at 60 and 80. D: at 33 % and 67 %.',
    cells: [
      ['Scale', 'Bars', 'By number', 'By percent'],
      [0, -10, 50, 0],
      [50, 20, 60, 50],
      [100, 40, 80, 100],
    ],
    rules: [
      {
        kind: 'colorScale',
        areas: parseAreas('A2:A4') ?? [],
        colours: ['#F8696B', '#FFEB84', '#63BE7B'],
      },
      { kind: 'dataBar', areas: parseAreas('B2:B4') ?? [], colour: '#5B9BD5' },
      {
        kind: 'iconSet',
        areas: parseAreas('C2:C4') ?? [],
        style: 'arrows',
        reversed: false,
        bounds: [60, 80],
      },
      {
        kind: 'iconSet',
        areas: parseAreas('D2:D4') ?? [],
        style: 'trafficLights',
        reversed: false,
      },
    ],
  },
];

/** Twenty things for a person with Excel to confirm. */
export const CHECKS: readonly Check[] = [...fileChecks, ...paneChecks];
