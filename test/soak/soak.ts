import { createUniform } from '../../src/infer/noise';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { Answer } from '../../src/suggest/answer';
import type { LoadSuggester } from '../../src/worker/serveSuggester';
import { createWorkerSuggester } from '../../src/worker/workerSuggester';
import { TASKS } from '../contract/contractBench';
import { openExcel } from '../excel/openExcel';
import { loadOffice, type OfficeClient } from '../standin/loadOffice';
import { PortWorkers } from './portWorker';

/** One look at the process. */
export interface Sample {
  readonly requests: number;
  /** MiB in use after the garbage was collected. */
  readonly heap: number;
  readonly rss: number;
  /** Channels to workers, and whatever else keeps the process alive. */
  readonly workers: number;
  readonly handles: number;
}

export interface Soaked {
  readonly samples: readonly Sample[];
  /** How often what came out, by name: candidates, declined, aborted, applied, hostFailed … */
  readonly counts: Readonly<Record<string, number>>;
}

const REQUESTS = [
  'rows where amount is over 100 in red',
  'blank amounts in yellow',
  'due before today in bold',
  'duplicate names',
  'top 2 amounts in green',
  'status is open and amount under 100',
  'data bars for amount',
  'sort by name',
] as const;

/** After how many requests another workbook is opened. */
const PER_WORKBOOK = 25;
const LOOKS = 20;

/**
 * Asks, applies, moves, removes, undoes and redoes `requests` times over Microsoft's client and the stand-in's
 * workbook. Of 7 requests one is called off, of 40 one kills its worker, and of 3 commands one meets a failing host.
 * `tell` hears of each look at once, so that a run that is broken off has told what it saw.
 */
export async function soak(
  requests: number,
  load: LoadSuggester,
  tell: (sample: Sample) => void = () => undefined,
): Promise<Soaked> {
  const office = loadOffice();
  const workers = new PortWorkers(load);
  const suggester = createWorkerSuggester(workers.start);
  const uniform = createUniform(requests);
  const counts: Record<string, number> = {};
  const count = (name: string): void => void (counts[name] = (counts[name] ?? 0) + 1);
  const samples: Sample[] = [];
  let excel = openTroubled(office, uniform);
  for (let done = 0; done < requests; done += 1) {
    if (done % PER_WORKBOOK === 0) excel = openTroubled(office, uniform);
    const stopWatching = excel.host.onSelectionChanged(() => undefined);
    const table = await excel.host.readTable();
    if (!table.ok) throw new Error(table.error.code);
    const control = new AbortController();
    const utterance = REQUESTS[done % REQUESTS.length] ?? '';
    const asked = suggester.suggest(requestOf(utterance, table.value, control.signal, done));
    if (done % 7 === 6) control.abort();
    if (done % 40 === 39) workers.crash();
    const answer = await asked.catch(() => null);
    count(answer?.kind ?? 'aborted');
    if (answer !== null) await playWith(excel, answer, table.value, count);
    stopWatching();
    if ((done + 1) % Math.max(1, Math.floor(requests / LOOKS)) !== 0) continue;
    const sample = look(done + 1, workers.open);
    samples.push(sample);
    tell(sample);
  }
  workers.stop();
  return { samples, counts };
}

function requestOf(utterance: string, snapshot: Snapshot, signal: AbortSignal, seed: number) {
  return { utterance, snapshot, topK: 3, seed: seed % 5, ask: true, signal };
}

/** Applies the first reading and plays with the rules; each command may fail before or after it took effect. */
async function playWith(
  excel: ReturnType<typeof openTroubled>,
  answer: Answer,
  table: Snapshot,
  count: (name: string) => void,
): Promise<void> {
  const { host } = excel;
  const tell = (name: string, result: { readonly ok: boolean }): void =>
    count(result.ok ? name : `${name} failed`);
  const [first] = answer.kind === 'candidates' ? answer.candidates : [];
  if (first === undefined) return;
  const rules = first.planned.map(({ native }) => native);
  tell('apply', await excel.during(() => host.apply(rules, table)));
  const listed = await host.listRules();
  if (!listed.ok) throw new Error(listed.error.code);
  const [top] = listed.value;
  if (top !== undefined) {
    tell('move', await excel.during(() => host.move(top.id, 2, listed.value)));
  }
  tell('undo', await excel.during(() => host.undo()));
  tell('undo', await host.undo());
  tell('redo', await excel.during(() => host.redo()));
  tell('undo', await host.undo());
}

/** A workbook of which one command in three fails at one of its batches. */
function openTroubled(office: OfficeClient, uniform: () => number) {
  let failing = 0;
  let batch = 0;
  const meet = (isAfter: boolean): void => {
    if (!isAfter) batch += 1;
    if (batch === Math.abs(failing) && isAfter === failing < 0) throw new Error('busy');
  };
  const bench = openExcel(office, TASKS, { before: () => meet(false), after: () => meet(true) });
  return {
    host: bench.host,
    async during<T>(work: () => Promise<T>): Promise<T> {
      batch = 0;
      failing = uniform() < 1 / 3 ? Math.ceil(uniform() * 12) * (uniform() < 0.5 ? 1 : -1) : 0;
      const result = await work();
      failing = 0;
      batch = 0;
      return result;
    },
  };
}

function look(requests: number, workers: number): Sample {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const mib = (bytes: number): number => Math.round(bytes / 1024 / 102.4) / 10;
  const handles = process.getActiveResourcesInfo().length;
  return { requests, heap: mib(heapUsed), rss: mib(rss), workers, handles };
}

/** Why a run is no sound one, or null: memory grew from its second quarter to its end, or workers were left. */
export function judgeSoak({ samples }: Soaked): string | null {
  const quarter = samples[Math.floor(samples.length / 4)];
  const last = samples.at(-1);
  if (quarter === undefined || last === undefined) return 'too few requests to tell';
  const half = Math.ceil(samples.length / 2);
  if (last.heap > quarter.heap * 1.1 + 4)
    return `the heap grew from ${quarter.heap} to ${last.heap} MiB`;
  const [before, after] = [middle(samples.slice(0, half)), middle(samples.slice(half))];
  if (after > before * 1.25 + 32) return `the process grew from ${before} to ${after} MiB`;
  if (last.workers > 1) return `${last.workers} workers are open`;
  return last.handles > quarter.handles + 2 ? `${last.handles} handles are open` : null;
}

/** The middle one of the process's sizes: a single look may come right after a large allocation. */
function middle(samples: readonly Sample[]): number {
  const sizes = samples.map(({ rss }) => rss).sort((a, b) => a - b);
  return sizes[Math.floor((sizes.length - 1) / 2)] ?? 0;
}
