import { Workbook, type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { HostError } from '../../src/host/host';
import type { Result } from '../../src/sheet/result';

/** The bytes of a workbook that exceljs writes; `fill` gets its first sheet, "Sheet1". */
export async function makeFile(
  fill: (sheet: Worksheet, workbook: Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook.addWorksheet('Sheet1'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The workbook as exceljs reads it. */
export async function readFile(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}

/** The same file with a part's text changed; '' takes the part out. */
export function changePart(
  bytes: Uint8Array,
  path: string,
  change: (text: string) => string,
): Uint8Array {
  const { [path]: old, ...others } = unzipSync(bytes);
  const text = change(old === undefined ? '' : strFromU8(old));
  return zipSync(text === '' ? others : { ...others, [path]: strToU8(text) });
}

/** The text of a part. */
export function readPart(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  return part === undefined ? '' : strFromU8(part);
}

/** The value, or a failed test that shows the error. */
export function take<T>(result: Result<T, HostError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const SHEET = 'xl/worksheets/sheet1.xml';
