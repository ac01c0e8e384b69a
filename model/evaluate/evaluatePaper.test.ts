import { planRules } from '../../src/rule/planRules';
import { parseRuleSet } from '../../src/rule/parseRule';
import type { Answer } from '../../src/suggest/answer';
import { rankPaper } from './evaluatePaper';
import type { Ranks } from './rankStrictly';
import { namedColumns, parsePaperRule } from './paperRule';
import { paperSnapshot, readPaperSheet } from './paperSnapshot';

const EMPTY = [['Index', 'Value', 'Score']];
const FULL = [
  ['Name', 'Pay', 'Start'],
  ['Ann', '$1,200', '2020-03-01'],
  ['Bob', '$900', '2021-05-07'],
  ['Cy', '', '2019-12-24'],
];

/** Rank that one predicted rule gets, asserting that resampled sheets say the same. */
function rank(code: string, predicted: string, data: (string | number)[][] = EMPTY): number | null {
  const { rank: plain, strict } = ranks(code, predicted, data);
  expect(strict).toBe(plain);
  return plain;
}

/** Ranks that one predicted rule gets against an expected one. */
function ranks(code: string, predicted: string, data: (string | number)[][] = EMPTY): Ranks {
  const rule = parsePaperRule(code);
  const parsed = parseRuleSet(predicted);
  if (rule === null || !parsed.ok) throw new Error('unreadable');
  const sheet = readPaperSheet({ ID: 1, 'NL Utterance': '', Code: code, Data: data });
  const selected = namedColumns(rule).length === 0 ? 1 : null;
  const [first] = parsed.value.rules;
  const plan = planRules(parsed.value, paperSnapshot(sheet, selected, null));
  const answer: Answer = {
    kind: 'candidates',
    candidates: [
      {
        id: '1',
        kind: first?.kind ?? 'multi',
        score: 1,
        ruleSet: parsed.value,
        planned: [],
        areas: plan.ok ? plan.value.flatMap(({ areas }) => areas) : [],
        hitRows: 0,
        rows: 0,
        explanation: '',
        warnings: [],
      },
    ],
    ask: null,
  };
  return rankPaper(answer, { rule, sheet, selected, column: 1 });
}

test('on a header alone, probe rows tell apart what the constants tell apart', () => {
  expect(rank('LessThan(10)', 'cells where lt(this, 10) -> fill red')).toBe(0);
  expect(rank('LessThan(10)', 'cells where le(this, 10) -> fill red')).toBeNull();
  expect(rank('LessThan(10)', 'cells where lt(this, 11) -> fill red')).toBeNull();
  expect(rank('TextContains(abc)', 'cells where contains(this, "abc") -> fill red')).toBe(0);
  expect(rank('TextContains(abc)', 'cells where eq(this, "abc") -> fill red')).toBeNull();
  expect(rank('TextContains(abc)', 'cells where starts(this, "abc") -> fill red')).toBeNull();
});

test('the column counts, the range does not', () => {
  expect(rank('LessThan(c[2], 10)', 'rows where lt([2], 10) -> fill red')).toBe(0);
  expect(rank('LessThan(c[2], 10)', 'columns(0) where lt([2], 10) -> fill red')).toBe(0);
  expect(rank('LessThan(c[2], 10)', 'cells where lt([1], 10) -> fill red')).toBeNull();
  expect(rank('LessThan(10)', 'address(H2:H9) where lt(this, 10) -> fill red')).toBe(0);
});

test('either spelling of TRUE in a sheet is right', () => {
  expect(rank('TextEquals(True)', 'cells where eq(this, "true") -> fill red')).toBe(0);
  expect(rank('TextEquals(True)', 'cells where eq(this, true) -> fill red')).toBe(0);
  expect(rank('TextEquals(True)', 'cells where eq(this, false) -> fill red')).toBeNull();
});

test('money and dates are values, and probe rows are added to full tables, too', () => {
  expect(rank('GreaterThan(c[1], 1000)', 'cells where gt([1], 1000) -> fill red', FULL)).toBe(0);
  // Alike on the table's own rows, and yet another rule.
  expect(rank('GreaterThan(c[1], 1000)', 'cells where gt([1], 1100) -> fill red', FULL)).toBeNull();
  expect(rank('GreaterThan(c[1], 1000)', 'cells where ge([1], 1000) -> fill red', FULL)).toBeNull();
  expect(readPaperSheet({ ID: 1, 'NL Utterance': '', Code: '', Data: FULL }).now).toBe(44323);
});

test('a visual must be of the kind and on the column that are expected', () => {
  expect(rank('DataBar(c[1])', 'dataBar([1], blue)')).toBe(0);
  expect(rank('DataBar(c[1])', 'dataBar([2], blue)')).toBeNull();
  expect(rank('DataBar()', 'colorScale(this, red, green)')).toBeNull();
  expect(rank('ColorScale()', 'colorScale(this, red, green)')).toBe(0);
  expect(rank('ColorScale()', 'colorScale(H2:H9, red, green)')).toBe(0);
  expect(rank('DataBar(c[1])', 'dataBar(B2:B9, blue)')).toBe(0);
  expect(rank('DataBar(c[1])', 'dataBar(C2:C9, blue)')).toBeNull();
});

test.each([
  ['Duplicates()', 'cells where duplicate([1]) -> fill red'],
  ['Top(c[2], 2)', 'rows where top(2, [2]) -> fill red'],
  [
    'And(GreaterThan(c[1], 5), LessThan(c[2], 9))',
    'rows where and(gt([1], 5), lt([2], 9)) -> fill red',
  ],
  ['Equals(c[1], 5)', 'cells where oneOf([1], 5, 5) -> fill red'],
  ['Not(GreaterThan(c[1], 5))', 'cells where not(gt([1], 5)) -> fill red'],
  ['LessThan(c[1], 5)', 'rowsExcept([0]) where lt([1], 5) -> fill red'],
  ['LessThan(c[1], 5)', 'rows where any(list([1], [1]), lt(this, 5)) -> fill red'],
])('%s is told by %s on resampled sheets, too', (code, predicted) => {
  expect(rank(code, predicted)).toBe(0);
});

test.each([
  'rows where everyNth(2) -> fill red',
  'rows where bands([1]) -> fill red',
  'rows where gt([1], above([1])) -> fill red',
  'cells where firstOccurrence([1]) -> fill red',
  'rows where gt([1], average([1], by [0])) -> fill red',
  'rows where lt([1], hole(number)) -> fill red',
  'iconSet([1], arrows)',
])('%s is run, and is no LessThan', (predicted) => {
  expect(rank('LessThan(c[1], 10)', predicted)).toBeNull();
});
