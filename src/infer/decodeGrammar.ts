import type { CompiledGrammar } from './compileGrammar';

/** States kept at a position; with fewer states than this the result is the exact Viterbi path. */
const BEAM = 64;

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
 * The `count` most probable programs of the grammar under independent positions, best first (Viterbi over the
 * automaton's stacks, as in DINGO, arXiv 2505.23061, with a beam). Padding after a program counts for its choice.
 * @param logits log probabilities `[L, V]`, row-major
 * @param barred symbol ids that this request cannot use
 * @returns fewer, or none, when no more programs fit into L positions
 */
export function decodeGrammar(
  logits: Float32Array,
  positions: number,
  grammar: CompiledGrammar,
  barred: ReadonlySet<number>,
  padId: number,
  count = 1,
): readonly DecodedProgram[] {
  const width = logits.length / positions;
  const padding = paddingScores(logits, positions, width, padId);
  const least = grammar.least[grammar.start] ?? 0;
  let states: readonly State[] = [
    { stack: [grammar.start], least, score: 0, symbol: -1, before: null },
  ];
  const done: { state: State; total: number }[] = [];
  for (let position = 0; position < positions && states.length > 0; position += 1) {
    const row = logits.subarray(position * width, (position + 1) * width);
    const next = new Map<string, State[]>();
    for (const state of states) {
      expand(state, row, positions - position - 1, grammar, barred, next, count);
    }
    for (const state of next.get('') ?? []) {
      done.push({ state, total: state.score + (padding[position + 1] ?? 0) });
    }
    next.delete('');
    states = [...next.values()]
      .flat()
      .sort((a, b) => b.score - a.score)
      .slice(0, BEAM);
  }
  return done
    .sort((a, b) => b.total - a.total)
    .slice(0, count)
    .map(({ state }) => unwind(state));
}

/** Adds every continuation of a state that can still end in time, keeping the `count` best of equal stacks. */
function expand(
  state: State,
  row: Float32Array,
  left: number,
  grammar: CompiledGrammar,
  barred: ReadonlySet<number>,
  next: Map<string, State[]>,
  count: number,
): void {
  const top = state.stack[state.stack.length - 1] ?? 0;
  const rest = state.stack.slice(0, -1);
  const restKey = rest.join(',');
  const restLeast = state.least - (grammar.least[top] ?? 0);
  for (const { symbol, push, pushKey, least } of grammar.productions[top] ?? []) {
    if (barred.has(symbol) || restLeast + least > left) continue;
    const score = state.score + (row[symbol] ?? -Infinity);
    const key = restKey === '' || pushKey === '' ? restKey + pushKey : `${restKey},${pushKey}`;
    const rivals = next.get(key);
    if (rivals === undefined) next.set(key, []);
    else if (rivals.length === count && (rivals[count - 1]?.score ?? 0) >= score) continue;
    const stack = push.length === 0 ? rest : [...rest, ...push];
    insert(next.get(key) ?? [], { stack, least: restLeast + least, score, symbol, before: state });
    if ((rivals?.length ?? 0) > count) rivals?.pop();
  }
}

/** Puts a state into a list that is sorted by falling score. */
function insert(states: State[], state: State): void {
  let at = states.length;
  while (at > 0 && (states[at - 1]?.score ?? 0) < state.score) at -= 1;
  states.splice(at, 0, state);
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
