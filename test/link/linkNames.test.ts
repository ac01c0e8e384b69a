import { linkRequest } from '../../src/link/linkRequest';
import { makeTable, ORDERS, VOCABULARY } from './orders';
import type { Snapshot } from '../../src/sheet/snapshot';

function named(request: string, table: Snapshot = ORDERS): readonly (readonly [string, number])[] {
  const { marks } = linkRequest(request, table, VOCABULARY);
  return marks.flatMap(({ text, column }) => (column === null ? [] : [[text, column] as const]));
}

describe('Words that name a column', () => {
  test.each([
    ['rows where Due Date is past', 'Due 2, Date 2'],
    ['rows where due_date is past', 'due_date 2'],
    ['rows where DueDate is past', 'DueDate 2'],
    ['rows where due dates are past', 'due 2, dates 2'],
    ['rows due last week', 'due 2'],
    ['where quantity > 5', 'quantity 4'],
    ['where quantities are above 5', 'quantities 4'],
    ['where qunatity > 5', 'qunatity 4'],
    ['where unit price < 5', 'unit 5, price 5'],
    ['where prices are low', 'prices 5'],
    ['where pirce is low', 'pirce 5'],
    ['order number is odd', 'order 0, number 0'],
    ['order no. is odd', 'order 0, no 0'],
    ['client is Zeta', 'client 1'],
    ['"Due Date" is past', 'Due Date 2'],
    ['column E over 5', 'E 4'],
    ['E > 5', 'E 4'],
    ['$E2>5', '$E2 4'],
    ['the third column', 'third 2'],
    ['column 5', '5 4'],
    ['column Z over 5', ''],
    ['there is no blank cell', ''],
    ['orders over 5', ''],
    ['highlight all rows', ''],
  ])('%s', (request, expected) => {
    const links = named(request);
    expect(links.map(([text, column]) => `${text} ${column}`).join(', ')).toBe(expected);
  });

  test('a word that fits two columns marks none, and both are runners-up', () => {
    const linked = linkRequest('rows where the date is past', ORDERS, VOCABULARY);
    expect(linked.columnLinks).toEqual([]);
    expect(linked.runnerUps).toEqual([2, 3]);
  });

  test('the selection settles which of two columns is meant', () => {
    const selected = { ...ORDERS, selection: [{ top: 1, bottom: 5, left: 3, right: 3 }] };
    expect(named('rows where the date is past', selected)).toEqual([['date', 3]]);
  });

  test.each([
    [['Dept', 'Amt'], 'department amount', [0, 1]],
    [['Department', 'Amount'], 'dept amt', [0, 1]],
    [['Weight (kg)', 'Height'], 'weight height', [0, 1]],
    [['% Complete', 'Task'], 'percent complete', [0, 0]],
    [['DOB', 'Name'], 'date of birth', [0, 0, 0]],
    [['Date of Birth', 'Name'], 'dob', [0]],
    [['E-mail', 'Name'], 'email', [0]],
    [['Temperature', 'Name'], 'temp', [0]],
    [['Colour', 'Name'], 'where color', [0]],
    [['Paid On', 'Name'], 'paid date', [0, 0]],
    [['Date', 'Due Date'], 'date', [0]],
  ])('a header in other words: %j is named by "%s"', (header, request, columns) => {
    expect(named(request, makeTable(header, [])).map(([, column]) => column)).toEqual(columns);
  });

  test.each([
    [['Days', 'Name'], 'within 7 days', []],
    [['Days', 'Name'], 'where days is 7', [0]],
    [['No', 'Name'], 'with no name', [1]],
    [['No', 'Name'], 'where No is 7', [0]],
    [['Mark', 'Name'], 'mark rows', []],
    [['Mark', 'Name'], 'where the mark is 7', [0]],
    [['Average', 'Name'], 'above average', []],
    [['2025', '2026'], 'where 2026 is over 5', [1]],
    [['1', '2'], 'over 2', []],
    [['1', '2'], 'column 2', [1]],
  ])('everyday words name a column only where they must: %j, "%s"', (header, request, columns) => {
    expect(named(request, makeTable(header, [])).map(([, column]) => column)).toEqual(columns);
  });

  test('of two columns with one header the first is marked and the other is its runner-up', () => {
    const { columnLinks } = linkRequest(
      'amount over 5',
      makeTable(['Amount', 'Amount'], []),
      VOCABULARY,
    );
    expect(columnLinks).toMatchObject([{ column: 0, runnerUp: 1 }]);
  });

  test('columns beyond the 16th cannot be named', () => {
    const header = Array.from({ length: 20 }, (_, at) => `Measure${'abcdefghijklmnopqrst'[at]}`);
    expect(named('measurep or measureq', makeTable(header, []))).toEqual([['measurep', 15]]);
  });
});

describe('Words that are values of the table', () => {
  const values = (request: string, table: Snapshot = ORDERS): string =>
    linkRequest(request, table, VOCABULARY)
      .slots.values.map(({ text, column }) => `${text} ${column}`)
      .join(', ');
  test.each([
    ['status is done', 'Done 6'],
    ['status in progress', 'In Progress 6'],
    ['status is "In-Progress"', 'In Progress 6'],
    ['southern customers', 'South 7'],
    ['customer is acme corp', 'Acme Corp 1'],
    ['customer is blue & sons', 'Blue & Sons 1'],
    ['customer is C. Lund', 'C. Lund 1'],
    ['shiped or done', 'Shipped 6, Done 6'],
    ['status is no', 'No 6'],
    ['there is no date', ''],
    ['due in ten days', ''],
    ['acme', 'Acme Corp 1'],
    ['everything still progressing', 'In Progress 6'],
  ])('%s', (request, expected) => {
    expect(values(request)).toBe(expected);
  });

  test('a value of two columns goes to the one that the request names', () => {
    const table = makeTable(
      ['Sent', 'Paid'],
      [
        ['Yes', 'Maybe'],
        ['Never', 'Yes'],
        ['Never', 'Never'],
      ],
    );
    expect(values('paid is yes', table)).toBe('Yes 1');
    expect(values('sent is yes', table)).toBe('Yes 0');
  });

  test('several of a value in capitals', () => {
    const table = makeTable(['Format'], [['DVD'], ['Book'], ['Audiobook']]);
    expect(values('DVDs and books purple', table)).toBe('DVD 0, Book 0');
  });

  test('a word inside a value names no column', () => {
    const table = makeTable(['State', 'Paid On'], [['Partially Paid', 1]]);
    expect(named('state is partially paid', table)).toEqual([['state', 0]]);
  });

  test('a quoted value is a text and a value', () => {
    const { marks } = linkRequest('is "Done"', ORDERS, VOCABULARY);
    expect(marks[1]).toMatchObject({
      slot: { type: 'TEXT', index: 0 },
      second: { type: 'VALUE', index: 0 },
    });
  });

  test('a header in quotes names its column and is no text to look for', () => {
    const { slots, columnLinks } = linkRequest('where "Status" is "Lost"', ORDERS, VOCABULARY);
    expect(columnLinks.map(({ column }) => column)).toEqual([6]);
    expect(slots.texts).toEqual(['Lost']);
  });
});

describe('Colours that a request names', () => {
  test.each([
    ['overdue in amber, the rest light green', ['green', 'orange']],
    ['make them yelow', ['yellow']],
    ['highlight what is late', []],
    ['which yellowstone trips', []],
  ])('%s', (request, expected) => {
    expect(linkRequest(request, ORDERS, VOCABULARY).slots.colours).toEqual(expected);
  });

  test('traffic lights mean all of them', () => {
    const { colours } = linkRequest('traffic light colours on amount', ORDERS, VOCABULARY).slots;
    expect(colours).toEqual(expect.arrayContaining(['red', 'orange', 'green']));
  });
});
