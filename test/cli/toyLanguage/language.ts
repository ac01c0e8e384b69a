import type { Drawn, Language } from '../../../model/tasks/language';
import { rankAlone } from '../../../model/tasks/rankAlone';
import type { Grammar } from '../../../src/infer/port';

const POINTERS = ['NUM_0', 'NUM_1', 'NUM_2'];
const SYMBOLS = ['PAD', 'END', '+', '-', ...POINTERS];
const DESCRIPTION = JSON.stringify({ task: 'sums', version: 1, M: 8, F: 2, L: 8, SYMBOLS });

const afterNumber = { '+': ['number'], '-': ['number'], END: [] };
const GRAMMAR: Grammar = {
  start: 'number',
  productions: {
    number: Object.fromEntries(POINTERS.map((pointer) => [pointer, ['more']])),
    more: afterNumber,
  },
};

/** Numbers of a request by their pointer. */
function linkNumbers(request: string): ReadonlyMap<string, string> {
  const numbers = request.match(/\d+/g) ?? [];
  return new Map(numbers.slice(0, POINTERS.length).map((text, at) => [`NUM_${at}`, text]));
}

function print(symbols: readonly string[], pointers: ReadonlyMap<string, string>): string {
  return symbols
    .filter((symbol) => symbol !== 'END')
    .map((symbol) => pointers.get(symbol) ?? symbol)
    .join(' ');
}

/** Sums in words: "add 3 to 4" is `3 + 4`. All that docs/adding-a-language.md asks for, and nothing else. */
export const sums: Language = {
  name: 'sums',
  symbolsFor: () => SYMBOLS,
  describeSource: () => DESCRIPTION,
  createDrawer:
    (sampler) =>
    async (request, { seeds, steps }) => {
      const pointers = linkNumbers(request);
      const samples = await sampler.sample({
        source: { ids: new Int32Array(8 * 2) },
        grammar: GRAMMAR,
        barred: new Set(POINTERS.filter((pointer) => !pointers.has(pointer))),
        seeds: Array.from({ length: seeds }, (_, seed) => seed),
        ...(steps === null ? {} : { steps }),
      });
      const drawn: readonly Drawn[] = samples.map(({ symbols, logProbability }) => ({
        code: print(symbols, pointers),
        weight: Math.exp(logProbability),
      }));
      return { drawn, free: true };
    },
  rank: rankAlone,
  createChecker: async () => (codes) => codes.map((code) => /^\d+(?: [+-] \d+)*$/.test(code)),
  findDangers: () => [],
};
