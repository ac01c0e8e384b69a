import type { Node } from './derive';

/** Symbols between which no argument stands: the skeleton of a program, or one argument. */
export interface Unit {
  /** In the order of the program. */
  readonly nodes: readonly Node[];
  /** For each node the place behind all that it leads to. */
  readonly ends: readonly number[];
}

/** A tree without its arguments. */
export function unitOf(root: Node): Unit {
  const nodes: Node[] = [];
  const ends: number[] = [];
  const visit = (node: Node): void => {
    const at = nodes.push(node) - 1;
    for (const child of node.children) if (!child.isWord) visit(child.node);
    ends[at] = nodes.length;
  };
  visit(root);
  return { nodes, ends };
}

/** All units of a tree: its own and those of its arguments. */
export function unitsOf(root: Node): readonly Unit[] {
  const own = unitOf(root);
  const words = own.nodes.flatMap(({ children }) => children.filter(({ isWord }) => isWord));
  return [own, ...words.flatMap(({ node }) => unitsOf(node))];
}
