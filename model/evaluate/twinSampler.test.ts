import type { Grammar } from '../../src/infer/port';
import type { GraphSession, Tensor } from '../../src/infer/session';
import { createTwinSampler, type Twin, type TwinMode } from './twinSampler';

/** sum := PLUS sum sum | ONE | TWO, then END. */
const GRAMMAR: Grammar = {
  start: 'program',
  productions: {
    program: { PLUS: ['sum', 'sum', 'end'], ONE: ['end'], TWO: ['end'] },
    sum: { PLUS: ['sum', 'sum'], ONE: [], TWO: [] },
    end: { END: [] },
  },
};
const SYMBOLS = ['PAD', 'END', 'PLUS', 'ONE', 'TWO'];
const V = SYMBOLS.length;
const L = 8;

/** Probability of each symbol after the one before (after nothing where ''). */
type Chances = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A runtime whose twin knows the last symbol only. */
function bigrams(chances: Chances, batches: number[] = []): Twin {
  const session = (run: GraphSession['run']): GraphSession => ({ run, release: async () => {} });
  const memory: Tensor = { data: new Float32Array(1), dims: [1] };
  return {
    shapes: { M: 1, F: 1, L, V },
    symbols: SYMBOLS,
    encoder: session(async () => ({ memory, mask: memory })),
    decoder: session(async ({ tokens }) => {
      const [count = 0, width = 0] = tokens?.dims ?? [];
      batches.push(count);
      const logits = new Float32Array(count * width * V);
      for (let at = 0; at < count * width; at += 1) {
        const before = at % width === 0 ? '' : (SYMBOLS[tokens?.data[at - 1] ?? 0] ?? '');
        SYMBOLS.forEach((symbol, id) => {
          logits[at * V + id] = Math.log(chances[before]?.[symbol] ?? 1e-6) + 3;
        });
      }
      return { logits: { data: logits, dims: [count, width, V] } };
    }),
  };
}

const SURE: Chances = {
  '': { PLUS: 0.9, ONE: 0.1 },
  PLUS: { ONE: 0.6, TWO: 0.4 },
  ONE: { TWO: 0.55, END: 0.45 },
  TWO: { END: 1 },
};

function ask(chances: Chances, mode: TwinMode, seeds: readonly number[] = [0], barred = ['']) {
  const source = { ids: Int32Array.from([1]) };
  const sampler = createTwinSampler(bigrams(chances), mode);
  return sampler.sample({ source, grammar: GRAMMAR, barred: new Set(barred), seeds });
}

test('greedy writes the likeliest symbol each time, and scores it by the mean log probability', async () => {
  const [found, ...others] = await ask(SURE, 'greedy');
  expect(others).toEqual([]);
  expect(found?.symbols).toEqual(['PLUS', 'ONE', 'TWO', 'END']);
  expect(found?.logProbability).toBeCloseTo(Math.log(0.9 * 0.6 * 0.55) / 4, 4);
});

test('the grammar and the request bar symbols, and the raw program shows what the model wanted', async () => {
  const stop = {
    '': { PLUS: 1 },
    PLUS: { END: 0.7, TWO: 0.2, ONE: 0.1 },
    TWO: { END: 0.9, ONE: 0.1 },
    ONE: { END: 0.9, ONE: 0.1 },
  };
  const [found] = await ask(stop, 'greedy');
  expect(found?.symbols).toEqual(['PLUS', 'TWO', 'ONE', 'END']);
  expect(found?.free).toEqual(['PLUS', 'END']);
  const [barred] = await ask(stop, 'greedy', [0], ['TWO']);
  expect(barred?.symbols).toEqual(['PLUS', 'ONE', 'ONE', 'END']);
});

test('a program ends in time, however much the model would go on', async () => {
  const [found] = await ask({ '': { PLUS: 1 }, PLUS: { PLUS: 1 } }, 'greedy');
  expect(found?.symbols).toHaveLength(L);
  expect(found?.symbols[L - 1]).toBe('END');
});

test('the beam finds the likelier program behind a less likely start, best first', async () => {
  const trap = { '': { PLUS: 0.6, TWO: 0.4 }, PLUS: { ONE: 0.5, TWO: 0.5 }, TWO: { END: 1 } };
  const found = await ask(trap, 'beam');
  expect(found).toHaveLength(5);
  expect(found[0]?.symbols).toEqual(['TWO', 'END']);
  expect(new Set(found.map(({ symbols }) => symbols.join(' '))).size).toBe(5);
  const totals = found.map(({ logProbability, symbols }) => logProbability * symbols.length);
  expect(totals).toEqual([...totals].sort((a, b) => b - a));
});

test('seeds draw programs as often as the model believes in them, each seed always the same', async () => {
  const seeds = Array.from({ length: 2000 }, (_, seed) => seed);
  const coin = { '': { ONE: 0.7, TWO: 0.3 }, ONE: { END: 1 }, TWO: { END: 1 } };
  const found = await ask(coin, 'samples', seeds);
  const ones = found.filter(({ symbols }) => symbols[0] === 'ONE').length / found.length;
  expect(Math.abs(ones - 0.7)).toBeLessThan(0.03);
  const [again] = await ask(coin, 'samples', [17]);
  expect(again).toEqual(found[17]);
});

test('drafts that say the same are asked of the model once', async () => {
  const batches: number[] = [];
  const sampler = createTwinSampler(
    bigrams({ '': { ONE: 1 }, ONE: { END: 1 } }, batches),
    'samples',
  );
  const source = { ids: Int32Array.from([1]) };
  await sampler.sample({ source, grammar: GRAMMAR, barred: new Set(), seeds: [1, 2, 3, 4] });
  expect(batches).toEqual([1, 1]);
});

test('a request that is withdrawn stops', async () => {
  const sampler = createTwinSampler(bigrams(SURE), 'samples');
  const request = {
    source: { ids: new Int32Array(1) },
    grammar: GRAMMAR,
    barred: new Set<string>(),
  };
  const signal = AbortSignal.abort();
  await expect(sampler.sample({ ...request, seeds: [0], signal })).rejects.toThrow('abort');
});
