import { percent, printGrams, printInterval, printShares } from './printReport';
import type { TopShares } from './tally';
import { WEIGHTS, type PythonTally, type TopMeans } from './tallyPython';

/** All figures of a run as text, or as one JSON line; totals alone. Top-k takes the best of the first k candidates. */
export function printPythonReport(tally: PythonTally, json: boolean): string {
  if (json) return JSON.stringify({ set: 'python', ...tally });
  const { n, asked, dropped, same, valid, free, grams, ms } = tally;
  const first = free === null ? '' : `; first seed without the grammar ${percent(free.share)}`;
  return [
    `  scored: ${n} of ${asked + dropped}; ${dropped} rows have no request`,
    '  top-1 / 3 / 5:',
    `    exact, in one layout: ${inRow(tally.exact)}`,
    `    syntax tree, own variables renamed: ${inRow(same)}`,
    `    the same, seeds alone: ${inRow(tally.alone.same)}`,
    `    program seen in train: ${inRow(tally.seen)} n=${tally.seen.n}`,
    `    program not seen in train: ${inRow(tally.unseen)} n=${tally.unseen.n}`,
    `    syntax tree, any variable renamed: ${inRow(tally.alike)}`,
    `    chrF, best: ${meansInRow(tally.chrf)}`,
    `    CodeBERTScore, best: ${tally.codeBert === null ? `not taken; ${WEIGHTS} names its weights` : meansInRow(tally.codeBert)}`,
    `  CodeBLEU of the first: ${printBleu(tally)}`,
    `  95 % interval of top-1: ${printInterval(same.top1)}${first}`,
    `python: ${printShares(same)} valid ${percent(valid.share)} distinct 4-grams ${printGrams(grams)} n=${n} ms mean ${Math.round(ms)}`,
  ].join('\n');
}

function inRow({ top1, top3, top5 }: TopShares): string {
  return meansInRow([top1.share, top3.share, top5.share]);
}

function meansInRow(means: TopMeans): string {
  return means.map(percent).join(' / ');
}

function printBleu({ bleu: { ngram, weighted, subtrees, flow } }: PythonTally): string {
  const parts = [ngram, weighted, subtrees, flow ?? 0];
  const blended = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  return (
    `${percent(blended)} (n-grams ${percent(ngram)}, weighted ${percent(weighted)}, ` +
    `subtrees ${percent(subtrees)}, data flow ${flow === null ? 'none' : percent(flow)})`
  );
}
