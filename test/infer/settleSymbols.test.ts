/** @jest-environment ./test/nativeArrays.cjs */
import { readFileSync } from 'node:fs';
import { createNodeOpener } from '../../src/cli/nodeSession';
import { compileGrammar } from '../../src/infer/compileGrammar';
import { createSampler } from '../../src/infer/createSampler';
import { loadModel, type ReadFile } from '../../src/infer/loadModel';
import type { Grammar } from '../../src/infer/port';
import { OPEN, settleSymbol } from '../../src/infer/settleSymbols';
import { recordRuns } from './recordRuns';
import { TINY_GRAMMAR, TINY_SYMBOLS } from './tinyModel';

interface Golden {
  readonly source: readonly number[];
  readonly x0: readonly number[];
  readonly logits: readonly number[];
}

const golden: Golden = JSON.parse(readFileSync('test/golden/settling.json', 'utf8'));
const readSettling: ReadFile = (name) =>
  Promise.resolve(new Uint8Array(readFileSync(`test/golden/settling/${name}`)));

/** `find` or `list`, the first with an operand, then END. */
const grammar: Grammar = {
  start: 'command',
  productions: {
    command: { find: ['operand', 'end'], list: ['end'] },
    operand: { here: [], there: [] },
    end: { END: [] },
  },
};
const symbols = ['PAD', 'END', 'find', 'list', 'here', 'there'];
const [, END = 1, FIND = 2, LIST = 3, HERE = 4, THERE = 5] = symbols.keys();
const compiled = compileGrammar(grammar, symbols);

function settle(
  weights: Readonly<Record<number, number>>,
  settled: readonly number[],
  seed: number,
  { length = 5, barred = new Set<number>() } = {},
): number {
  const row = Float32Array.from(symbols, (_, id) => Math.log(weights[id] ?? 1e-9));
  return settleSymbol(row, settled, seed, length, { grammar: compiled, barred, padId: 0 });
}

describe('A symbol that is settled', () => {
  it('is the likeliest that the grammar lets follow, for seed 0', () => {
    expect(settle({ [HERE]: 0.6, [FIND]: 0.1, [LIST]: 0.3 }, [], 0)).toBe(LIST);
    expect(settle({ [LIST]: 0.9, [THERE]: 0.1 }, [FIND], 0)).toBe(THERE);
    expect(settle({ [LIST]: 1 }, [FIND, HERE], 0)).toBe(END);
  });

  it('is drawn by its share where seeds are many', () => {
    const drawn = Array.from({ length: 200 }, (_, seed) =>
      settle({ [FIND]: 0.3, [LIST]: 0.1 }, [], seed),
    );
    const finds = drawn.filter((symbol) => symbol === FIND).length;
    expect(finds).toBeGreaterThan(145);
    expect(finds).toBeLessThan(155);
  });

  it('is none that the request bars, nor one that leaves too little room', () => {
    expect(settle({ [HERE]: 0.9, [THERE]: 0.1 }, [FIND], 0, { barred: new Set([HERE]) })).toBe(
      THERE,
    );
    expect(settle({ [FIND]: 0.9, [LIST]: 0.1 }, [], 0, { length: 2 })).toBe(LIST);
  });

  it('is padding behind a whole program, and none behind what no program begins with', () => {
    expect(settle({ [FIND]: 1 }, [LIST, END], 0)).toBe(0);
    expect(settle({ [FIND]: 1 }, [LIST, END, 0], 0)).toBe(0);
    expect(settle({ [FIND]: 1 }, [HERE], 0)).toBe(OPEN);
    expect(settle({ [FIND]: 1 }, [LIST, END, FIND], 0)).toBe(OPEN);
  });
});

describe('A model that settles its first symbols', () => {
  it('comes to the latents and logits that PyTorch comes to', async () => {
    const { outputs, open } = recordRuns(createNodeOpener(1));
    const loaded = await loadModel(readSettling, open, {
      symbols: TINY_SYMBOLS,
      sourceHash: () => Promise.resolve('tiny'),
    });
    if (!loaded.ok) throw new Error(loaded.error.code);
    expect(loaded.value.card.schedule.commits).toBe(3);
    const done: number[] = [];
    const samples = await createSampler(loaded.value).sample({
      source: { ids: Int32Array.from(golden.source) },
      grammar: TINY_GRAMMAR,
      barred: new Set(),
      seeds: [0],
      onProgress: (share) => done.push(share),
    });
    const x0 = outputs.flatMap((out) => (out['x0'] === undefined ? [] : [out['x0'].data]));
    const logits = outputs.flatMap((out) =>
      out['logits'] === undefined ? [] : [out['logits'].data],
    );
    expectClose(x0.at(-1) ?? [], golden.x0);
    expectClose(logits.at(-1) ?? [], golden.logits);
    expect(samples[0]?.symbols.at(-1)).toBe('END');
    expect(done).toHaveLength(7); // three symbols, three levels, the programs
    expect(done.at(-1)).toBe(1);
  });
});

function expectClose(actual: ArrayLike<number>, wanted: readonly number[]): void {
  const worst = Math.max(...wanted.map((value, i) => Math.abs(value - (actual[i] ?? Infinity))));
  expect(worst).toBeLessThan(1e-3);
}
