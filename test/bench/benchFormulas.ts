import type { Model } from '@ironcalc/wasm';
import { checkRule } from '../../src/formula/checkRule';
import type { Snapshot } from '../../src/sheet/snapshot';
import { openModel } from '../standin/loadIronCalc';
import { quantile, type Extent, type Figure } from './figure';
import { ROW_COUNTS, ruleOf, SHAPES, tableOf } from './formulaShapes';

/** A shape is left out of IronCalc where it would probably take longer, in ms. */
const MOST_MS = 15_000;
/** Column of the formulas in IronCalc, 1-based: right of the table and one blank column. */
const COLUMN = 7;

interface Sized {
  readonly table: Snapshot;
  readonly model: Model;
}

/** One engine's times by rows. */
type Times = readonly { readonly rows: number; readonly ms: number }[];

/** Every shape at every size, by our own engine and by IronCalc, with the exponent with which the time grows. */
export function benchFormulas({ quick }: Extent): readonly Figure[] {
  const sizes = quick ? [100, 200] : ROW_COUNTS;
  const most = quick ? 500 : MOST_MS;
  const sized = sizes.map((rows): Sized => {
    const table = tableOf(rows);
    const header = table.columns.map(({ header: name }) => name);
    return { table, model: openModel([header, ...table.rows]) };
  });
  return Object.entries(SHAPES).flatMap(([name, shape]) => {
    const theirs: { rows: number; ms: number }[] = [];
    const lines = sized.map(({ table, model }) => {
      const rows = table.rows.length;
      const own = timeOwn(shape, table, quick);
      const expected = foresee(theirs, rows);
      const theirsHere = expected > most ? null : timeIronCalc(shape, table, model);
      if (theirsHere !== null) theirs.push({ rows, ms: theirsHere.ms });
      return { rows, own, expected, theirs: theirsHere };
    });
    const exponent = growth(lines.map(({ rows, own }) => ({ rows, ms: own.ms })));
    return lines.map(({ rows, own, expected, theirs: other }, index): Figure => {
      const last = index === lines.length - 1;
      const notes = [own.status === 'cells' ? '' : own.status];
      if (last) notes.push(`grows as rows^${exponent.toFixed(2)}`);
      if (last && theirs.length > 1) notes.push(`IronCalc's as rows^${growth(theirs).toFixed(2)}`);
      if (other !== null && other.hits !== own.hits)
        notes.push(`IronCalc finds ${other.hits} rows, not ${own.hits}`);
      return {
        what: `${name}, ${rows.toLocaleString('en')} rows`,
        unit: 'ms',
        value: own.ms,
        beside: compare(own.ms, other?.ms ?? null, expected),
        note: notes.filter(Boolean).join('; '),
      };
    });
  });
}

function compare(own: number, theirs: number | null, expected: number): string {
  if (theirs === null) return `IronCalc not run, about ${(expected / 1000).toFixed(0)} s`;
  return `IronCalc ${theirs.toFixed(1)} ms, ${(theirs / own).toFixed(1)} times as long`;
}

/** Median of three checks of all rows; one where a check is long. */
function timeOwn(shape: (n: number) => string, table: Snapshot, quick: boolean) {
  const times: number[] = [];
  let last = checkRule(ruleOf(shape, table), table);
  for (let run = 0; run < (quick ? 1 : 3); run += 1) {
    const start = performance.now();
    last = checkRule(ruleOf(shape, table), table);
    times.push(performance.now() - start);
    if ((times[0] ?? 0) > 2000) break;
  }
  const hits = last.status === 'cells' ? last.hits.length : null;
  return { ms: quantile(times, 0.5), hits, status: last.status };
}

/** One recalculation of a column that holds the formula of every row; parsing is not counted. */
function timeIronCalc(shape: (n: number) => string, table: Snapshot, model: Model) {
  const formula = shape(table.rows.length + 1);
  model.pauseEvaluation();
  table.rows.forEach((_, row) => {
    model.setUserInput(0, row + 2, COLUMN, shiftRows(formula, row));
  });
  model.resumeEvaluation();
  const start = performance.now();
  model.evaluate();
  const ms = performance.now() - start;
  const hits = table.rows.filter(
    (_, row) => model.getFormattedCellValue(0, row + 2, COLUMN) === 'TRUE',
  ).length;
  model.pauseEvaluation();
  table.rows.forEach((_, row) => model.setUserInput(0, row + 2, COLUMN, ''));
  return { ms, hits };
}

/** The formula of row 2 as a copy `by` rows further down has it. */
export function shiftRows(formula: string, by: number): string {
  return formula.replace(/(\$[A-Z]+)(\d+)/g, (_, column, row) => `${column}${Number(row) + by}`);
}

/** Exponent of a power of the rows through the first and the last time. */
export function growth(times: Times): number {
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined || first === last) return Number.NaN;
  return Math.log(last.ms / first.ms) / Math.log(last.rows / first.rows);
}

/** Milliseconds that so many rows will take, by the growth so far; quadratic where nothing is known of it. */
function foresee(times: Times, rows: number): number {
  const last = times.at(-1);
  if (last === undefined) return 0;
  const exponent = times.length > 1 ? Math.max(1, growth(times)) : 2;
  return last.ms * (rows / last.rows) ** exponent;
}
