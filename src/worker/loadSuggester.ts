import { timeStep } from '../infer/chooseEffort';
import { createSampler } from '../infer/createSampler';
import { loadModel, type LoadedModel, type ModelError, type ReadFile } from '../infer/loadModel';
import { createPace, type Pace } from '../infer/keepPace';
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
import { tryWebGpu, type TrialParts } from './tryWebGpu';

/** Milliseconds that drawing may take, all seeds and steps together: an answer in a second, with what links and checks. */
const BUDGET = 850;
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
 * run was decides how many seeds and steps the first request gets, how long requests take what the later ones do.
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
  surroundings: Surroundings,
): Promise<Suggester> {
  const { clock = () => performance.now(), findWebGpu } = surroundings;
  const sampler = createSampler(model);
  const wasmStep = await timeStep(sampler, model.card, GRAMMAR, clock);
  const { pace, settle } = startPace(model, wasmStep, surroundings);
  const using = { sampler };
  // One memory for whatever draws: a request that was answered gets the same answer again.
  const paced = pace.keep({ sample: (request) => using.sampler.sample(request) });
  const suggester = createSuggester({
    sampler: rememberSamples(paced, REMEMBERED),
    vocabulary: readVocabulary(model.vocabulary),
    effort: pace.effort,
  });
  let untried = findWebGpu;
  return {
    async suggest(request) {
      try {
        return await suggester.suggest(request);
      } finally {
        // Only for people who ask, and after their first answer, which it would hold up.
        if (untried !== undefined)
          void tryOther({ model, sampler, read, find: untried, clock }, using, settle);
        untried = undefined;
      }
    },
  };
}

/** A pace for the model in WebAssembly; whatever changes it, and `settle`, is told. */
function startPace(
  { card }: LoadedModel,
  wasmStep: number,
  { clock = () => performance.now(), findWebGpu, tellRuntime }: Surroundings,
): { readonly pace: Pace; readonly settle: Settle } {
  const webgpu = findWebGpu ? 'untried' : 'off';
  let known: Told = { runs: 'wasm', webgpu, wasmStep, webgpuStep: null };
  const tell = (): void => tellRuntime?.({ ...known, ...pace.effort() });
  const pace = createPace({ card, step: wasmStep, budget: BUDGET, clock, changed: tell });
  tell();
  return {
    pace,
    settle(step, report) {
      known = { ...known, ...report };
      if (step !== null) pace.restart(step);
      tell();
    },
  };
}

type Told = Omit<Runtime, 'seeds' | 'steps'>;
/** Takes what is known of the runtime from now on, and the milliseconds of its step where it is another one. */
type Settle = (step: number | null, report: Partial<Told>) => void;

/** Lets WebGPU draw where it is right and faster. */
async function tryOther(
  parts: TrialParts,
  using: { sampler: Sampler },
  settle: Settle,
): Promise<void> {
  const trial = await tryWebGpu(parts);
  const { webgpu, step: webgpuStep } = trial;
  if (trial.webgpu !== 'chosen') return settle(null, { webgpu, webgpuStep });
  using.sampler = keepDrawing(trial.sampler, parts.sampler, () =>
    settle(trial.beside, { runs: 'wasm', webgpu: 'failed' }),
  );
  settle(trial.step, { runs: 'webgpu', webgpu, webgpuStep });
}

/** What the pane is told about each way in which a model cannot be used. */
const ERRORS: Readonly<Record<ModelError['code'], (error: ModelError) => SuggestError>> = {
  missing: () => ({ code: 'modelMissing' }),
  unreadableCard: () => ({ code: 'modelStale', detail: 'model.json' }),
  wrongHash: (error) => ({ code: 'modelStale', detail: 'file' in error ? error.file : '' }),
  stale: (error) => ({ code: 'modelStale', detail: 'what' in error ? error.what : '' }),
};
