import { tally, tallyGroups, type Interval, type Outcome, type Tally } from './tally';

/** A set's report: parts, intervals, and last the one closing line. */
export function printReport(set: string, outcomes: readonly Outcome[]): string {
  const all = tally(outcomes);
  const groups = tallyGroups(outcomes);
  const parts = [...groups].map(([group, part]) => `  ${group}: ${printShares(part)} n=${part.n}`);
  const intervals = `  95 % intervals: top-1 ${printInterval(all.top1)}, top-3 ${printInterval(all.top3)}, top-5 ${printInterval(all.top5)}`;
  const closing = `${set}: ${printShares(all)} valid ${percent(all.valid.share)} n=${all.n} ms p50 ${Math.round(all.ms)}`;
  return [...(groups.size > 1 ? parts : []), intervals, closing].join('\n');
}

/** The same as one JSON line. */
export function reportJson(set: string, outcomes: readonly Outcome[]): string {
  return JSON.stringify({
    set,
    ...tally(outcomes),
    groups: Object.fromEntries(tallyGroups(outcomes)),
  });
}

function printShares({ top1, top3, top5 }: Tally): string {
  return `top-1 ${percent(top1.share)} top-3 ${percent(top3.share)} top-5 ${percent(top5.share)}`;
}

function printInterval({ low, high }: Interval): string {
  return `${percent(low)}-${percent(high)}`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
