import type { Outcome } from './outcome';
import { printReport, reportJson } from './printReport';
import { tally } from './tally';
import { weighGroups } from './weighGroups';
import { wilson } from './wilson';

function outcome(rank: number | null, group = 'a', more: Partial<Outcome> = {}): Outcome {
  const raw = { seeds: 4, valid: 3, firstValid: rank !== null, votedValid: true, grams: 0.5 };
  return {
    ...{ id: `${group}${rank}`, group, rank, strict: rank, filled: rank, ms: 10, raw },
    ...{ outOfScope: false, declined: false, score: 0.75, shown: 3, distinct: 2, grams: 0.25 },
    ...more,
  };
}

test("Wilson's interval of 8 in 10 is 49.0 to 94.3 %", () => {
  const { low, high } = wilson(8, 10);
  expect(low).toBeCloseTo(0.4902, 3);
  expect(high).toBeCloseTo(0.9433, 3);
});

test('top-k counts requests whose first right candidate is among the first k', () => {
  const sums = tally([0, 2, 4, 5, null].map((rank) => outcome(rank)));
  expect([sums.top1.share, sums.top3.share, sums.top5.share]).toEqual([0.2, 0.4, 0.6]);
});

test('a report ends with one closing line, parts and intervals above it', () => {
  const lines = printReport('cf-dev', [
    outcome(0),
    outcome(null, 'b', { ms: 30 }),
    outcome(1, 'b', { ms: 20, strict: null }),
  ]).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    '  a: top-1 100.0 top-3 100.0 top-5 100.0 strict top-1 100.0 top-3 100.0 top-5 100.0 n=1 (top-1 20.7-100.0)',
    '  b: top-1 0.0 top-3 50.0 top-5 50.0 strict top-1 0.0 top-3 0.0 top-5 0.0 n=2 (top-1 0.0-65.8)',
  ]);
  expect(lines.slice(-4)).toEqual([
    expect.stringContaining('95 % intervals: 6.1-79.2'),
    expect.stringContaining('without blanks and texts put in: strict top-1 33.3 top-3 66.7'),
    '  strict top-1 33.3 top-3 33.3 top-5 33.3 (6.1-79.2, 6.1-79.2, 6.1-79.2)',
    'cf-dev: top-1 33.3 top-3 66.7 top-5 66.7 valid 66.7 n=3 ms p50 20',
  ]);
});

test('declines are counted apart for what can be done and what cannot', () => {
  const made = { outOfScope: true };
  const text = printReport('cf-dev', [
    outcome(0, 'a', { ...made, declined: true }),
    outcome(null, 'a', made),
    outcome(null, 'a', { declined: true }),
    ...[1, 2, 3].map(() => outcome(0)),
  ]);
  expect(text).toContain('declined: 1 of 2 out of scope; 25.0 % (4.6-69.9) of the other 4');
});

const MIX = new Map([
  ['often', 0.9],
  ['rare', 0.1],
]);

test('flat counts each construct alike, the mix counts it as often as training has it', () => {
  const outcomes = [outcome(0, 'often'), outcome(null, 'rare'), outcome(null, 'rare')];
  const { flat, mix } = weighGroups(outcomes, MIX);
  expect(flat.top1.share).toBeCloseTo(0.5);
  expect(mix.top1.share).toBeCloseTo(0.9);
});

test('constructs are listed worst first, with how many there were', () => {
  const outcomes = [outcome(0, 'often'), outcome(0, 'rare'), outcome(null, 'rare')];
  const lines = printReport('own', outcomes, MIX).split('\n');
  expect(lines[1]).toMatch(/^ {2}rare +2 +50\.0 +50\.0 +50\.0 +50\.0 {2}9\.5-90\.5$/);
  expect(lines[2]).toMatch(/^ {2}often +1 +100\.0/);
});

test('a score that is too high shows as calibration error', () => {
  const outcomes = [0, null, null, null].map((rank) => outcome(rank, 'often', { score: 0.95 }));
  const text = printReport('own', [...outcomes, outcome(0, 'rare', { score: 1 })], MIX);
  expect(text).toMatch(/0\.9-1\.0 {2}96\.0: 40\.0 \(11\.8-76\.9\) {2}5/);
  expect(text).toContain('expected calibration error 56.0');
});

test('diversity is that of the shown candidates and of the raw programs', () => {
  const text = printReport('own', [outcome(0), outcome(1, 'a', { shown: 5, distinct: 5 })]);
  expect(text).toContain("first 5: 4.00 effects shown, 3.50 on the user's own rows");
  expect(text).toContain('distinct 4-grams 0.25, of the raw programs 0.50');
  expect(text).toMatch(/first seed 100\.0 .*, most votes 100\.0 .*, all seeds 75\.0/);
});

test('as JSON every request stands with its rank', () => {
  const json: unknown = JSON.parse(reportJson('own', [outcome(0), outcome(2)], MIX));
  expect(json).toMatchObject({
    set: 'own',
    n: 2,
    requests: [
      { id: 'a0', rank: 0, right: true },
      { id: 'a2', rank: 2, right: false },
    ],
  });
});
