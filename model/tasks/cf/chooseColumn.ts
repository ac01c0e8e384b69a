import type { ColumnRef } from '../../../src/rule/ruleSet';
import { printColumn } from '../../../src/sheet/printAddress';
import type { Snapshot } from '../../../src/sheet/snapshot';
import type { Need } from './constructs';
import type { Random } from './random';
import type { Bank, ColumnSpec } from './readBank';
import type { SampledTable } from './sampleTable';
import { spellColumn } from './spellValue';

const FITS: Readonly<Record<Need, readonly ColumnSpec['kind'][]>> = {
  number: ['number', 'integer', 'currency', 'percent'],
  date: ['date'],
  text: ['text', 'name'],
  boolean: ['boolean'],
  id: ['id'],
  name: ['name'],
  time: ['time'],
  any: ['text', 'name', 'id', 'number', 'integer', 'currency', 'percent', 'date', 'boolean'],
};

/** Indices of the columns that a construct can read. */
export function fittingColumns(table: SampledTable, need: Need): readonly number[] {
  return table.columns.flatMap(({ spec }, index) =>
    FITS[need].includes(spec.kind) ? [index] : [],
  );
}

/** How the request names a column. */
export function nameColumn(table: SampledTable, index: number, random: Random): string {
  const column = table.columns[index];
  if (column === undefined) return '';
  const letter = printColumn(table.snapshot.data.left + index);
  return spellColumn(column.header, column.spec.names, letter, random);
}

export interface Chosen {
  /** The column that is meant. */
  readonly index: number;
  /** How the rule says it. */
  readonly ref: ColumnRef;
  readonly snapshot: Snapshot;
}

/**
 * The column that a phrasing is about. Where the words leave the column out, it is the selected one ('this'),
 * or, without a selection, the only one that fits.
 */
export function chooseColumn(
  table: SampledTable,
  need: Need,
  named: boolean,
  random: Random,
): Chosen | null {
  const fitting = fittingColumns(table, need);
  if (fitting.length === 0) return null;
  const index = random.pick(fitting);
  if (named) {
    const selected = random.chance(0.3)
      ? selectColumn(table, random.int(0, table.columns.length - 1), random)
      : table.snapshot;
    return { index, ref: index, snapshot: selected };
  }
  if (fitting.length === 1 && random.chance(0.35))
    return { index, ref: index, snapshot: table.snapshot };
  if (fitting.length > 1 && random.chance(0.15))
    return { index, ref: 'this', snapshot: table.snapshot };
  return { index, ref: 'this', snapshot: selectColumn(table, index, random) };
}

/** The snapshot with a column selected: its data, or now and then the whole column or one cell. */
export function selectColumn(table: SampledTable, index: number, random: Random): Snapshot {
  const { snapshot } = table;
  const column = snapshot.data.left + index;
  const { top, bottom } = snapshot.data;
  const area = random.chance(0.9)
    ? { top, bottom, left: column, right: column }
    : { top, bottom: top, left: column, right: column };
  return { ...snapshot, selection: [area] };
}

/** Share of named columns whose name the table does not have: then the selected column is meant. */
const FOREIGN = 0.07;

/** A column, and how the words name it. */
export interface Named {
  readonly chosen: Chosen;
  readonly name: string;
}

/**
 * A column that a construct can read, named as users do: now and then by a name that stands nowhere in the table
 * ("price" over a column "Rate"), while the column is selected.
 */
export function chooseNamed(
  bank: Bank,
  table: SampledTable,
  need: Need,
  random: Random,
): Named | null {
  const isForeign = random.chance(FOREIGN);
  const chosen = chooseColumn(table, need, !isForeign, random);
  if (chosen === null) return null;
  if (!isForeign) return { chosen, name: nameColumn(table, chosen.index, random) };
  const name = foreignName(bank, table, table.columns[chosen.index]?.spec.kind, random);
  const isSelected = chosen.ref === 'this' && chosen.snapshot.selection.length > 0;
  return isSelected && name !== null ? { chosen, name } : null;
}

/** A header of another table's column of the kind, without a word in common with this table's headers. */
function foreignName(
  bank: Bank,
  table: SampledTable,
  kind: ColumnSpec['kind'] | undefined,
  random: Random,
): string | null {
  const own = new Set(
    table.columns.flatMap(({ header, spec }) => [header, ...spec.names].flatMap(wordsOf)),
  );
  const other = random.pick(bank.tables).columns.filter((spec) => spec.kind === kind);
  const names = other
    .flatMap((spec) => spec.names)
    .filter((name) => wordsOf(name).every((word) => !own.has(word)));
  if (names.length === 0) return null;
  const name = random.pick(names);
  return random.chance(0.5) ? name : name.toLowerCase();
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}
