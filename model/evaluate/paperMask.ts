import type { CellValue } from '../../src/sheet/cellValue';
import { isCellError } from '../../src/sheet/cellValue';
import type { PaperNode } from './paperRule';
import { readConstant, shownText } from './paperValue';

/** A table on which a rule of the paper's dialect is run. */
export interface PaperTable {
  readonly rows: readonly (readonly CellValue[])[];
  /** Column of a function that names none. */
  readonly column: number;
  /** Today as a serial. */
  readonly now: number;
}

type Mask = readonly boolean[];
type Values = readonly CellValue[];

/** A function on one column with its constants. */
type OnColumn = (values: Values, constants: readonly Values[], table: PaperTable) => Mask | null;

const compare =
  (holds: (value: number, bound: number) => boolean): OnColumn =>
  (values, [bounds]) =>
    bounds === undefined
      ? null
      : values.map((value, row) => {
          const bound = bounds[row];
          return typeof value === 'number' && typeof bound === 'number' && holds(value, bound);
        });

const text =
  (holds: (shown: string, asked: string) => boolean): OnColumn =>
  (values, [asked]) =>
    asked === undefined
      ? null
      : values.map((value, row) => holds(shownText(value), shownText(asked[row] ?? null)));

const equals = text((shown, asked) => shown === asked);
const starts = text((shown, asked) => shown.startsWith(asked));
const ends = text((shown, asked) => shown.endsWith(asked));
const duplicates: OnColumn = (values) => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(shownText(value), (counts.get(shownText(value)) ?? 0) + 1);
  return values.map((value) => shownText(value) !== '' && (counts.get(shownText(value)) ?? 0) > 1);
};
const atLeast = compare((value, bound) => value >= bound);

const FUNCTIONS: Readonly<Record<string, OnColumn>> = {
  greaterthan: compare((value, bound) => value > bound),
  greaterthanequal: atLeast,
  greaterthanequals: atLeast,
  lessthan: compare((value, bound) => value < bound),
  lessthanequal: compare((value, bound) => value <= bound),
  equals,
  between: (values, [low, high]) =>
    low === undefined || high === undefined
      ? null
      : values.map((value, row) => isBetween(value, low[row], high[row])),
  textequals: equals,
  textcontains: text((shown, asked) => shown.includes(asked)),
  startswith: starts,
  textstartswith: starts,
  endswith: ends,
  textendswith: ends,
  duplicate: duplicates,
  duplicates,
  blanks: (values) => values.map((value) => shownText(value).trim() === ''),
  errors: (values) => values.map(isCellError),
  aboveaverage: (values) => besideMean(values, (value, mean) => value > mean),
  belowaverage: (values) => besideMean(values, (value, mean) => value < mean),
  top: (values, constants) => rank(values, constants, 1, false),
  bottom: (values, constants) => rank(values, constants, -1, false),
  toppercent: (values, constants) => rank(values, constants, 1, true),
  bottompercent: (values, constants) => rank(values, constants, -1, true),
  lastmonth: (values, _, { now }) => inMonth(values, now, -1),
  thismonth: (values, _, { now }) => inMonth(values, now, 0),
  nextmonth: (values, _, { now }) => inMonth(values, now, 1),
};

/** Functions that draw every cell. */
export const VISUALS = {
  colorscale: 'colorScale',
  databar: 'dataBar',
  iconset: 'iconSet',
} as const;

/** The rows for which a rule holds, or null where it is no rule that can be run. */
export function paperMask(node: PaperNode, table: PaperTable): Mask | null {
  if (node.kind !== 'call') return null;
  if (['and', 'or', 'not'].includes(node.name)) return joinMasks(node.name, node.args, table);
  const run = FUNCTIONS[node.name];
  if (run === undefined) return null;
  const [first, ...rest] = node.args;
  const readsFirst = first !== undefined && first.kind !== 'constant';
  const values = readsFirst
    ? valuesOf(first, table)
    : table.rows.map((row) => row[table.column] ?? null);
  const constants = (readsFirst ? rest : node.args).map((arg) => valuesOf(arg, table));
  return values === null
    ? null
    : run(
        values,
        constants.filter((one) => one !== null),
        table,
      );
}

function joinMasks(name: string, args: readonly PaperNode[], table: PaperTable): Mask | null {
  const masks: Mask[] = [];
  for (const arg of args) {
    const mask = paperMask(arg, table);
    if (mask === null) return null;
    masks.push(mask);
  }
  if (masks.length === 0) return null;
  return table.rows.map((_, row) => {
    if (name === 'not') return masks[0]?.[row] !== true;
    return name === 'and' ? masks.every((mask) => mask[row]) : masks.some((mask) => mask[row]);
  });
}

function valuesOf(node: PaperNode, table: PaperTable): Values | null {
  if (node.kind === 'column') return table.rows.map((row) => row[node.index] ?? null);
  if (node.kind === 'constant') {
    const value = readConstant(node.text);
    return table.rows.map(() => value);
  }
  const [of] = node.args;
  const values = node.name === 'len' && of !== undefined ? valuesOf(of, table) : null;
  return values === null ? null : values.map((value) => shownText(value).length);
}

function isBetween(
  value: CellValue,
  low: CellValue | undefined,
  high: CellValue | undefined,
): boolean {
  if (typeof value !== 'number' || typeof low !== 'number' || typeof high !== 'number')
    return false;
  return value >= Math.min(low, high) && value <= Math.max(low, high);
}

function numbersOf(values: Values): readonly number[] {
  return values.filter((value) => typeof value === 'number');
}

function besideMean(values: Values, holds: (value: number, mean: number) => boolean): Mask {
  const numbers = numbersOf(values);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return values.map((value) => typeof value === 'number' && holds(value, mean));
}

/** Ties are in; a share is rounded down, at least one value; without a count the one best value. */
function rank(
  values: Values,
  constants: readonly Values[],
  side: 1 | -1,
  isPercent: boolean,
): Mask | null {
  const asked = constants[0] === undefined ? 1 : constants[0][0];
  if (typeof asked !== 'number' && values.length > 0) return null;
  const count = typeof asked === 'number' ? asked : 1;
  const sorted = [...numbersOf(values)].sort((a, b) => (b - a) * side);
  const share = count < 1 ? count : count / 100;
  // "top(10%)" of the train split, whose functions have no form of their own for shares.
  const isShare = isPercent || (count > 0 && count < 1);
  const n = isShare ? Math.max(1, Math.floor(sorted.length * share)) : count;
  const last = sorted[Math.min(n, sorted.length) - 1];
  return values.map(
    (value) => typeof value === 'number' && last !== undefined && (value - last) * side >= 0,
  );
}

function inMonth(values: Values, now: number, shift: number): Mask {
  const month = (serial: number): number => {
    const date = new Date((Math.floor(serial) - 25569) * 86_400_000);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  return values.map((value) => typeof value === 'number' && month(value) === month(now) + shift);
}
