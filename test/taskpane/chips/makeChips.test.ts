import type { Condition } from '../../../src/rule/condition';
import type { Rule, RuleSet } from '../../../src/rule/ruleSet';
import { putSlot } from '../../../src/taskpane/chips/findSlots';
import { makeChips, type Chip } from '../../../src/taskpane/chips/makeChips';
import { printWords } from '../../../src/rule/words/en';
import { sayRules } from '../../../src/taskpane/chips/sayRules';
import { ORDERS } from '../fixtures';

function rulesOf(...rules: readonly Rule[]): RuleSet {
  return { kind: 'rules', rules };
}

function rowsWhere(when: Condition): RuleSet {
  return rulesOf({ kind: 'highlight', where: { kind: 'rows' }, when, format: { fill: 'red' } });
}

const ABOVE = rowsWhere({
  kind: 'compare',
  op: 'gt',
  left: { kind: 'cell', column: 1 },
  right: { kind: 'number', value: 500, percent: false },
});

/** The sentence with its chips in brackets. */
function mark(ruleSet: RuleSet): string {
  const { pieces } = makeChips(ruleSet, ORDERS, printWords);
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}]`)).join('');
}

function chipsOf(ruleSet: RuleSet): readonly Chip[] {
  const { pieces, beside } = makeChips(ruleSet, ORDERS, printWords);
  return [...pieces.filter((piece) => typeof piece !== 'string'), ...beside];
}

function chipAt(ruleSet: RuleSet, text: string): Chip {
  const chip = chipsOf(ruleSet).find((one) => one.text === text);
  if (chip === undefined) throw new Error(`no chip "${text}" in ${mark(ruleSet)}`);
  return chip;
}

function labelsAt(ruleSet: RuleSet, text: string): readonly string[] {
  const chip = chipAt(ruleSet, text);
  return 'options' in chip ? chip.options.map(({ label }) => label) : [];
}

describe('the sentence of a rule with chips for what can be changed', () => {
  const sentences: readonly [string, Condition][] = [
    [
      'Whole rows where [Status] [contains] [“pe”], filled [red].',
      { kind: 'text', match: 'contains', column: 0, text: 'pe' },
    ],
    [
      'Whole rows where [Amount] [is] in the [top] [10], filled [red].',
      { kind: 'rank', side: 'top', n: 10, percent: false, column: 1 },
    ],
    [
      'Whole rows where Due [is before] today − [7] [days], filled [red].',
      {
        kind: 'compare',
        op: 'lt',
        left: { kind: 'cell', column: 2 },
        right: { kind: 'today', amount: -7, unit: 'day' },
      },
    ],
    [
      'Whole rows where Due [is after] [9 December 2025], filled [red].',
      {
        kind: 'compare',
        op: 'gt',
        left: { kind: 'cell', column: 2 },
        right: { kind: 'date', serial: 46000 },
      },
    ],
    ['[Every] [3rd] row, filled [red].', { kind: 'stripe', shape: 'nth', n: 3 }],
    [
      'Whole rows where [Amount] [is greater than] [a number still to be chosen], filled [red].',
      {
        kind: 'compare',
        op: 'gt',
        left: { kind: 'cell', column: 1 },
        right: { kind: 'hole', type: 'number' },
      },
    ],
  ];
  test.each(sentences)('%s', (sentence, when) => {
    expect(mark(rowsWhere(when))).toBe(sentence);
    expect(sentence.replace(/[[\]]/g, '')).toBe(sayRules(rowsWhere(when), ORDERS, printWords));
  });

  test('an operator offers the others in the words of the sentence', () => {
    expect(labelsAt(ABOVE, 'is greater than')).toEqual([
      'is at least',
      'is less than',
      'is at most',
      'is',
      'is not',
    ]);
  });

  test('a denied statement can be made a plain one, and the other way round', () => {
    const filled = rowsWhere({ kind: 'not', of: { kind: 'blank', column: 0 } });
    expect(labelsAt(filled, 'is not')).toEqual(['is']);
    const [plain] = chipsOf(filled).flatMap((chip) =>
      chip.text === 'is not' && 'options' in chip ? chip.options : [],
    );
    expect(plain?.ruleSet).toEqual(rowsWhere({ kind: 'blank', column: 0 }));
  });

  test('a column offers only columns that can mean something there', () => {
    const rank: Condition = { kind: 'rank', side: 'top', n: 3, percent: false, column: 1 };
    expect(labelsAt(rowsWhere(rank), 'Amount')).toEqual(['Due']);
  });

  test('a column that is named twice is changed in both places', () => {
    const bars = rulesOf(
      {
        kind: 'highlight',
        where: { kind: 'columns', columns: [0] },
        when: { kind: 'duplicate', columns: [0], unique: false },
        format: { fill: 'red' },
      },
      { kind: 'dataBar', on: 1, colour: 'blue' },
    );
    const chip = chipAt(bars, 'Status');
    const swapped = 'options' in chip ? chip.options[0]?.ruleSet : undefined;
    expect(swapped && sayRules(swapped, ORDERS, printWords)).toBe(
      'Cells in Due where the value occurs more than once, filled red; blue data bars in Amount.',
    );
  });

  test('bars in an address have their colour to change, but no column', () => {
    const on = { top: 6, left: 2, bottom: 13, right: 2 };
    const bars = rulesOf({ kind: 'dataBar', on, colour: 'blue' });
    const chips = chipsOf(bars);
    expect(chips.map(({ kind }) => kind)).not.toContain('column');
    const green = { kind: 'colour', colour: 'green' } as const;
    expect(putSlot(bars, 0, green)).toEqual(rulesOf({ kind: 'dataBar', on, colour: 'green' }));
  });

  test('each rule of several has its own chips, also where they say the same', () => {
    const { rules } = ABOVE;
    const two = rulesOf(...rules, ...rules);
    const values = chipsOf(two).filter(({ text }) => text === '500');
    expect(values).toHaveLength(2);
    const last = values[1];
    if (last?.kind !== 'value' || last.slot.kind !== 'literal') throw new Error('no value');
    const put = putSlot(two, last.place, {
      kind: 'literal',
      value: { kind: 'number', value: 9, percent: false },
    });
    expect(sayRules(put, ORDERS, printWords)).toBe(
      'Whole rows where Amount is greater than 500, filled red; otherwise whole rows where ' +
        'Amount is greater than 9, filled red.',
    );
  });

  test('what has no words of its own stands beside the sentence', () => {
    const bold = rulesOf({
      kind: 'highlight',
      where: { kind: 'rows' },
      when: { kind: 'blank', column: 0 },
      format: { bold: true },
    });
    expect(makeChips(bold, ORDERS, printWords).beside).toMatchObject([
      { kind: 'colour', slot: { kind: 'fill', fill: null } },
    ]);
  });
});
