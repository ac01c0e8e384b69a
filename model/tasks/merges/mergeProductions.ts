/** For each nonterminal its symbols, each with what must follow it. */
export type Productions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Symbols that stand for several, with these. */
export type Merged = ReadonlyMap<string, readonly string[]>;

/**
 * A grammar with merged symbols wherever their parts could stand.
 * @param isLate nonterminals that stand behind all else that a symbol leads to
 */
export function mergeProductions(
  plain: Productions,
  merged: Merged,
  isLate: (nonterminal: string) => boolean,
): Productions {
  const byFirst = new Map<string, [string, readonly string[]][]>();
  for (const [name, parts] of merged) {
    const [first = ''] = parts;
    const own = byFirst.get(first) ?? [];
    byFirst.set(first, own);
    own.push([name, parts]);
  }
  const mergeOwn = (nonterminal: string, symbols: readonly string[]): Productions[string] => {
    const all = symbols.flatMap((symbol) => [
      [symbol, [symbol]] as const,
      ...(byFirst.get(symbol) ?? []),
    ]);
    return Object.fromEntries(
      all.flatMap(([symbol, parts]): [string, readonly string[]][] => {
        const then = expand(nonterminal, parts, plain, isLate);
        return then === null ? [] : [[symbol, then]];
      }),
    );
  };
  return Object.fromEntries(
    Object.entries(plain).map(([name, own]) => [name, mergeOwn(name, Object.keys(own))]),
  );
}

/** What must follow symbols that a nonterminal starts with, late ones last; null where they cannot stand. */
function expand(
  name: string,
  symbols: readonly string[],
  plain: Productions,
  isLate: (nonterminal: string) => boolean,
): readonly string[] | null {
  let open: readonly string[] = [name];
  const late: string[] = [];
  for (const symbol of symbols) {
    const [top = '', ...rest] = open;
    const then = plain[top]?.[symbol];
    if (then === undefined) return null;
    late.push(...then.filter(isLate));
    open = [...then.filter((next) => !isLate(next)), ...rest];
  }
  return [...open, ...late];
}

/** Without what the start never leads to. */
export function keepReachable(productions: Productions, start: string): Productions {
  const found = new Set<string>([start]);
  for (const name of found) {
    for (const next of Object.values(productions[name] ?? {}).flat()) found.add(next);
  }
  return Object.fromEntries(Object.entries(productions).filter(([name]) => found.has(name)));
}
