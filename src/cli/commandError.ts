/** What went wrong in a command; `status` is the exit status: 2 for bad input, 1 for work that failed. */
export interface CommandError {
  readonly code: string;
  readonly message: string;
  readonly status: 1 | 2;
}

/** Bad input: exit status 2. */
export function badInput(code: string, message: string): CommandError {
  return { code, message, status: 2 };
}

/** Work that failed: exit status 1. */
export function failed(code: string, message: string): CommandError {
  return { code, message, status: 1 };
}

/** Writes an error to stderr, as JSON where asked, and returns its exit status. */
export function reportError(error: CommandError, asJson: boolean): number {
  const { code, message, status } = error;
  process.stderr.write(
    asJson ? `${JSON.stringify({ error: { code, message } })}\n` : `${code}: ${message}\n`,
  );
  return status;
}
