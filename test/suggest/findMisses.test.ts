import { printCell } from '../../src/sheet/printAddress';
import { findMisses } from '../../src/suggest/findMisses';
import { INVOICES, withColumn } from '../rule/invoiceTable';
import { rules } from '../rule/ruleText';

/** Nearest misses of a rule as addresses, the nearest first. */
function missesOf(text: string, table = INVOICES): readonly string[] {
  return findMisses(rules(text), table).map((cell) => printCell(cell));
}

describe('rows that a rule just leaves out', () => {
  test('values nearest below the least that counts', () => {
    const table = withColumn(2, [90, 101, 40, 99, 100]);
    expect(missesOf('rows where gt([2], 100) -> bold', table)).toEqual(['C6', 'C5', 'C2']);
  });

  test('only those that the rest of the rule would let in', () => {
    expect(missesOf('rows where and(lt([2], 100), contains([1], "open")) -> bold')).toEqual([]);
    expect(missesOf('rows where and(gt([2], 90), contains([1], "open")) -> bold')).toEqual([
      'C3',
      'C6',
    ]);
  });

  test('a date that is due today is the nearest to being late', () => {
    expect(missesOf('rows where lt([4], today) -> fill red')[0]).toBe('E5');
  });

  test('one column against another', () => {
    expect(missesOf('rows where gt([2], [3]) -> fill red')).toEqual(['C5', 'C3']);
  });

  test('a text that holds the one that is looked for', () => {
    expect(missesOf('rows where eq([1], "Done") -> fill red')).toEqual(['B5']);
  });

  test('the next ones after the top', () => {
    const table = withColumn(2, [5, 4, 3, 2, 1]);
    expect(missesOf('rows where top(2, [2]) -> bold', table)).toEqual(['C4', 'C5', 'C6']);
  });

  test('nothing where no value can fall short', () => {
    expect(missesOf('rows where blank([1]) -> bold')).toEqual([]);
    expect(missesOf('rows where duplicate([0]) -> bold')).toEqual([]);
  });
});
