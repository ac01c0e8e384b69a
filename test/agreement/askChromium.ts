import { chromium } from 'playwright-core';
import type { PlainRequest } from '../../src/worker/messages';
import { askWorker, notePage, stopWorkersClock } from '../bench/watchPage';

/** The pane's own worker in Chromium, with all its seeds and steps however slow the machine is. */
export interface ChromiumModel {
  /** The first candidate's rule set as JSON; the answer's kind where there is none. */
  readonly ask: (request: PlainRequest) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Opens the built pane in a browser of its own. */
export async function openChromium(): Promise<ChromiumModel> {
  const { serve } = await import('../../.ci/serve.mjs');
  const { launchBrowser } = await import('../e2e/launchBrowser.mjs');
  const server = await serve({ port: 0 });
  const launched = await launchBrowser();
  const browser = await chromium.connect(launched.wsEndpoint());
  const page = await browser.newPage();
  await stopWorkersClock(page);
  // tsx names functions with a helper that no page has.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(notePage);
  await page.goto(`${server.url}/taskpane.html`);
  let id = 0;
  return {
    ask: async (request) => (await askWorker(page.mainFrame(), (id += 1), request)).first,
    close: async () => {
      await browser.close();
      await launched.close();
      await server.close();
    },
  };
}
