import { z } from 'zod';
import { fail, ok, type Result } from '../../src/sheet/result';
import { chrf } from '../tasks/python/chrf';
import { codeBleu, type CodeBleu, type Pair } from '../tasks/python/codeBleu';
import { judgePrograms, type Answers, type Judgement } from '../tasks/python/judgePrograms';
import { layOut } from '../tasks/python/layOut';
import { runPython } from '../tasks/python/runPython';
import { distinctTextGrams, meanGrams } from './distinctGrams';
import { shareFree } from './shareFree';
import { topShares, type TopShares } from './tally';
import { wilson, type Interval } from './wilson';

const RANKS = [1, 3, 5] as const;

/** Folder of CodeBERT's weights, where the caller has them. */
export const WEIGHTS = 'RULEFUSION_CODEBERT';

/** Candidates for a request as they are ranked. */
export interface PythonAnswer extends Answers {
  /** The candidates without agreement among the seeds. */
  readonly alone: readonly string[];
  /** Whether the first seed's symbols were a program before the grammar; null where no model answers. */
  readonly free: boolean | null;
  /** Whether the train split has the program. */
  readonly seen: boolean;
}

export interface RunFacts {
  /** Rows of the split that have a request; a sample answers fewer. */
  readonly asked: number;
  /** Rows without a request, which cannot be scored. */
  readonly dropped: number;
  /** Mean milliseconds a request. */
  readonly ms: number;
}

/** Means over requests of the best of the first 1, 3, 5 candidates, 0 to 1. */
export type TopMeans = readonly number[];

/** One order of the candidates: by agreement, or by the seeds alone. */
export interface PythonRanking {
  /** The same syntax tree once own variables are renamed. */
  readonly same: TopShares;
  readonly chrf: TopMeans;
  /** Null where no weights are named. */
  readonly codeBert: TopMeans | null;
  /** Whether the first candidate parses. */
  readonly valid: Interval;
  /** Distinct 4-grams of the first five; null where there are none. */
  readonly grams: number | null;
}

export interface PythonTally extends RunFacts, PythonRanking {
  readonly n: number;
  readonly alone: PythonRanking;
  /** The same text in one layout; the same tree with any variable renamed. */
  readonly exact: TopShares;
  readonly alike: TopShares;
  /** `same`, of programs that the train split has and of the others. */
  readonly seen: TopShares & { readonly n: number };
  readonly unseen: TopShares & { readonly n: number };
  /** Of the first candidates. */
  readonly bleu: CodeBleu;
  readonly free: Interval | null;
}

interface Row extends Answers {
  readonly seen: boolean;
  readonly judged: readonly Judgement[];
}

/** All figures of a run. */
export function tallyPython(
  answers: readonly PythonAnswer[],
  facts: RunFacts,
): Result<PythonTally, string> {
  const rows = judgeRows(answers);
  if (!rows.ok) return rows;
  const raw = judgeRows(answers.map((one) => ({ ...one, candidates: one.alone })));
  if (!raw.ok) return raw;
  const [agreed, alone] = [rankingOf(rows.value), rankingOf(raw.value)];
  if (!agreed.ok) return agreed;
  if (!alone.ok) return alone;
  return ok({
    ...facts,
    ...agreed.value,
    n: answers.length,
    alone: alone.value,
    exact: shares(rows.value, ({ gold, candidates }, at) => isExact(gold, candidates[at])),
    alike: shares(rows.value, ({ judged }, at) => judged[at]?.alike === true),
    seen: tallyPart(rows.value.filter(({ seen }) => seen)),
    unseen: tallyPart(rows.value.filter(({ seen }) => !seen)),
    bleu: bleuOf(rows.value),
    free: shareFree(answers),
  });
}

function judgeRows(answers: readonly PythonAnswer[]): Result<readonly Row[], string> {
  const judged = judgePrograms(answers.map(({ gold, candidates }) => ({ gold, candidates })));
  if (!judged.ok) return judged;
  return ok(
    answers.map(({ gold, candidates, seen }, row) => ({
      ...{ gold, candidates, seen },
      judged: judged.value[row] ?? [],
    })),
  );
}

function rankingOf(rows: readonly Row[]): Result<PythonRanking, string> {
  const bert = codeBert(rows);
  if (!bert.ok) return bert;
  return ok({
    same: shares(rows, isSame),
    chrf: bestMeans(rows, (row) =>
      row.candidates.map((made) => chrf(layOut(made), layOut(row.gold))),
    ),
    codeBert: bert.value,
    valid: wilson(rows.filter(({ judged }) => judged[0]?.valid === true).length, rows.length),
    grams: meanGrams(rows.map(({ candidates }) => distinctTextGrams(candidates))),
  });
}

function tallyPart(rows: readonly Row[]): TopShares & { readonly n: number } {
  return { ...shares(rows, isSame), n: rows.length };
}

function shares(rows: readonly Row[], test: (row: Row, at: number) => boolean): TopShares {
  return topShares(rows, (row) => {
    const at = [...row.candidates.keys()].find((candidate) => test(row, candidate));
    return at ?? null;
  });
}

const isSame = ({ judged }: Row, at: number): boolean => judged[at]?.same === true;

function isExact(gold: string, made: string | undefined): boolean {
  return layOut(made ?? '') === layOut(gold);
}

function bestMeans(rows: readonly Row[], score: (row: Row) => readonly number[]): TopMeans {
  const scored = rows.map((row) => score(row));
  return RANKS.map((k) => {
    const best = scored.map((scores) => Math.max(0, ...scores.slice(0, k)));
    return best.reduce((sum, one) => sum + one, 0) / Math.max(1, best.length);
  });
}

function bleuOf(rows: readonly Row[]): CodeBleu {
  const pairs = rows.map(({ gold, candidates }) => ({ made: candidates[0] ?? '', gold }));
  return codeBleu(
    pairs,
    rows.flatMap(({ judged }) => judged[0] ?? []),
  );
}

/** The best of the first k by CodeBERTScore; null where no weights are named. */
function codeBert(rows: readonly Row[]): Result<TopMeans | null, string> {
  const folder = process.env[WEIGHTS];
  if (folder === undefined) return ok(null);
  const pairs: readonly Pair[] = rows.flatMap(({ gold, candidates }) =>
    candidates.map((made) => ({ made, gold })),
  );
  const run = runPython('codeBertScore.py', [folder], JSON.stringify(pairs));
  if (!run.ok) return run;
  const scores = z.array(z.number()).safeParse(run.value.trim().split('\n').map(Number));
  if (!scores.success || scores.data.length !== pairs.length) {
    return fail('codeBertScore.py: what it prints is not as expected');
  }
  let next = 0;
  return ok(
    bestMeans(rows, ({ candidates }) => scores.data.slice(next, (next += candidates.length))),
  );
}
