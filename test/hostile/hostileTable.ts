import fc from 'fast-check';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/sheet/area';
import type { CellValue } from '../../src/sheet/cellValue';
import { ERROR_CODES } from '../../src/sheet/cellValue';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import type { Snapshot } from '../../src/sheet/snapshot';
import { NASTY_TEXTS } from './hostileText';

/** The longest text that a cell holds. */
export const LONGEST_CELL = 'Lorem "ipsum" = '.repeat(2048).slice(0, 32_767);

const number = fc.oneof(
  fc.integer({ min: -5, max: 200 }),
  fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, 46_000, 46_348.75, 2_958_465, -1, 0.1),
);

const nastyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(null, '', true, false) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('open', 'done', 'Done ', 'North', '12', '1,5', '3/4/26'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom(...ERROR_CODES).map((error) => ({ error })) },
  { weight: 1, arbitrary: fc.constant(LONGEST_CELL) },
);

/** Headers that are numbers, dates, doubles, errors, blanks (as merged cells leave them) or worse. */
const nastyHeader: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Name', 'Amount', 'Amount', 'Due date', 'Status') },
  { weight: 3, arbitrary: nastyCell },
);

const format = fc.constantFrom(null, 'General', '0%', 'yyyy-mm-dd', 'h:mm', '"a";;;[Red]@', '\\');

/** A table of any cells, anywhere on the sheet, its far corner included. */
export const nastyTable: fc.Arbitrary<Snapshot> = fc
  .record({
    width: fc.integer({ min: 1, max: 7 }),
    height: fc.integer({ min: 0, max: 9 }),
    hasHeader: fc.boolean(),
    place: fc.constantFrom('start', 'middle', 'end'),
    selected: fc.constantFrom('nothing', 'cell', 'columns', 'beyond'),
    isTable: fc.boolean(),
  })
  .chain((shape) =>
    fc
      .record({
        header: fc.array(nastyHeader, { minLength: shape.width, maxLength: shape.width }),
        rows: fc.array(fc.array(nastyCell, { minLength: shape.width, maxLength: shape.width }), {
          minLength: shape.height,
          maxLength: shape.height,
        }),
        formats: fc.array(format, { minLength: shape.width, maxLength: shape.width }),
      })
      .map((cells) => tableOf(shape, cells)),
  );

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly hasHeader: boolean;
  readonly place: string;
  readonly selected: string;
  readonly isTable: boolean;
}

interface Cells {
  readonly header: readonly CellValue[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly formats: readonly (string | null)[];
}

function tableOf(shape: Shape, { header, rows, formats }: Cells): Snapshot {
  const { hasHeader, isTable, width, place, selected } = shape;
  const grid = hasHeader || rows.length === 0 ? [header, ...rows] : rows;
  const start = { start: [0, 0], middle: [700, 30] }[place];
  const [top = 0, left = 0] = start ?? [MAX_ROWS - grid.length, MAX_COLUMNS - width];
  const area = { top, left, bottom: top + grid.length - 1, right: left + width - 1 };
  const selection = {
    nothing: [],
    cell: [{ ...area, bottom: area.top, right: area.left }],
    columns: [{ ...area, top: 0, bottom: MAX_ROWS - 1, left: area.right }],
    beyond: [{ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }],
  }[selected];
  return makeSnapshot({
    sheetName: "It's [a] sheet!",
    area,
    grid,
    numberFormats: grid.map(() => formats),
    selection: selection ?? [],
    isTable,
    hasHeader: grid.length > rows.length,
    now: 46_348.5,
  });
}
