import type { Model } from '@ironcalc/workbook';
import type { HostError } from '../host/host';
import { fail, type Result } from '../sheet/result';

/** Makes a workbook of the bytes of an .xlsx file. */
export type OpenBytes = (bytes: Uint8Array) => Result<Model, HostError>;

/** Most bytes of a file that the page takes; more would freeze it for long. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Reads a file that the user picked; nothing is changed when it fails. */
export async function openFile(file: File, open: OpenBytes): Promise<Result<Model, HostError>> {
  if (file.size > MOST_BYTES) return fail(broken('it is larger than 20 MB'));
  try {
    return open(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return fail(broken(error instanceof Error ? error.message : String(error)));
  }
}

/** Why the file could not be opened, in sentences. */
export function sayOpenTrouble(name: string, error: HostError): string {
  return `${name} could not be opened: ${sayWhy(error)}. The sheet below is the one from before.`;
}

function sayWhy(error: HostError): string {
  if (error.code === 'fileBroken') return error.detail.replace(/\.$/, '');
  if (error.code === 'tooLarge')
    return `it has ${error.cells} cells, and at most ${error.most} can be shown here`;
  return error.code;
}

function broken(detail: string): HostError {
  return { code: 'fileBroken', detail };
}
