import { performance } from 'node:perf_hooks';
import { createBashChecker } from '../tasks/bash/checkBash';
import { bash } from '../tasks/bash/language';
import { indexPairs } from '../tasks/bash/nearestPairs';
import { rankByAgreement } from '../tasks/bash/rankCandidates';
import { readBenchmark, type Pair } from '../tasks/bash/readPaper';
import { normalFormOf, templateOf, utilitiesOf } from '../tasks/bash/template';
import type { Drawn, Ranked } from '../tasks/language';
import { rankAlone } from '../tasks/rankAlone';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { EvalError } from './evalError';
import { openLanguageDraw } from './openLanguageDraw';
import { printBashReport, type BashOutcome } from './printBashReport';
import type { EvalOptions } from './readOptions';
import { takeSample } from './takeSample';

const TOP = 5;
const SEEDS = 16;

type Draw = (request: string) => Promise<readonly Drawn[]>;

/** `npm run eval -- bash`: the paper's test split through the model or the nearest neighbour; totals only. */
export async function evaluateBash(options: EvalOptions): Promise<number> {
  const outcomes = await scoreBash(options);
  if (!outcomes.ok) {
    console.error(`${outcomes.error.code}: ${outcomes.error.message}`);
    return outcomes.error.code === 'noModel' ? 1 : 2;
  }
  console.log(printBashReport(outcomes.value, options.json));
  return 0;
}

/** Answers and judges every request of the test split. */
export async function scoreBash(
  options: EvalOptions,
): Promise<Result<readonly BashOutcome[], EvalError>> {
  const benchmark = await readBenchmark();
  if (!benchmark.ok) return benchmark;
  const { train, test } = benchmark.value;
  const opened = await openDraw(options, train);
  if (!opened.ok) return opened;
  const seen = new Set(train.map(({ code }) => templateOf(code)));
  const outcomes: (BashOutcome & { readonly first: string })[] = [];
  for (const { request, code } of takeSample(test, options.most)) {
    const started = performance.now();
    const drawn = await opened.value(request);
    const agreed = rankByAgreement(drawn);
    const ms = performance.now() - started;
    const judged = judge(code, agreed, rankAlone(drawn));
    outcomes.push({
      ...{ ...judged, seen: seen.has(templateOf(code)), ms },
      ...{ valid: false, first: agreed[0]?.code ?? '' },
    });
  }
  const checker = await createBashChecker();
  const valid = checker.areValid(outcomes.map(({ first }) => first));
  return ok(outcomes.map((outcome, at) => ({ ...outcome, valid: valid[at] ?? false })));
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
