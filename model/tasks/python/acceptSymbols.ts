import type { Grammar } from '../../../src/infer/port';

/** True when the symbols are a whole sentence of the grammar; `start` stands in for its own start. */
export function acceptSymbols(
  symbols: readonly string[],
  grammar: Grammar,
  start: string = grammar.start,
): boolean {
  const open = [start];
  for (const symbol of symbols) {
    const next = open.pop();
    const then = next === undefined ? undefined : grammar.productions[next]?.[symbol];
    if (then === undefined) return false;
    for (let at = then.length - 1; at >= 0; at -= 1) open.push(then[at] ?? '');
  }
  return open.length === 0;
}
