import { createUniform } from '../../src/infer/noise';
import { isCellError, type CellValue } from '../../src/sheet/cellValue';
import type { Constants } from './formulaConstants';
import { calls, type PaperNode } from './paperRule';
import { readConstant } from './paperValue';

const ROWS = 60;

export interface ProbeTable {
  /** Data rows of the benchmark's table, [] for a header alone. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly width: number;
  readonly now: number;
}

/**
 * Rows that straddle a rule's constants: below, equal and above each number; with, without and around each text;
 * blanks, repeats, months around today. Every column draws on its own, so that a wrong column shows. Columns with
 * data only get values of their own type. Boolean constants stay texts where `spelt`.
 */
export function probeRows(
  rule: PaperNode,
  table: ProbeTable,
  spelt: boolean,
): readonly (readonly CellValue[])[] {
  const uniform = createUniform(7);
  const around = aroundConstants(rule, table.now, spelt);
  const pools = Array.from({ length: table.width }, (_, column) => poolOf(around, column, table));
  return Array.from({ length: ROWS }, (_, row) =>
    pools.map((pool, column) => {
      const steady = pool[(row + column * 3) % Math.max(1, pool.length)] ?? null;
      return row < pool.length ? steady : (pool[Math.floor(uniform() * pool.length)] ?? null);
    }),
  );
}

function poolOf(
  around: readonly CellValue[],
  column: number,
  { rows }: ProbeTable,
): readonly CellValue[] {
  const own = [...new Set(rows.map((row) => row[column] ?? null))];
  const types = new Set(own.filter((value) => value !== null).map((value) => typeof value));
  if (types.size === 0) return around;
  return [
    ...around.filter((value) => value === null || isCellError(value) || types.has(typeof value)),
    ...own.slice(0, 12),
  ];
}

function aroundConstants(rule: PaperNode, now: number, spelt: boolean): readonly CellValue[] {
  const values = new Set<CellValue>();
  const texts: string[] = [];
  for (const { text, quoted } of constantsOf(rule)) {
    const value = quoted ? text : readConstant(text);
    if (typeof value === 'number') for (const shift of [-1, 0, 1, 0.5]) values.add(value + shift);
    else if (typeof value === 'boolean' && !spelt) values.add(true).add(false);
    else texts.push(text);
  }
  for (const text of texts) {
    for (const one of [text, `${text} x`, `x ${text}`, `q${text}q`, 'other', 'else'])
      values.add(one);
    for (const other of texts) if (other !== text) values.add(`${text} ${other}`);
  }
  if (calls(rule, ['lastmonth', 'thismonth', 'nextmonth'])) {
    for (const shift of [-365, -62, -45, -31, -20, -5, 0, 5, 31, 60]) values.add(now + shift);
  }
  if (calls(rule, ['len']))
    for (let n = 1; n < 16; n += 1) values.add('abcdefghijklmnop'.slice(0, n));
  if (values.size === 0) for (const value of [3, 3, 5, 8, 8, 13, 21, 34, 55]) values.add(value);
  if (calls(rule, ['top', 'bottom', 'toppercent', 'bottompercent'])) {
    for (let n = 1; n <= 40; n += 1) values.add(n * 7);
  }
  if (calls(rule, ['errors'])) values.add({ error: '#VALUE!' });
  // Whether "not X" holds for a blank is left open by the words.
  if (!calls(rule, ['not'])) values.add(null);
  return [...values];
}

/** A rule's constants as values. */
export function paperConstants(rule: PaperNode): Constants {
  const values = constantsOf(rule).map(({ text, quoted }) => (quoted ? text : readConstant(text)));
  return {
    numbers: values.filter((value) => typeof value === 'number'),
    texts: values.filter((value) => typeof value === 'string'),
    today: calls(rule, ['lastmonth', 'thismonth', 'nextmonth']),
  };
}

function constantsOf(node: PaperNode): readonly Extract<PaperNode, { kind: 'constant' }>[] {
  if (node.kind === 'constant') return [node];
  return node.kind === 'call' ? node.args.flatMap(constantsOf) : [];
}
