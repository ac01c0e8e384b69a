import { readColours } from '../../src/link/readColours';
import { readAreas } from '../../src/link/readAreas';
import { readDates } from '../../src/link/readDates';
import { readNumberNames, readWeekdays } from '../../src/link/readNumberNames';
import { readNumbers } from '../../src/link/readNumbers';
import { readTimes } from '../../src/link/readTimes';
import { splitWords } from '../../src/link/splitWords';
import { linkRequest } from '../../src/link/linkRequest';
import { printArea } from '../../src/sheet/printAddress';
import { ORDERS, VOCABULARY } from './orders';

const NONE = new Set<number>();

describe('Numbers of a request', () => {
  const read = (request: string): string =>
    readNumbers(splitWords(request), NONE)
      .map(({ value }) => `${value.value}${value.percent ? '%' : ''}${value.currency ? '$' : ''}`)
      .join(' ');
  test.each([
    ['over 1,000', '1000'],
    ['over 10k', '10000'],
    ['over 2.5m', '2500000'],
    ['over $1.2M', '1200000$'],
    ['over 50%', '50%'],
    ['over 50 %', '50%'],
    ['over 50 percent', '50%'],
    ['over fifty per cent', '50%'],
    ['over 12.5 pct', '12.5%'],
    ['over $5', '5$'],
    ['over £5', '5$'],
    ['over €5', '5$'],
    ['over 5€', '5$'],
    ['over 5 dollars', '5$'],
    ['over -3', '-3'],
    ['over -$3', '-3$'],
    ['over .5', '0.5'],
    ['over 1e3', '1000'],
    ['over 1.000,50', '1000.5'],
    ['over five', '5'],
    ['over twenty-five', '25'],
    ['over twenty five', '25'],
    ['over a hundred', '100'],
    ['over one hundred and five', '105'],
    ['over two thousand five hundred', '2500'],
    ['over a dozen', '12'],
    ['over 5 million', '5000000'],
    ['between five and ten', '5 10'],
    ['between 5 and 7 million', '5000000 7000000'],
    ['5 and 7 million', '5 7000000'],
    ['over 70,000rs. of it', '70000$'],
    ['over ₹10 lakhs', '1000000$'],
    ['over 2 crore', '20000000'],
    ['between 1 and 2', '1 2'],
    ['from 10-20', '10 20'],
    ['the 3rd row', ''],
    ['the third row', ''],
    ['this one and no one', ''],
    ['a row and an end', ''],
    ['code A12', ''],
    ['contains "7"', '7'],
    ['1e999', ''],
    ['a third of the target', '0.3333333333333333'],
    ['three quarters of the target', '0.75'],
    ['half a million', '500000'],
    ['one and a half times the average', '1.5'],
    ['this quarter', ''],
  ])('%s', (request, expected) => {
    expect(read(request)).toBe(expected);
  });
});

describe('Named numbers of a request', () => {
  const read = (request: string): string =>
    readNumberNames(splitWords(request), NONE)
      .map(({ value }) => `${value.value}${value.name ? ` ${value.name}` : ''}`)
      .join(', ');
  test.each([
    ['every third row', '3 ordinal'],
    ['every second row', '2 ordinal'],
    ['the 3rd highest', '3 ordinal'],
    ['the twelfth row', '12 ordinal'],
    ['the first row', ''],
    ['the third column', ''],
    ['a 30 second call', ''],
    ['more than twice the target', '2'],
    ['double the average', '2'],
    ['double entries', ''],
    ['triple the budget', '3'],
    ['less than half of the target', '0.5'],
  ])('%s', (request, expected) => {
    expect(read(request)).toBe(expected);
  });
});

describe('Weekdays of a request', () => {
  const read = (request: string): readonly number[] =>
    readWeekdays(splitWords(request), NONE).map(({ value }) => value.value);
  test.each([
    ['Sundays', [1]],
    ['on Monday', [2]],
    ['every tuesday and Wed', [3, 4]],
    ['Thurs to Fri', [5, 6]],
    ['on sat or sun', [7, 1]],
    ['mondays', [2]],
    ['they sat in the sun', []],
    ['friendly monitors', []],
  ])('%s', (request, expected) => {
    expect(read(request)).toEqual(expected);
  });
});

describe('Dates of a request', () => {
  const read = (request: string, hasDates = true, dayFirst = false): string =>
    readDates(splitWords(request), NONE, { year: 2026, dayFirst, hasDates })
      .map(({ value }) => `${value.serial} ${value.grain}`)
      .join(', ');
  test.each([
    ['before 2026-01-31', '46053 day'],
    ['before 2026/1/31', '46053 day'],
    ['before 1/31/2026', '46053 day'],
    ['before 31/1/2026', '46053 day'],
    ['before 31.01.2026', '46053 day'],
    ['before 1/31/26', '46053 day'],
    ['before 31 Jan 2026', '46053 day'],
    ['before 31st of January, 2026', '46053 day'],
    ['before January 31, 2026', '46053 day'],
    ['before Jan 31st', '46053 day'],
    ['before 31-Jan-26', '46053 day'],
    ['before 1/31', '46053 day'],
    ['"2026-01-31"', '46053 day'],
    ['in March 2026', '46082 month'],
    ['in Mar-26', '46082 month'],
    ['in 2026-03', '46082 month'],
    ['in March', '46082 month'],
    ['before 2025', '45658 year'],
    ['after 29 Feb 2024', '45351 day'],
    ['on 29 Feb 2026', ''],
    ['on 2026-13-45', ''],
    ['you may mark it', ''],
    ['they march on', ''],
    ['March birthdays', '46082 month'],
    ['all february orders', '46054 month'],
    ['May I ask', ''],
    ['over 2025', ''],
    ['today or yesterday', ''],
  ])('%s', (request, expected) => {
    expect(read(request)).toBe(expected);
  });

  test('the day stands first where the user writes so', () => {
    expect(read('before 4/3/2026')).toBe('46115 day');
    expect(read('before 4/3/2026', true, true)).toBe('46085 day');
  });

  test('a bare year, month or fraction is no date where the table holds none', () => {
    expect(read('before 2025 or in March or by 1/2', false)).toBe('');
  });
});

describe('Times of a request', () => {
  test.each([
    ['after 14:30', [14.5 / 24]],
    ['after 5pm', [17 / 24]],
    ['at 12 am', [0]],
    ['at 12:15 p.m.', [12.25 / 24]],
    ['before noon', [0.5]],
    ['at midnight', [0]],
    ['at 25:00', []],
    ['at 13pm', []],
  ])('%s', (request, expected) => {
    expect(readTimes(splitWords(request), NONE).map(({ value }) => value)).toEqual(expected);
  });
});

describe('Addresses of a request', () => {
  const read = (request: string): string =>
    readAreas(splitWords(request), (text) => ['id', 'a1 grade', 'p10'].includes(text.toLowerCase()))
      .map(({ value }) => printArea(value))
      .join(' ');
  test.each([
    ['in B2:D20', 'B2:D20'],
    ['in Sheet1!$B$2:$D$20', 'B2:D20'],
    ['from B2 to D20', 'B2:D20'],
    ['from cell B2 to cell B20', 'B2:B20'],
    ['fill D5-D55 red', 'D5:D55'],
    ['column B', 'B:B'],
    ['col b', 'B:B'],
    ['columns B to D', 'B:D'],
    ['columns B, C and E', 'B:B C:C E:E'],
    ['columns B:D', 'B:D'],
    ['rows 5 to 9', '5:9'],
    ['rows 5-9', '5:9'],
    ['row 7', '7:7'],
    ['the value in cell f1', 'F1'],
    ['bigger than F1', 'F1'],
    ['bigger than f1', 'F1'],
    ['=$B2>5', 'B2'],
    ['rows 3 days old', ''],
    ['Q1 sales', ''],
    ['column is blank', ''],
    ['column ID', ''],
    ['P10 parts', ''],
    ['XFE1 and A0', ''],
  ])('%s', (request, expected) => {
    expect(read(request)).toBe(expected);
  });
});

describe('Colours of a request', () => {
  test.each([
    ['light red', [null, 'red']],
    ['amber', ['orange']],
    ['gray', ['grey']],
    ['Violet', ['purple']],
    ['pale-green', ['green']],
    ['bored', [null]],
    ['"red"', [null]],
  ])('%s', (request, expected) => {
    expect(readColours(splitWords(request))).toEqual(expected);
  });
});

describe('Texts that are looked for without quotes', () => {
  test.each([
    ['rows where customer contains corp in red', ['corp']],
    ['customer starts with A', ['A']],
    ['customers beginning with the letter b or c', ['b', 'c']],
    ['anything ending in UK', ['UK']],
    ['customers that include the word ltd.', ['ltd']],
    ['order numbers that contain X, Y or Z go red', ['X', 'Y', 'Z']],
    ['cells that contain any text', []],
    ['cells that contain duplicates', []],
    ['customer contains the region', []],
    ['status starts with "In"', ['In']],
    ['region contains south', []],
    ['starts today and ends tomorrow', []],
  ])('%s', (request, texts) => {
    expect(linkRequest(request, ORDERS, VOCABULARY).slots.texts).toEqual(texts);
  });
});

describe('Texts that stand out without quotes or a verb', () => {
  test.each([
    ['mark the BRAVO ones', ['BRAVO']],
    ['cells that are +', ['+']],
    ['colour ones with - red', ['-']],
    ['find anna.lee@example.org in the list', ['anna.lee@example.org']],
    ['where is part PX-4410b', ['PX-4410b']],
    ['"late" or BRAVO in blue', ['late', 'BRAVO']],
    ['HIGHLIGHT THE LATE ONES IN BLUE', []],
    ['colour C5 red when REGION is east AND paid', []],
    ['use =SUM(A1:A3)>5', []],
    ['amount - tax is above 5', []],
  ])('%s', (request, texts) => {
    expect(linkRequest(request, ORDERS, VOCABULARY).slots.texts).toEqual(texts);
  });
});
