import type { HostError } from '../host/host';
import { fail, type Result } from '../sheet/result';

/**
 * Runs a batch in Excel; whatever Excel throws becomes a typed error. What Excel throws while it tidies up after a batch
 * that came to its end changes nothing of the answer.
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<Result<T, HostError>>,
): Promise<Result<T, HostError>> {
  const answers: Result<T, HostError>[] = [];
  try {
    return await Excel.run(async (context) => {
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
};

/** The host error behind something that Excel threw. */
export function toHostError(error: unknown): HostError {
  const code = readText(error, 'code');
  const message = readText(error, 'message');
  return CODES[code] ?? { code: 'hostFailed', detail: [code, message].filter(Boolean).join(': ') };
}

function readText(error: unknown, name: string): string {
  if (typeof error !== 'object' || error === null) return name === 'message' ? String(error) : '';
  // The client's errors come from its own realm, so that instanceof says nothing about them.
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}
