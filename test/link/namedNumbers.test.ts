import { FEATURE_NAMES } from '../../src/link/features';
import { linkRequest, type LinkedRequest } from '../../src/link/linkRequest';
import { makeTable, ORDERS, VOCABULARY } from './orders';

const link = (request: string, table = ORDERS): LinkedRequest =>
  linkRequest(request, table, VOCABULARY);

/** Names of the features that a position carries. */
function featuresAt({ source }: LinkedRequest, position: number): readonly string[] {
  return [...source.slice(position * 8, position * 8 + 8)].flatMap(
    (id) => FEATURE_NAMES[id - VOCABULARY.size - 1] ?? [],
  );
}

describe('Numbers that have names', () => {
  test.each([
    ['every third row', [3]],
    ['every 3rd row', [3]],
    ['qty more than twice unit price', [2]],
    ['at least a dozen, half of them over 5', [12, 0.5, 5]],
    ['the second highest qty under 10', [2, 10]],
    ['colour the second column', []],
  ])('%s', (request, values) => {
    expect(link(request).slots.numbers.map(({ value }) => value)).toEqual(values);
  });

  test('weekdays are numbers of their own kind where the table holds dates', () => {
    const linked = link('due on Mondays or Fri');
    expect(linked.slots.numbers).toEqual([
      { value: 2, percent: false, weekday: true },
      { value: 6, percent: false, weekday: true },
    ]);
    expect(featuresAt(linked, 2)).toEqual(
      expect.arrayContaining(['WORD_2', 'NUM_0', 'FLAG_WEEKDAY']),
    );
  });

  test('a weekday is a word where the table holds no dates or a column of that name', () => {
    const shifts = makeTable(['Name', 'Monday', 'Tuesday'], [['Ann', 5, 6]]);
    expect(link('Monday over 5', shifts).slots.numbers).toEqual([{ value: 5, percent: false }]);
    const dated = makeTable(['Date', 'Monday'], [[46000, 5]]);
    expect(link('Monday over 5', dated).slots.numbers).toEqual([{ value: 5, percent: false }]);
  });

  test('a table that is still empty may hold dates one day', () => {
    const empty = makeTable(['Name', 'Joined'], []);
    const { slots } = link('joined in March or on a Monday', empty);
    expect(slots.dates).toMatchObject([{ grain: 'month' }]);
    expect(slots.numbers).toMatchObject([{ value: 2, weekday: true }]);
  });

  test('an ordinal says that it is one, in digits or as a word', () => {
    expect(featuresAt(link('every 3rd row'), 1)).toContain('FLAG_ORDINAL');
    expect(featuresAt(link('every third row'), 1)).toContain('FLAG_ORDINAL');
  });

  test('values are found in the plural and with slips as before, beside named numbers', () => {
    const { slots } = link('twice shiped or on mondays');
    expect(slots.values).toMatchObject([{ text: 'Shipped' }]);
  });
});
