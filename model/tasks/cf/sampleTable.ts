import { makeSnapshot } from '../../../src/sheet/makeSnapshot';
import type { CellValue } from '../../../src/sheet/cellValue';
import type { Snapshot } from '../../../src/sheet/snapshot';
import type { Area, Cell } from '../../../src/sheet/area';
import type { Random } from './random';
import type { ColumnSpec, TableSpec } from './readBank';

/** What a sampled column is about; index = column of the snapshot. */
export interface SampledColumn {
  readonly spec: ColumnSpec;
  readonly header: string;
}

export interface SampledTable {
  readonly snapshot: Snapshot;
  readonly columns: readonly SampledColumn[];
}

const FORMATS: Readonly<Record<ColumnSpec['kind'], string>> = {
  text: 'General',
  name: 'General',
  id: 'General',
  number: '0.00',
  integer: 'General',
  currency: '$#,##0.00',
  percent: '0%',
  date: 'yyyy-mm-dd',
  boolean: 'General',
  time: 'h:mm',
};

/** Two domains side by side, as grown sheets are: some tables must be wider than one domain has columns. */
export function joinSpecs(a: TableSpec, b: TableSpec): TableSpec {
  const known = new Set(a.columns.flatMap(({ names }) => names));
  const added = b.columns.filter(({ names }) => !names.some((name) => known.has(name)));
  return { domain: `${a.domain} and ${b.domain}`, columns: [...a.columns, ...added] };
}

/** What is given about a table: its columns in order, and where its header's first cell stands. */
export interface TablePlan {
  readonly columns: readonly SampledColumn[];
  readonly origin: Cell;
}

/** Where a table begins: mostly at A1. */
export function sampleOrigin(random: Random): Cell {
  return random.chance(0.8)
    ? { row: 0, column: 0 }
    : { row: random.int(0, 6), column: random.int(0, 4) };
}

/** A table of a domain: a subset of its columns in a sampled order, with blanks, repeats and now and then no rows. */
export function sampleTable(
  spec: TableSpec,
  random: Random,
  { columns, origin }: TablePlan = {
    columns: sampleColumns(spec, random),
    origin: sampleOrigin(random),
  },
): SampledTable {
  const now = random.int(43466, 46752) + random.next();
  const rowCount = random.chance(0.1) ? 0 : random.int(6, 30);
  const grid = sampleGrid(columns, rowCount, Math.floor(now), random);
  const area: Area = {
    top: origin.row,
    left: origin.column,
    bottom: origin.row + grid.length - 1,
    right: origin.column + columns.length - 1,
  };
  const formats = columns.map(({ spec: column }) => formatOf(column, random));
  const snapshot = makeSnapshot({
    sheetName: 'Sheet1',
    area,
    grid,
    numberFormats: grid.map((_, row) => (row === 0 ? columns.map(() => null) : formats)),
    selection: [],
    isTable: random.chance(0.3),
    hasHeader: true,
    now,
  });
  return { snapshot, columns };
}

/** The header row and the rows under it. */
function sampleGrid(
  columns: readonly SampledColumn[],
  rowCount: number,
  today: number,
  random: Random,
): readonly (readonly CellValue[])[] {
  const grid: CellValue[][] = [columns.map((column) => column.header)];
  const noBlanks = random.chance(0.5);
  const faults = columns.map(
    ({ spec: { blanks } }) => blanks ?? (noBlanks ? 0 : random.pick([0, 0, 0.05, 0.2])),
  );
  for (let row = 0; row < rowCount; row += 1) {
    grid.push(
      columns.map(({ spec: column }, index) =>
        random.chance(faults[index] ?? 0) ? null : sampleValue(column, row, today, random),
      ),
    );
  }
  return grid;
}

function formatOf(column: ColumnSpec, random: Random): string {
  return column.kind === 'currency' && random.chance(0.5) ? '#,##0' : FORMATS[column.kind];
}

function sampleColumns(spec: TableSpec, random: Random): readonly SampledColumn[] {
  const count = Math.min(
    spec.columns.length,
    random.pick([1, 2, 3, 4, 5, 5, 6, 6, 7, 8, 9, 10, 12, 14, 16]),
  );
  const rest = [...spec.columns];
  const columns: SampledColumn[] = [];
  while (columns.length < count) {
    const [column] = rest.splice(random.int(0, rest.length - 1), 1);
    if (column === undefined) break;
    columns.push({ spec: column, header: spellHeader(random.pick(column.names), random) });
  }
  if (random.chance(0.5)) {
    columns.sort((a, b) => spec.columns.indexOf(a.spec) - spec.columns.indexOf(b.spec));
  }
  return columns;
}

/** A header as sheets have it: now and then in capitals, lower case, with underscores or run together. */
export function spellHeader(name: string, random: Random): string {
  const roll = random.next();
  if (roll < 0.8) return name;
  if (roll < 0.86) return name.toUpperCase();
  if (roll < 0.92) return name.toLowerCase();
  if (roll < 0.96) return name.replace(/ /g, '_').toLowerCase();
  return name.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

function sampleValue(column: ColumnSpec, row: number, today: number, random: Random): CellValue {
  const { min, max, values } = column;
  if (random.chance(column.errors)) return { error: '#N/A' };
  switch (column.kind) {
    case 'text':
    case 'name':
      return values.length > 0 ? random.pick(values) : `Item ${row + 1}`;
    case 'id':
      return column.prefix === '' ? 1000 + row : `${column.prefix}${1000 + row * random.int(1, 3)}`;
    case 'integer':
      return random.int(min, max);
    case 'percent':
      return Math.round(random.next() * 110) / 100;
    case 'number':
    case 'currency':
      return Math.round((min + random.next() * (max - min)) * 100) / 100;
    case 'date':
      return today + random.int(min === 0 && max === 100 ? -120 : min, max === 100 ? 90 : max);
    case 'boolean':
      return random.chance(0.5);
    case 'time':
      return random.int(0, 95) / 96;
  }
}
