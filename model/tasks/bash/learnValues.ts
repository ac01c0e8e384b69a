import type { Pointers } from './spell';
import type { Script } from './syntax';
import type { Codebook } from './vocabulary';
import { walkScript } from './walkScript';
import { Unwritable, writeWord } from './writeWord';

/** A place with fewer values says nothing. */
const FEWEST_VALUES = 20;
/** Rarer kinds are slips: at least so many, and so large a share. */
const FEWEST = 2;
const LEAST_SHARE = 0.004;

/** What a word's first symbol is: a pointer's type, `fixed`, or the symbol itself. */
export function kindOf(symbol: string): string {
  if (/^w[*"]?:/.test(symbol)) return 'fixed';
  return /^([A-Z]+)_\d+$/.exec(symbol)?.[1] ?? symbol;
}

/** For each option with a value ("find -mtime") the kinds of words that it was seen with. */
export function learnValues(
  reads: readonly { readonly script: Script; readonly pointers: Pointers }[],
  codebook: Codebook,
): Record<string, string[]> {
  const places = new Map<string, Map<string, number>>();
  for (const { script, pointers } of reads) {
    walkScript(script, {
      utility: () => {},
      option: () => {},
      redirect: () => {},
      word: (word, place) => {
        if (!place.includes(' ')) return;
        const kind = kindOfWord(() =>
          writeWord(word, place, { codebook, pointers, script: () => [] }),
        );
        const counts = places.get(place) ?? new Map<string, number>();
        places.set(place, counts.set(kind, (counts.get(kind) ?? 0) + 1));
      },
    });
  }
  return Object.fromEntries(
    [...places].flatMap(([place, counts]) => {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const least = Math.max(FEWEST, LEAST_SHARE * total);
      const kinds = [...counts].filter(([, count]) => count >= least).map(([kind]) => kind);
      return total < FEWEST_VALUES ? [] : [[place, kinds.sort()]];
    }),
  );
}

function kindOfWord(write: () => readonly string[]): string {
  try {
    const [first = '', second = ''] = write();
    return first.startsWith('f:') ? `${first} ${kindOf(second)}` : kindOf(first);
  } catch (thrown) {
    if (thrown instanceof Unwritable) return 'unwritable';
    throw thrown;
  }
}
