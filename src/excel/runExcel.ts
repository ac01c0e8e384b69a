import type { HostError } from '../host/host';
import { fail, type Result } from '../sheet/result';

/**
 * Runs a batch in Excel; whatever Excel throws becomes a typed error. What Excel throws while it tidies up after a batch
 * that came to its end changes nothing of the answer.
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<Result<T, HostError>>,
  options: Excel.RunOptions = {},
): Promise<Result<T, HostError>> {
  const answers: Result<T, HostError>[] = [];
  try {
    return await Excel.run(options, async (context) => {
      const answer = await batch(context);
      answers.push(answer);
      return answer;
    });
  } catch (error) {
    return answers[0] ?? fail(toHostError(error));
  }
}

/** Excel's error codes (OfficeExtension.Error.code) for what a user can do something about. */
const CODES: Readonly<Record<string, HostError>> = {
  AccessDenied: { code: 'protected' },
  InvalidOperationInCellEditMode: { code: 'cellBeingEdited' },
  WriteNotSupportedWhenModalDialogOpen: { code: 'busy' },
  InactiveWorkbook: { code: 'busy' },
  ActivityLimitReached: { code: 'busy' },
  RequestAborted: { code: 'busy' },
  ServiceNotAvailable: { code: 'busy' },
  // A chart sheet or a macro sheet has no cells.
  UnsupportedSheet: { code: 'emptySheet' },
};

/** The host error behind something that Excel threw. */
export function toHostError(error: unknown): HostError {
  const code = errorCode(error);
  const message = readText(error, 'message');
  return CODES[code] ?? { code: 'hostFailed', detail: [code, message].filter(Boolean).join(': ') };
}

/** Excel's own code of something that it threw; '' where it has none. */
export function errorCode(error: unknown): string {
  return readText(error, 'code');
}

/** Throws on what passes by itself, so that it is not taken for a property of what was being read. */
export function throwPassing(error: unknown): void {
  const { code } = toHostError(error);
  if (code === 'cellBeingEdited' || code === 'busy') throw error;
}

function readText(error: unknown, name: string): string {
  if (typeof error !== 'object' || error === null) return name === 'message' ? String(error) : '';
  // The client's errors come from its own realm, so that instanceof says nothing about them.
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}
