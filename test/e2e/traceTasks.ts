import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

const event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional(), data: z.looseObject({}).optional() }).optional(),
});
type TraceEvent = z.infer<typeof event>;

/** One task of a page's main thread. */
export interface MainTask {
  /** Milliseconds of the processor, without what others had of it meanwhile. */
  readonly cpu: number;
  /** What ran in it: names of events with the file of their script, and marks. */
  readonly inside: readonly string[];
}

/** Starts to note the tasks of all pages of a browser; the answer ends it and tells those of the pages' main threads. */
export async function traceTasks(browser: Browser): Promise<() => Promise<readonly MainTask[]>> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const one of value) {
      const read = event.safeParse(one);
      if (read.success) events.push(read.data);
    }
  });
  const includedCategories = ['devtools.timeline', 'toplevel', 'v8', 'blink.user_timing'];
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories, excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise<void>((resolve) =>
      session.once('Tracing.tracingComplete', () => resolve()),
    );
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return listTasks(events);
  };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

function listTasks(events: readonly TraceEvent[]): readonly MainTask[] {
  const mains = new Set(
    events
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && isMain(args?.name))
      .map(threadOf),
  );
  return [...mains].flatMap((thread) => {
    const own = events
      .filter((one) => threadOf(one) === thread && one.ph !== 'M')
      .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
    const tasks: { cpu: number; end: number; inside: string[] }[] = [];
    for (const one of own) {
      const last = tasks.at(-1);
      if (last !== undefined && one.ts < last.end) last.inside.push(describe(one));
      else if (/RunTask$/.test(one.name))
        tasks.push({ cpu: (one.tdur ?? 0) / 1000, end: one.ts + (one.dur ?? 0), inside: [] });
    }
    return tasks;
  });
}

const isMain = (name: string | undefined): boolean => name === 'CrRendererMain';

/** An event with the last part of its script's address. */
function describe({ name, args }: TraceEvent): string {
  const url = args?.data?.url;
  return typeof url === 'string' && url !== '' ? `${name} ${url.split('/').at(-1)}` : name;
}

const CALIBRATION = 'calibration';

/** Runs a product of two 256 x 256 matrices in a page, three times, each in a task that `slownessOf` finds. */
export async function calibrateIn(page: Page): Promise<void> {
  for (let run = 0; run < 3; run += 1)
    await page.evaluate((mark) => {
      performance.mark(mark);
      const size = 256;
      const [a, b] = [0, 1].map((n) => new Float32Array(size * size).map((_, at) => (at % 7) - n));
      const out = new Float32Array(size * size);
      if (a === undefined || b === undefined) return 0;
      for (let i = 0; i < size; i += 1)
        for (let k = 0; k < size; k += 1)
          for (let j = 0; j < size; j += 1)
            out[i * size + j] =
              (out[i * size + j] ?? 0) + (a[i * size + k] ?? 0) * (b[k * size + j] ?? 0);
      return out[0];
    }, CALIBRATION);
}

/** How many times slower than the machine of docs/performance.md this one is, at least 1. */
export function slownessOf(tasks: readonly MainTask[]): number {
  const runs = tasks.filter(({ inside }) => inside.includes(CALIBRATION)).map(({ cpu }) => cpu);
  if (runs.length === 0) throw new Error('nothing was calibrated');
  return Math.max(1, Math.min(...runs) / PRODUCT);
}

/** Milliseconds of that product there. */
const PRODUCT = 45;
