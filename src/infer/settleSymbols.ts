import type { CompiledGrammar } from './compileGrammar';

/** Stands for a position whose symbol is still open. */
export const OPEN = -1;
/** Fractions of these are spread evenly for consecutive seeds, each place by a number of its own (Kronecker, 1884). */
const STEPS = [2, 3, 5, 7, 11, 13, 17, 19].map(Math.sqrt);

/** What a program's symbols are chosen from. */
export interface Choosing {
  readonly grammar: CompiledGrammar;
  readonly barred: ReadonlySet<number>;
  readonly padId: number;
}

/**
 * Chooses the symbol of a place that follows settled ones: drawn by the model's own probabilities among what the grammar
 * lets follow. Seed 0 takes the likeliest; other seeds are spread evenly over the distribution, so that few of them show
 * it. OPEN where nothing fits.
 * @param row log probabilities `[V]` at the place
 * @param settled the symbols before it
 * @param length positions of a program, L
 */
export function settleSymbol(
  row: Float32Array,
  settled: readonly number[],
  seed: number,
  length: number,
  { grammar, barred, padId }: Choosing,
): number {
  const stack = expand(settled, grammar, padId);
  if (stack === null) return OPEN;
  const next = stack.at(-1);
  if (next === undefined) return padId;
  const below = stack.slice(0, -1).reduce((sum, id) => sum + (grammar.least[id] ?? 0), 0);
  const left = length - settled.length - 1 - below;
  const open = (grammar.productions[next] ?? [])
    .filter(({ symbol, least }) => !barred.has(symbol) && least <= left)
    .map(({ symbol }) => ({ symbol, weight: Math.exp(row[symbol] ?? -Infinity) }))
    .sort((a, b) => b.weight - a.weight);
  return take(open, (seed * (STEPS[settled.length % STEPS.length] ?? 1)) % 1);
}

/** What is left to expand after symbols, the next nonterminal last; null where they are no beginning of a program. */
function expand(
  symbols: readonly number[],
  grammar: CompiledGrammar,
  padId: number,
): readonly number[] | null {
  const stack = [grammar.start];
  for (const symbol of symbols) {
    const next = stack.pop();
    if (next === undefined) {
      if (symbol !== padId) return null;
      continue;
    }
    const production = grammar.productions[next]?.[grammar.places[next]?.[symbol] ?? -1];
    if (production === undefined) return null;
    stack.push(...production.push);
  }
  return stack;
}

/** The one at a share of the summed weights; the likeliest comes first. */
function take(
  open: readonly { readonly symbol: number; readonly weight: number }[],
  share: number,
): number {
  const total = open.reduce((sum, { weight }) => sum + weight, 0);
  let passed = 0;
  for (const { symbol, weight } of open) {
    passed += weight;
    if (passed > share * total) return symbol;
  }
  return open[0]?.symbol ?? OPEN;
}
