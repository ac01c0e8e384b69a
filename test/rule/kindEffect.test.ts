import { INVOICES, TODAY } from './invoiceTable';
import { hitRows, TRICKY } from './trickyTable';

test.each([
  ['exact([0], "Ada")', [1]],
  ['not(exact([0], "Ada"))', [2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['containsCase([0], "late")', [8, 10]],
  ['containsCase([0], "A")', [1]],
  ['like([0], "?DA")', [1, 2]],
  ['like([0], "*late")', [8, 10]],
  ['like([0], "5~*")', [6]],
  ['not(like([0], "?da"))', [3, 4, 5, 6, 7, 8, 9, 10]],
  ['oneOf([0], "ada", "LATE")', [1, 2, 8]],
  ['not(oneOf([0], "ada", "late"))', [3, 4, 5, 6, 7, 9, 10]],
  ['oneOf([2], 5, 0)', [2, 5, 9]],
  ['containsAny([0], "late", "5")', [6, 7, 8, 10]],
  ['not(containsAny([0], "a", "5"))', [3, 5, 9]],
  ['inColumn([0], [1])', [1, 2, 7]],
  ['not(inColumn([0], [1]))', [4, 5, 6, 8, 10]],
  ['inColumn([3], [2])', [1, 5, 8]],
  ['isText([0])', [1, 2, 4, 6, 7, 8, 10]],
  ['not(isText([0]))', []],
  ['isText([2])', [4]],
  ['not(isText([2]))', [1, 2, 5, 6, 7, 9, 10]],
  ['isNumber([3])', [1, 2, 4, 5, 7, 8, 9]],
  ['not(isNumber([3]))', [10]],
  ['not(isNumber([2]))', [4]],
  ['whole([4])', [1, 2, 5, 6, 7, 9, 10]],
  ['not(whole([4]))', [8]],
  ['odd([2])', [2, 6, 9]],
  ['even([2])', [1, 5, 7, 10]],
  ['not(odd([2]))', [1, 5, 7, 10]],
  ['multiple([2], 50)', [1, 5, 7, 10]],
  ['not(multiple([2], 50))', [2, 6, 9]],
  ['or(even([2]), blank([0]))', [1, 3, 5, 7, 9, 10]],
])('%s hits the rows %j', (condition, hits) => {
  expect(hitRows(`rows where ${condition} -> bold`)).toEqual(hits);
});

test.each([
  ['firstOccurrence([0])', [1, 4, 5, 6, 7, 8, 10]],
  ['laterOccurrence([0])', [2]],
  ['firstOccurrence([1])', [1, 4, 6, 10]],
  ['laterOccurrence([1])', [2, 5, 7, 8]],
  ['firstOccurrence([2])', [1, 2, 4, 5, 6, 7]],
  ['not(firstOccurrence([2]))', [9, 10]],
  ['and(duplicate([1]), firstOccurrence([1]))', [1, 4, 6]],
  ['ge(occurrences([1]), 3)', [1, 2, 5]],
  ['lt(occurrences([1]), 2)', [10]],
  ['not(ge(occurrences([1]), 2))', [10]],
  ['ne(occurrences([1]), 3)', [4, 6, 7, 8, 10]],
  ['everyNth(3)', [3, 6, 9]],
  ['not(everyNth(3))', [1, 2, 4, 5, 7, 8, 10]],
  ['everyFrom(3)', [1, 4, 7, 10]],
  ['blocks(2)', [1, 2, 5, 6, 9, 10]],
  ['not(blocks(2))', [3, 4, 7, 8]],
  ['firstRows(2)', [1, 2]],
  ['lastRows(3)', [8, 9, 10]],
  ['not(lastRows(3))', [1, 2, 3, 4, 5, 6, 7]],
  ['bands([1])', [3, 5, 8, 10]],
  ['not(bands([1]))', [1, 2, 4, 6, 7, 9]],
  ['bands([2])', [2, 4, 6, 8, 10]],
])('%s hits the rows %j', (condition, hits) => {
  expect(hitRows(`rows where ${condition} -> bold`)).toEqual(hits);
});

test.each([
  ['top(1, [2], by [1])', [1, 7, 10]],
  ['bottom(1, [2], by [1])', [5, 6, 10]],
  ['not(top(1, [2], by [1]))', [2, 5, 6]],
  ['topPercent(50, [2], by [1])', [1, 7, 10]],
  ['top(1, [2], by [0])', [1, 5, 6, 7, 10]],
  ['aboveAverage([2], by [1])', [1, 7]],
  ['not(aboveAverage([2], by [1]))', [2, 5, 6, 10]],
  ['belowAverage([2], by [1])', [2, 5, 6]],
  ['aboveAverage([3], by [1])', [1, 4]],
  ['aboveAverage([2], by [0])', [1]],
  ['eq([2], max([2], by [1]))', [1, 7, 10]],
  ['eq([2], min([2], by [1]))', [5, 6, 10]],
  ['gt([2], median([2], by [1]))', [1, 7]],
  ['eq([2], sum([2], by [1]))', [10]],
  ['gt(sum([3], by [1]), 100)', [1, 2, 5]],
  ['gt(count([3], by [1]), 1)', [1, 2, 4, 5, 8]],
  ['lt(count([3], by [0]), 1)', [6]],
  ['gt([2], times(2, average([2], by [1])))', [1, 7]],
  ['deviates(above, 1, [2])', [1, 10]],
  ['deviates(below, 0.9, [2])', [6]],
  ['deviates(either, 0.9, [2])', [1, 6, 10]],
  ['not(deviates(either, 0.9, [2]))', [2, 5, 7, 9]],
  ['gt([2], times(2, average([2])))', [1, 10]],
  ['gt([2], largest(3, [2]))', [1, 10]],
  ['le([2], smallest(2, [2]))', [5, 6]],
  ['lt([2], percentile(50, [2]))', [5, 6]],
  ['gt(count([2]), 8)', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['gt(count([0]), 8)', []],
])('%s hits the rows %j', (condition, hits) => {
  expect(hitRows(`rows where ${condition} -> bold`)).toEqual(hits);
});

test.each([
  ['gt([2], above([2]))', [7, 10]],
  ['lt([2], above([2]))', [2, 6]],
  ['ne([0], above([0]))', [1, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['eq([1], above([1]))', [2, 7]],
  ['eq([1], below([1]))', [1, 6]],
  ['ne([1], below([1]))', [3, 4, 5, 7, 9]],
  ['eq([2], first([2]))', [1, 10]],
  ['lt([2], first([2]))', [2, 5, 6, 7, 9]],
  ['lt([2], fixed(C8))', [2, 5, 6, 9]],
  ['gt(distance([2], [3]), 9)', [7, 9]],
  ['lt(distance([2], [3]), 1)', [1, 5]],
  ['gt(plus([2], [3]), 50)', [1, 7]],
  ['lt(plus([2], -10), 0)', [2, 5, 6, 9]],
  ['le(plus([4], 7), today)', [7, 9]],
  ['gt(product([2], [3]), 100)', [1, 7]],
  ['lt(length([0]), 3)', [5, 6, 7]],
  ['eq(length([0]), 0)', [3, 9]],
  ['gt(length([0]), 4)', [10]],
  ['eq(month([4]), 11)', [1, 2, 5, 6, 7, 8]],
  ['ne(month([4]), 11)', [9, 10]],
  ['eq(weekday([4]), 1)', [1, 7, 8]],
  ['ge(hour([4]), 12)', [8]],
  ['eq(year([4]), 2027)', [10]],
  ['gt(day([4]), 27)', [6]],
  ['lt([4], today(3, workday))', [1, 2, 5, 7, 8, 9]],
  ['period(thisQuarter, [4])', [1, 2, 5, 6, 7, 8, 9]],
  ['period(nextQuarter, [4])', [10]],
  ['period(lastQuarter, [4])', []],
])('%s hits the rows %j', (condition, hits) => {
  expect(hitRows(`rows where ${condition} -> bold`)).toEqual(hits);
});

test.each([
  ['lt(row(sum), 10)', [5, 6, 8]],
  ['gt(row(max), 60)', [1, 10]],
  ['eq(row(count), 1)', [6]],
  ['lt(row(average, [2], [3]), 8)', [2, 5, 6, 8]],
  ['any(span([2], [3]), lt(this, 5))', [5, 6]],
  ['all(span([2], [3]), ge(this, 10))', [1, 7]],
  ['not(any(span([2], [3]), lt(this, 50)))', [1]],
  ['any(across, blank(this))', [3, 5, 6, 9]],
  ['all(across, not(blank(this)))', [1, 2, 4, 7, 10]],
  ['any(span([0], [1]), blank(this))', [3, 5, 9]],
  ['all(span([0], [1]), blank(this))', [3, 9]],
  ['any(across, error(this))', [8]],
  ['not(any(across, error(this)))', [1, 2, 3, 4, 5, 6, 7, 9, 10]],
  ['any(list([0], [1]), eq(this, "ada"))', [1, 2, 10]],
  ['all(list([0], [1]), contains(this, "5"))', [6, 7]],
  ['any(across, gt(this, 60))', [1, 10]],
  ['any(list([0], [1]), laterOccurrence(this))', [2, 5, 7, 8]],
  ['or(any(span([2], [3]), lt(this, 5)), error([2]))', [5, 6, 8]],
])('%s hits the rows %j', (condition, hits) => {
  expect(hitRows(`rows where ${condition} -> bold`)).toEqual(hits);
});

test('a key of two columns counts rows in which both are the same and neither is blank', () => {
  const rows = [
    ['Ada', 'x', 1, 1, 1],
    ['Ben', 'x', 1, 1, 1],
    ['ada', 'X', 1, 1, 1],
    ['Ada', null, 1, 1, 1],
    ['Ada', null, 1, 1, 1],
    ['Ada', 'x', 1, 1, 1],
  ];
  const plain = { ...TRICKY, rows, data: { ...TRICKY.data, bottom: rows.length } };
  const starred = {
    ...plain,
    rows: rows.map((row) => row.map((value) => (value === 'Ben' ? 'A*' : value))),
  };
  for (const table of [plain, starred]) {
    const hits = (condition: string): unknown => hitRows(`rows where ${condition} -> bold`, table);
    expect(hits('duplicate([0], [1])')).toEqual([1, 3, 6]);
    expect(hits('unique([0], [1])')).toEqual([2]);
    expect(hits('firstOccurrence([0], [1])')).toEqual([1, 2]);
    expect(hits('laterOccurrence([0], [1])')).toEqual([3, 6]);
    expect(hits('ge(occurrences([0], [1]), 3)')).toEqual([1, 3, 6]);
  }
});

test('groups of negative amounts have their own largest value, blanks are no amount', () => {
  const rows = [
    ['a', 'x', -5, 0, 0],
    ['a', 'x', -2, 0, 0],
    ['a', 'x', null, 0, 0],
    ['b', 'y', 3, 0, 0],
    ['b', 'y', 1, 0, 0],
    ['b', 'y', 9, 0, 0],
  ];
  const table = { ...INVOICES, rows, data: { ...INVOICES.data, bottom: rows.length } };
  const hits = (condition: string): unknown => hitRows(`rows where ${condition} -> bold`, table);
  expect(hits('eq([2], max([2], by [1]))')).toEqual([2, 6]);
  expect(hits('eq([2], min([2], by [1]))')).toEqual([1, 5]);
  expect(hits('eq([2], median([2], by [1]))')).toEqual([4]);
  expect(hits('lt([2], average([2], by [1]))')).toEqual([1, 4, 5]);
});

test('the neighbour of the coloured cell moves with it', () => {
  expect(hitRows('columns([2], [3]) where gt(this, left) -> bold')).toEqual([2, 9]);
  expect(hitRows('columns([2]) where lt(this, right) -> bold')).toEqual([2, 9]);
});

test('runs are told apart without a header, and where the header is the first value', () => {
  const rows = [['Name'], ['Name'], ['b'], ['b'], ['Name']].map(([name = '']) => [
    name,
    0,
    0,
    0,
    0,
  ]);
  const table = { ...INVOICES, rows, data: { ...INVOICES.data, bottom: 5 } };
  expect(hitRows('rows where bands([0]) -> bold', table)).toEqual([3, 4]);
  const bare = { ...table, headerRow: null, data: { ...table.data, top: 0, bottom: 4 } };
  expect(hitRows('rows where bands([0]) -> bold', bare)).toEqual([3, 4]);
  expect(hitRows('rows where ne([0], above([0])) -> bold', bare)).toEqual([3, 5]);
});

test('later repeats in a selection of two columns go row by row', () => {
  const rows = [
    ['a', 'b', 0, 0, 0],
    ['b', 'a', 0, 0, 0],
    ['c', 'c', 0, 0, 0],
  ];
  const selection = [{ top: 1, left: 0, bottom: 3, right: 1 }];
  const table = { ...INVOICES, rows, data: { ...INVOICES.data, bottom: 3 }, selection };
  expect(hitRows('cells where laterOccurrence(this) -> bold', table)).toEqual([2, 3]);
  expect(hitRows('cells where firstOccurrence(this) -> bold', table)).toEqual([1, 3]);
});

test('of a cell whose formula is asked for, values tell nothing', () => {
  expect(hitRows('rows where formula([2]) -> bold')).toMatchObject({ functions: ['ISFORMULA'] });
});

test('TODAY of these tables is a Sunday, so that the tests of weeks and workdays mean something', () => {
  expect(TODAY % 7).toBe(1);
});
