import { ok, type Result } from '../../src/sheet/result';
import type { EvalError } from './evalError';
import { scoreBash } from './evaluateBash';
import { evaluatePaper } from './evaluatePaper';
import { scorePython } from './evaluatePython';
import { measureDiversity } from './measureAnswers';
import { openPipeline } from './pipeline';
import type { EvalOptions } from './readOptions';
import { tally, type TopShares } from './tally';
import { tallyBash } from './tallyBash';
import type { PythonRanking, TopMeans } from './tallyPython';
import type { Interval } from './wilson';

export const LANGUAGES = ['bash', 'python', 'cf'] as const;
export type TableLanguage = (typeof LANGUAGES)[number];

/** What one answerer did in one language. */
export interface Score {
  readonly n: number;
  readonly shares: TopShares;
  /** The first seed before the grammar, as the paper's models have none; of a baseline its first candidates. */
  readonly valid: Interval;
  /** Distinct 4-grams of the first five candidates, mean; null where there are none. */
  readonly grams: number | null;
  /** Other measures of Python, best of the first 1, 3, 5; null elsewhere and where not taken. */
  readonly chrf: TopMeans | null;
  readonly codeBert: TopMeans | null;
}

/** A score, why there is none, or null where the language has no such answerer. */
export type Scored = Result<Score, EvalError> | null;

export interface TableLine extends Readonly<Record<TableLanguage, Scored>> {
  readonly name: string;
}

/** Names the folder of the CF model, as RULEFUSION_BASH_MODEL does for Bash; the shipped one where it is not set. */
const CF_MODEL = 'RULEFUSION_CF_MODEL';

/** All lines of the table; `tell` hears what is being scored, as that takes long. */
export async function scoreTable(
  options: EvalOptions,
  tell: (what: string) => void,
): Promise<readonly TableLine[]> {
  tell('CF');
  const cf = await scoreCf({ ...options, model: process.env[CF_MODEL] ?? null });
  const keywords = await scoreCf({ ...options, by: 'keywords' });
  tell('Bash');
  const bash = await scoreBashLines(options);
  const bashNear = await scoreBashLines({ ...options, by: 'neighbour' });
  tell('Python');
  const python = await scorePythonLines(options);
  const pythonNear = await scorePythonLines({ ...options, by: 'neighbour' });
  return [
    { name: 'Rulefusion', bash: bash.agreed, python: python.agreed, cf },
    { name: 'Rulefusion, seeds alone', bash: bash.alone, python: python.alone, cf: null },
    { name: 'nearest neighbour', bash: bashNear.agreed, python: pythonNear.agreed, cf: null },
    { name: 'keyword parser', bash: null, python: null, cf: keywords },
  ];
}

async function scoreCf(options: EvalOptions): Promise<Scored> {
  const pipeline = await openPipeline(options);
  if (!pipeline.ok) return pipeline;
  const part = { split: 'test', most: options.most, failures: null } as const;
  const outcomes = await evaluatePaper(pipeline.value, part);
  if (!outcomes.ok) return outcomes;
  const shares = tally(outcomes.value);
  const { shownGrams } = measureDiversity(outcomes.value);
  const { n, valid } = shares;
  return ok({ n, shares, valid, grams: shownGrams, chrf: null, codeBert: null });
}

/** By agreement of the seeds, and by the seeds alone. */
interface Lines {
  readonly agreed: Scored;
  readonly alone: Scored;
}

async function scoreBashLines(options: EvalOptions): Promise<Lines> {
  const outcomes = await scoreBash(options);
  if (!outcomes.ok) return { agreed: outcomes, alone: outcomes };
  const { n, strict, raw, free, valid, validRaw, grams, gramsRaw } = tallyBash(outcomes.value);
  const rest = { n, chrf: null, codeBert: null };
  return {
    agreed: ok({ ...rest, shares: strict, valid: free ?? valid, grams }),
    alone: ok({ ...rest, shares: raw, valid: free ?? validRaw, grams: gramsRaw }),
  };
}

async function scorePythonLines(options: EvalOptions): Promise<Lines> {
  const told = await scorePython(options);
  if (!told.ok) return { agreed: told, alone: told };
  const { n, free } = told.value;
  const line = ({ same, valid, grams, chrf, codeBert }: PythonRanking): Scored =>
    ok({ n, shares: same, valid: free ?? valid, grams, chrf, codeBert });
  return { agreed: line(told.value), alone: line(told.value.alone) };
}
