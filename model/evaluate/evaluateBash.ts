import { performance } from 'node:perf_hooks';
import { createBashChecker } from '../tasks/bash/checkBash';
import { bash } from '../tasks/bash/language';
import { indexPairs } from '../tasks/bash/nearestPairs';
import { rankByAgreement } from '../tasks/bash/rankCandidates';
import { readBenchmark, type Pair } from '../tasks/bash/readPaper';
import { holdBack } from '../tasks/bash/splitPairs';
import { normalFormOf, templateOf, utilitiesOf } from '../tasks/bash/template';
import type { Drawn, Ranked } from '../tasks/language';
import { rankAlone } from '../tasks/rankAlone';
import { fail, ok, type Result } from '../../src/sheet/result';
import { writeFailures } from './describeFailure';
import { distinctTextGrams } from './distinctGrams';
import type { EvalError } from './evalError';
import { openLanguageDraw } from './openLanguageDraw';
import { printBashReport } from './printBashReport';
import type { EvalOptions } from './readOptions';
import { takeSample } from './takeSample';
import { tallyBash, type BashOutcome } from './tallyBash';

const TOP = 5;
const SEEDS = 16;

/** `free` is null where no model drew. */
type Answer = (
  request: string,
) => Promise<{ readonly drawn: readonly Drawn[]; readonly free: boolean | null }>;

/** What is told of a request before its programs are parsed, all in one go. */
interface Judged {
  readonly outcome: Omit<BashOutcome, 'valid' | 'validRaw'>;
  readonly first: string;
  readonly firstRaw: string;
}

/** `npm run eval -- bash`: the paper's test split through the model or the nearest neighbour; totals only. */
export async function evaluateBash(options: EvalOptions): Promise<number> {
  return report(await scoreBash(options), options);
}

/** `npm run eval -- bash-held`: pairs of the train split that training held back; `--failures` writes the misses. */
export async function evaluateBashHeld(options: EvalOptions): Promise<number> {
  return report(await scoreBash(options, 'held'), options);
}

function report(outcomes: Result<readonly BashOutcome[], EvalError>, options: EvalOptions): number {
  if (!outcomes.ok) {
    console.error(`${outcomes.error.code}: ${outcomes.error.message}`);
    return outcomes.error.code === 'noModel' ? 1 : 2;
  }
  console.log(printBashReport(tallyBash(outcomes.value), options.json));
  return 0;
}

/** Answers and judges every request of the test split, or of the pairs that training held back. */
export async function scoreBash(
  options: EvalOptions,
  set: 'test' | 'held' = 'test',
): Promise<Result<readonly BashOutcome[], EvalError>> {
  const benchmark = await readBenchmark();
  if (!benchmark.ok) return benchmark;
  const { train, test } = set === 'test' ? benchmark.value : holdBack(benchmark.value);
  const opened = await openAnswer(options, train);
  if (!opened.ok) return opened;
  const seen = new Set(train.map(({ code }) => templateOf(code)));
  const all: Judged[] = [];
  const failures: string[] = [];
  for (const { request, code } of takeSample(test, options.most)) {
    const started = performance.now();
    const { drawn, free } = await opened.value(request);
    const agreed = rankByAgreement(drawn);
    const ms = performance.now() - started;
    const alone = rankAlone(drawn);
    const judged = judge(code, agreed, alone);
    if (judged.strict !== 0) failures.push(describe(request, code, agreed));
    all.push({
      outcome: { ...judged, seen: seen.has(templateOf(code)), free, ms },
      ...{ first: agreed[0]?.code ?? '', firstRaw: alone[0]?.code ?? '' },
    });
  }
  // The test split gives totals alone.
  if (set === 'held') await writeFailures(options.failures, failures);
  return ok(await checkFirst(all));
}

async function checkFirst(all: readonly Judged[]): Promise<readonly BashOutcome[]> {
  const checker = await createBashChecker();
  const valid = checker.areValid(all.map(({ first }) => first));
  const validRaw = checker.areValid(all.map(({ firstRaw }) => firstRaw));
  return all.map(({ outcome }, at) => ({
    ...outcome,
    ...{ valid: valid[at] ?? false, validRaw: validRaw[at] ?? false },
  }));
}

function describe(request: string, code: string, agreed: readonly Ranked[]): string {
  const shown = agreed.slice(0, 3).map((one) => `  got: ${one.code}`);
  return [request.trim(), `  wanted: ${normalFormOf(code)}`, ...shown, ''].join('\n');
}

/** 0-based ranks of the first right candidate by each measure, and how much the first five differ. */
function judge(
  code: string,
  agreed: readonly Ranked[],
  alone: readonly Ranked[],
): Pick<BashOutcome, 'strict' | 'lenient' | 'exact' | 'raw' | 'grams' | 'gramsRaw'> {
  const grams = (ranked: readonly Ranked[]): number | null =>
    distinctTextGrams(ranked.slice(0, TOP).map((one) => one.code));
  const rank = (ranked: readonly Ranked[], key: (code: string) => string): number | null => {
    const wanted = key(code);
    const at = ranked.slice(0, TOP).findIndex((one) => key(one.code) === wanted);
    return at < 0 ? null : at;
  };
  return {
    strict: rank(agreed, templateOf),
    lenient: rank(agreed, utilitiesOf),
    exact: rank(agreed, normalFormOf),
    raw: rank(alone, templateOf),
    ...{ grams: grams(agreed), gramsRaw: grams(alone) },
  };
}

async function openAnswer(
  options: EvalOptions,
  train: readonly Pair[],
): Promise<Result<Answer, EvalError>> {
  if (options.by === 'neighbour') {
    const nearest = indexPairs(train);
    return ok(async (request) => {
      const pairs = nearest(request, TOP);
      // Neighbours do not vote: the nearest comes first, whatever the others say.
      return {
        drawn: pairs.map(({ pair }, at) => ({ code: pair.code, weight: 10 ** -at })),
        free: null,
      };
    });
  }
  if (options.by !== 'model') {
    return fail({ code: 'badOption', message: 'bash is answered --by model or neighbour' });
  }
  const draw = await openLanguageDraw(bash, options.model);
  if (!draw.ok) return draw;
  const { steps, seeds } = options;
  return ok((request) => draw.value(request, { seeds: seeds ?? SEEDS, steps }));
}
