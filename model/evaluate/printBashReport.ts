import { printGrams, printInterval, printShares, percent } from './printReport';
import { MEASURES, type BashTally, type Measure } from './tallyBash';

const WORDS: Readonly<Record<Measure, string>> = {
  strict: 'template, by agreement',
  raw: 'template, seeds alone',
  lenient: 'utilities in order',
  exact: 'whole command',
};

/** Parts, intervals, and last the one closing line; or one JSON line. */
export function printBashReport(tally: BashTally, json: boolean): string {
  if (json) return JSON.stringify({ set: 'bash', ...tally });
  const { seen, unseen, strict, valid, free, n, ms } = tally;
  const intervals = [strict.top1, strict.top3, strict.top5].map(printInterval);
  const first = free === null ? '' : `, first seed without the grammar ${percent(free.share)}`;
  return [
    ...MEASURES.map((measure) => `  ${WORDS[measure]}: ${printShares(tally[measure])}`),
    `  template seen in train: ${printShares(seen)} n=${seen.n}`,
    `  template not seen: ${printShares(unseen)} n=${unseen.n}`,
    `  top-1, 3, 5 with 95 % intervals: ${intervals.join(', ')}; valid ${printInterval(valid)}${first}`,
    `bash: ${printShares(strict)} valid ${percent(valid.share)} distinct 4-grams ${printGrams(tally.grams)} n=${n} ms p50 ${Math.round(ms)}`,
  ].join('\n');
}
