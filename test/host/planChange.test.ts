import type { ListedRule } from '../../src/host/host';
import { placeEdits, planChange, sameRules, type Command } from '../../src/host/planChange';
import type { NativeRule } from '../../src/rule/nativeRule';

const areas = [{ top: 1, left: 0, bottom: 3, right: 0 }] as const;
const BAR: NativeRule = { kind: 'dataBar', areas, colour: '#5B9BD5' };
const RED: NativeRule = { kind: 'dataBar', areas, colour: '#FF0000' };

function listed(id: string, priority: number, rule: NativeRule | null = BAR): ListedRule {
  return { id, priority, areas, rule, hostKind: rule === null ? 'Odd' : 'DataBar', ours: true };
}
const SHEET = [listed('a', 0), listed('b', 1, RED), listed('c', 2, null), listed('d', 3)];

function plan(command: Command, standing = SHEET, seen = SHEET) {
  return planChange(command, 'S', standing, seen);
}

/** The step and what it says when the new rules got the ids "n0", "n1" … */
function told(command: Command) {
  const planned = plan(command);
  if (!planned.ok) return planned.error;
  const { step, receipt } = planned.value;
  const made = step.kind === 'swap' ? step.put.map((_, i) => `n${i}`) : [];
  return { step, receipt: receipt(made, [{ code: 'readBackDiffers', id: 'n0' }]) };
}
const NOTES = [{ code: 'readBackDiffers', id: 'n0' }];

test('removing takes the rules away and remembers them with their places', () => {
  expect(told({ kind: 'remove', ids: ['d', 'a'] })).toEqual({
    step: { kind: 'swap', out: ['a', 'd'], put: [] },
    receipt: {
      kind: 'removed',
      id: 'removed a d',
      sheetName: 'S',
      notes: NOTES,
      removed: [
        { id: 'a', priority: 0, rule: BAR },
        { id: 'd', priority: 3, rule: BAR },
      ],
    },
  });
});

test('replacing puts the new rules where the old one stood', () => {
  const command: Command = {
    kind: 'replace',
    edits: [
      { id: 'd', rules: [BAR] },
      { id: 'a', rules: [RED, BAR] },
    ],
  };
  const put = [
    { priority: 0, rule: RED },
    { priority: 1, rule: BAR },
    { priority: 4, rule: BAR },
  ];
  expect(told(command)).toEqual({
    step: { kind: 'swap', out: ['a', 'd'], put },
    receipt: {
      kind: 'replaced',
      id: 'replaced a d',
      sheetName: 'S',
      notes: NOTES,
      removed: [
        { id: 'a', priority: 0, rule: BAR },
        { id: 'd', priority: 3, rule: BAR },
      ],
      added: put.map((one, i) => ({ ...one, id: `n${i}` })),
    },
  });
});

test('a new rule that got no id is known by none', () => {
  const planned = plan({ kind: 'replace', edits: [{ id: 'a', rules: [RED] }] });
  const receipt = planned.ok ? planned.value.receipt([], []) : null;
  expect(receipt).toMatchObject({ added: [{ id: '' }] });
});

test.each([
  [0, 0],
  [1, 1],
  [3, 3],
  [9, 3],
  [-2, 0],
])('moving to place %p goes to place %p', (to, place) => {
  expect(told({ kind: 'move', id: 'b', to })).toEqual({
    step: { kind: 'move', id: 'b', to: place },
    receipt: {
      kind: 'moved',
      id: 'moved b',
      sheetName: 'S',
      notes: NOTES,
      rule: 'b',
      from: 1,
      to: place,
    },
  });
});

test('the first rule can be moved', () => {
  expect(told({ kind: 'move', id: 'a', to: 2 })).toMatchObject({ receipt: { from: 0, to: 2 } });
});

test.each<[string, Command, unknown]>([
  ['moving a rule that is not there', { kind: 'move', id: 'x', to: 0 }, { code: 'rulesChanged' }],
  ['removing one of those', { kind: 'remove', ids: ['a', 'x'] }, { code: 'rulesChanged' }],
  ['removing nothing', { kind: 'remove', ids: [] }, { code: 'rulesChanged' }],
  [
    'removing a rule that could not be brought back',
    { kind: 'remove', ids: ['a', 'c'] },
    { code: 'cannotChange', id: 'c', hostKind: 'Odd' },
  ],
  [
    'replacing such a rule',
    { kind: 'replace', edits: [{ id: 'c', rules: [BAR] }] },
    { code: 'cannotChange', id: 'c', hostKind: 'Odd' },
  ],
])('%s is refused', (_, command, error) => {
  expect(told(command)).toEqual(error);
});

test('nothing is planned on rules that are not those that the user saw', () => {
  const other = [...SHEET.slice(1), listed('a', 0)];
  for (const command of [
    { kind: 'remove', ids: ['a'] } as const,
    { kind: 'move', id: 'a', to: 1 } as const,
    { kind: 'replace', edits: [{ id: 'a', rules: [] }] } as const,
  ])
    expect(plan(command, SHEET, other)).toEqual({ ok: false, error: { code: 'rulesChanged' } });
});

test.each<[string, readonly ListedRule[], boolean]>([
  ['the same', [listed('a', 0), listed('b', 1, RED)], true],
  [
    'the same with parts in another order',
    [listed('a', 0, { colour: '#5B9BD5', areas, kind: 'dataBar' }), listed('b', 1, RED)],
    true,
  ],
  ['the same, by somebody else', [listed('a', 0), { ...listed('b', 1, RED), ours: false }], true],
  ['fewer', [listed('a', 0)], false],
  ['more', [listed('a', 0), listed('b', 1, RED), listed('c', 2)], false],
  ['in another order', [listed('b', 0, RED), listed('a', 1)], false],
  ['of another id', [listed('a', 0), listed('x', 1, RED)], false],
  ['of another look', [listed('a', 0), listed('b', 1, BAR)], false],
  ['of another kind', [listed('a', 0), { ...listed('b', 1, RED), hostKind: 'Other' }], false],
  [
    'on other cells',
    [listed('a', 0), { ...listed('b', 1, RED), areas: [{ ...areas[0], bottom: 4 }] }],
    false,
  ],
  ['not understood any more', [listed('a', 0), { ...listed('b', 1, RED), rule: null }], false],
])('rules that are %s: %p', (_, others, same) => {
  expect(sameRules([listed('a', 0), listed('b', 1, RED)], others)).toBe(same);
});

test('lists of areas are told apart by their order', () => {
  const [one] = areas;
  const two = { ...one, left: 2, right: 2 };
  const here = { ...listed('a', 0), areas: [one, two] };
  expect(sameRules([here], [{ ...here, areas: [two, one] }])).toBe(false);
  expect(sameRules([here], [{ ...here, areas: [one, two] }])).toBe(true);
});

test('places of edits count the rules that come in before them', () => {
  const edits = [
    { id: 'b', rules: [] },
    { id: 'a', rules: [RED, RED] },
    { id: 'd', rules: [BAR] },
  ];
  expect(placeEdits(edits, SHEET).map(({ priority }) => priority)).toEqual([0, 1, 3]);
});
