import { chooseEffort, timeStep } from '../infer/chooseEffort';
import { createSampler } from '../infer/createSampler';
import { loadModel, type ModelError, type ReadFile } from '../infer/loadModel';
import { rememberSamples } from '../infer/rememberSamples';
import type { OpenGraph } from '../infer/session';
import { sourceHash } from '../link/sourceLayout';
import { readVocabulary } from '../link/splitPieces';
import { GRAMMAR } from '../rule/symbols/grammar';
import { VOCABULARY } from '../rule/symbols/vocabulary';
import { fail, ok, type Result } from '../sheet/result';
import type { SuggestError, Suggester } from '../suggest/answer';
import { createSuggester } from '../suggest/createSuggester';

/** Milliseconds that an answer may take, all of its seeds and steps together. */
const BUDGET = 1000;
/** Requests whose samples are kept: going back to one of them costs nothing. */
const REMEMBERED = 16;

/**
 * The pipeline over a model: reads and checks its files, opens its graphs, runs them on an empty request (a runtime's
 * first run is several times slower than the next), and wires them to the linker and the rule language. How fast that
 * run was decides how many seeds and steps a request gets. `clock` gives milliseconds.
 */
export async function loadSuggester(
  read: ReadFile,
  open: OpenGraph,
  clock: () => number = () => performance.now(),
): Promise<Result<Suggester, SuggestError>> {
  const loaded = await loadModel(read, open, {
    symbols: VOCABULARY,
    sourceHash: (text) => sourceHash(readVocabulary(text).size),
  });
  if (!loaded.ok) return fail(ERRORS[loaded.error.code](loaded.error));
  const { card } = loaded.value;
  const sampler = createSampler(loaded.value);
  const effort = chooseEffort(card, await timeStep(sampler, card, GRAMMAR, clock), BUDGET);
  const vocabulary = readVocabulary(loaded.value.vocabulary);
  return ok(createSuggester({ sampler: rememberSamples(sampler, REMEMBERED), vocabulary, effort }));
}

/** What the pane is told about each way in which a model cannot be used. */
const ERRORS: Readonly<Record<ModelError['code'], (error: ModelError) => SuggestError>> = {
  missing: () => ({ code: 'modelMissing' }),
  unreadableCard: () => ({ code: 'modelStale', detail: 'model.json' }),
  wrongHash: (error) => ({ code: 'modelStale', detail: 'file' in error ? error.file : '' }),
  stale: (error) => ({ code: 'modelStale', detail: 'what' in error ? error.what : '' }),
};
