import { sampleSheet, type TypedCell } from '../../src/standin/sampleSheet';
import { applyReading, askPane, undoLast, type ShownReading } from './askPane';
import { nameFamily } from './colourFamily';
import { openStandin, type Standin } from './openStandin';
import { REQUESTS, type Expectation, type Task } from './requests';
import type { CellLook } from '../../src/standin/cellLook';

type Looks = readonly (readonly CellLook[])[];

const TASKS = sampleSheet(0).rows.slice(1).map(toTask);
const BODY = `A2:K${TASKS.length + 1}`;

/** Row numbers that shall stand out. */
const wanted = ({ rows }: Expectation): readonly number[] =>
  TASKS.flatMap((task, index) => (rows(task, TASKS) ? [index + 2] : []));

/** Row numbers with a cell that looks as asked and did not before. */
function standingOut(before: Looks, after: Looks, { look }: Expectation): readonly number[] {
  const stands = (cell: CellLook): boolean =>
    'fill' in look ? cell.fill !== null && nameFamily(cell.fill) === look.fill : look.of(cell);
  return after.flatMap((row, r) =>
    row.some((cell, c) => stands(cell) && !isSame(cell, before[r]?.[c])) ? [r + 2] : [],
  );
}

const isSame = (a: CellLook, b: CellLook | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

describe('A person who says what should stand out on the task list', () => {
  let standin: Standin;
  let untouched: Looks;
  beforeAll(async () => {
    standin = await openStandin();
    untouched = await standin.looks(BODY);
  });
  afterEach(async () => {
    // What a failed test applied must not stand in the next one's way.
    if ((await standin.ruleCount()) > 0) await undoLast(standin);
  });
  afterAll(() => standin.close());

  test.each(REQUESTS)('gets it: $request', async (expectation) => {
    const rows = wanted(expectation);
    const readings = await askPane(standin, expectation.request);
    expect(readings.length).toBeGreaterThan(0);
    expect(readings.length).toBeLessThanOrEqual(3);
    expect(await standin.looks(BODY)).toEqual(untouched);

    // As a person would: the first reading that says as many rows as the sheet shows.
    const chosen = choose(readings, rows.length);
    await applyReading(standin, chosen);
    await standin.picture(expectation.request.replace(/\W+/g, '-'));
    // The reading stands beside the rows, so that a failure tells which one it was.
    const reading = chosen.text;
    const seen = standingOut(untouched, await standin.looks(BODY), expectation);
    expect({ reading, rows: seen }).toEqual({ reading, rows });

    await undoLast(standin);
    expect(await standin.ruleCount()).toBe(0);
    expect(await standin.looks(BODY)).toEqual(untouched);
  });

  test('causes no request to any other machine, and no fault', () => {
    expect(standin.strayRequests).toEqual([]);
    expect(standin.failedRequests).toEqual([]);
    expect(standin.complaints).toEqual([]);
  });
});

function choose(readings: readonly ShownReading[], rows: number): ShownReading {
  const fitting = readings.find(({ hits }) => hits === null || hits.rows === rows);
  if (fitting !== undefined) return fitting;
  const said = readings.map(({ text }) => text.split('\n').slice(0, 2).join(': '));
  throw new Error(`no reading hits ${rows} rows:\n${said.join('\n')}`);
}

function toTask(cells: readonly TypedCell[]): Task {
  const [task, owner, status, priority, due, hours, budget, spent, progress] = cells;
  const number = (cell: TypedCell | undefined): number | null =>
    typeof cell === 'number' ? cell : null;
  const text = (cell: TypedCell | undefined): string | null =>
    typeof cell === 'string' ? cell : null;
  return {
    task: text(task) ?? '',
    owner: text(owner),
    status: text(status) ?? '',
    priority: text(priority),
    due: number(due),
    hours: number(hours),
    budget: number(budget) ?? 0,
    spent: number(spent) ?? 0,
    progress: number(progress),
  };
}
