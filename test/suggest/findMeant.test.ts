import { findChanged, findMeant, type FindableRule } from '../../src/suggest/findMeant';

function rule(sentence: string, more: Partial<FindableRule> = {}): FindableRule {
  return { sentence, said: null, isLatest: false, isSelected: false, ...more };
}

const DUPLICATES = rule('Cells in Invoice where Invoice occurs more than once, filled yellow.', {
  said: {
    kind: 'rules',
    rules: [
      {
        kind: 'highlight',
        where: { kind: 'cells' },
        when: { kind: 'duplicate', columns: [0], unique: false },
        format: { fill: 'yellow' },
      },
    ],
  },
});
const LATE = rule('Whole rows where Status is “late”, filled red.');
const BIG = rule('Cells in Amount where the value is greater than 500, filled green.');
const RULES = [LATE, DUPLICATES, BIG];

const find = (text: string, rules: readonly FindableRule[] = RULES) => {
  const meant = findMeant(text, rules);
  return meant && { which: meant.places.map((place) => rules[place]?.sentence), ...meant };
};

describe('the rule that a request is about', () => {
  test.each([
    ['remove the duplicates one', DUPLICATES, 'remove the duplicates one'],
    ['please delete the red rule', LATE, 'delete the red rule'],
    ['make the late ones amber', LATE, 'make it amber'],
    ['change the yellow one to blue', DUPLICATES, 'make it blue'],
    ['change the colour of the amount rule to orange', BIG, 'make it orange'],
    ['Turn the green highlighting into bold red text.', BIG, 'make it bold red text'],
    ['the invoice rule should only look at 2026', DUPLICATES, 'only look at 2026'],
    ['get rid of the dupes', DUPLICATES, 'get rid of the dupes'],
    ['remove the fill of the late ones', LATE, 'remove the fill'],
    ['take away the bold from the amount rule', BIG, 'remove the bold'],
  ])('%s', (text, meant, change) => {
    expect(find(text)).toMatchObject({ which: [meant.sentence], isSure: true, change });
  });

  test.each(['make that amber', 'only for 2026', 'also the name column', 'make it bold'])(
    '"%s" is about the one that was made last; without one it is asked which',
    (text) => {
      expect(find(text)).toMatchObject({ places: [0, 1, 2], isSure: false });
      const rules = [LATE, DUPLICATES, { ...BIG, isLatest: true }];
      expect(find(text, rules)).toMatchObject({ places: [2, 0, 1], isSure: true });
      expect(find(text, [LATE])).toMatchObject({ places: [0], isSure: true });
    },
  );

  test.each([
    ['remove the duplicates one', 'rule'],
    ['turn off the red rule', 'rule'],
    ['delete it', 'rule'],
    ['drop that one again', 'rule'],
    ['stop highlighting late rows', 'rule'],
    ["we don't need the duplicates rule any more", 'rule'],
    ['remove the duplicates', 'part'],
    ['drop the amount column', 'part'],
    ['remove the fill of the late ones', null],
    ['make the late ones amber', null],
  ])('"%s" takes away: %s', (text, removes) => {
    expect(find(text)).toMatchObject({ removes });
  });

  test.each(['the name column too', 'orange instead', 'just 2026', 'leave out Ann'])(
    '"%s" goes on from a rule that is there',
    (text) => {
      expect(find(text)).toMatchObject({ places: [0, 1, 2], isSure: false, change: text });
    },
  );

  test('words that are said to be a change find a rule whatever they are', () => {
    expect(findChanged('orange for late', RULES)).toMatchObject({
      ...{ places: [0], isSure: true, change: 'orange for late' },
    });
    expect(findChanged('weekends', RULES)).toMatchObject({ places: [0, 1, 2], isSure: false });
    expect(findChanged('weekends', [LATE])).toMatchObject({ places: [0], isSure: true });
    expect(findChanged('orange for late', [])).toBeNull();
  });

  test('of no other words, the one on what is selected is meant, but the last change comes first', () => {
    const selected = { ...BIG, isSelected: true };
    expect(find('make that amber', [LATE, DUPLICATES, selected])).toMatchObject({
      ...{ places: [2, 0, 1], isSure: true },
    });
    const both = [{ ...LATE, isLatest: true }, DUPLICATES, selected];
    expect(find('make that amber', both)).toMatchObject({ places: [0, 2, 1], isSure: true });
    const two = [{ ...LATE, isSelected: true }, DUPLICATES, selected];
    expect(find('make that amber', two)).toMatchObject({ places: [0, 2, 1], isSure: false });
    expect(find('make the late ones amber', [LATE, selected])).toMatchObject({ places: [0] });
  });

  test('where two rules fit alike, it is asked which', () => {
    const rules = [LATE, rule('Whole rows where Status is “open”, filled red.')];
    expect(find('make the red one blue', rules)).toMatchObject({ places: [0, 1], isSure: false });
  });

  test('a rule that no word fits is asked for', () => {
    expect(find('remove the weekend rule')).toMatchObject({ isSure: false, places: [0, 1, 2] });
  });

  test.each([
    'rows where status is late in red',
    'highlight amounts over 500',
    'make overdue rows red',
    'delete rows without a name',
    'mark the largest value of each region',
  ])('"%s" is about none', (text) => {
    expect(find(text)).toBeNull();
  });

  test('where no rule is there, none is meant', () => {
    expect(find('make that amber', [])).toBeNull();
  });
});
