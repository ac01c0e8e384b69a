import { sampleSheet } from '../../src/standin/sampleSheet';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import type { CellValue } from '../../src/sheet/cellValue';
import type { Snapshot } from '../../src/sheet/snapshot';

/** Twenty requests for the sample sheet's task list, short and long. */
export const OWN_REQUESTS: readonly string[] = [
  'overdue tasks in red',
  'hours above 20 in orange',
  'blocked rows in grey',
  'the three largest budgets in green',
  'duplicate task names in yellow',
  'spent more than the budget, red and bold',
  'empty owner cells in blue',
  'tasks due next week in light green',
  'colour scale for progress',
  'data bars on hours',
  'progress below 50% and status not done, in red',
  'budget between 500 and 1500 in purple',
  'status is open or blocked, in yellow',
  'tasks that start with "review" in blue',
  'hours above the average of their region in orange',
  'grey out every row that is done',
  'priority high and due in the past, whole row red',
  'every second row light grey',
  'bottom 10 percent of spent in green',
  'rows where the owner has the lowest progress of all, in purple',
];

/** The sample sheet's table as the pane would read it. */
export function sampleSnapshot(): Snapshot {
  const today = 46_348;
  const { name, rows, formats } = sampleSheet(today);
  const grid = rows.map((row) =>
    row.map((cell): CellValue => {
      // Formulas are shown by their absence: their values do not matter here.
      return typeof cell === 'string' && cell.startsWith('=') ? 1 : cell;
    }),
  );
  return makeSnapshot({
    sheetName: name,
    area: { top: 0, left: 0, bottom: grid.length - 1, right: formats.length - 1 },
    grid,
    numberFormats: grid.map(() => formats),
    selection: [],
    isTable: false,
    hasHeader: true,
    now: today + 0.5,
  });
}
