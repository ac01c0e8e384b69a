import type { Decline } from '../../src/rule/ruleSet';
import { groupReadings, type Reading } from '../../src/suggest/groupReadings';
import { INVOICES } from '../rule/invoiceTable';
import { rules } from '../rule/ruleText';

const SORT: Decline = { kind: 'decline', reason: 'sort' };
const MACRO: Decline = { kind: 'decline', reason: 'macro' };

function reading(meaning: string | Decline, logProbability: number, seed = 0, place = 0): Reading {
  const ruleSet = typeof meaning === 'string' ? rules(meaning) : null;
  return {
    sample: { seed, symbols: [], free: [], logProbability, place },
    meaning: ruleSet ?? (typeof meaning === 'string' ? SORT : meaning),
    open: ruleSet,
  };
}

const OVER_50 = 'cells where gt([2], 50) -> bold';
const OVER_100 = 'cells where gt([2], 100) -> bold';
const NOT_MORE = 'cells where not(le([2], 50)) -> bold';
/** Hits none of the rows, so it counts less. */
const IDLE = 'cells where gt([2], 987654) -> bold';

test('nothing gives nothing', () => {
  expect(groupReadings([], INVOICES)).toEqual([]);
});

test('one reading has all of the votes', () => {
  const one = reading(OVER_50, -3);
  expect(groupReadings([one], INVOICES)).toEqual([{ best: one, score: 1 }]);
});

test('readings that do the same are one group, told by its likeliest', () => {
  const [a, b, c] = [reading(OVER_50, -0.4), reading(NOT_MORE, -0.2), reading(OVER_50, -0.3)];
  expect(groupReadings([a, b, c], INVOICES)).toEqual([{ best: b, score: 1 }]);
  expect(groupReadings([b, a, c], INVOICES)).toEqual([{ best: b, score: 1 }]);
});

test('as many and as many per cent stay apart where they differ on the rows that are there', () => {
  const [five, percent] = [
    reading('cells where top(2, [2]) -> bold', -0.2),
    reading('cells where topPercent(20, [2]) -> bold', -0.3),
  ];
  expect(groupReadings([percent, five], INVOICES).map(({ best }) => best)).toEqual([five, percent]);
});

test('of two that are alike the first stays', () => {
  const [a, b] = [reading(OVER_50, -0.2, 1), reading(NOT_MORE, -0.2, 2)];
  expect(groupReadings([a, b], INVOICES)[0]?.best).toBe(a);
});

test('a reading’s share is the cube of its mean probability', () => {
  const [a, b] = [reading(OVER_50, -0.1), reading(OVER_100, -0.5)];
  const groups = groupReadings([b, a], INVOICES);
  expect(groups.map(({ best }) => best)).toEqual([a, b]);
  const [first, second] = [Math.exp(-0.3), Math.exp(-1.5)];
  expect(groups[0]?.score).toBeCloseTo(first / (first + second), 10);
  expect(groups[1]?.score).toBeCloseTo(second / (first + second), 10);
});

test('votes add up, and a sure reading still outweighs several unsure ones', () => {
  const sure = reading(OVER_100, -0.05);
  const unsure = [1, 2, 3].map((seed) => reading(OVER_50, -0.3, seed));
  const groups = groupReadings([...unsure, sure], INVOICES);
  // By the shown votes the three are ahead; by the sharper ones that order them they are not.
  expect(groups.map(({ best }) => best.meaning)).toEqual([sure.meaning, unsure[0]?.meaning]);
  const [one, three] = [Math.exp(-0.15), 3 * Math.exp(-0.9)];
  expect(groups[1]?.score).toBeCloseTo(three / (one + three), 10);
  const many = [...unsure, ...unsure].map((each) => ({ ...each }));
  const [winner] = groupReadings([...many, sure], INVOICES);
  expect(winner?.best.meaning).toEqual(unsure[0]?.meaning);
});

test('what is hardly ever meant counts less', () => {
  const groups = groupReadings([reading(IDLE, -0.1), reading(OVER_50, -0.2)], INVOICES);
  expect(groups.map(({ best }) => best.meaning)).toEqual([rules(OVER_50), rules(IDLE)]);
  const [idle, plain] = [0.3 * Math.exp(-0.3), Math.exp(-0.6)];
  expect(groups[1]?.score).toBeCloseTo(idle / (idle + plain), 10);
});

test('declines are one reading with the weight of a whole vote, whatever their reason', () => {
  const [a, b, c] = [reading(SORT, -0.2), reading(MACRO, -0.1), reading(OVER_50, -0.3)];
  const groups = groupReadings([c, a, b], INVOICES);
  expect(groups.map(({ best }) => best)).toEqual([b, c]);
  const [declined, said] = [Math.exp(-0.6) + Math.exp(-0.3), Math.exp(-0.9)];
  expect(groups[0]?.score).toBeCloseTo(declined / (declined + said), 10);
});

test('readings that no seed thinks likely have no share', () => {
  const [one] = groupReadings([reading(OVER_50, -Infinity)], INVOICES);
  expect(one?.score).toBe(0);
});

test('cells are voted on before their look: two looks of one condition are ahead of one other condition', () => {
  const bold = reading(OVER_50, -0.3, 1);
  const italic = reading('cells where gt([2], 50) -> italic', -0.31, 2);
  const other = reading(OVER_100, -0.25, 3);
  const groups = groupReadings([other, italic, bold], INVOICES);
  expect(groups.map(({ best }) => best)).toEqual([bold, other, italic]);
  expect(groups[0]?.score).toBeGreaterThan(0.5);
});

test('the colour of bars is a look too, that of a second rule is not', () => {
  const bars = ['red', 'blue', 'green'].map((colour, at) =>
    reading(`dataBar([2], ${colour})`, -0.3 - at / 100, at),
  );
  const scale = reading('colorScale([2], red, green)', -0.2, 4);
  expect(groupReadings([scale, ...bars], INVOICES)[0]?.best).toBe(bars[0]);
  const two = (colour: string): string =>
    `cells where gt([2], 100) -> fill ${colour}; cells where gt([2], 50) -> fill green`;
  const pair = [reading(two('red'), -0.3, 1), reading(two('yellow'), -0.31, 2)];
  const one = reading(OVER_100, -0.2, 3);
  expect(groupReadings([...pair, one], INVOICES)[0]?.best).toBe(one);
});

test('a seed’s fourth program fills a place and outvotes nobody', () => {
  const late = [1, 2, 3, 4].map((seed) => reading(OVER_100, -0.1, seed, 3));
  const unsure = reading(OVER_50, -0.4, 1);
  const groups = groupReadings([...late, unsure], INVOICES);
  expect(groups.map(({ best }) => best)).toEqual([unsure, late[0]]);
});
