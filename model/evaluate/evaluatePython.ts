import { performance } from 'node:perf_hooks';
import { fail, ok, type Result } from '../../src/sheet/result';
import { createCodec, type Opened, type PythonCodec } from '../tasks/python/codec';
import { python } from '../tasks/python/language';
import { layOut } from '../tasks/python/layOut';
import { learnSymbols } from '../tasks/python/learnSymbols';
import { indexRequests } from '../tasks/python/nearestRequests';
import { rankByAgreement } from '../tasks/python/rankCandidates';
import { readBenchmarks, type Row } from '../tasks/python/readBenchmarks';
import { rankAlone } from '../tasks/rankAlone';
import type { EvalError } from './evalError';
import { openLanguageDraw } from './openLanguageDraw';
import { printPythonReport } from './printPythonReport';
import type { EvalOptions } from './readOptions';
import { takeSample } from './takeSample';
import { tallyPython, type PythonAnswer, type PythonTally } from './tallyPython';

/**
 * Programs for a request, the likeliest first and each once: by agreement of the seeds, and without it. `free` is null
 * where no model drew.
 */
type Answer = (request: string) => Promise<{
  readonly agreed: readonly string[];
  readonly alone: readonly string[];
  readonly free: boolean | null;
}>;

const TOP = 5;
const SEEDS = 16;
/** Stands for no answer: no program, and unlike every other. */
const NOTHING: readonly string[] = ['('];

/** Runs the paper's Python test split and prints totals alone, one closing line last; the status to exit with. */
export async function evaluatePython(options: EvalOptions): Promise<number> {
  const report = await scorePython(options);
  if (report.ok) console.log(printPythonReport(report.value, options.json));
  else console.error(`${report.error.code}: ${report.error.message}`);
  if (report.ok) return 0;
  return report.error.code === 'noModel' ? 1 : 2;
}

/** Answers and judges the requests of the test split. */
export async function scorePython(options: EvalOptions): Promise<Result<PythonTally, EvalError>> {
  const set = readBenchmarks();
  if (!set.ok) return fail({ code: 'noData', message: set.error });
  const { train, test, dropped } = set.value;
  const answer =
    options.by === 'neighbour' ? ok(answerByNeighbour(train)) : await answerByModel(options);
  if (!answer.ok) return answer;
  const asked = takeSample(test, options.most);
  const seen = new Set(train.map(({ program }) => layOut(program)));
  const start = performance.now();
  const answers: PythonAnswer[] = [];
  for (const { request, program } of asked) {
    const { agreed, alone, free } = await answer.value(request);
    answers.push({
      gold: program,
      candidates: agreed.length === 0 ? NOTHING : agreed,
      alone: alone.length === 0 ? NOTHING : alone,
      free,
      seen: seen.has(layOut(program)),
    });
  }
  const ms = (performance.now() - start) / Math.max(1, asked.length);
  const tally = tallyPython(answers, { asked: test.length, dropped: dropped.test, ms });
  return tally.ok ? tally : fail({ code: 'badData', message: tally.error });
}

/**
 * The baseline: programs of the most alike training requests. What they take from their own request they take from
 * the same place of the new one; where it has no such place, they stand as they are.
 */
function answerByNeighbour(train: readonly Row[]): Answer {
  const codec = createCodec(learnSymbols(train));
  const index = indexRequests(train.map(({ request }) => request));
  return async (request) => {
    const opened = codec.open(request);
    const programs = index
      .nearest(request)
      .slice(0, 4 * TOP)
      .flatMap(({ index: at }) => adapt(train[at], codec, opened));
    const nearest = [...new Set(programs)].slice(0, TOP);
    return { agreed: nearest, alone: nearest, free: null };
  };
}

function adapt(row: Row | undefined, codec: PythonCodec, opened: Opened): readonly string[] {
  if (row === undefined) return [];
  const symbols = codec.open(row.request).encode(row.program);
  const fits = symbols !== null && !symbols.some((symbol) => opened.barred.has(symbol));
  return [(fits ? opened.decode(symbols) : null) ?? row.program];
}

/** The exported model, its seeds ranked alone and by agreement. */
async function answerByModel(options: EvalOptions): Promise<Result<Answer, EvalError>> {
  const draw = await openLanguageDraw(python, options.model);
  if (!draw.ok) return draw;
  const { steps, seeds } = options;
  return ok(async (request: string) => {
    const { drawn, free } = await draw.value(request, { seeds: seeds ?? SEEDS, steps });
    const [agreed, alone] = [rankByAgreement(drawn), rankAlone(drawn)].map((ranked) =>
      ranked.slice(0, TOP).map(({ code }) => code),
    );
    return { agreed: agreed ?? [], alone: alone ?? [], free };
  });
}
