/** Pages that may show the pane in a frame. */
export const FRAMES: readonly string[];
/** The policy that a page's own meta element holds. */
export function policyOf(page: string): string;
/** Headers for the add-in's web server, by path. */
export function headersFor(
  page: string,
): Readonly<Record<string, Readonly<Record<string, string>>>>;
/** The headers in the form of a `_headers` file. */
export function headersFile(page: string): string;
