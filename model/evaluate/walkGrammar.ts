import type { CompiledGrammar } from '../../src/infer/compileGrammar';

/** Where a program stands in a grammar: what must still be expanded, the next one last. */
export interface Walk {
  readonly stack: readonly number[];
  /** Fewest symbols that the stack needs. */
  readonly least: number;
}

/** A symbol that may come next, and where it leads; `walk` is null where the program is complete. */
export interface Turn {
  readonly symbol: number;
  readonly walk: Walk | null;
}

/** The walk before the first symbol. */
export function startWalk(grammar: CompiledGrammar): Walk {
  return { stack: [grammar.start], least: grammar.least[grammar.start] ?? 0 };
}

/** Every next symbol after which the program can still end within `left` more symbols, by rising id. */
export function nextTurns(
  walk: Walk,
  grammar: CompiledGrammar,
  barred: ReadonlySet<number>,
  left: number,
): readonly Turn[] {
  const top = walk.stack[walk.stack.length - 1] ?? 0;
  const rest = walk.stack.slice(0, -1);
  const restLeast = walk.least - (grammar.least[top] ?? 0);
  return (grammar.productions[top] ?? [])
    .filter(({ symbol, least }) => !barred.has(symbol) && restLeast + least <= left)
    .map(({ symbol, push, least }): Turn => {
      const stack = [...rest, ...push];
      return { symbol, walk: stack.length === 0 ? null : { stack, least: restLeast + least } };
    })
    .sort((a, b) => a.symbol - b.symbol);
}
