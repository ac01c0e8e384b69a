import { normalise } from './normalise';
import { printPython } from './printPython';

/** A program in one layout; as it stands where it cannot be read. */
export function layOut(program: string): string {
  const tokens = normalise(program);
  return tokens === null ? program.trim() : printPython(tokens);
}
