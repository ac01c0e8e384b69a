import type { Page } from 'playwright-core';
import type { Runtime } from '../../src/worker/runtime';
import { notePage, setWorkersClock, turnWorkersClock } from '../bench/watchPage';
import { askPane } from './askPane';
import { openStandin, type Standin } from './openStandin';
import { paneFrame } from './paneFrame';
import { readRuntime } from './readRuntime';

/** So many times as long everything takes by the clock of the model's worker: a slow laptop. */
const SLOW = 6;
/** The clock stands still: nothing takes any time. */
const AT_ONCE = 0;

const FIRST = 'rows where budget is above 2000, in red';
const SECOND = 'top 5 budgets in green';

type Effort = Pick<Runtime, 'seeds' | 'steps'>;
const ALL: Effort = { seeds: 16, steps: null };

/** Seeds that are drawn side by side, and the model's own number of steps (assets/model/model.json). */
const [CHUNK, STEPS] = [4, 5];
/** How often drawing tells that it goes on: once a step of a chunk, and once for decoding it. */
const ticksOf = ({ seeds, steps }: Effort): number =>
  Math.ceil(seeds / CHUNK) * ((steps ?? STEPS) + 1);

/** How often drawing has told so up to now. */
const countTicks = ({ page }: Standin): Promise<number> =>
  paneFrame(page).evaluate(() => window.benchNotes?.messages.progress ?? 0);

/** The first reading's sentence with its count, as the pane shows it, and how often drawing told that it goes on. */
async function ask(standin: Standin, request: string) {
  const before = await countTicks(standin);
  const [reading] = await askPane(standin, request);
  // What stands below the count comes a little later.
  const [said] = /^[^]*? of 40 rows/.exec(reading?.text ?? '') ?? [];
  if (said === undefined) throw new Error(`no reading of "${request}"`);
  return { said, ticks: (await countTicks(standin)) - before };
}

// Chromium slows a page's main thread only ("Operation is only supported for pages, not workers"), and a process that is
// stopped every few milliseconds makes its neighbours' tests wait. So the worker's clock is turned instead: six times its
// speed leaves no time for everything on any machine that is not six times as fast as that of docs/performance.md.
describe('A machine on which everything takes six times as long, by the clock of the model’s worker', () => {
  let opening: Promise<Standin> | null = null;
  // Also after a test that ran out of time: nothing of it may work on beside the next ones.
  afterEach(async () => {
    await (await opening)?.close();
    opening = null;
  });

  const open = async (times: number): Promise<Standin> => {
    opening = openStandin(async (page: Page) => {
      // A busy machine may take its time.
      page.setDefaultTimeout(100_000);
      await page.addInitScript(notePage);
      await setWorkersClock(page, times);
    });
    const standin = await opening;
    await standin.pane.getByRole('button', { name: 'Settings' }).waitFor();
    const isLoaded = (): boolean => (window.benchNotes?.messages.runtime ?? 0) > 0;
    await paneFrame(standin.page).waitForFunction(isLoaded, null, { polling: 200 });
    return standin;
  };

  test('gets readings from fewer tries and steps, as the settings say, and keeps them when it is fast again', async () => {
    const standin = await open(SLOW);
    const told = await readRuntime(standin);
    expect(ticksOf(told)).toBeLessThan(ticksOf(ALL));
    const first = await ask(standin, FIRST);
    // As many as was said; fewer if even that took too long.
    expect(first.ticks).toBeLessThanOrEqual(ticksOf(told));
    const slow = await readRuntime(standin);
    expect(ticksOf(slow)).toBeLessThan(ticksOf(ALL));

    await turnWorkersClock(standin.page, AT_ONCE);
    await ask(standin, SECOND);
    expect(ticksOf(await readRuntime(standin))).toBeGreaterThan(ticksOf(slow));
    expect((await ask(standin, FIRST)).said).toBe(first.said);
    expect(standin.complaints).toEqual([]);
  }, 180_000);

  test('that becomes so while it is used gets readings all the same, and the next ones from less', async () => {
    const standin = await open(AT_ONCE);
    expect(await readRuntime(standin)).toMatchObject(ALL);
    await turnWorkersClock(standin.page, SLOW);
    const first = await ask(standin, FIRST);
    await ask(standin, SECOND);
    expect(ticksOf(await readRuntime(standin))).toBeLessThan(ticksOf(ALL));
    expect((await ask(standin, FIRST)).said).toBe(first.said);
    expect(standin.complaints).toEqual([]);
  }, 180_000);
});
