import type { Grammar } from '../../../src/infer/port';
import { isWord } from './derive';
import { POINTERS } from './features';
import { buildPlainGrammar, each, N, type Productions } from './grammar';
import { pieceSymbol, type Codebook } from './vocabulary';

/** The grammar of targets: programs as `packTarget.ts` writes them, with merged symbols wherever those can stand. */
export function buildGrammar(codebook: Codebook): Grammar {
  const plain = buildPlainGrammar(codebook).productions;
  const merges = byFirst(codebook.merged);
  const packed = Object.entries(plain).map(([name, own]): [string, Productions[string]] => [
    name,
    packOwn(name, Object.keys(own), merges, plain),
  ]);
  const whole: Record<string, Productions[string]> = Object.fromEntries(packed);
  const letters = each([...[...codebook.pieces].map(pieceSymbol), ...POINTERS], () => [N.letters]);
  whole[N.texts] = { STOP: [], ...letters };
  whole[N.letters] = { STOP: [N.texts], ...letters };
  whole[N.program] = Object.fromEntries(
    Object.entries(whole[N.list] ?? {}).map(([symbol, then]) => [symbol, [...then, N.texts]]),
  );
  return { start: N.program, productions: reachable(whole) };
}

type Merges = ReadonlyMap<string, readonly (readonly [string, readonly string[]])[]>;

function byFirst(merged: Codebook['merged']): Merges {
  const found = new Map<string, [string, readonly string[]][]>();
  for (const [name, parts] of merged) {
    const [first = ''] = parts;
    const own = found.get(first);
    if (own === undefined) found.set(first, [[name, parts]]);
    else own.push([name, parts]);
  }
  return found;
}

/** The symbols that a nonterminal starts with, merged ones among them. */
function packOwn(
  name: string,
  symbols: readonly string[],
  merges: Merges,
  plain: Productions,
): Readonly<Record<string, readonly string[]>> {
  const all = symbols.flatMap((symbol) => [
    [symbol, [symbol]] as const,
    ...(merges.get(symbol) ?? []),
  ]);
  return Object.fromEntries(
    all.flatMap(([symbol, parts]): [string, readonly string[]][] => {
      const then = expand(name, parts, plain);
      return then === null ? [] : [[symbol, then]];
    }),
  );
}

/** What must follow symbols that a nonterminal starts with, arguments last; null where they cannot stand. */
function expand(
  name: string,
  symbols: readonly string[],
  plain: Productions,
): readonly string[] | null {
  let open: readonly string[] = [name];
  const words: string[] = [];
  for (const symbol of symbols) {
    const [top = '', ...rest] = open;
    const then = plain[top]?.[symbol];
    if (then === undefined) return null;
    words.push(...then.filter(isWord));
    open = [...then.filter((next) => !isWord(next)), ...rest];
  }
  return [...open, ...words];
}

/** Without what the start never leads to. */
function reachable(productions: Productions): Productions {
  const found = new Set<string>([N.program]);
  for (const name of found) {
    for (const next of Object.values(productions[name] ?? {}).flat()) found.add(next);
  }
  return Object.fromEntries(Object.entries(productions).filter(([name]) => found.has(name)));
}
