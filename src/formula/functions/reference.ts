import { MAX_COLUMNS, MAX_ROWS } from '../../sheet/area';
import type { CellValue } from '../../sheet/cellValue';
import { parseArea } from '../../sheet/parseAddress';
import { printColumn } from '../../sheet/printAddress';
import { toBoolean, toNumber, toText } from '../coerce';
import {
  ON_COLUMN,
  ON_NOTHING,
  ON_ROW,
  referTo,
  type Environment,
  type Expression,
  type Frame,
} from '../expression';
import { lazy, numberArgument, scalar, type FunctionTable, type LazyDef } from '../functionDef';
import { liftScalar } from '../liftScalar';
import {
  isError,
  isMatrix,
  isWide,
  Matrix,
  RangeValue,
  REF,
  single,
  toMatrix,
  VALUE,
  type Value,
} from '../value';

export const REFERENCE_FUNCTIONS: FunctionTable = {
  INDEX: placed(lazy(2, 3, index)),
  ROW: {
    ...placed(lazy(0, 1, rowNumber)),
    depends: (args) => (args.length === 0 ? ON_ROW : ON_NOTHING),
  },
  COLUMN: {
    ...placed(lazy(0, 1, columnNumber)),
    depends: (args) => (args.length === 0 ? ON_COLUMN : ON_NOTHING),
  },
  ROWS: extent((matrix) => matrix.rows),
  COLUMNS: extent((matrix) => matrix.columns),
  ADDRESS: scalar(2, 5, address),
  INDIRECT: lazy(1, 2, indirect),
  OFFSET: placed(lazy(3, 5, offset)),
};

/** A function that looks at where its first argument lies. */
function placed(def: LazyDef): LazyDef {
  return { ...def, takesPlace: (index) => index === 0 };
}

function rangeArgument(args: readonly Expression[], frame: Frame): Value {
  const [arg] = args;
  return arg === undefined ? null : referTo(arg, frame);
}

function extent(count: (matrix: Matrix) => number): LazyDef {
  return placed(
    lazy(1, 1, (args, frame) => {
      const value = rangeArgument(args, frame);
      if (isError(value)) return value;
      return isMatrix(value) ? count(value) : 1;
    }),
  );
}

function rowNumber(args: readonly Expression[], frame: Frame): Value {
  if (args.length === 0) return frame.row + 1;
  const range = rangeArgument(args, frame);
  if (!(range instanceof RangeValue)) return isError(range) ? range : VALUE;
  if (range.rows === 1) return range.top + 1;
  // A range below the used part still has its own row numbers.
  return new Matrix(range.usedRows || range.rows, 1, (r) => range.top + 1 + r);
}

function columnNumber(args: readonly Expression[], frame: Frame): Value {
  if (args.length === 0) return frame.column + 1;
  const range = rangeArgument(args, frame);
  if (!(range instanceof RangeValue)) return isError(range) ? range : VALUE;
  if (range.columns === 1) return range.left + 1;
  return new Matrix(1, range.columns, (_, c) => range.left + 1 + c);
}

/** INDEX of a reference is a reference; row or column 0 is all of them. */
function index(args: readonly Expression[], frame: Frame): Value {
  const given = rangeArgument(args, frame);
  if (isError(given)) return given;
  const table = isMatrix(given) ? given : toMatrix([[single(given)]]);
  const rows = args[1]?.run(frame) ?? null;
  const column = args[2] === undefined ? undefined : single(args[2].run(frame));
  if (isWide(rows)) {
    const call = ([row = null]: readonly CellValue[]): CellValue => {
      const place = placeIn(table, row, column);
      return 'error' in place
        ? place
        : table.at(Math.max(place.row, 1) - 1, Math.max(place.column, 1) - 1);
    };
    return liftScalar(call, [rows], false);
  }
  const place = placeIn(table, single(rows), column);
  if ('error' in place) return place;
  const row = place.row;
  if (table instanceof RangeValue) return partOf(table, row, place.column);
  if (row > 0 && place.column > 0) return table.at(row - 1, place.column - 1);
  if (row > 0) return new Matrix(1, table.columns, (_, c) => table.at(row - 1, c));
  if (place.column === 0) return table;
  return new Matrix(table.rows, 1, (r) => table.at(r, place.column - 1));
}

function placeIn(table: Matrix, rowValue: CellValue, columnValue: CellValue | undefined) {
  const first = toNumber(rowValue);
  const second = columnValue === undefined ? undefined : toNumber(columnValue);
  if (isError(first)) return first;
  if (second !== undefined && isError(second)) return second;
  const isFlat = second === undefined && table.rows === 1 && table.columns > 1;
  const row = isFlat ? 1 : Math.trunc(first);
  const alone = isFlat ? Math.trunc(first) : table.columns === 1 ? 1 : 0;
  const column = second === undefined ? alone : Math.trunc(second);
  if (row < 0 || column < 0) return VALUE;
  return row > table.rows || column > table.columns ? REF : { row, column };
}

function partOf(range: RangeValue, row: number, column: number): RangeValue {
  return new RangeValue(
    range.sheet,
    row > 0 ? range.top + row - 1 : range.top,
    column > 0 ? range.left + column - 1 : range.left,
    row > 0 ? range.top + row - 1 : range.bottom,
    column > 0 ? range.left + column - 1 : range.right,
  );
}

function address(args: readonly CellValue[]): CellValue {
  const [rowValue = null, columnValue = null, kindValue = 1, styleValue = true, sheet] = args;
  const row = toNumber(rowValue);
  const column = toNumber(columnValue);
  const kind = toNumber(kindValue);
  const isA1 = toBoolean(styleValue);
  for (const one of [row, column, kind, isA1]) if (isError(one)) return one;
  if (typeof row !== 'number' || typeof column !== 'number') return VALUE;
  if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS) return VALUE;
  const fixedRow = kind === 1 || kind === 2;
  const fixedColumn = kind === 1 || kind === 3;
  const r = Math.trunc(row);
  const c = Math.trunc(column);
  const text =
    isA1 === true
      ? `${fixedColumn ? '$' : ''}${printColumn(c - 1)}${fixedRow ? '$' : ''}${r}`
      : `R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
  if (sheet === undefined) return text;
  const name = toText(sheet);
  const isPlain = /^[A-Za-z_][\w.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return `${isPlain || name === '' ? name : `'${name.replace(/'/g, "''")}'`}!${text}`;
}

/** Only A1 text: a name or R1C1 text gives #REF!. */
function indirect(args: readonly Expression[], frame: Frame, environment: Environment): Value {
  const value = single(args[0]?.run(frame) ?? null);
  if (isError(value)) return value;
  const text = toText(value);
  const end = text.lastIndexOf('!');
  const name = text
    .slice(0, Math.max(end, 0))
    .replace(/^'(.*)'$/, '$1')
    .replace(/''/g, "'");
  const sheet = end < 0 ? environment.active : environment.sheet(name);
  const area = parseArea(text.slice(end + 1));
  if (sheet === null || area === null) return REF;
  return new RangeValue(sheet, area.top, area.left, area.bottom, area.right);
}

/** A negative height or width reaches up or left. */
function offset(args: readonly Expression[], frame: Frame): Value {
  const range = rangeArgument(args, frame);
  if (!(range instanceof RangeValue)) return isError(range) ? range : VALUE;
  const down = numberArgument(args, 1, frame, 0);
  const across = numberArgument(args, 2, frame, 0);
  const height = sizeArgument(args, 3, frame, range.rows);
  const width = sizeArgument(args, 4, frame, range.columns);
  if (typeof down !== 'number') return down;
  if (typeof across !== 'number') return across;
  if (typeof height !== 'number') return height;
  if (typeof width !== 'number') return width;
  const [top, bottom] = spanFrom(range.top + Math.trunc(down), height);
  const [left, right] = spanFrom(range.left + Math.trunc(across), width);
  const isInside = top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS;
  if (!isInside || height === 0 || width === 0) return REF;
  return new RangeValue(range.sheet, top, left, bottom, right);
}

/** An omitted size ("OFFSET(A1,1,1,,2)") is that of the reference. */
function sizeArgument(args: readonly Expression[], at: number, frame: Frame, size: number) {
  const arg = args[at];
  const value = arg === undefined ? null : single(arg.run(frame));
  if (value === null) return size;
  const number = toNumber(value);
  return typeof number === 'number' ? Math.trunc(number) : number;
}

function spanFrom(start: number, size: number): [number, number] {
  return size > 0 ? [start, start + size - 1] : [start + size + 1, start];
}
