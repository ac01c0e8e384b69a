import type { CompiledGrammar } from './compileGrammar';

/** States kept at a position; with fewer states than this the result is the exact Viterbi path. */
const BEAM = 96;

interface State {
  /** Nonterminals still to expand, the next one last. */
  readonly stack: readonly number[];
  /** Fewest symbols that the stack needs. */
  readonly least: number;
  readonly score: number;
  readonly symbol: number;
  readonly before: State | null;
}

export interface DecodedProgram {
  readonly symbols: readonly number[];
  /** Mean log probability of the program's symbols. */
  readonly logProbability: number;
}

/**
 * The most probable program of the grammar under independent positions (Viterbi over the automaton's stacks,
 * as in DINGO, arXiv 2505.23061, with a beam). Padding after the program counts for its choice.
 * @param logits log probabilities `[L, V]`, row-major
 * @param barred symbol ids that this request cannot use
 * @returns null when no program fits into L positions
 */
export function decodeGrammar(
  logits: Float32Array,
  positions: number,
  grammar: CompiledGrammar,
  barred: ReadonlySet<number>,
  padId: number,
): DecodedProgram | null {
  const width = logits.length / positions;
  const padding = paddingScores(logits, positions, width, padId);
  let states: readonly State[] = [
    {
      stack: [grammar.start],
      least: grammar.least[grammar.start] ?? 0,
      score: 0,
      symbol: -1,
      before: null,
    },
  ];
  let best: { state: State; total: number } | null = null;
  for (let position = 0; position < positions && states.length > 0; position += 1) {
    const row = logits.subarray(position * width, (position + 1) * width);
    const next = new Map<string, State>();
    for (const state of states) {
      expand(state, row, positions - position - 1, grammar, barred, next);
    }
    const done = next.get('');
    if (done !== undefined) {
      const total = done.score + (padding[position + 1] ?? 0);
      if (best === null || total > best.total) best = { state: done, total };
      next.delete('');
    }
    states = [...next.values()].sort((a, b) => b.score - a.score).slice(0, BEAM);
  }
  return best === null ? null : unwind(best.state);
}

/** Adds every continuation of a state that can still end in time, keeping the better of equal stacks. */
function expand(
  state: State,
  row: Float32Array,
  left: number,
  grammar: CompiledGrammar,
  barred: ReadonlySet<number>,
  next: Map<string, State>,
): void {
  const top = state.stack[state.stack.length - 1] ?? 0;
  const rest = state.stack.slice(0, -1);
  const restLeast = state.least - (grammar.least[top] ?? 0);
  for (const { symbol, push, least } of grammar.productions[top] ?? []) {
    if (barred.has(symbol) || restLeast + least > left) continue;
    const score = state.score + (row[symbol] ?? -Infinity);
    const stack = push.length === 0 ? rest : [...rest, ...push];
    const key = stack.join(',');
    const rival = next.get(key);
    if (rival !== undefined && rival.score >= score) continue;
    next.set(key, { stack, least: restLeast + least, score, symbol, before: state });
  }
}

/** Log probability that everything from a position on is padding; one entry more than positions. */
function paddingScores(
  logits: Float32Array,
  positions: number,
  width: number,
  padId: number,
): Float64Array {
  const scores = new Float64Array(positions + 1);
  for (let position = positions - 1; position >= 0; position -= 1) {
    scores[position] = (scores[position + 1] ?? 0) + (logits[position * width + padId] ?? 0);
  }
  return scores;
}

function unwind(last: State): DecodedProgram {
  const symbols: number[] = [];
  for (let state: State | null = last; state !== null && state.symbol >= 0; state = state.before) {
    symbols.push(state.symbol);
  }
  symbols.reverse();
  return { symbols, logProbability: last.score / Math.max(1, symbols.length) };
}
