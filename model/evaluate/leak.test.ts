import { findLeaks } from './leak';

const EVALUATION = [
  'Please shade every order in the list that was shipped after 5 March and is unpaid',
  'mark totals above 300 with green',
];

function leaks(...training: readonly string[]): readonly string[] {
  return findLeaks(training, EVALUATION).map(({ why }) => why);
}

test('a shared run of eight words is a leak, seven are not', () => {
  expect(leaks('now shade every order in the list that was late')).toEqual(['sharedRun']);
  expect(leaks('now shade every order in the list that is late')).toEqual([]);
});

test('the same words with another number or quoted text are a leak', () => {
  expect(leaks('mark totals above 1,250 with green')).toEqual(['similar']);
  expect(leaks('mark totals below 300 with red please')).toEqual([]);
});

test('short requests may be the same: there is only one way to say them', () => {
  expect(findLeaks(['colour the duplicates red'], ['colour the duplicates red'])).toEqual([]);
});
