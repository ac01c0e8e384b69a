import type { Productions } from '../merges/mergeProductions';

/** A symbol of a program with all that it leads to, by the grammar of programs. */
export interface Node {
  readonly symbol: string;
  readonly children: readonly Child[];
}

interface Child {
  readonly node: Node;
  /** Whether it is an argument: a word, or a name. */
  readonly isWord: boolean;
}

/** In which order symbols stand. */
export interface Order {
  /** What a symbol stands for. */
  readonly partsOf: (symbol: string) => readonly string[];
  /** What stands behind all else that its symbol leads to. */
  readonly isLate: (nonterminal: string) => boolean;
}

/** A node to come: who waits for it. */
interface Hole {
  readonly name: string;
  readonly fill: (node: Node) => void;
}

/** Each symbol at its place. */
export const IN_PLACE: Order = { partsOf: (symbol) => [symbol], isLate: () => false };

/** Nonterminals of arguments. */
export const isWord = (nonterminal: string): boolean => /^(?:word(?: .*)?|name)$/.test(nonterminal);

/** The tree of the program that symbols begin with, and what follows it; null where they are none. */
export function derive(
  symbols: readonly string[],
  start: string,
  productions: Productions,
  { partsOf, isLate }: Order,
): { readonly root: Node; readonly rest: readonly string[] } | null {
  let at = 0;
  const readHole = (hole: Hole): boolean => {
    let open: readonly Hole[] = [hole];
    const late: Hole[] = [];
    for (const symbol of partsOf(symbols[at] ?? '')) {
      const [here, ...others] = open;
      const then = here === undefined ? undefined : productions[here.name]?.[symbol];
      if (here === undefined || then === undefined) return false;
      const inner = fillNode(here, symbol, then);
      late.push(...inner.filter(({ name }) => isLate(name)));
      open = [...inner.filter(({ name }) => !isLate(name)), ...others];
    }
    at += 1;
    return [...open, ...late].every(readHole);
  };
  const roots: Node[] = [];
  const whole = readHole({ name: start, fill: (node) => roots.push(node) });
  const [root] = roots;
  return whole && root !== undefined ? { root, rest: symbols.slice(at) } : null;
}

/** Puts a node where it is waited for; what it waits for itself. */
function fillNode(hole: Hole, symbol: string, then: readonly string[]): readonly Hole[] {
  const children: Child[] = [];
  hole.fill({ symbol, children });
  return then.map((name, place) => ({
    name,
    fill: (node) => (children[place] = { node, isWord: isWord(name) }),
  }));
}

/** The symbols of a tree, each at its place. */
export function flatten({ symbol, children }: Node): readonly string[] {
  return [symbol, ...children.flatMap(({ node }) => flatten(node))];
}
