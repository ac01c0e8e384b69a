import { headOf } from '../sheet/headOf';
import type { Result } from '../sheet/result';
import type { Answer, SuggestError, Suggester, SuggestRequest } from '../suggest/answer';
import { columnsOfRules, countRules } from '../suggest/countRules';
import { findMisses } from '../suggest/findMisses';
import { findHits, findWarnings, readStanding, recheck } from '../suggest/recheck';
import type { FromWorker, PackedFromWorker, PlainRequest, ToWorker } from './messages';
import { packFromWorker, parseToWorker } from './protocol';
import type { Runtime } from './runtime';

/** The part of a worker's global scope that is used here; one end of a message channel will do. */
export interface PaneLike {
  postMessage(message: PackedFromWorker): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/**
 * Builds the suggester, which loads the model; a model that cannot be used is an answer, not a crash. `tellRuntime` is
 * told what the model runs on.
 */
export type LoadSuggester = (
  tellRuntime: (runtime: Runtime) => void,
) => Promise<Result<Suggester, SuggestError>>;

/**
 * The worker's half: answers the pane's requests one after another and stops a cancelled one at its next step.
 * Loading begins at once and is tried again at the next request if it failed.
 */
export function serveSuggester(pane: PaneLike, load: LoadSuggester): void {
  const open = new Map<number, AbortController>();
  const tellRuntime = (runtime: Runtime): void =>
    pane.postMessage(packFromWorker({ kind: 'runtime', runtime }));
  const start = (): ReturnType<LoadSuggester> => tryLoad(() => load(tellRuntime));
  let loading = start();
  let last: Promise<void> = Promise.resolve();

  const answer = async (id: number, early: boolean, request: PlainRequest): Promise<void> => {
    const signal = open.get(id)?.signal;
    if (signal === undefined || signal.aborted) return;
    let loaded = await loading;
    if (!loaded.ok) {
      loading = start();
      loaded = await loading;
    }
    const made = loaded.ok
      ? await suggest(loaded.value, { ...request, signal, ...tellPane(pane, id, early, signal) })
      : failed(loaded.error);
    if (!signal.aborted) pane.postMessage(packFromWorker({ kind: 'answer', id, answer: made }));
    open.delete(id);
  };

  pane.onmessage = (event) => {
    const message = parseToWorker(event.data);
    if (message === null) return;
    if (message.kind === 'cancel') {
      open.get(message.id)?.abort();
      open.delete(message.id);
      return;
    }
    if (message.kind !== 'suggest') {
      pane.postMessage(packFromWorker(check(message)));
      return;
    }
    const { id, early, request } = message;
    open.set(id, new AbortController());
    last = last.then(() => answer(id, early, request));
  };
}

/** What is told while the answer is worked out; nothing any more once it is cancelled. */
function tellPane(
  pane: PaneLike,
  id: number,
  early: boolean,
  signal: AbortSignal,
): Pick<SuggestRequest, 'onProgress' | 'onSketch' | 'onEarly'> {
  const tell = (message: FromWorker): void => {
    if (!signal.aborted) pane.postMessage(packFromWorker(message));
  };
  return {
    onProgress: (share) => tell({ kind: 'progress', id, share }),
    onSketch: (sketch) => tell({ kind: 'sketch', id, sketch }),
    ...(early && { onEarly: (answer) => tell({ kind: 'early', id, answer }) }),
  };
}

/** What needs no model does not wait for it. */
function check(message: Exclude<ToWorker, { readonly kind: 'suggest' | 'cancel' }>): FromWorker {
  const { id, snapshot } = message;
  switch (message.kind) {
    case 'findHits':
      return { kind: 'hits', id, hits: findHits(message.rules, snapshot) };
    case 'findMisses':
      return { kind: 'hits', id, hits: [findMisses(message.ruleSet, headOf(snapshot))] };
    case 'columnsOf':
      return { kind: 'columns', id, columns: columnsOfRules(message.rules, snapshot) };
    case 'count':
      return {
        kind: 'counted',
        id,
        counted: countRules(message.rules, snapshot, message.columns),
      };
    case 'readStanding':
      return { kind: 'standingRead', id, read: readStanding(message.standing, snapshot) };
    case 'findWarnings':
      return { kind: 'warned', id, warnings: findWarnings(message.rules, snapshot) };
    case 'recheck': {
      const { ruleSet, candidateId, readsTexts } = message;
      const checked = recheck(ruleSet, candidateId, snapshot, readsTexts);
      return { kind: 'rechecked', id, candidate: checked.ok ? checked.value : null };
    }
  }
}

async function tryLoad(load: () => ReturnType<LoadSuggester>): ReturnType<LoadSuggester> {
  try {
    return await load();
  } catch (thrown) {
    return { ok: false, error: { code: 'modelFailed', detail: String(thrown) } };
  }
}

async function suggest(suggester: Suggester, request: SuggestRequest): Promise<Answer> {
  try {
    return await suggester.suggest(request);
  } catch (thrown) {
    return failed({ code: 'modelFailed', detail: String(thrown) });
  }
}

function failed(error: SuggestError): Answer {
  return { kind: 'failed', error };
}
