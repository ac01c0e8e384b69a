import { makeExamples, nameRow } from '../../src/taskpane/makeExamples';
import { en } from '../../src/taskpane/words/en';
import { ORDERS } from './fixtures';

describe('examples made from the sheet', () => {
  test("they name the sheet's own columns and values", () => {
    expect(makeExamples(ORDERS, en)).toEqual([
      'rows where Due is in the past, in red',
      'rows where Status is "Open", in yellow',
      'rows where Amount is above 400, in green',
    ]);
  });

  test('a sheet without headers gives none', () => {
    const columns = ORDERS.columns.map((column) => ({ ...column, header: '' }));
    expect(makeExamples({ ...ORDERS, columns }, en)).toEqual([]);
  });

  test('a header alone still gives something to try', () => {
    const columns = [{ header: 'Name', type: 'text', numberFormat: null }] as const;
    expect(makeExamples({ ...ORDERS, columns, rows: [] }, en)).toEqual(['duplicates in Name']);
  });

  test('a row is known by its first text', () => {
    expect(nameRow(ORDERS, 4)).toBe('Late');
    expect(nameRow({ ...ORDERS, rows: [[null, 3, { error: '#N/A' }]] }, 1)).toBe('');
  });
});
