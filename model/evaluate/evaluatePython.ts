import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { createNodeOpener } from '../../src/cli/nodeSession';
import { createSampler } from '../../src/infer/createSampler';
import { loadModel } from '../../src/infer/loadModel';
import { parseModelCard } from '../../src/infer/modelCard';
import { readVocabulary } from '../../src/link/splitPieces';
import { fail, ok, type Result } from '../../src/sheet/result';
import { createCodec, type Opened, type PythonCodec } from '../tasks/python/codec';
import { learnSymbols } from '../tasks/python/learnSymbols';
import { indexRequests } from '../tasks/python/nearestRequests';
import { readBenchmarks, type Row } from '../tasks/python/readBenchmarks';
import { sourceLayout, writeRequest } from '../tasks/python/writeRequest';
import type { EvalError } from './evalError';
import { printPythonReport } from './printPythonReport';
import type { EvalOptions } from './readOptions';

/** Programs for a request, the likeliest first and each once. */
type Answer = (request: string) => Promise<readonly string[]>;

const TOP = 5;
const SEEDS = 16;
/** Stands for no answer: no program, and unlike every other. */
const NOTHING: readonly string[] = ['('];

/** Runs the paper's Python test split and prints totals alone, one closing line last; the status to exit with. */
export async function evaluatePython(options: EvalOptions): Promise<number> {
  const report = await scorePython(options);
  if (report.ok) console.log(report.value);
  else console.error(`${report.error.code}: ${report.error.message}`);
  if (report.ok) return 0;
  return report.error.code === 'noModel' ? 1 : 2;
}

async function scorePython(options: EvalOptions): Promise<Result<string, EvalError>> {
  const set = readBenchmarks();
  if (!set.ok) return fail({ code: 'noData', message: set.error });
  const { train, test, dropped } = set.value;
  const answer =
    options.by === 'neighbour' ? ok(answerByNeighbour(train)) : await answerByModel(options);
  if (!answer.ok) return answer;
  const asked = options.most === null ? test : spread(test, options.most);
  const start = performance.now();
  const answers: { gold: string; candidates: readonly string[] }[] = [];
  for (const { request, program } of asked) {
    const candidates = await answer.value(request);
    answers.push({
      gold: program,
      candidates: candidates.length === 0 ? NOTHING : candidates.slice(0, TOP),
    });
  }
  const ms = (performance.now() - start) / Math.max(1, asked.length);
  const report = printPythonReport(answers, { dropped: dropped.test, ms });
  return report.ok ? report : fail({ code: 'badData', message: report.error });
}

function spread<T>(rows: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, rows.length / most);
  const places = Array.from({ length: Math.min(most, rows.length) }, (_, i) =>
    Math.floor(i * step),
  );
  return rows.filter((_, at) => places.includes(at));
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
    return [...new Set(programs)];
  };
}

function adapt(row: Row | undefined, codec: PythonCodec, opened: Opened): readonly string[] {
  if (row === undefined) return [];
  const symbols = codec.open(row.request).encode(row.program);
  const fits = symbols !== null && !symbols.some((symbol) => opened.barred.has(symbol));
  return [fits ? opened.decode(symbols) : row.program];
}

/** The exported model: seeds vote for programs by their probability. */
async function answerByModel(options: EvalOptions): Promise<Result<Answer, EvalError>> {
  const folder = options.model ?? join('assets', 'model-python');
  const read = async (name: string): Promise<Uint8Array | null> => {
    try {
      return new Uint8Array(await readFile(join(folder, name)));
    } catch {
      return null;
    }
  };
  const bytes = await read('model.json');
  const card = bytes && parseModelCard(new TextDecoder().decode(bytes));
  if (!card) return fail({ code: 'noModel', message: `${folder} holds no model for Python` });
  // The codec is made from the card's own symbols, so they cannot be stale; the request's layout can.
  const loaded = await loadModel(read, createNodeOpener(2), {
    symbols: card.symbols,
    sourceHash: async (text) => hash(sourceLayout(readVocabulary(text).size).description),
  });
  if (!loaded.ok) return fail({ code: 'noModel', message: `${folder}: ${loaded.error.code}` });
  const codec = createCodec(card.symbols);
  const vocabulary = readVocabulary(loaded.value.vocabulary);
  const sampler = createSampler(loaded.value);
  const seeds = Array.from({ length: options.seeds ?? SEEDS }, (_, seed) => seed);
  return ok(async (request: string) => {
    const opened = codec.open(request);
    const source = writeRequest(opened.request, opened.kinds, vocabulary);
    const samples = await sampler.sample({
      source: { ids: source.ids },
      grammar: codec.grammar,
      barred: opened.barred,
      seeds,
      ...(options.steps === null ? {} : { steps: options.steps }),
    });
    return vote(samples.map((one) => [opened.decode(one.symbols), one.logProbability]));
  });
}

function vote(samples: readonly (readonly [string, number])[]): readonly string[] {
  const votes = new Map<string, number>();
  for (const [program, log] of samples)
    votes.set(program, (votes.get(program) ?? 0) + Math.exp(log));
  return [...votes].sort(([, a], [, b]) => b - a).map(([program]) => program);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
