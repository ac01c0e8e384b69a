import { performance } from 'node:perf_hooks';
import { createRandom } from '../tasks/cf/random';
import { createBashChecker } from '../tasks/bash/checkBash';
import { bash } from '../tasks/bash/language';
import { indexPairs } from '../tasks/bash/nearestPairs';
import { rankByAgreement } from '../tasks/bash/rankCandidates';
import { readBenchmark, type Benchmark, type Pair } from '../tasks/bash/readPaper';
import { splitPairs } from '../tasks/bash/splitPairs';
import { normalFormOf, templateOf, utilitiesOf } from '../tasks/bash/template';
import type { Drawn, Ranked } from '../tasks/language';
import { rankAlone } from '../tasks/rankAlone';
import { fail, ok, type Result } from '../../src/sheet/result';
import { writeFailures } from './describeFailure';
import type { EvalError } from './evalError';
import { openLanguageDraw } from './openLanguageDraw';
import { printBashReport, type BashOutcome } from './printBashReport';
import type { EvalOptions } from './readOptions';
import { takeSample } from './takeSample';

const TOP = 5;
const SEEDS = 16;
/** As `writeShards` holds pairs of the train split back. */
const HELD = { count: 500, seed: 1 };

type Draw = (request: string) => Promise<readonly Drawn[]>;

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
  console.log(printBashReport(outcomes.value, options.json));
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
  const opened = await openDraw(options, train);
  if (!opened.ok) return opened;
  const seen = new Set(train.map(({ code }) => templateOf(code)));
  const outcomes: (BashOutcome & { readonly first: string })[] = [];
  const failures: string[] = [];
  for (const { request, code } of takeSample(test, options.most)) {
    const started = performance.now();
    const drawn = await opened.value(request);
    const agreed = rankByAgreement(drawn);
    const ms = performance.now() - started;
    const judged = judge(code, agreed, rankAlone(drawn));
    if (judged.strict !== 0) failures.push(describe(request, code, agreed));
    outcomes.push({
      ...{ ...judged, seen: seen.has(templateOf(code)), ms },
      ...{ valid: false, first: agreed[0]?.code ?? '' },
    });
  }
  // The test split gives totals alone.
  if (set === 'held') await writeFailures(options.failures, failures);
  const checker = await createBashChecker();
  const valid = checker.areValid(outcomes.map(({ first }) => first));
  return ok(outcomes.map((outcome, at) => ({ ...outcome, valid: valid[at] ?? false })));
}

/** The train split parted as for training; the held-back pairs stand for a test split. */
function holdBack({ train }: Benchmark): Benchmark {
  const split = splitPairs(train, HELD.count, createRandom(HELD.seed));
  return { train: split.train, test: split.held };
}

function describe(request: string, code: string, agreed: readonly Ranked[]): string {
  const shown = agreed.slice(0, 3).map((one) => `  got: ${one.code}`);
  return [request.trim(), `  wanted: ${normalFormOf(code)}`, ...shown, ''].join('\n');
}

/** 0-based ranks of the first right candidate by each measure. */
function judge(
  code: string,
  agreed: readonly Ranked[],
  alone: readonly Ranked[],
): Pick<BashOutcome, 'strict' | 'lenient' | 'exact' | 'raw'> {
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
  };
}

async function openDraw(
  options: EvalOptions,
  train: readonly Pair[],
): Promise<Result<Draw, EvalError>> {
  if (options.by === 'neighbour') {
    const nearest = indexPairs(train);
    return ok(async (request) =>
      // Neighbours do not vote: the nearest comes first, whatever the others say.
      nearest(request, TOP).map(({ pair }, at) => ({ code: pair.code, weight: 10 ** -at })),
    );
  }
  if (options.by !== 'model') {
    return fail({ code: 'badOption', message: 'bash is answered --by model or neighbour' });
  }
  const draw = await openLanguageDraw(bash, options.model);
  if (!draw.ok) return draw;
  const { steps, seeds } = options;
  return ok(async (request) => (await draw.value(request, { seeds: seeds ?? SEEDS, steps })).drawn);
}
