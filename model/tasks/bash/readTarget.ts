import { linkWords } from './linkWords';
import { parseBash } from './parseBash';
import type { Codebook } from './vocabulary';
import { writeSymbols } from './writeSymbols';

/** The symbols of a command that answers a request, END last; null where no symbols say it. */
export function readTarget(
  code: string,
  request: string,
  codebook: Codebook,
): readonly string[] | null {
  const parsed = parseBash(code);
  if (!parsed.ok) return null;
  return writeSymbols(parsed.value, linkWords(request, codebook.utilities).pointers, codebook);
}
