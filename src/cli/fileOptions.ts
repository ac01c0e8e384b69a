import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Cell } from '../sheet/area';
import { parseArea } from '../sheet/parseAddress';
import { fail, ok, type Result } from '../sheet/result';
import { openXlsx, type OpenedSheet, type OpenedWorkbook } from '../xlsx/openWorkbook';
import { badInput, type CommandError } from './commandError';
import { readNow } from './readNow';
import { hostError } from './hostErrorText';
import { parseArguments } from './parseArguments';

/** Options of the commands about the rules that a file holds already. */
export interface FileOptions {
  readonly file: string;
  /** All sheets when null. */
  readonly sheet: string | null;
  /** Where a changed workbook is written, or null. */
  readonly out: string | null;
  /** The cell whose look is asked for, or null. */
  readonly cell: Cell | null;
  /** Now as a serial. */
  readonly now: number;
  readonly json: boolean;
}

/** A workbook file in memory and the sheets that were asked for. */
export interface OpenedFile {
  readonly workbook: OpenedWorkbook;
  readonly sheets: readonly OpenedSheet[];
}

const OPTIONS = {
  sheet: { type: 'string' },
  out: { type: 'string' },
  cell: { type: 'string' },
  today: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Reads the arguments of `explain`, `check` and `repair`; `usage` is said where they are wrong. */
export function readFileOptions(
  args: readonly string[],
  usage: string,
): Result<FileOptions, CommandError> {
  const parsed = parseArguments(args, OPTIONS);
  const [file, ...more] = parsed?.positionals ?? [];
  if (parsed === null || file === undefined || more.length > 0)
    return fail(badInput('usage', usage));
  const { sheet, out, cell: address, today, json } = parsed.values;
  const area = address === undefined ? null : parseArea(address);
  if (address !== undefined && area === null) {
    return fail(badInput('badRange', `${address} is no address.`));
  }
  const cell = area && { row: area.top, column: area.left };
  const now = readNow(today);
  if (!now.ok) return now;
  return ok({ file, sheet: sheet ?? null, out: out ?? null, cell, now: now.value, json });
}

/** Opens the file and picks the sheets. */
export async function openFile({
  file,
  sheet,
}: Pick<FileOptions, 'file' | 'sheet'>): Promise<Result<OpenedFile, CommandError>> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return fail(badInput('noFile', `${file} cannot be read.`));
  const workbook = openXlsx(new Uint8Array(bytes));
  if (!workbook.ok) return fail(hostError(workbook.error));
  const { sheets } = workbook.value;
  const picked =
    sheet === null
      ? sheets
      : sheets.filter(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (picked.length > 0) return ok({ workbook: workbook.value, sheets: picked });
  const names = sheets.map(({ name }) => name).join(', ');
  return fail(badInput('noSuchSheet', `The workbook's sheets: ${names}.`));
}

/** True for two ways to name one file. */
export function isSameFile(a: string, b: string): boolean {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
  return real(a) === real(b);
}
