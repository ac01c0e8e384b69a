import { distinctGrams, distinctTextGrams, meanGrams } from './distinctGrams';

test('4-grams that two programs share count once', () => {
  // abcd bcde | abcd bcdf: three of four are distinct.
  expect(distinctGrams([[...'abcde'], [...'abcdf']])).toBe(3 / 4);
  expect(distinctGrams([[...'abcd'], [...'abcd']])).toBe(1 / 2);
  expect(distinctGrams([[...'aaaaaa']])).toBe(1 / 3);
});

test('programs of fewer than four symbols have none', () => {
  expect(distinctGrams([['a', 'b', 'c'], []])).toBeNull();
  expect(distinctGrams([[...'abc'], [...'abcd']])).toBe(1);
});

test('texts are told apart by words, numbers and single signs, whatever the blanks', () => {
  // ls - la / tmp | ls - la / var: two 4-grams each, the first the same.
  expect(distinctTextGrams(['ls -la /tmp', 'ls  -la /var'])).toBe(3 / 4);
  // print ( a , b ) | print ( a ): three and one.
  expect(distinctTextGrams(['print(a, b)', 'print(a)'])).toBe(1);
  expect(distinctTextGrams(['pwd'])).toBeNull();
});

test('requests without 4-grams do not count in the mean', () => {
  expect(meanGrams([1, null, 0.5])).toBe(0.75);
  expect(meanGrams([null])).toBeNull();
});
