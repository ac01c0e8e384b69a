import { createSampler } from '../infer/createSampler';
import { loadModel, type LoadedModel, type ModelError, type ReadFile } from '../infer/loadModel';
import type { Sampler } from '../infer/port';
import type { OpenGraph } from '../infer/session';
import { sourceHash } from '../link/sourceLayout';
import { readVocabulary } from '../link/splitPieces';
import { GRAMMAR } from '../rule/symbols/grammar';
import { VOCABULARY } from '../rule/symbols/vocabulary';
import { fail, ok, type Result } from '../sheet/result';
import type { SuggestError, Suggester } from '../suggest/answer';
import { createSuggester } from '../suggest/createSuggester';

/**
 * The pipeline over a model: reads and checks its files, opens its graphs, runs each once (a runtime's first run is
 * several times slower than the next) and wires them to the linker and the rule language.
 */
export async function loadSuggester(
  read: ReadFile,
  open: OpenGraph,
): Promise<Result<Suggester, SuggestError>> {
  const loaded = await loadModel(read, open, {
    symbols: VOCABULARY,
    sourceHash: (text) => sourceHash(readVocabulary(text).size),
  });
  if (!loaded.ok) return fail(ERRORS[loaded.error.code](loaded.error));
  const sampler = createSampler(loaded.value);
  await warmUp(sampler, loaded.value);
  return ok(createSuggester({ sampler, vocabulary: readVocabulary(loaded.value.vocabulary) }));
}

async function warmUp(sampler: Sampler, { card }: LoadedModel): Promise<void> {
  const ids = new Int32Array(card.shapes.M * card.shapes.F);
  // One position that is not padding.
  ids[0] = 1;
  await sampler.sample({
    source: { ids },
    grammar: GRAMMAR,
    barred: new Set(),
    seeds: [0],
    steps: 1,
  });
}

/** What the pane is told about each way in which a model cannot be used. */
const ERRORS: Readonly<Record<ModelError['code'], (error: ModelError) => SuggestError>> = {
  missing: () => ({ code: 'modelMissing' }),
  unreadableCard: () => ({ code: 'modelStale', detail: 'model.json' }),
  wrongHash: (error) => ({ code: 'modelStale', detail: 'file' in error ? error.file : '' }),
  stale: (error) => ({ code: 'modelStale', detail: 'what' in error ? error.what : '' }),
};
