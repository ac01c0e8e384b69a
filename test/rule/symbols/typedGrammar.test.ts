import { COLOURS } from '../../../src/sheet/colours';
import fc from 'fast-check';
import { canonicalRuleSet } from '../../../src/rule/canonicalRule';
import { compileGrammar } from '../../../src/infer/compileGrammar';
import { typedGrammar } from '../../../src/rule/symbols/typedGrammar';
import { GRAMMAR } from '../../../src/rule/symbols/grammar';
import { readSymbols } from '../../../src/rule/symbols/readSymbols';
import { writeSymbols } from '../../../src/rule/symbols/writeSymbols';
import { VOCABULARY } from '../../../src/rule/symbols/vocabulary';
import { makeSnapshot } from '../../../src/sheet/makeSnapshot';
import type { Slots } from '../../../src/sheet/slots';
import type { CellValue } from '../../../src/sheet/cellValue';
import { rules } from '../ruleText';
import { SENSIBLE_RULES } from './sensibleRules';

const grid: CellValue[][] = [
  ['Name', 'Amount', 'Due', 'Paid', 'Code', 'Note'],
  ['Ann', 5, 46000, true, '12', null],
  ['Bob', 7, 46010, false, '7', null],
  ['Cy', 9, 46020, true, '30', null],
];
const [NAME, AMOUNT, DUE, PAID, CODE, NOTE] = ['C_0', 'C_1', 'C_2', 'C_3', 'C_4', 'C_5'];

const snapshot = makeSnapshot({
  sheetName: 'Sheet1',
  area: { top: 0, left: 0, bottom: 3, right: 5 },
  grid,
  numberFormats: grid.map(() => [null, null, 'yyyy-mm-dd', null, null, null]),
  selection: [],
  isTable: false,
  hasHeader: true,
  now: 46005,
});
const slots: Slots = {
  numbers: [
    { value: 5, percent: false },
    { value: 100, percent: false },
    { value: 10, percent: true },
    { value: 2, percent: false, weekday: true },
  ],
  dates: [{ serial: 46023, grain: 'month' }],
  times: [],
  texts: [],
  values: [{ text: 'Ann', column: 0 }],
  areas: [
    { top: 1, left: 1, bottom: 19, right: 3 },
    { top: 0, left: 5, bottom: 0, right: 5 },
  ],
  words: ['red'],
  colours: COLOURS,
  columnCount: 6,
};
const grammar = typedGrammar(snapshot, slots);

const wideGrid: CellValue[][] = [
  ['Name', 'Amount', 'Due', 'Paid', 'Code', 'Note', 'Target', 'Start', 'Status', 'Days'],
  ['Ann', 5, 46000, true, '12', null, 7, 45900, 'Done', 3],
  ['Bob', 7, 46010, false, '7', null, 8, 45910, 'Open', 4],
];
const wideTable = makeSnapshot({
  sheetName: 'Sheet1',
  area: { top: 0, left: 0, bottom: 2, right: 9 },
  grid: wideGrid,
  numberFormats: wideGrid.map((row) =>
    row.map((_, at) => (at === 2 || at === 7 ? 'yyyy-mm-dd' : null)),
  ),
  selection: [],
  isTable: false,
  hasHeader: true,
  now: 46005,
});
const wideSlots: Slots = {
  numbers: [
    ...[5, 100, 3, 90, 7].map((value) => ({ value, percent: false })),
    ...[80, 10].map((value) => ({ value, percent: true })),
    { value: 2, percent: false, weekday: true },
  ],
  dates: [
    { serial: 46000, grain: 'day' },
    { serial: 46022, grain: 'day' },
    { serial: 46023, grain: 'month' },
    { serial: 45292, grain: 'year' },
  ],
  times: [0.375],
  texts: ['urgent', 'late'],
  values: [
    { text: 'Done', column: 8 },
    { text: 'Open', column: 8 },
  ],
  areas: [
    { top: 1, left: 1, bottom: 19, right: 3 },
    { top: 0, left: 5, bottom: 0, right: 5 },
  ],
  words: [],
  colours: COLOURS,
  columnCount: 10,
};

/** Whether a grammar lets a program pass to its end. */
function accepts(rules: typeof grammar, program: string): boolean {
  let stack: readonly string[] = [rules.start];
  for (const symbol of program.split(' ')) {
    const [next, ...rest] = stack;
    const then = next === undefined ? undefined : rules.productions[next]?.[symbol];
    if (then === undefined) return false;
    stack = [...then, ...rest];
  }
  return stack.length === 0;
}

describe('the grammar of a table', () => {
  it.each([
    [`IF CELLS CMP_gt ${AMOUNT} NUM_0 END`, 'a number column with a number'],
    [`IF CELLS CMP_lt ${DUE} TODAY END`, 'a date column with today'],
    [`IF ROWS CMP_eq ${NAME} VALUE_0 FILL_red END`, 'a text column with a text'],
    [`IF ROWS CMP_eq ${PAID} TRUE END`, 'a yes/no column with yes'],
    [`IF CELLS CMP_gt ${CODE} NUM_0 END`, 'numbers stored as text with a number'],
    [`IF CELLS CMP_gt ${NOTE} DATE_0 END`, 'an empty column with anything'],
    [`IF CELLS TOP ${AMOUNT} NUM_0 END`, 'the largest numbers'],
    [`IF CELLS HAS_contains ${NAME} VALUE_0 END`, 'a name with a name'],
    [`IF CELLS CMP_gt THIS NUM_0 END`, 'the cell itself with anything'],
    [`IF CELLS CMP_gt DIFFERENCE ${AMOUNT} THIS NUM_0 END`, 'a difference with a number'],
    [`IF CELLS CMP_gt ${AMOUNT} ABOVE ${AMOUNT} END`, 'a number with the one above'],
    [`IF ROWS CMP_eq PART_weekday ${DUE} NUM_3 END`, 'a weekday with Mondays'],
    [`IF ROWS CMP_eq PART_month ${DUE} DATE_0 END`, 'a month with January'],
    [`IF ROWS SOME SPAN ${NAME} ${DUE} CMP_lt THIS TODAY END`, 'some cell with today'],
    [`IF ROWS CMP_eq FIXED AREA_1 VALUE_0 END`, 'one cell with a text'],
    [`IF CELLS CMP_gt ${AMOUNT} RAISED NUM_2 OF_average ${AMOUNT} END`, '10% above the average'],
  ])('lets pass %s (%s)', (program) => {
    expect(accepts(grammar, program)).toBe(true);
    expect(accepts(GRAMMAR, program)).toBe(true);
  });

  it.each([
    [`IF CELLS TOP ${NAME} NUM_0 END`, 'names have no largest'],
    [`IF CELLS ABOVE_AVERAGE ${DUE} END`, 'nobody means the average of dates'],
    [`IF CELLS IN_today ${AMOUNT} END`, 'an amount is in no period'],
    [`IF CELLS CMP_gt ${AMOUNT} TODAY END`, 'an amount is not compared with today'],
    [`IF CELLS CMP_lt ${DUE} NUM_0 END`, 'a date is not compared with a bare number'],
    [`IF CELLS CMP_gt ${AMOUNT} ${AMOUNT} END`, 'a column is not compared with itself'],
    [`IF CELLS CMP_gt ${NAME} NUM_0 END`, 'a name is not over a number'],
    [`IF CELLS CMP_eq ${CODE} VALUE_0 END`, 'no code is Ann'],
    [`IF CELLS HAS_contains ${CODE} VALUE_0 END`, 'no code contains Ann'],
    [`IF CELLS BETWEEN ${NAME} NUM_0 NUM_1 END`, 'a name lies between no numbers'],
    [`IF CELLS CMP_gt LENGTH ${NAME} TODAY END`, 'a length is no day'],
    [`IF CELLS CMP_gt DIFFERENCE ${AMOUNT} ${DUE} NUM_0 END`, 'a number less a date'],
    [`IF CELLS CMP_gt PRODUCT ${AMOUNT} ${DUE} NUM_0 END`, 'a number times a date'],
    [`IF CELLS CMP_eq PART_year ${AMOUNT} NUM_0 END`, 'the year of an amount'],
    [`IF CELLS CMP_eq PART_weekday ${DUE} NUM_1 END`, 'no weekday is the hundredth'],
    [`IF CELLS CMP_gt ${AMOUNT} ABOVE ${NAME} END`, 'a number and the name above'],
    [`IF CELLS CMP_gt ${AMOUNT} RAISED NUM_0 ${NOTE} END`, '5 is no percent to raise by'],
    [`IF CELLS ABOVE_AVERAGE WITHIN ${AMOUNT} ${AMOUNT} END`, 'a column is not its own group'],
    [`IF CELLS ONE_OF ${CODE} VALUE_0 WORD_0 WORD_0 ENOUGH END`, 'no code is Ann, one of several'],
    [`IF CELLS IS_odd ${NAME} END`, 'names are not odd'],
    [`IF CELLS DEVIATES ${AMOUNT} NUM_2 END`, 'deviations are no percent'],
    [`IF ROWS STRIPE_nth NUM_2 END`, 'no row 10%'],
    [`IF ROWS CMP_eq FIXED AREA_0 NUM_0 END`, 'an area is not one cell'],
    [`IF ROWS DUPLICATE KEY2 ${NAME} ${NAME} END`, 'a key of one column twice'],
    [`IF ROWS IN_COLUMN ${NAME} ${AMOUNT} END`, 'no name is an amount'],
    [`ICONS_ratings STEPS ${AMOUNT} NUM_0 NUM_1 END`, 'five icons have no two steps'],
    [`BAR ${NAME} FILL_red END`, 'names have no bars'],
  ])('holds back %s (%s)', (program) => {
    expect(accepts(grammar, program)).toBe(false);
    expect(accepts(GRAMMAR, program)).toBe(true);
  });

  it('knows only symbols of the vocabulary', () => {
    expect(() => compileGrammar(grammar, VOCABULARY)).not.toThrow();
  });

  it('has only programs of the grammar', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (choices) => {
        const program = walk(grammar, choices);
        if (program !== null) expect(accepts(GRAMMAR, program)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each(SENSIBLE_RULES)('can say %s', (text) => {
    const wide = typedGrammar(wideTable, wideSlots);
    const symbols = writeSymbols(canonicalRuleSet(rules(text)), wideSlots);
    expect(symbols).not.toBeNull();
    expect(accepts(wide, symbols?.join(' ') ?? '')).toBe(true);
    expect(readSymbols(symbols ?? [], wideSlots).ok).toBe(true);
  });
});

/** The program that a row of choices leads to; null when it does not end with them. */
function walk(rules: typeof grammar, choices: readonly number[]): string | null {
  let stack: readonly string[] = [rules.start];
  const program: string[] = [];
  for (const choice of choices) {
    const [next, ...rest] = stack;
    if (next === undefined) break;
    const ways = Object.entries(rules.productions[next] ?? {});
    const way = ways[choice % ways.length];
    if (way === undefined) return null;
    program.push(way[0]);
    stack = [...way[1], ...rest];
  }
  return stack.length === 0 ? program.join(' ') : null;
}

test('a look has no colour that the request does not name, a scale may have any', () => {
  const plain = typedGrammar(snapshot, { ...slots, colours: ['red'] }).productions;
  expect(Object.keys(plain['look'] ?? {})).toEqual(expect.arrayContaining(['FILL_red', 'BOLD']));
  expect(Object.keys(plain['look'] ?? {})).not.toContain('FILL_green');
  expect(Object.keys(plain['font'] ?? {})).not.toContain('FONT_green');
  expect(Object.keys(plain['shade'] ?? {})).toContain('FILL_green');
});
