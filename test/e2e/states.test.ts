import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const output = join(__dirname, '../output/states');

/** How the pane is looked at. High contrast is what Windows calls a contrast theme. */
const LOOKS = [
  { look: 'light', width: 320, media: { colorScheme: 'light' } },
  { look: 'light', width: 450, media: { colorScheme: 'light' } },
  { look: 'dark', width: 320, media: { colorScheme: 'dark' } },
  { look: 'high-contrast', width: 320, media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

function setting(name: 'STANDIN_URL' | 'STANDIN_BROWSER'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run npm run e2e`);
  return value;
}

let browser: Browser;
let names: readonly string[];
beforeAll(async () => {
  browser = await chromium.connect(setting('STANDIN_BROWSER'));
  const page = await openPage(320);
  names = await page.getByRole('link').allTextContents();
  await page.close();
  mkdirSync(output, { recursive: true });
});
afterAll(() => browser.close());

async function openPage(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 700 } });
  await page.goto(`${setting('STANDIN_URL')}/standin/states.html`);
  await page.locator('body[data-state]').waitFor();
  return page;
}

/** Goes to a state; a state that is not reached within ten seconds fails with its name. */
async function showState(page: Page, name: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, name);
  await page.locator(`body[data-state="${name}"]`).waitFor({ timeout: 10_000 });
}

async function isReached(page: Page, name: string): Promise<boolean> {
  return showState(page, name).then(
    () => true,
    () => false,
  );
}

declare global {
  interface Window {
    /** Put there by axe-core's own script. */
    axe: typeof axe;
  }
}

/** What axe finds on the page, one line each. */
async function findFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document.body);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} (${node.failureSummary ?? ''})`),
    );
  });
}

test.each(LOOKS)(
  'no state has a fault, $look at $width px',
  async ({ look, width, media }) => {
    expect(names.length).toBeGreaterThan(30);
    const page = await openPage(width);
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.evaluate(axe.source);
    const faults: string[] = [];
    for (const name of names) {
      await showState(page, name);
      for (const fault of await findFaults(page)) faults.push(`${name}: ${fault}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) faults.push(`${name}: ${overflow} px too wide`);
      const file = join(output, `${name}-${look}-${width}.png`);
      await page.screenshot({ path: file, fullPage: true });
    }
    await page.close();
    expect(faults).toEqual([]);
  },
  400_000,
);

test('the keyboard goes through every state in the order of the screen, and each stop is seen', async () => {
  const page = await openPage(320);
  const faults: string[] = [];
  for (const name of names) {
    if (!(await isReached(page, name))) continue;
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      window.scrollTo(0, 0);
    });
    let before = { x: -1, y: -1, line: 0 };
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(readFocus);
      if (stop === null) break;
      const isBelow = stop.y >= before.y + before.line / 2;
      if (!isBelow && stop.x < before.x) faults.push(`${name}: ${stop.name} comes too late`);
      if (!stop.isSeen) faults.push(`${name}: no ring around ${stop.name}`);
      before = stop;
    }
  }
  await page.close();
  expect(faults).toEqual([]);
}, 400_000);

/** The focused control; null at the end of the page. Runs in the page. */
function readFocus() {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const { x, y, height } = element.getBoundingClientRect();
  const isRinged = (one: Element, pseudo?: string): boolean => {
    const style = getComputedStyle(one, pseudo);
    return (
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) ||
      style.boxShadow !== 'none' ||
      // A link in the text is underlined twice.
      (style.textDecorationLine === 'underline' && style.textDecorationStyle === 'double') ||
      (pseudo !== undefined && parseFloat(style.borderBottomWidth) > 0)
    );
  };
  const around = [element, element.parentElement ?? element];
  return {
    name: element.getAttribute('aria-label') ?? element.textContent ?? element.tagName,
    x: x + window.scrollX,
    y: y + window.scrollY,
    line: height,
    isSeen: around.some((one) => isRinged(one) || isRinged(one, '::after')),
  };
}

test('results are announced: the live region that was there before says them', async () => {
  const page = await openPage(320);
  for (const [name, text] of [
    ['thinking', /Working out/],
    ['three-readings', /3 readings/],
    ['stand-out', /In Task: 2 duplicates/],
    ['applied', /^Applied to/],
    ['undone', /^Undone/],
  ] as const) {
    await showState(page, name);
    const region = page.getByRole('status').first();
    expect(await region.textContent()).toMatch(text);
    expect(await region.evaluate((node) => node.closest('[aria-hidden="true"]'))).toBeNull();
  }
  await showState(page, 'protected');
  expect(await page.getByRole('alert').textContent()).toMatch(/protected/);
  await page.close();
});

test('colour is never the only signal', async () => {
  const page = await openPage(450);
  await showState(page, 'one-reading');
  const card = page.getByRole('article');
  // Said of every cell that stands out, whatever its colour.
  expect(await card.getByText('(stands out)').count()).toBeGreaterThan(0);
  const bold = card.getByRole('checkbox', { name: /^Bold too/ });
  expect(await bold.isChecked()).toBe(false);
  await bold.check();
  await card.getByText(/bold/i).first().waitFor();
  const weight = await card
    .getByText('Abc 123')
    .first()
    .evaluate((node) => getComputedStyle(node).fontWeight);
  expect(Number(weight)).toBeGreaterThanOrEqual(600);
  await page.close();
});

test('nothing moves where the user asks for less motion', async () => {
  const page = await openPage(320);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving: string[] = [];
  for (const name of ['reading', 'thinking', 'looking', 'settings']) {
    await showState(page, name);
    const running = await page.evaluate(
      () =>
        document.getAnimations().filter(({ effect, playState }) => {
          if (playState !== 'running' || !(effect instanceof KeyframeEffect)) return false;
          const isLong = Number(effect.getComputedTiming().duration) > 10;
          // Fading is no motion.
          const still = ['opacity', 'offset', 'computedOffset', 'easing', 'composite'];
          const moves = effect
            .getKeyframes()
            .some((frame) => Object.keys(frame).some((key) => !still.includes(key)));
          return isLong && moves;
        }).length,
    );
    if (running > 0) moving.push(name);
  }
  await page.close();
  expect(moving).toEqual([]);
});
