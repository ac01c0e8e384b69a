import { findLargestRenderer, slowDown } from '../bench/rendererMemory';
import { freeWorkersClock } from '../bench/watchPage';
import { askPane } from './askPane';
import { openStandin } from './openStandin';
import { readRuntime } from './readRuntime';

/** A slow laptop. */
const THROTTLE = 6;

const REQUESTS = [
  'rows where budget is above 2000, in red',
  'top 5 budgets in green',
  'duplicate tasks in yellow',
  'highlight blank owners in grey',
];

/** Symbols' worth of work that a request gets. */
const workOf = ({ seeds, steps }: { readonly seeds: number; readonly steps: number | null }) =>
  seeds * (steps ?? 5);

test('a machine that becomes six times slower gets readings all the same, with less work for each', async () => {
  const standin = await openStandin(freeWorkersClock);
  const [first] = await askPane(standin, 'hours above 20 in orange');
  expect(first?.text).toContain('Hours');
  const before = await readRuntime(standin);
  const browser = standin.page.context().browser();
  const renderer = browser === null ? null : await findLargestRenderer(browser);
  // Elsewhere than on Linux nothing can be slowed down: then only the readings are looked at.
  const free = renderer === null ? null : slowDown(renderer.pid, THROTTLE);
  const texts: string[] = [];
  try {
    for (const request of REQUESTS) {
      const [reading] = await askPane(standin, request);
      texts.push(reading?.text ?? 'no reading');
    }
  } finally {
    free?.();
  }
  expect(texts.filter((text) => !/of 40 rows?/.test(text))).toEqual([]);
  const after = await readRuntime(standin);
  expect(workOf(after)).toBeLessThanOrEqual(workOf(before));
  if (free !== null) expect(workOf(after)).toBeLessThan(16 * 5);
  // What was answered from fewer seeds stays the answer, also once there is time again.
  const again = await askPane(standin, REQUESTS.at(-1) ?? '');
  expect(again[0]?.text).toBe(texts.at(-1));
  expect(standin.complaints).toEqual([]);
  await standin.close();
}, 600_000);
