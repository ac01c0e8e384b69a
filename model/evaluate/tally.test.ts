import { printReport } from './printReport';
import { tally, wilson, type Outcome } from './tally';

function outcome(rank: number | null, group = 'a', ms = 10): Outcome {
  return { rank, valid: rank !== null, ms, group };
}

test("Wilson's interval of 8 in 10 is 49.0 to 94.3 %", () => {
  const { low, high } = wilson(8, 10);
  expect(low).toBeCloseTo(0.4902, 3);
  expect(high).toBeCloseTo(0.9433, 3);
});

test('top-k counts requests whose first right candidate is among the first k', () => {
  const sums = tally([outcome(0), outcome(2), outcome(4), outcome(5), outcome(null)]);
  expect([sums.top1.share, sums.top3.share, sums.top5.share]).toEqual([0.2, 0.4, 0.6]);
});

test('a report ends with one closing line, parts and intervals above it', () => {
  const lines = printReport('cf-dev', [outcome(0), outcome(null, 'b', 30), outcome(1, 'b', 20)]);
  expect(lines.split('\n')).toEqual([
    '  a: top-1 100.0 top-3 100.0 top-5 100.0 n=1',
    '  b: top-1 0.0 top-3 50.0 top-5 50.0 n=2',
    expect.stringContaining('95 % intervals: top-1 6.1-79.2'),
    'cf-dev: top-1 33.3 top-3 66.7 top-5 66.7 valid 66.7 n=3 ms p50 20',
  ]);
});
