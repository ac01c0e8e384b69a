import { parseBash } from './parseBash';
import { printBash } from './printBash';
import { readSymbols } from './readSymbols';
import type { Pointers } from './spell';

/** The command that a program's symbols say, in normal form; null where they are none. */
export function printTarget(symbols: readonly string[], pointers: Pointers): string | null {
  const script = readSymbols(symbols, pointers);
  if (!script.ok) return null;
  const text = printBash(script.value);
  // A spelled option becomes one only when it is read again.
  const again = parseBash(text);
  return again.ok ? printBash(again.value) : text;
}
