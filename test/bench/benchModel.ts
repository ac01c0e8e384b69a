import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createNodeOpener } from '../../src/cli/nodeSession';
import { compileGrammar } from '../../src/infer/compileGrammar';
import { createSampler } from '../../src/infer/createSampler';
import { loadModel, type LoadedModel } from '../../src/infer/loadModel';
import type { Sampler } from '../../src/infer/port';
import { sourceHash } from '../../src/link/sourceLayout';
import { readVocabulary } from '../../src/link/splitPieces';
import { VOCABULARY } from '../../src/rule/symbols/vocabulary';
import { createSuggester } from '../../src/suggest/createSuggester';
import { missing, timed, type Extent, type Figure } from './figure';
import { OWN_REQUESTS, sampleSnapshot } from './ownRequests';
import { timeGraphs, type GraphTimes } from './timeGraphs';

const FOLDER = join(__dirname, '../../assets/model');

interface Spent {
  readonly encode: number[];
  readonly step: number[];
  readonly decode: number[];
  readonly compile: number[];
  readonly grammar: number[];
  readonly sample: number[];
  readonly rest: number[];
  readonly whole: number[];
}

/** The shipped model in Node's runtime with one thread: each part of a suggestion over our own requests. */
export async function benchModel({ requests }: Extent): Promise<readonly Figure[]> {
  const { open, times } = timeGraphs(createNodeOpener(1));
  const loaded = await loadModel(readModelFile, open, {
    symbols: VOCABULARY,
    sourceHash: (text) => sourceHash(readVocabulary(text).size),
  });
  if (!loaded.ok) return [missing('the model', JSON.stringify(loaded.error))];
  const spent = await runRequests(loaded.value, times, requests);
  const { chunk, L } = loaded.value.card.shapes;
  const steps = loaded.value.card.schedule.levels.length;
  return [
    timed('encode', spent.encode),
    timed(`one denoising step of a chunk (${chunk} seeds, ${L} positions)`, spent.step),
    timed('decode of a chunk', spent.decode),
    timed('compiling the typed grammar', spent.compile),
    timed('grammar, noise and softmax of all seeds', spent.grammar),
    timed('linking, grouping and checking', spent.rest),
    timed(`whole suggestion, 16 seeds, ${steps} steps`, spent.whole),
  ];
}

async function readModelFile(name: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(join(FOLDER, name)));
  } catch {
    return null;
  }
}

async function runRequests(model: LoadedModel, times: GraphTimes, count: number): Promise<Spent> {
  const spent: Spent = {
    encode: [],
    step: [],
    decode: [],
    compile: [],
    grammar: [],
    sample: [],
    rest: [],
    whole: [],
  };
  const sampler = watchSampler(createSampler(model), model, spent);
  const suggester = createSuggester({ sampler, vocabulary: readVocabulary(model.vocabulary) });
  const snapshot = sampleSnapshot();
  const ask = (utterance: string) =>
    suggester.suggest({ utterance, snapshot, topK: 6, seed: 0, ask: true });
  // The first one pays for what a runtime and a compiler do once.
  await ask('warm up');
  Object.values(spent).forEach((list) => list.splice(0));
  for (const utterance of OWN_REQUESTS.slice(0, count)) {
    times.clear();
    const start = performance.now();
    await ask(utterance);
    const whole = performance.now() - start;
    const graphs = [...times.encoder, ...times.denoiser, ...times.decoder];
    const compile = spent.compile.at(-1) ?? 0;
    const sample = spent.sample.at(-1) ?? 0;
    spent.encode.push(...times.encoder);
    spent.step.push(...times.denoiser);
    spent.decode.push(...times.decoder);
    spent.grammar.push(sample - graphs.reduce((sum, ms) => sum + ms, 0));
    spent.rest.push(whole - sample - compile);
    spent.whole.push(whole - compile);
  }
  return spent;
}

/** Notes the time of each draw, and of compiling its grammar once more beside it. */
function watchSampler(sampler: Sampler, model: LoadedModel, spent: Spent): Sampler {
  return {
    async sample(request) {
      const before = performance.now();
      compileGrammar(request.grammar, model.card.symbols);
      const start = performance.now();
      spent.compile.push(start - before);
      const samples = await sampler.sample(request);
      spent.sample.push(performance.now() - start);
      return samples;
    },
  };
}
