import { measureCalibration, measureDeclines, measureDiversity } from './measureAnswers';
import type { Outcome } from './outcome';
import { tally, tallyGroups, type Tally, type TopShares } from './tally';
import { weighGroups } from './weighGroups';
import type { Interval } from './wilson';

/** Shares of the constructs in training, for a set whose groups are constructs; null for any other. */
export type Mix = ReadonlyMap<string, number> | null;

/** A set's report: parts, what its answers are like, intervals, and last the one closing line. */
export function printReport(set: string, outcomes: readonly Outcome[], mix: Mix = null): string {
  const all = tally(outcomes);
  const groups = [...tallyGroups(outcomes)];
  const parts = mix === null ? groups.map(printPart) : printTable(groups);
  return [
    ...(groups.length > 1 ? parts : []),
    ...(mix === null ? [] : printWeighed(outcomes, mix)),
    ...printDeclines(outcomes),
    ...printDiversity(outcomes, all),
    ...(mix === null ? [] : printCalibration(outcomes)),
    `  top-1, 3, 5 with 95 % intervals: ${printIntervals(all)}`,
    `  without blanks and texts put in: strict ${printShares(all.filled)}`,
    `  strict ${printShares(all.strict)} (${printIntervals(all.strict)})`,
    `${set}: ${printShares(all)} valid ${percent(all.valid.share)} n=${all.n} ms p50 ${Math.round(all.ms)}`,
  ].join('\n');
}

/** The same as one JSON line, with every request by its id. */
export function reportJson(set: string, outcomes: readonly Outcome[], mix: Mix = null): string {
  return JSON.stringify({
    set,
    ...tally(outcomes),
    groups: Object.fromEntries(tallyGroups(outcomes)),
    ...(mix === null ? {} : { weighed: weighGroups(outcomes, mix) }),
    declines: measureDeclines(outcomes),
    diversity: measureDiversity(outcomes),
    calibration: measureCalibration(outcomes),
    requests: outcomes.map((outcome) => ({ ...outcome, right: outcome.rank === 0 })),
  });
}

function printPart([group, part]: readonly [string, Tally]): string {
  return `  ${group}: ${printShares(part)} strict ${printShares(part.strict)} n=${part.n} (top-1 ${printInterval(part.top1)})`;
}

/** Constructs in columns, the worst first. */
function printTable(groups: readonly (readonly [string, Tally])[]): readonly string[] {
  const width = Math.max(...groups.map(([group]) => group.length));
  const sorted = [...groups].sort(
    ([, a], [, b]) => a.top1.share - b.top1.share || a.top5.share - b.top5.share || b.n - a.n,
  );
  const cells = (...texts: readonly string[]): string => texts.map((t) => t.padStart(7)).join('');
  return [
    `  ${''.padEnd(width)}${cells('n', 'top-1', 'top-3', 'top-5', 'strict')}  95 % of top-1`,
    ...sorted.map(([group, { n, top1, top3, top5, strict }]) => {
      const shares = [top1, top3, top5, strict.top1].map(({ share }) => percent(share));
      return `  ${group.padEnd(width)}${cells(String(n), ...shares)}  ${printInterval(top1)}`;
    }),
  ];
}

function printWeighed(
  outcomes: readonly Outcome[],
  mix: ReadonlyMap<string, number>,
): readonly string[] {
  const { flat, flatStrict, mix: mixed, mixStrict } = weighGroups(outcomes, mix);
  const line = (name: string, shares: TopShares, strict: TopShares): string =>
    `  ${name}: ${printShares(shares)} strict ${printShares(strict)} (top-1 ${printInterval(shares.top1)})`;
  return [
    line('flat, each construct alike', flat, flatStrict),
    line('weighted by the mix', mixed, mixStrict),
  ];
}

function printDeclines(outcomes: readonly Outcome[]): readonly string[] {
  const { outOfScope, declined, inScope, falseDeclines } = measureDeclines(outcomes);
  if (outOfScope === 0) return [];
  return [
    `  declined: ${declined} of ${outOfScope} out of scope; ${percent(falseDeclines.share)} % (${printInterval(falseDeclines)}) of the other ${inScope}`,
  ];
}

function printDiversity(outcomes: readonly Outcome[], all: Tally): readonly string[] {
  const { shown, distinct, grams, shownGrams } = measureDiversity(outcomes);
  return [
    `  first 5: ${shown.toFixed(2)} effects shown, ${distinct.toFixed(2)} on the user's own rows; distinct 4-grams ${printGrams(shownGrams)}, of the raw programs ${grams.toFixed(2)}`,
    `  valid without the grammar: first seed ${printWithInterval(all.valid)}, most votes ${printWithInterval(all.validVoted)}, all seeds ${percent(all.validAll.share)}`,
  ];
}

/** A share of distinct 4-grams as the paper writes it. */
export function printGrams(grams: number | null): string {
  return grams === null ? '-' : grams.toFixed(2);
}

function printCalibration(outcomes: readonly Outcome[]): readonly string[] {
  const { bins, error } = measureCalibration(outcomes);
  return [
    '  score of the first candidate: share right (95 %), n',
    ...bins.map(({ from, n, score, right }) => {
      const range = `${from.toFixed(1)}-${(from + 0.1).toFixed(1)}`;
      return `    ${range}  ${n === 0 ? '-' : `${percent(score)}: ${printWithInterval(right)}`}  ${n}`;
    }),
    `  expected calibration error ${percent(error)}`,
  ];
}

export function printShares({ top1, top3, top5 }: TopShares): string {
  return `top-1 ${percent(top1.share)} top-3 ${percent(top3.share)} top-5 ${percent(top5.share)}`;
}

function printIntervals({ top1, top3, top5 }: TopShares): string {
  return [top1, top3, top5].map(printInterval).join(', ');
}

export function printInterval({ low, high }: Interval): string {
  return `${percent(low)}-${percent(high)}`;
}

export function printWithInterval(interval: Interval): string {
  return `${percent(interval.share)} (${printInterval(interval)})`;
}

export function percent(share: number): string {
  return (share * 100).toFixed(1);
}
