import { z } from 'zod';
import { fail, ok, type Result } from '../../src/sheet/result';
import { chrf } from '../tasks/python/chrf';
import { codeBleu, type Pair } from '../tasks/python/codeBleu';
import { judgePrograms, type Answers, type Judgement } from '../tasks/python/judgePrograms';
import { layOut } from '../tasks/python/layOut';
import { runPython } from '../tasks/python/runPython';
import { wilson } from './wilson';

const RANKS = [1, 3, 5] as const;

/** Folder of CodeBERT's weights, where the caller has them. */
const WEIGHTS = 'RULEFUSION_CODEBERT';

export interface RunFacts {
  /** Rows of the split that have a request; a sample answers fewer. */
  readonly asked: number;
  /** Rows without a request, which cannot be scored. */
  readonly dropped: number;
  /** Mean milliseconds a request. */
  readonly ms: number;
}

/** Candidates for a request as they are ranked. */
export interface PythonAnswer extends Answers {
  /** The candidates without agreement among the seeds. */
  readonly alone: readonly string[];
  /** Whether the train split has the program. */
  readonly seen: boolean;
}

/** All figures of a run as text, totals alone. Top-k takes the best of the first k candidates. */
export function printPythonReport(
  answers: readonly PythonAnswer[],
  { asked, dropped, ms }: RunFacts,
): Result<string, string> {
  const judged = judgePrograms(answers.map(({ gold, candidates }) => ({ gold, candidates })));
  if (!judged.ok) return judged;
  const alone = printAlone(answers);
  if (!alone.ok) return alone;
  const bert = codeBert(answers);
  if (!bert.ok) return bert;
  const n = answers.length;
  const found = (test: (answer: Answers, rank: number, one: Judgement) => boolean): string =>
    RANKS.map((k) => percent(shareWithin(answers, judged.value, k, test))).join(' / ');
  const valid = answers.filter((_, row) => judged.value[row]?.[0]?.valid === true).length;
  const same = (k: number): string =>
    percent(shareWithin(answers, judged.value, k, (_, __, one) => one.same));
  const first = wilson(shareWithin(answers, judged.value, 1, (_, __, one) => one.same) * n, n);
  return ok(
    [
      `  scored: ${n} of ${asked + dropped}; ${dropped} rows have no request`,
      '  top-1 / 3 / 5:',
      `    exact, in one layout: ${found((answer, rank) => isExact(answer, rank))}`,
      `    syntax tree, own variables renamed: ${found((_, __, one) => one.same)}`,
      `    the same, seeds alone: ${alone.value}`,
      ...printParts(answers, judged.value),
      `    syntax tree, any variable renamed: ${found((_, __, one) => one.alike)}`,
      `    chrF, best: ${RANKS.map((k) => percent(meanChrf(answers, k))).join(' / ')}`,
      `  CodeBLEU of the first: ${printBleu(answers, judged.value)}`,
      `  ${bert.value}`,
      `  95 % interval of top-1: ${percent(first.low)}-${percent(first.high)}`,
      `python: top-1 ${same(1)} top-3 ${same(3)} top-5 ${same(5)} valid ${percent(valid / Math.max(1, n))} n=${n} ms mean ${Math.round(ms)}`,
    ].join('\n'),
  );
}

/** Syntax trees without agreement among the seeds. */
function printAlone(answers: readonly PythonAnswer[]): Result<string, string> {
  const raw = answers.map(({ gold, alone }) => ({ gold, candidates: alone }));
  const judged = judgePrograms(raw);
  return judged.ok ? ok(sameTrees(raw, judged.value)) : judged;
}

/** Syntax trees of programs that the train split has, and of the others. */
function printParts(
  answers: readonly PythonAnswer[],
  judged: readonly (readonly Judgement[])[],
): readonly string[] {
  return [true, false].map((seen) => {
    const rows = [...answers.keys()].filter((row) => answers[row]?.seen === seen);
    const part = rows.flatMap((row) => answers[row] ?? []);
    const own = rows.map((row) => judged[row] ?? []);
    return `    program ${seen ? 'seen' : 'not seen'} in train: ${sameTrees(part, own)} n=${part.length}`;
  });
}

function sameTrees(answers: readonly Answers[], judged: readonly (readonly Judgement[])[]): string {
  return RANKS.map((k) => percent(shareWithin(answers, judged, k, (_, __, one) => one.same))).join(
    ' / ',
  );
}

function shareWithin(
  answers: readonly Answers[],
  judged: readonly (readonly Judgement[])[],
  k: number,
  test: (answer: Answers, rank: number, one: Judgement) => boolean,
): number {
  const hits = answers.filter((answer, row) =>
    judged[row]?.slice(0, k).some((one, rank) => test(answer, rank, one)),
  );
  return hits.length / Math.max(1, answers.length);
}

function isExact({ gold, candidates }: Answers, rank: number): boolean {
  return layOut(candidates[rank] ?? '') === layOut(gold);
}

function meanChrf(answers: readonly Answers[], k: number): number {
  const best = answers.map(({ gold, candidates }) =>
    Math.max(0, ...candidates.slice(0, k).map((made) => chrf(layOut(made), layOut(gold)))),
  );
  return best.reduce((sum, one) => sum + one, 0) / Math.max(1, answers.length);
}

function printBleu(answers: readonly Answers[], judged: readonly (readonly Judgement[])[]): string {
  const pairs = firstPairs(answers);
  const { ngram, weighted, subtrees, flow } = codeBleu(
    pairs,
    judged.flatMap(([first]) => first ?? []),
  );
  const parts = [ngram, weighted, subtrees, flow ?? 0];
  const blended = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  return (
    `${percent(blended)} (n-grams ${percent(ngram)}, weighted ${percent(weighted)}, ` +
    `subtrees ${percent(subtrees)}, data flow ${flow === null ? 'none' : percent(flow)})`
  );
}

function firstPairs(answers: readonly Answers[]): readonly Pair[] {
  return answers.map(({ gold, candidates }) => ({ made: candidates[0] ?? '', gold }));
}

function codeBert(answers: readonly Answers[]): Result<string, string> {
  const folder = process.env[WEIGHTS];
  if (folder === undefined) return ok(`CodeBERTScore: not taken; ${WEIGHTS} names its weights`);
  const run = runPython('codeBertScore.py', [folder], JSON.stringify(firstPairs(answers)));
  if (!run.ok) return run;
  const scores = z.array(z.number()).safeParse(run.value.trim().split('\n').map(Number));
  if (!scores.success) return fail('codeBertScore.py: what it prints is not as expected');
  const sum = scores.data.reduce((total, score) => total + score, 0);
  return ok(`CodeBERTScore top-1: ${percent(sum / Math.max(1, scores.data.length))}`);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
