import type { Random } from '../cf/random';
import type { LinkedRequest, LinkedWord } from './linkWords';

/** Texts that stood in requests for a slot's type or for a bare word, by type. */
export type Pools = ReadonlyMap<string, readonly string[]>;

/** Collects the words that programs point at. */
export function collectPools(
  rows: Iterable<{ readonly linked: LinkedRequest; readonly symbols: readonly string[] }>,
): Pools {
  const pools = new Map<string, string[]>();
  for (const { linked, symbols } of rows) {
    for (const [at, type] of pointedWords(linked, symbols)) {
      const text = linked.words[at]?.text ?? '';
      const pool = pools.get(type);
      if (pool === undefined) pools.set(type, [text]);
      else pool.push(text);
    }
  }
  return pools;
}

/**
 * The same request about other things: each word that the program points at is another of its kind; the program, which
 * points, stays right. Null where there is nothing to exchange.
 */
export function varyRequest(
  linked: LinkedRequest,
  symbols: readonly string[],
  pools: Pools,
  random: Random,
): LinkedRequest | null {
  const pointed = pointedWords(linked, symbols);
  if (pointed.size === 0) return null;
  const words = linked.words.map((word, at): LinkedWord => {
    const type = pointed.get(at);
    if (type === undefined) return word;
    return { ...word, text: exchange(word.text, type, pools, random) };
  });
  return { ...linked, words };
}

const NUMERIC = /^(?:NUM|SIZE|DAYS|MINUTES)$/;

function exchange(text: string, type: string, pools: Pools, random: Random): string {
  if (NUMERIC.test(type)) {
    return text.replace(/\d+/, (digits) => String(random.int(1, digits.length > 2 ? 2000 : 99)));
  }
  const pool = pools.get(type) ?? [text];
  return random.pick(pool);
}

/** Places of the words that symbols point at, with the type of the slot; bare words by the sign before them. */
function pointedWords(
  linked: LinkedRequest,
  symbols: readonly string[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  symbols.forEach((symbol, index) => {
    const [, type, number] = /^([A-Z]+)_(\d+)$/.exec(symbol) ?? [];
    if (type === undefined) return;
    if (type === 'WORD') {
      const before = symbols[index - 1] ?? '';
      found.set(Number(number), before.startsWith('f:') ? before : 'WORD');
      return;
    }
    linked.words.forEach(({ slots }, at) => {
      if (slots.includes(symbol)) found.set(at, type);
    });
  });
  return found;
}
