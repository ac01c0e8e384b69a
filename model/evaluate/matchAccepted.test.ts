import type { Format } from '../../src/rule/format';
import { parseArea } from '../../src/sheet/parseAddress';
import type { Answer, Candidate, PlannedRule } from '../../src/suggest/answer';
import type { Accepted } from './devSet';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import { matchesAccepted, rankAccepted as rankAll } from './matchAccepted';

const SHEET = makeSnapshot({
  sheetName: 'S',
  area: { top: 0, left: 0, bottom: 9, right: 0 },
  grid: [['Units'], ...[3, 0, 5, 1, 7, 2, 9, 4, 8].map((units) => [units])],
  selection: [],
  isTable: false,
  hasHeader: true,
  now: 46348,
});

function rankAccepted(answer: Answer, accept: readonly Accepted[]): number | null {
  return rankAll(answer, accept, SHEET).rank;
}

function planned(cells: readonly string[], format: Format): PlannedRule {
  const area = { top: 1, left: 0, bottom: 9, right: 0 };
  const hits = cells.map((cell) => {
    const at = parseArea(cell);
    return { row: at?.top ?? -1, column: at?.left ?? -1 };
  });
  const native = {
    kind: 'custom',
    areas: [area],
    formula: '=A2>1',
    format: {},
    stopIfTrue: false,
  } as const;
  return { native, format, hits };
}

function candidate(...rules: readonly PlannedRule[]): Candidate {
  return {
    id: '1',
    kind: rules.length > 1 ? 'multi' : 'highlight',
    score: 1,
    ruleSet: { kind: 'rules', rules: [] },
    planned: rules,
    areas: rules.flatMap(({ native }) => native.areas),
    hitRows: 0,
    rows: 9,
    explanation: '',
    warnings: [],
  };
}

function highlight(cells: string[], format?: object) {
  return {
    kind: 'highlight',
    range: 'A2:A10',
    formula: '=A2>1',
    cells,
    ...(format && { format }),
  } as const;
}

test('the same cells are right in whatever order they come', () => {
  const made = candidate(planned(['A3', 'A2'], {}));
  expect(matchesAccepted(made, highlight(['A2', 'A3']))).toBe(true);
  expect(matchesAccepted(made, highlight(['A2']))).toBe(false);
  expect(matchesAccepted(made, highlight(['A2', 'A3', 'A4']))).toBe(false);
});

test('a colour that was asked for must be there, as fill or font where the words leave that open', () => {
  const red = candidate(planned(['A2'], { font: 'red' }));
  expect(matchesAccepted(red, highlight(['A2'], { color: 'red' }))).toBe(true);
  expect(matchesAccepted(red, highlight(['A2'], { fill: 'red' }))).toBe(false);
  expect(matchesAccepted(red, highlight(['A2'], { font: 'red', bold: true }))).toBe(false);
  expect(matchesAccepted(red, highlight(['A2']))).toBe(true);
});

test('of several rules the first wins on a cell, so overlapping rules may be written either way', () => {
  const made = candidate(
    planned(['A2'], { fill: 'red' }),
    planned(['A2', 'A3'], { fill: 'green' }),
  );
  const rules = [highlight(['A2'], { fill: 'red' }), highlight(['A3'], { fill: 'green' })];
  expect(matchesAccepted(made, { kind: 'multi', rules })).toBe(true);
  const swapped = candidate(
    planned(['A2', 'A3'], { fill: 'green' }),
    planned(['A2'], { fill: 'red' }),
  );
  expect(matchesAccepted(swapped, { kind: 'multi', rules })).toBe(false);
});

test('two looks are not right where one was asked for', () => {
  const made = candidate(planned(['A2'], { fill: 'red' }), planned(['A3'], { fill: 'green' }));
  expect(matchesAccepted(made, highlight(['A2', 'A3']))).toBe(false);
});

test('a visual is right on the accepted range only', () => {
  const area = { top: 1, left: 1, bottom: 6, right: 1 };
  const native = { kind: 'dataBar', areas: [area], colour: '#638EC6' } as const;
  const bar = { ...candidate({ native, format: {}, hits: [] }), kind: 'dataBar' } as const;
  expect(matchesAccepted(bar, { kind: 'dataBar', range: 'B2:B7' })).toBe(true);
  expect(matchesAccepted(bar, { kind: 'dataBar', range: 'B2:B8' })).toBe(false);
  expect(matchesAccepted(bar, { kind: 'iconSet', range: 'B2:B7' })).toBe(false);
});

test('a request that cannot be done must be declined, and no other', () => {
  const declined: Answer = { kind: 'declined', reason: 'sort', explanation: '' };
  expect(rankAccepted(declined, [{ kind: 'decline', reason: 'sorting' }])).toBe(0);
  expect(rankAccepted(declined, [highlight(['A2'])])).toBeNull();
  const made: Answer = {
    kind: 'candidates',
    candidates: [candidate(planned(['A2'], {}))],
    ask: null,
  };
  expect(rankAccepted(made, [{ kind: 'decline', reason: 'sorting' }])).toBeNull();
});

test('the rank is that of the first right candidate', () => {
  const candidates = [candidate(planned(['A2'], {})), candidate(planned(['A3'], {}))];
  const made: Answer = { kind: 'candidates', candidates, ask: null };
  expect(rankAccepted(made, [highlight(['A3'])])).toBe(1);
  expect(rankAccepted(made, [highlight(['A9'])])).toBeNull();
});
