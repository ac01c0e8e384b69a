import type { CompiledGrammar } from '../../src/infer/compileGrammar';
import { createUniform } from '../../src/infer/noise';
import { nextTurns, startWalk, type Turn, type Walk } from './walkGrammar';

/** A program as far as it is written; `walk` is null when it is complete. */
export interface Draft {
  /** Whose draws wrote it; 0 where nothing is drawn. */
  readonly seed: number;
  readonly symbols: readonly number[];
  /** Sum of the symbols' log probabilities under the model, without the grammar. */
  readonly score: number;
  readonly walk: Walk | null;
}

/** What a search may write. */
export interface Bounds {
  readonly grammar: CompiledGrammar;
  readonly barred: ReadonlySet<number>;
  /** Symbols of the longest program. */
  readonly longest: number;
}

/** Log probabilities of the symbol that follows a draft. */
export type Read = (draft: Draft) => Float32Array;

/** Goes on by one symbol: open drafts become longer, those that cannot go on vanish, complete ones stay. */
export type Advance = (drafts: readonly Draft[], read: Read) => readonly Draft[];

/** A search as it starts, and how it goes on. */
export interface Search {
  readonly first: readonly Draft[];
  readonly advance: Advance;
}

/** The `width` likeliest drafts of every length, complete ones among them, best first; width 1 is greedy. */
export function searchBeam(bounds: Bounds, width: number): Search {
  return {
    first: [begin(bounds)],
    advance: (drafts, read) =>
      drafts
        .flatMap((draft) => {
          if (draft.walk === null) return [draft];
          const row = read(draft);
          return turns(draft, bounds).map((turn) => extend(draft, turn, row));
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, width),
  };
}

/**
 * One program a seed, drawn symbol by symbol from the model's distribution over what is allowed (temperature 1).
 * A seed whose program cannot go on writes none.
 */
export function searchByDrawing(bounds: Bounds, seeds: readonly number[]): Search {
  const uniforms = new Map(seeds.map((seed) => [seed, createUniform(seed)]));
  return {
    first: seeds.map((seed) => begin(bounds, seed)),
    advance: (drafts, read) =>
      drafts.flatMap((draft) => {
        const uniform = uniforms.get(draft.seed);
        if (draft.walk === null || uniform === undefined) return [draft];
        const row = read(draft);
        const turn = draw(turns(draft, bounds), row, uniform());
        return turn === null ? [] : [extend(draft, turn, row)];
      }),
  };
}

function begin({ grammar }: Bounds, seed = 0): Draft {
  return { seed, symbols: [], score: 0, walk: startWalk(grammar) };
}

function turns({ walk, symbols }: Draft, bounds: Bounds): readonly Turn[] {
  if (walk === null) return [];
  return nextTurns(walk, bounds.grammar, bounds.barred, bounds.longest - symbols.length - 1);
}

function extend(draft: Draft, { symbol, walk }: Turn, row: Float32Array): Draft {
  const { seed, symbols, score } = draft;
  return { seed, symbols: [...symbols, symbol], score: score + (row[symbol] ?? -Infinity), walk };
}

/** The turn at a point of the cumulated probabilities, or null where there is none. */
function draw(choices: readonly Turn[], row: Float32Array, point: number): Turn | null {
  const highest = choices.reduce(
    (most, { symbol }) => Math.max(most, row[symbol] ?? most),
    -Infinity,
  );
  const weights = choices.map(({ symbol }) => Math.exp((row[symbol] ?? -Infinity) - highest));
  let left = point * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return choices[index] ?? null;
  }
  return choices[choices.length - 1] ?? null;
}
