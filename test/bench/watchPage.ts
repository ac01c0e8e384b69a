import type { Frame, Page } from 'playwright-core';
import type { PlainRequest } from '../../src/worker/messages';

/** What is noted inside a page from its start. */
export interface PageNotes {
  readonly workers: Worker[];
  /** How many messages of a kind the workers have sent. */
  readonly messages: Record<string, number>;
  /**
   * Tasks of the main thread of 50 ms and more: when they began and how long they took, in ms, and whose they were as the
   * browser says it ("self" is the frame where this is noted).
   */
  readonly longTasks: { readonly start: number; readonly ms: number; readonly whose: string }[];
}

declare global {
  interface Window {
    benchNotes?: PageNotes;
  }
}

/** Runs in every frame before its own scripts. */
export function notePage(): void {
  const notes: PageNotes = { workers: [], messages: {}, longTasks: [] };
  window.benchNotes = notes;
  window.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      notes.workers.push(this);
      this.addEventListener('message', ({ data }) => {
        notes.messages[data.kind] = (notes.messages[data.kind] ?? 0) + 1;
      });
    }
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration, name } of list.getEntries())
      notes.longTasks.push({ start: startTime, ms: duration, whose: name });
  }).observe({ type: 'longtask', buffered: true });
}

const WORKER = /\/worker\.chunk\.js$/;

/** Makes a worker's clock run so many times as fast as time; it stands still at 0. */
const clockScript = (times: number): string =>
  `{ const now = () => Performance.prototype.now.call(performance); performance.now = () => ${times} * now(); }`;

/**
 * Sets the clock of the workers that the page is going to start: to the model's worker everything takes so many times as
 * long. Chromium's CPU throttle slows a page's main thread only and refuses workers.
 */
export async function setWorkersClock(page: Page, times: number): Promise<void> {
  await page.route(WORKER, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${clockScript(times)}\n${await response.text()}` });
  });
}

/** The same for the workers that the page has, from now on; they should be at rest. */
export async function turnWorkersClock(page: Page, times: number): Promise<void> {
  const workers = page.workers().filter((worker) => WORKER.test(worker.url()));
  if (workers.length === 0) throw new Error('the pane has no worker');
  await Promise.all(workers.map((worker) => worker.evaluate(clockScript(times))));
}

/**
 * Stops the clock of the pane's workers, so that a request gets all seeds and steps however slow the machine is: what is
 * asked of them are answers, not how fast they come.
 */
export const stopWorkersClock = (page: Page): Promise<void> => setWorkersClock(page, 0);

/** How long the worker took, in ms from the message that asks; `early` is null without a first answer. */
export interface Asked {
  readonly early: number | null;
  readonly ms: number;
  readonly kind: string;
  /** The first candidate's rule set as JSON; the answer's kind where there is none. */
  readonly first: string;
}

/** Asks the model's worker of the pane in a frame, past the pane, and waits for the last answer. */
export function askWorker(frame: Frame, id: number, request: PlainRequest): Promise<Asked> {
  return frame.evaluate(
    ([number, asked]) =>
      new Promise<Asked>((resolve, reject) => {
        const worker = window.benchNotes?.workers.at(-1);
        if (worker === undefined) return reject(new Error('the pane has started no worker'));
        const start = performance.now();
        let early: number | null = null;
        const listen = ({ data }: MessageEvent): void => {
          if (data.id !== number) return;
          const ms = performance.now() - start;
          if (data.kind === 'early') early ??= ms;
          if (data.kind !== 'answer') return;
          worker.removeEventListener('message', listen);
          const { kind, candidates } = data.answer;
          const first = kind === 'candidates' ? JSON.stringify(candidates[0].ruleSet) : kind;
          resolve({ early, ms, kind, first });
        };
        worker.addEventListener('message', listen);
        worker.postMessage({ kind: 'suggest', id: number, early: true, request: asked });
      }),
    [id, request] as const,
  );
}
