import { chooseEffort, timeStep } from '../infer/chooseEffort';
import { createSampler } from '../infer/createSampler';
import { loadModel, type LoadedModel, type ModelError, type ReadFile } from '../infer/loadModel';
import type { Sampler } from '../infer/port';
import { rememberSamples } from '../infer/rememberSamples';
import type { OpenGraph } from '../infer/session';
import { sourceHash } from '../link/sourceLayout';
import { readVocabulary } from '../link/splitPieces';
import { GRAMMAR } from '../rule/symbols/grammar';
import { VOCABULARY } from '../rule/symbols/vocabulary';
import { fail, ok, type Result } from '../sheet/result';
import type { SuggestError, Suggester } from '../suggest/answer';
import { createSuggester } from '../suggest/createSuggester';
import type { FindWebGpu } from './findWebGpu';
import { keepDrawing } from './keepDrawing';
import type { Runtime } from './runtime';
import { tryWebGpu } from './tryWebGpu';

/** Milliseconds that an answer may take, all of its seeds and steps together. */
const BUDGET = 1000;
/** Requests whose samples are kept: going back to one of them costs nothing. */
const REMEMBERED = 16;

export interface Surroundings {
  /** Milliseconds. */
  readonly clock?: () => number;
  /** WebGPU is tried after the first answer; not at all where left out. */
  readonly findWebGpu?: FindWebGpu;
  /** Told once the model is there, and whenever it runs on something else. */
  readonly tellRuntime?: (runtime: Runtime) => void;
}

/**
 * The pipeline over a model: reads and checks its files, opens its graphs, runs them on an empty request (a runtime's
 * first run is several times slower than the next), and wires them to the linker and the rule language. How fast that
 * run was decides how many seeds and steps a request gets.
 */
export async function loadSuggester(
  read: ReadFile,
  open: OpenGraph,
  surroundings: Surroundings = {},
): Promise<Result<Suggester, SuggestError>> {
  const loaded = await loadModel(read, open, {
    symbols: VOCABULARY,
    sourceHash: (text) => sourceHash(readVocabulary(text).size),
  });
  if (!loaded.ok) return fail(ERRORS[loaded.error.code](loaded.error));
  return ok(await wire(loaded.value, read, surroundings));
}

async function wire(
  model: LoadedModel,
  read: ReadFile,
  { clock = () => performance.now(), findWebGpu: find, tellRuntime }: Surroundings,
): Promise<Suggester> {
  const sampler = createSampler(model);
  const wasmStep = await timeStep(sampler, model.card, GRAMMAR, clock);
  let using: Sampler = sampler;
  // One memory for whatever draws: a request that was answered gets the same answer again.
  const memory = rememberSamples({ sample: (request) => using.sample(request) }, REMEMBERED);
  const vocabulary = readVocabulary(model.vocabulary);
  const settle = (step: number, report: Partial<Runtime>): Suggester => {
    const effort = chooseEffort(model.card, step, BUDGET);
    const usual = { runs: 'wasm', webgpu: find ? 'untried' : 'off', webgpuStep: null } as const;
    tellRuntime?.({ ...usual, wasmStep, ...effort, ...report });
    return createSuggester({ sampler: memory, vocabulary, effort });
  };
  let present = settle(wasmStep, {});
  const tryOther = async (other: FindWebGpu): Promise<void> => {
    const trial = await tryWebGpu({ model, sampler, read, find: other, clock });
    const { webgpu, step: webgpuStep } = trial;
    if (trial.webgpu !== 'chosen') return void settle(wasmStep, { webgpu, webgpuStep });
    using = keepDrawing(trial.sampler, sampler, () => {
      present = settle(wasmStep, { webgpu: 'failed', webgpuStep });
    });
    present = settle(trial.step, { runs: 'webgpu', webgpu, webgpuStep });
  };
  let untried = find;
  return {
    async suggest(request) {
      try {
        return await present.suggest(request);
      } finally {
        // Only for people who ask, and after their first answer, which it would hold up.
        if (untried !== undefined) void tryOther(untried);
        untried = undefined;
      }
    },
  };
}

/** What the pane is told about each way in which a model cannot be used. */
const ERRORS: Readonly<Record<ModelError['code'], (error: ModelError) => SuggestError>> = {
  missing: () => ({ code: 'modelMissing' }),
  unreadableCard: () => ({ code: 'modelStale', detail: 'model.json' }),
  wrongHash: (error) => ({ code: 'modelStale', detail: 'file' in error ? error.file : '' }),
  stale: (error) => ({ code: 'modelStale', detail: 'what' in error ? error.what : '' }),
};
