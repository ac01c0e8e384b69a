import { applyReading, askPane, undoLast } from './askPane';
import { openStandin } from './openStandin';
import { calibrateIn, slownessOf, traceTasks, type MainTask } from './traceTasks';

/** Milliseconds for which nothing may hold the pane's thread, which Excel's window on some systems shares. */
const MOST = 50;

/** Milliseconds that a step of the session may take. */
const PATIENCE = 300_000;

const REQUESTS = [
  'rows where hours is above 20, in orange',
  "rows where due date is past and status isn't done, in red",
  'duplicate tasks in yellow',
];

/** What runs the sheet in these tests, and Microsoft's client as it is read in: neither is ours. */
const OTHERS = /standin\.js|officeShim|EvaluateScript excel-web/;
const isOurs = ({ inside }: MainTask): boolean =>
  inside.some((what) => /(taskpane|chunk)\.js$/.test(what)) &&
  !inside.some((what) => OTHERS.test(what) || what === 'calibration');

test('nothing in a session holds the main thread for more than 50 ms of the processor', async () => {
  const traces: (() => Promise<readonly MainTask[]>)[] = [];
  const standin = await openStandin(async (page) => {
    const browser = page.context().browser();
    if (browser === null) throw new Error('no browser');
    // A busy machine may take its time.
    page.setDefaultTimeout(PATIENCE);
    traces.push(await traceTasks(browser));
  });
  const { pane, page } = standin;
  for (const request of REQUESTS) await askPane(standin, request);
  const [reading] = await askPane(standin, 'top 5 budgets in green');
  if (reading === undefined) throw new Error('no reading');
  await applyReading(standin, reading);
  await pane.getByRole('button', { name: 'Rules on this sheet', exact: true }).click();
  await pane.getByRole('button', { name: 'Delete rule 1' }).waitFor();
  await pane.getByRole('button', { name: 'Settings', exact: true }).click();
  await pane.getByText(/MB in \d+ files/).waitFor();
  await pane.getByRole('button', { name: 'Ask', exact: true }).click();
  await undoLast(standin);
  await calibrateIn(page);
  const tasks = (await Promise.all(traces.map((stop) => stop()))).flat();
  await standin.close();
  const ours = tasks.filter(isOurs);
  // That the pane was seen at work.
  expect(ours.length).toBeGreaterThan(50);
  const limit = MOST * slownessOf(tasks);
  const long = ours.filter(({ cpu }) => cpu > limit);
  expect(long.map(({ cpu, inside }) => [Math.round(cpu), [...new Set(inside)]])).toEqual([]);
}, 900_000);
