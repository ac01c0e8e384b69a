import type { Branch, CompiledGrammar } from './compileGrammar';

/** States kept at a position; with fewer states than this the result is the exact Viterbi path. */
const BEAM = 64;

/** Nonterminals still to expand. Equal stacks are one object, so that they are told apart without comparing them. */
interface Stack {
  /** The next nonterminal; -1 when nothing is left. */
  readonly top: number;
  readonly rest: Stack | null;
  /** Fewest symbols that the stack needs. */
  readonly least: number;
  /** The stacks with one nonterminal more, by that. */
  readonly onto: Map<number, Stack>;
}

interface State {
  readonly stack: Stack;
  readonly score: number;
  readonly symbol: number;
  readonly before: State | null;
}

/** Symbols of a branch with their log probabilities at a position, best first. */
type Ranked = readonly { readonly symbol: number; readonly score: number }[];

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
  const empty: Stack = { top: -1, rest: null, least: 0, onto: new Map() };
  const stack = push(empty, [grammar.start], grammar);
  let states: readonly State[] = [{ stack, score: 0, symbol: -1, before: null }];
  const done: { state: State; total: number }[] = [];
  for (let position = 0; position < positions && states.length > 0; position += 1) {
    const row = logits.subarray(position * width, (position + 1) * width);
    const rank = createRanking(row, barred, count);
    const next = new Map<Stack, State[]>();
    for (const state of states) expand(state, positions - position - 1, grammar, rank, next, count);
    for (const state of next.get(empty) ?? []) {
      done.push({ state, total: state.score + (padding[position + 1] ?? 0) });
    }
    next.delete(empty);
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

function push(stack: Stack, nonterminals: readonly number[], grammar: CompiledGrammar): Stack {
  let top = stack;
  for (const id of nonterminals) {
    let next = top.onto.get(id);
    if (next === undefined) {
      const least = top.least + (grammar.least[id] ?? 0);
      next = { top: id, rest: top, least, onto: new Map() };
      top.onto.set(id, next);
    }
    top = next;
  }
  return top;
}

/** The `count` likeliest symbols of a branch at one position, worked out once for all states. */
function createRanking(
  row: Float32Array,
  barred: ReadonlySet<number>,
  count: number,
): (branch: Branch) => Ranked {
  const known = new Map<Branch, Ranked>();
  return (branch) => {
    const found = known.get(branch);
    if (found !== undefined) return found;
    const best: { symbol: number; score: number }[] = [];
    for (const symbol of branch.symbols) {
      const score = row[symbol] ?? -Infinity;
      if (barred.has(symbol) || isBeaten(score, best, count)) continue;
      insert(best, { symbol, score });
      if (best.length > count) best.pop();
    }
    known.set(branch, best);
    return best;
  };
}

/** Adds every continuation of a state that can still end in time, keeping the `count` best of equal stacks. */
function expand(
  state: State,
  left: number,
  grammar: CompiledGrammar,
  rank: (branch: Branch) => Ranked,
  next: Map<Stack, State[]>,
  count: number,
): void {
  const { top, rest } = state.stack;
  if (rest === null) return;
  for (const branch of grammar.branches[top] ?? []) {
    if (rest.least + branch.least > left) continue;
    const ranked = rank(branch);
    if (ranked.length === 0) continue;
    const stack = push(rest, branch.push, grammar);
    const rivals = next.get(stack) ?? [];
    if (rivals.length === 0) next.set(stack, rivals);
    for (const { symbol, score: own } of ranked) {
      const score = state.score + own;
      if (isBeaten(score, rivals, count)) break;
      insert(rivals, { stack, score, symbol, before: state });
      if (rivals.length > count) rivals.pop();
    }
  }
}

/** Whether a list that is sorted by falling score holds `count` already that are as good. */
function isBeaten(
  score: number,
  sorted: readonly { readonly score: number }[],
  count: number,
): boolean {
  return sorted.length === count && (sorted[count - 1]?.score ?? -Infinity) >= score;
}

/** Puts something into a list that is sorted by falling score, after its equals. */
function insert<T extends { readonly score: number }>(sorted: T[], one: T): void {
  let at = sorted.length;
  while (at > 0 && (sorted[at - 1]?.score ?? 0) < one.score) at -= 1;
  sorted.splice(at, 0, one);
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
