import type { BrowserContext, Page } from 'playwright-core';
import { sampleSheet } from '../../src/standin/sampleSheet';
import { applyReading, askPane } from './askPane';
import { openStandin, type Standin } from './openStandin';
import { paneFrame } from './paneFrame';

const REQUEST = "rows where due date is past and status isn't done, in red";

/** Texts of the sheet and of the request that nobody else may learn; the shortest say nothing. */
const SECRETS = [
  REQUEST,
  ...new Set(
    sampleSheet(0)
      .rows.flat()
      .filter((cell) => typeof cell === 'string'),
  ),
].filter((text) => text.length > 3);

/** A request as it left the page, its frames or its workers. */
interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: string | null;
}

/** Everything that leaves the whole browser context, workers and frames included. */
function record(context: BrowserContext): readonly Sent[] {
  const sent: Sent[] = [];
  context.on('request', (request) => {
    sent.push({ method: request.method(), url: request.url(), body: request.postData() });
  });
  return sent;
}

/** What the pane has put anywhere in the browser, as "name: text". */
function readKept(page: Page): Promise<readonly string[]> {
  return paneFrame(page).evaluate(async () => {
    const stored = [localStorage, sessionStorage].flatMap((storage) =>
      Object.entries(storage).map(([name, text]) => `${name}: ${text}`),
    );
    const addresses = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const requests = await (await caches.open(name)).keys();
        return requests.map(({ url }) => `${name}: ${url}`);
      }),
    );
    const databases = (await indexedDB.databases()).map(({ name = '' }) => `database: ${name}`);
    const cookies = document.cookie.split(';').filter(Boolean);
    return [...stored, ...addresses.flat(), ...databases, ...cookies];
  });
}

/** Secrets that are part of one of the texts. */
const leaked = (texts: readonly string[]): readonly string[] =>
  SECRETS.filter((secret) =>
    texts.some((text) => text.includes(secret) || text.includes(encodeURIComponent(secret))),
  );

describe('A whole session, from the first request to forgetting everything', () => {
  let standin: Standin;
  let sent: readonly Sent[];
  beforeAll(async () => {
    standin = await openStandin(async (page) => {
      sent = record(page.context());
    });
  });
  afterAll(() => standin.close());

  const press = (name: string): Promise<void> =>
    standin.pane.getByRole('button', { name, exact: true }).click();

  test('is lived', async () => {
    const { pane } = standin;
    const [first] = await askPane(standin, REQUEST);
    if (first === undefined) throw new Error('no reading');
    await applyReading(standin, first);
    await askPane(standin, 'remind me tomorrow');
    await press('Rules on this sheet');
    await press('Delete rule 1');
    await pane.getByText(/^Deleted: /).waitFor();
    await press('Undo');
    await pane.getByText(/^Brought back: /).waitFor();
    await press('Settings');
    await pane.getByText(/MB in \d+ files/).waitFor();
    await press('Copy diagnostics');
    expect(await standin.ruleCount()).toBe(1);
  });

  test('asks its own origin alone, for files alone, and tells it nothing', () => {
    const own = `${new URL(standin.page.url()).origin}/`;
    const away = sent.filter(({ url }) => !url.startsWith(own) && !/^(?:data|blob):/.test(url));
    expect(away).toEqual([]);
    const files = sent.filter(({ url }) => url.startsWith(own));
    expect(files.length).toBeGreaterThan(5);
    const telling = files.filter(({ method, body }) => method !== 'GET' || body !== null);
    expect(telling).toEqual([]);
    expect(leaked(files.map(({ url }) => url))).toEqual([]);
    expect(files.filter(({ url }) => new URL(url).search !== '').map(({ url }) => url)).toEqual([]);
  });

  test('keeps the rules that it wrote and the model’s files, and no other cell or word', async () => {
    const kept = await readKept(standin.page);
    expect(kept.some((text) => /rulefusion\.journal/.test(text))).toBe(true);
    expect(kept.some((text) => /^rulefusion-model: .*by-hash/.test(text))).toBe(true);
    // "Done" stands in the rule, and "Task" in the name of its sheet.
    expect(leaked(kept).filter((secret) => !['Done', 'Task'].includes(secret))).toEqual([]);
  });

  test('leaves nothing when it is told to forget, and nothing comes back', async () => {
    const { pane, page } = standin;
    await press('Forget everything');
    await press('Forget, and Undo with it');
    await pane
      .getByText(/^Everything is forgotten/)
      .first()
      .waitFor();
    expect(await readKept(page)).toEqual([]);
    await press('Ask');
    await askPane(standin, 'hours over 40');
    expect((await readKept(page)).filter((text) => /journal|house|model/.test(text))).toEqual([]);
    expect([standin.complaints, standin.failedRequests, standin.strayRequests]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
