import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { PlainRequest } from '../../src/worker/messages';
import { clock, missing, quantile, timed, type Extent, type Figure } from './figure';
import { OWN_REQUESTS, sampleSnapshot } from './ownRequests';
import { findLargestRenderer, slowDown } from './rendererMemory';
import { askWorker, notePage, stopWorkersClock, type Asked } from './watchPage';

const BUILD = join(__dirname, '../../dist/addin/taskpane.html');
/** How much slower a slow laptop is. */
const THROTTLE = 6;
/** Answers after which the effort fits a machine that has become slower. */
const ADAPTING = 2;

let lastId = 1_000_000;
const nextId = (): number => (lastId += 1);

/** The built pane and its worker in Chromium, as Office's webview would run them. */
export async function benchBrowser(extent: Extent): Promise<readonly Figure[]> {
  if (!existsSync(BUILD)) return [missing('the pane', 'not built (npm run build)')];
  const { serve } = await import('../../.ci/serve.mjs');
  const { launchBrowser } = await import('../e2e/launchBrowser.mjs');
  const server = await serve({ port: 0 });
  const launched = await launchBrowser();
  const browser = await chromium.connect(launched.wsEndpoint());
  try {
    const blank = await blankMemory(browser);
    return [
      ...(await benchWorker(browser, server.url, extent, blank)),
      ...(await benchPane(browser, server.url, extent)),
    ];
  } finally {
    await browser.close();
    await launched.close();
    await server.close();
  }
}

async function blankMemory(browser: Browser): Promise<number | null> {
  const page = await browser.newPage();
  const size = await findLargestRenderer(browser);
  await page.close();
  return size?.megabytes ?? null;
}

/** The pane's page alone, without a workbook: its worker starts all the same. */
async function openLone(
  context: BrowserContext,
  url: string,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  const page = await context.newPage();
  await notePages(page);
  await prepare(page);
  await page.goto(`${url}/taskpane.html`);
  return page;
}

async function notePages(page: Page): Promise<void> {
  // tsx names functions with a helper that no page has.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(notePage);
}

async function benchWorker(
  browser: Browser,
  url: string,
  { requests, inARow, quick }: Extent,
  blank: number | null,
): Promise<readonly Figure[]> {
  const empty: number[] = [];
  const cached: number[] = [];
  for (let run = 0; run < (quick ? 1 : 5); run += 1) {
    const context = await browser.newContext();
    for (const list of [empty, cached]) {
      let page: Page | null = null;
      const ms = await clock(async () => {
        page = await openLone(context, url);
        await askWorker(page.mainFrame(), nextId(), requestFor(0));
      });
      list.push(ms);
      await (page as Page | null)?.close();
    }
    await context.close();
  }
  const context = await browser.newContext();
  const page = await openLone(context, url, stopWorkersClock);
  const ask = (index: number, seed = 0): Promise<Asked> =>
    askWorker(page.mainFrame(), nextId(), { ...requestFor(index), seed });
  await ask(OWN_REQUESTS.length - 1);
  const asked: Asked[] = [];
  for (let index = 0; index < requests; index += 1) asked.push(await ask(index));
  const memory = await findLargestRenderer(browser);
  // The last one: of older ones some are forgotten.
  const again = (await ask(requests - 1)).ms;
  // Other seeds, so that no answer is remembered.
  for (let count = 0; count < inARow; count += 1) await ask(count % OWN_REQUESTS.length, count + 1);
  const after = await findLargestRenderer(browser);
  await context.close();
  const slow = await benchSlowly(browser, url, quick ? 1 : 5);
  const firsts = asked.flatMap(({ early }) => (early === null ? [] : [early]));
  return [
    timed('page opened to first answer, nothing cached', empty),
    timed('page opened to first answer, model in the cache', cached),
    timed(
      'suggestion in the worker, 16 seeds, warm',
      asked.map(({ ms }) => ms),
    ),
    timed('first answer from the first seeds', firsts),
    timed('the same request once more', [again]),
    ...slow,
    megabytes('memory of a blank page', blank),
    megabytes('memory with the model in use', memory?.megabytes ?? null),
    megabytes(`memory after ${inARow} more suggestions`, after?.megabytes ?? null),
  ];
}

function megabytes(what: string, value: number | null): Figure {
  return { what, unit: 'MB', value, note: 'resident, renderer process' };
}

/** A machine that becomes slow once the model is there: its first answers, and those with the effort that fits it. */
async function benchSlowly(
  browser: Browser,
  url: string,
  count: number,
): Promise<readonly Figure[]> {
  const name = `suggestion with 1/${THROTTLE} of the CPU`;
  const context = await browser.newContext();
  const page = await openLone(context, url);
  const ask = (index: number): Promise<Asked> =>
    askWorker(page.mainFrame(), nextId(), requestFor(index));
  await ask(0);
  const renderer = await findLargestRenderer(browser);
  if (renderer === null) return [missing(name, 'this system cannot be slowed down')];
  const free = slowDown(renderer.pid, THROTTLE);
  const asked: Asked[] = [];
  try {
    for (let index = 1; index <= ADAPTING + count; index += 1) asked.push(await ask(index));
  } finally {
    free();
  }
  await context.close();
  const times = asked.map(({ ms }) => ms);
  return [
    timed(`${name}, the first ${ADAPTING}`, times.slice(0, ADAPTING), 'stopped after fewer seeds'),
    timed(`${name}, later ones`, times.slice(ADAPTING), 'fewer seeds and steps'),
  ];
}

function requestFor(index: number): PlainRequest {
  const utterance = OWN_REQUESTS[index % OWN_REQUESTS.length] ?? '';
  return { utterance, snapshot: sampleSnapshot(), topK: 6, seed: 0, ask: true };
}

/** From the press on Suggest to the readings in the pane beside the stand-in's sheet, and what blocks its main thread. */
async function benchPane(
  browser: Browser,
  url: string,
  { requests }: Extent,
): Promise<readonly Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
  await notePages(page);
  await page.goto(url);
  await page.waitForFunction(() => window.standin !== undefined);
  const pane = page.frameLocator('iframe[title="Rulefusion task pane"]');
  const box = pane.getByRole('textbox', { name: 'What should stand out?' });
  const times: number[] = [];
  await box.waitFor();
  const opened = await page.evaluate(() => performance.now());
  for (const utterance of OWN_REQUESTS.slice(0, requests)) {
    await box.fill(utterance);
    times.push(
      await clock(async () => {
        await pane.getByRole('button', { name: 'Suggest' }).click();
        await pane.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
        await pane.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      }),
    );
  }
  const tasks = await page.evaluate(
    (from) => (window.benchNotes?.longTasks ?? []).filter(({ start }) => start >= from),
    opened,
  );
  await page.close();
  const longest =
    tasks.length === 0
      ? 0
      : quantile(
          tasks.map(({ ms }) => ms),
          1,
        );
  const note = 'stand-in and pane share the thread; Office gives the pane its own';
  return [
    timed('Suggest pressed to readings shown', times),
    { what: 'tasks over 50 ms on the main thread meanwhile', unit: '', value: tasks.length, note },
    { what: 'longest of them', unit: 'ms', value: longest, note },
  ];
}
