import {
  addStep,
  isGone,
  madeAnew,
  orderAfter,
  stepOf,
  type Step,
} from '../../src/host/changeStep';
import type { PlacedRule, Receipt } from '../../src/host/receipt';
import type { NativeRule } from '../../src/rule/nativeRule';

const areas = [{ top: 1, left: 0, bottom: 3, right: 0 }] as const;
const BAR: NativeRule = { kind: 'dataBar', areas, colour: '#5B9BD5' };
const RED: NativeRule = { kind: 'dataBar', areas, colour: '#FF0000' };

const told = { sheetName: 'S', notes: [] };
const x: PlacedRule = { id: 'x', priority: 2, rule: BAR };
const y: PlacedRule = { id: 'y', priority: 0, rule: RED };
const z: PlacedRule = { id: 'z', priority: 1, rule: BAR };

const APPLIED: Receipt = {
  kind: 'applied',
  id: 'a',
  ...told,
  added: ['x', 'y'],
  rules: [BAR, RED],
};
const REMOVED: Receipt = { kind: 'removed', id: 'b', ...told, removed: [y, x] };
const REPLACED: Receipt = { kind: 'replaced', id: 'c', ...told, removed: [x], added: [y, z] };
const MOVED: Receipt = { kind: 'moved', id: 'd', ...told, rule: 'x', from: 2, to: 0 };

const ADD_BOTH: Step = {
  kind: 'swap',
  out: [],
  put: [
    { rule: BAR, priority: 0 },
    { rule: RED, priority: 1 },
  ],
};

test('rules are added above all others, the first on top', () => {
  expect(addStep([BAR, RED])).toEqual(ADD_BOTH);
});

test.each<[string, Receipt, 'undo' | 'redo', Step, readonly string[]]>([
  ['adding', APPLIED, 'undo', { kind: 'swap', out: ['x', 'y'], put: [] }, []],
  ['adding', APPLIED, 'redo', ADD_BOTH, ['x', 'y']],
  ['removing', REMOVED, 'undo', { kind: 'swap', out: [], put: [y, x] }, ['y', 'x']],
  [
    'removing',
    REMOVED,
    'redo',
    { kind: 'swap', out: ['y', 'x'], put: [], seen: { id: 'y', place: 0 } },
    [],
  ],
  [
    'replacing',
    REPLACED,
    'undo',
    { kind: 'swap', out: ['y', 'z'], put: [x], seen: { id: 'y', place: 0 } },
    ['x'],
  ],
  [
    'replacing',
    REPLACED,
    'redo',
    { kind: 'swap', out: ['x'], put: [y, z], seen: { id: 'x', place: 2 } },
    ['y', 'z'],
  ],
  ['moving', MOVED, 'undo', { kind: 'move', id: 'x', to: 2, seen: { id: 'x', place: 0 } }, []],
  ['moving', MOVED, 'redo', { kind: 'move', id: 'x', to: 0, seen: { id: 'x', place: 2 } }, []],
])('%s: %j, to %s', (_, receipt, direction, step, made) => {
  expect(stepOf(receipt, direction)).toEqual(step);
  expect(madeAnew(receipt, direction)).toEqual(made);
});

test.each<[string, Step, readonly string[], boolean]>([
  ['a rule to move that is there', { kind: 'move', id: 'x', to: 0 }, ['y', 'x'], false],
  ['a rule to move that is not', { kind: 'move', id: 'x', to: 0 }, ['y'], true],
  ['all to take away', { kind: 'swap', out: ['x', 'y'], put: [] }, ['x', 'y'], false],
  ['some to take away', { kind: 'swap', out: ['x', 'y'], put: [] }, ['y', 'z'], false],
  ['none to take away', { kind: 'swap', out: ['x', 'y'], put: [x] }, ['z'], true],
  ['nothing to take away', { kind: 'swap', out: [], put: [x] }, [], false],
])('%s: %j on a sheet with %j is gone: %p', (_, step, ids, gone) => {
  expect(isGone(step, ids)).toBe(gone);
});

test.each<[string, Step, readonly string[], readonly string[]]>([
  ['moved up', { kind: 'move', id: 'c', to: 0 }, [], ['c', 'a', 'b', 'd']],
  ['moved down', { kind: 'move', id: 'a', to: 2 }, [], ['b', 'c', 'a', 'd']],
  [
    'moved back below a rule that somebody put on top since',
    { kind: 'move', id: 'b', to: 2, seen: { id: 'b', place: 0 } },
    [],
    ['a', 'c', 'd', 'b'],
  ],
  [
    'put where the rule stood that goes, below one put on top since',
    { kind: 'swap', out: ['c'], put: [z], seen: { id: 'c', place: 1 } },
    ['z'],
    ['a', 'b', 'z', 'd'],
  ],
  [
    'put on top where rules above are gone since',
    { kind: 'swap', out: ['a'], put: [y], seen: { id: 'a', place: 3 } },
    ['y'],
    ['y', 'b', 'c', 'd'],
  ],
  ['moved beyond the end', { kind: 'move', id: 'a', to: 9 }, [], ['b', 'c', 'd', 'a']],
  ['taken away', { kind: 'swap', out: ['b', 'd'], put: [] }, [], ['a', 'c']],
  [
    'put in, each at its place',
    { kind: 'swap', out: [], put: [y, x] },
    ['new', 'd'],
    ['new', 'a', 'd', 'b', 'c'],
  ],
  [
    'replaced by two',
    { kind: 'swap', out: ['b'], put: [{ ...z }, { ...x }] },
    ['n', 'm'],
    ['a', 'n', 'm', 'c', 'd'],
  ],
  ['made without a place', { kind: 'swap', out: [], put: [] }, ['n'], ['a', 'b', 'c', 'd', 'n']],
])('the order after a rule was %s', (_, step, made, order) => {
  expect(orderAfter(['a', 'b', 'c', 'd'], step, made)).toEqual(order);
});
