import { fail, ok, type Result } from '../../sheet/result';
import { GRAMMAR } from './grammar';

/** A symbol with its arguments, in the order of the grammar. */
export interface Node {
  readonly symbol: string;
  readonly children: readonly Node[];
}

export interface SyntaxProblem {
  readonly code: 'symbolNotAllowed' | 'endsEarly' | 'textAfterEnd';
  /** 0-based position in the program. */
  readonly position: number;
}

/** Symbols (without padding) as a tree, by the grammar. */
export function readTree(symbols: readonly string[]): Result<Node, SyntaxProblem> {
  let position = 0;
  let problem: SyntaxProblem | null = null;
  const expand = (nonterminal: string): Node | null => {
    const symbol = symbols[position];
    const then = symbol === undefined ? undefined : GRAMMAR.productions[nonterminal]?.[symbol];
    if (symbol === undefined || then === undefined) {
      problem ??= { code: symbol === undefined ? 'endsEarly' : 'symbolNotAllowed', position };
      return null;
    }
    position += 1;
    const children: Node[] = [];
    for (const next of then) {
      const child = expand(next);
      if (child === null) return null;
      children.push(child);
    }
    return { symbol, children };
  };
  const tree = expand(GRAMMAR.start);
  if (tree === null) return fail(problem ?? { code: 'endsEarly', position });
  return position < symbols.length ? fail({ code: 'textAfterEnd', position }) : ok(tree);
}
