import { compileGrammar } from '../../../src/infer/compileGrammar';
import { typedGrammar } from '../../../src/rule/symbols/typedGrammar';
import { GRAMMAR } from '../../../src/rule/symbols/grammar';
import { VOCABULARY } from '../../../src/rule/symbols/vocabulary';
import { makeSnapshot } from '../../../src/sheet/makeSnapshot';
import type { Slots } from '../../../src/sheet/slots';
import type { CellValue } from '../../../src/sheet/cellValue';

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
  numbers: [],
  dates: [],
  times: [],
  texts: [],
  values: [{ text: 'Ann', column: 0 }],
  areas: [],
  words: [],
  columnCount: 6,
};
const grammar = typedGrammar(snapshot, slots);

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
  ])('holds back %s (%s)', (program) => {
    expect(accepts(grammar, program)).toBe(false);
    expect(accepts(GRAMMAR, program)).toBe(true);
  });

  it('knows only symbols of the vocabulary', () => {
    expect(() => compileGrammar(grammar, VOCABULARY)).not.toThrow();
  });
});
