import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openModel } from '../../src/cli/openModel';
import type { Sample, Sampler } from '../../src/infer/port';
import { linkRequest } from '../../src/link/linkRequest';
import { readVocabulary, type Vocabulary } from '../../src/link/splitPieces';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { Answer, SuggestRequest } from '../../src/suggest/answer';
import { createSuggester } from '../../src/suggest/createSuggester';
import type { EvalError } from './evalError';
import { createKeywordSampler } from './keywordParser';
import { createNeighbourSampler } from './neighbourSampler';
import { readText } from './readData';
import { openTwin } from './openTwin';
import type { Answerer, EvalOptions } from './readOptions';
import { findShards } from './findShards';
import { readShards } from './readShards';
import { createTwinSampler, type TwinMode } from './twinSampler';

/** One answered request. */
export interface Answered {
  readonly answer: Answer;
  readonly ms: number;
  /** What the sampler drew; [] when nothing was sampled. */
  readonly samples: readonly Sample[];
}

/** The product's pipeline with its clock and its raw samples in view. */
export interface Pipeline {
  answer(request: Pick<SuggestRequest, 'utterance' | 'snapshot' | 'ask'>): Promise<Answered>;
}

const TOP = 5;

/** Opens the exported model, or the baseline that was asked for, behind the product's own suggester. */
export async function openPipeline(options: EvalOptions): Promise<Result<Pipeline, EvalError>> {
  const mode = twinModeOf(options.by);
  if (mode !== null) return openTwinPipeline(options, mode);
  if (options.by !== 'model') return openBaseline(options);
  const model = await openModel({ folder: options.model, threads: 2 });
  if (!model.ok) return fail({ code: 'noModel', message: model.error.message });
  return ok(createPipeline(model.value.sampler, model.value.vocabulary, options));
}

/** How the twin is to write, or null where another answers. */
function twinModeOf(by: Answerer): TwinMode | null {
  if (by === 'twin' || by === 'twin-samples') return 'samples';
  if (by === 'twin-greedy') return 'greedy';
  return by === 'twin-beam' ? 'beam' : null;
}

async function openTwinPipeline(
  options: EvalOptions,
  mode: TwinMode,
): Promise<Result<Pipeline, EvalError>> {
  if (options.model === null) {
    return fail({ code: 'badOption', message: '--model names the folder of the exported twin' });
  }
  const opened = await openTwin(options.model);
  if (!opened.ok) return opened;
  const { twin, vocabulary } = opened.value;
  return ok(createPipeline(createTwinSampler(twin, mode), vocabulary, options));
}

async function openBaseline(options: EvalOptions): Promise<Result<Pipeline, EvalError>> {
  const pieces = await readText(join(options.model ?? join('assets', 'model'), 'vocab.txt'));
  if (!pieces.ok) return pieces;
  const vocabulary = readVocabulary(pieces.value);
  if (options.by === 'neighbour') {
    const data = await findShards(options.data);
    if (!data.ok) return data;
    const shards = await readShards(data.value);
    if (!shards.ok) return shards;
    return ok(createPipeline(createNeighbourSampler(shards.value), vocabulary, options));
  }
  return ok({
    answer(request) {
      const linked = linkRequest(request.utterance, request.snapshot, vocabulary);
      const sampler = createKeywordSampler(request.utterance, linked);
      return createPipeline(sampler, vocabulary, options).answer(request);
    },
  });
}

/** The pipeline over any sampler; `steps` and `seeds` of the options replace those of the request. */
export function createPipeline(
  sampler: Sampler,
  vocabulary: Vocabulary,
  { steps, seeds }: Pick<EvalOptions, 'steps' | 'seeds'>,
): Pipeline {
  return {
    async answer(request) {
      let drawn: readonly Sample[] = [];
      const watched: Sampler = {
        async sample(asked) {
          drawn = await sampler.sample({
            ...asked,
            ...(steps === null ? {} : { steps }),
            ...(seeds === null ? {} : { seeds: Array.from({ length: seeds }, (_, i) => i) }),
          });
          return drawn;
        },
      };
      const suggester = createSuggester({ sampler: watched, vocabulary });
      const started = performance.now();
      const answer = await suggester.suggest({ ...request, topK: TOP, seed: 0 });
      const ms = performance.now() - started;
      return { answer, ms, samples: drawn };
    },
  };
}
