import type { CompiledGrammar, Production } from './compileGrammar';
import { MergedChoices } from './mergeChoices';

/** States kept at a position; with fewer states than this the result is the exact Viterbi path. */
const BEAM = 64;
/** The same in a first search, whose programs tell what the second one need not look at. */
const FIRST_BEAM = 8;
/** Sums in another order differ by less. */
const ROUNDING = 1e-3;

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

/** One way to go on at a position, with its symbol's log probability. */
interface Choice {
  readonly production: Production;
  readonly score: number;
}

/** What one search is over. */
interface Task {
  readonly rows: readonly Float32Array[];
  /** For each position the symbols that are not barred, likeliest first. */
  readonly orders: readonly (readonly number[])[];
  /** Log probability that everything from a position on is padding; one entry more than positions. */
  readonly padding: Float64Array;
  /** The most that all positions from one on can add to a score. */
  readonly most: Float64Array;
  readonly grammar: CompiledGrammar;
  readonly barred: ReadonlySet<number>;
  readonly count: number;
}

/** A program's last state and its score with the padding behind it. */
interface Found {
  readonly state: State;
  readonly total: number;
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
  const rows = Array.from({ length: positions }, (_, position) =>
    logits.subarray(position * width, (position + 1) * width),
  );
  const orders = rows.map((row) => orderSymbols(row, barred));
  const padding = sumFrom(rows.map((row) => row[padId] ?? 0));
  const most = sumFrom(
    rows.map((row, at) => Math.max(row[orders[at]?.[0] ?? padId] ?? 0, row[padId] ?? 0)),
  );
  const task: Task = { rows, orders, padding, most, grammar, barred, count };
  // No program that the first search finds is better than the best there is: what cannot reach them is left out.
  const least = search(task, FIRST_BEAM, -Infinity)[count - 1]?.total ?? -Infinity;
  return search(task, BEAM, least - ROUNDING).map(({ state }) => unwind(state));
}

/** Symbols that are not barred by falling score: sorted once for all nonterminals, each takes what it knows. */
function orderSymbols(row: Float32Array, barred: ReadonlySet<number>): readonly number[] {
  const order = [...row.keys()].filter((symbol) => !barred.has(symbol));
  return order.sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0));
}

/** Sums of the values from each place on; one entry more than values. */
function sumFrom(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = values.length - 1; at >= 0; at -= 1)
    sums[at] = (sums[at + 1] ?? 0) + (values[at] ?? 0);
  return sums;
}

/** The `count` best programs whose total is at least `least`, best first, as far as `beam` states at a position show. */
function search(task: Task, beam: number, least: number): readonly Found[] {
  const { rows, padding, grammar, count } = task;
  const empty: Stack = { top: -1, rest: null, least: 0, onto: new Map() };
  const stack = push(empty, [grammar.start], grammar);
  let states: readonly State[] = [{ stack, score: 0, symbol: -1, before: null }];
  const done: Found[] = [];
  for (let position = 0; position < rows.length && states.length > 0; position += 1) {
    for (const state of states.flatMap((last) => finish(last, position, task))) {
      done.push({ state, total: state.score + (padding[position + 1] ?? 0) });
    }
    states = goOn(states, position, task, beam, least);
  }
  return done.sort((a, b) => b.total - a.total).slice(0, count);
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

/** A nonterminal's choices at a position by falling score, each worked out when it is first wanted. */
type Ranking = (nonterminal: number, rank: number) => Choice | undefined;

function rankChoices(position: number, { rows, orders, grammar }: Task): Ranking {
  const row = rows[position];
  const order = orders[position] ?? [];
  const known = new Map<number, { readonly choices: Choice[]; next: number }>();
  return (nonterminal, rank) => {
    const own = known.get(nonterminal) ?? { choices: [], next: 0 };
    if (own.next === 0) known.set(nonterminal, own);
    const places = grammar.places[nonterminal];
    while (own.choices.length <= rank && own.next < order.length) {
      const symbol = order[own.next] ?? 0;
      const production = grammar.productions[nonterminal]?.[places?.[symbol] ?? -1];
      own.next += 1;
      if (production !== undefined)
        own.choices.push({ production, score: row?.[symbol] ?? -Infinity });
    }
    return own.choices[rank];
  };
}

/** The programs that end with the symbol at a position. */
function finish(
  before: State,
  position: number,
  { rows, grammar, barred }: Task,
): readonly State[] {
  const { top, rest } = before.stack;
  if (rest === null || rest.top >= 0) return [];
  return (grammar.productions[top] ?? [])
    .filter(({ symbol, push: pushed }) => pushed.length === 0 && !barred.has(symbol))
    .map(({ symbol }) => {
      const score = before.score + (rows[position]?.[symbol] ?? -Infinity);
      return { stack: rest, score, symbol, before };
    });
}

/** The `beam` best states after a position that can still end in time, of equal stacks the `count` best. */
function goOn(
  states: readonly State[],
  position: number,
  task: Task,
  beam: number,
  least: number,
): readonly State[] {
  const { rows, most, grammar, count } = task;
  const left = rows.length - position - 1;
  const ranking = rankChoices(position, task);
  const kept: State[] = [];
  const equals = new Map<Stack, number>();
  const merged = new MergedChoices(states, ({ stack }, rank) => ranking(stack.top, rank));
  for (let best = merged.take(); best !== null && kept.length < beam; best = merged.take()) {
    const { state: before, choice, score } = best;
    // Whatever follows is worse still.
    if (score + (most[position + 1] ?? 0) < least) break;
    const { symbol, push: pushed, least: needed } = choice.production;
    const { rest } = before.stack;
    const ends = pushed.length === 0 && (rest?.top ?? -1) < 0;
    if (rest === null || ends || rest.least + needed > left) continue;
    const stack = push(rest, pushed, grammar);
    const known = equals.get(stack) ?? 0;
    if (known >= count) continue;
    equals.set(stack, known + 1);
    kept.push({ stack, score, symbol, before });
  }
  return kept;
}

function unwind(last: State): DecodedProgram {
  const symbols: number[] = [];
  for (let state: State | null = last; state !== null && state.symbol >= 0; state = state.before) {
    symbols.push(state.symbol);
  }
  symbols.reverse();
  return { symbols, logProbability: last.score / Math.max(1, symbols.length) };
}
