import type { Grammar } from './port';

/** One way to go on: a symbol and the nonterminals that then must follow, the next one last (a stack). */
export interface Production {
  readonly symbol: number;
  readonly push: readonly number[];
  /** `push` as a text, to tell stacks apart. */
  readonly pushKey: string;
  /** Fewest symbols that the pushed nonterminals need. */
  readonly least: number;
}

/** A grammar over symbol ids. */
export interface CompiledGrammar {
  readonly start: number;
  readonly productions: readonly (readonly Production[])[];
  /** For each nonterminal and symbol the place of its production, -1 where there is none. */
  readonly places: readonly Int16Array[];
  /** Fewest symbols that a nonterminal needs. */
  readonly least: readonly number[];
}

/** Turns names into ids; throws on a symbol or nonterminal that nobody defined (a fault of the program, not of data). */
export function compileGrammar(grammar: Grammar, symbols: readonly string[]): CompiledGrammar {
  const names = Object.keys(grammar.productions);
  const nonterminalIds = new Map(names.map((name, id) => [name, id]));
  const symbolIds = new Map(symbols.map((symbol, id) => [symbol, id]));
  const idOf = (ids: ReadonlyMap<string, number>, name: string): number => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`grammar: unknown name ${name}`);
    return id;
  };
  const raw = names.map((name) =>
    Object.entries(grammar.productions[name] ?? {}).map(([symbol, then]) => ({
      symbol: idOf(symbolIds, symbol),
      push: then.map((next) => idOf(nonterminalIds, next)).reverse(),
    })),
  );
  const least = leastLengths(raw.map((list) => list.map((production) => production.push)));
  const productions = raw.map((list) =>
    list.map(({ symbol, push }) => ({
      symbol,
      push,
      pushKey: push.join(','),
      least: sum(push, least),
    })),
  );
  const places = productions.map((list) => {
    const table = new Int16Array(symbols.length).fill(-1);
    list.forEach(({ symbol }, place) => (table[symbol] = place));
    return table;
  });
  return { start: idOf(nonterminalIds, grammar.start), productions, places, least };
}

function sum(nonterminals: readonly number[], least: readonly number[]): number {
  return nonterminals.reduce((total, id) => total + (least[id] ?? Infinity), 0);
}

/** Fewest symbols for each nonterminal, by relaxing until nothing changes. */
function leastLengths(pushes: readonly (readonly (readonly number[])[])[]): readonly number[] {
  const least: number[] = pushes.map(() => Infinity);
  for (let changed = true; changed;) {
    changed = false;
    pushes.forEach((list, id) => {
      for (const push of list) {
        const length = 1 + sum(push, least);
        if (length < (least[id] ?? Infinity)) {
          least[id] = length;
          changed = true;
        }
      }
    });
  }
  return least;
}
