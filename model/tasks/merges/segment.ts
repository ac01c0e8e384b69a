/** Between the names of what a merged symbol stands for. */
export const MERGED = '·';

/** Symbols that can be written as fewer. */
export interface Unit {
  readonly nodes: readonly { readonly symbol: string }[];
  /** For each node the place behind all that it leads to. */
  readonly ends: readonly number[];
}

/** How a unit is written: for each of its symbols how many nodes it stands for. */
export type Cut = readonly number[];

/**
 * The fewest symbols that say a unit, the longest one first where several ways take as many; a symbol stands for a node
 * and for neighbours that the node leads to.
 */
export function segment(
  { nodes, ends }: Unit,
  merges: { has(name: string): boolean },
  longest: number,
): Cut {
  const best: { count: number; length: number }[] = [];
  best[nodes.length] = { count: 0, length: 0 };
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    let name = '';
    const most = Math.min(longest, (ends[at] ?? 0) - at);
    for (let length = 1; length <= Math.max(1, most); length += 1) {
      const symbol = nodes[at + length - 1]?.symbol ?? '';
      name = length === 1 ? symbol : name + MERGED + symbol;
      if (length > 1 && !merges.has(name)) continue;
      const count = 1 + (best[at + length]?.count ?? 0);
      if (count <= (best[at]?.count ?? Infinity)) best[at] = { count, length };
    }
  }
  const cut: number[] = [];
  for (let at = 0; at < nodes.length; at += cut[cut.length - 1] ?? 1)
    cut.push(best[at]?.length ?? 1);
  return cut;
}

/** Names of a unit's symbols. */
export function namesOf({ nodes }: Unit, cut: Cut): readonly string[] {
  let at = 0;
  return cut.map((length) => {
    at += length;
    return nameOf(nodes.slice(at - length, at));
  });
}

/** Name of the symbol that nodes are as one. */
export function nameOf(nodes: Unit['nodes']): string {
  return nodes.map(({ symbol }) => symbol).join(MERGED);
}
