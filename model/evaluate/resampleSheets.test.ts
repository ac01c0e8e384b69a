import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import { formulaConstants, type Constants } from './formulaConstants';
import { resampleSheets } from './resampleSheets';

const SHEET = makeSnapshot({
  sheetName: 'S',
  area: { top: 0, left: 0, bottom: 4, right: 2 },
  grid: [
    ['Item', 'Units', 'Due'],
    ['Nails', 4, 46340],
    ['Glue', 25, 46345],
    ['Tape', 11, 46350],
    ['Rope', 7, 46360],
  ],
  numberFormats: [[], ...[1, 2, 3, 4].map(() => [null, null, 'yyyy-mm-dd'])],
  selection: [],
  isTable: false,
  hasHeader: true,
  now: 46348,
});
const NONE: Constants = { numbers: [], texts: [], today: false };

function column(index: number, constants: Constants, foreign: boolean): readonly unknown[] {
  return resampleSheets(SHEET, constants, foreign).flatMap(({ rows }) =>
    rows.map((row) => row[index]),
  );
}

test('twenty sheets of the same size, the same in every run', () => {
  const sheets = resampleSheets(SHEET, NONE, true);
  expect(sheets).toHaveLength(20);
  expect(sheets.every(({ rows }) => rows.length === 4)).toBe(true);
  expect(resampleSheets(SHEET, NONE, true)).toEqual(sheets);
  expect(new Set(sheets.map(({ rows }) => JSON.stringify(rows))).size).toBe(20);
});

test('numbers lie around the constants, in columns of their type', () => {
  const constants = formulaConstants(['=AND($B2>=10,$A2="Saw",$C2<DATE(2026,11,30))']);
  expect(column(1, constants, false)).toEqual(expect.arrayContaining([9, 9.5, 10, 10.5, 11]));
  expect(column(0, constants, false)).toEqual(expect.arrayContaining(['Saw', 'Sawx', 'a Saw b']));
  expect(column(2, constants, false)).toEqual(expect.arrayContaining([46355, 46356, 46357]));
  expect(column(2, constants, false)).not.toContain(10);
  expect(column(0, constants, false).every((value) => typeof value === 'string')).toBe(true);
});

test('days move around today where a rule reads it', () => {
  const constants = formulaConstants(['=$C2<TODAY()+14']);
  const days = column(2, constants, false);
  expect(days).toEqual(expect.arrayContaining([46347, 46348, 46349, 46361, 46362, 46363]));
});

test('blanks and texts are put in only where they were asked for', () => {
  expect(column(1, NONE, true)).toEqual(expect.arrayContaining([null, 'n/a']));
  expect(column(1, NONE, false).every((value) => typeof value === 'number')).toBe(true);
});

test('constants of formulas: signs, percents, dates, lists', () => {
  expect(formulaConstants(['=OR(A2<-5%,A2=-3,SUM(--(A2={1,"x"})))', '=A2>DATE(2026,1,5)'])).toEqual(
    {
      numbers: expect.arrayContaining([-0.05, -3, 1, 46027]),
      texts: ['x'],
      today: false,
    },
  );
});
