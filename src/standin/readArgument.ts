import type { Area } from '../sheet/area';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet/area';
import { parseArea, parseAreas } from '../sheet/parseAddress';
import { BatchFault, type Json } from './serverObject';

/** Excel's own answer to a wrong argument. */
export function invalidArgument(detail: string): BatchFault {
  return new BatchFault('InvalidArgument', `The argument is invalid or missing: ${detail}`);
}

/** A text argument. */
export function readText(value: Json | undefined, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(name);
  return value;
}

/** A whole number argument. */
export function readWhole(value: Json | undefined, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(name);
  return value;
}

/** An address argument; the whole sheet where it is left out. */
export function readArea(value: Json | undefined): Area {
  if (value === undefined || value === null || value === '') {
    return { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  }
  const area = parseArea(readText(value, 'address'));
  if (area === null) throw invalidArgument('address');
  return area;
}

/** Four arguments: first row and column from 0, rows and columns. */
export function readIndexes(args: readonly Json[]): Area {
  const top = readWhole(args[0], 'startRow');
  const left = readWhole(args[1], 'startColumn');
  const bottom = top + readWhole(args[2], 'rowCount') - 1;
  const right = left + readWhole(args[3], 'columnCount') - 1;
  if (bottom < top || right < left) throw invalidArgument('rowCount');
  return { top, left, bottom, right };
}

/** A comma list of addresses. */
export function readAreas(value: Json | undefined): readonly Area[] {
  const areas = parseAreas(readText(value, 'address'));
  if (areas === null) throw invalidArgument('address');
  return areas;
}

/** A member of an object argument, undefined where there is none. */
export function readMember(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
