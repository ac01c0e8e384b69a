import { compileGrammar, type CompiledGrammar } from '../../src/infer/compileGrammar';
import { createUniform } from '../../src/infer/noise';
import { createSampler } from '../../src/infer/createSampler';
import type { Sample, Sampler } from '../../src/infer/port';
import type { ModelCard } from '../../src/infer/modelCard';
import { VOCABULARY } from '../../src/rule/symbols/vocabulary';

const LONGEST = 32;
const FILE = { name: '', bytes: 0, sha256: '' };

/**
 * What an untrained model gives: every seed writes any program of the grammar that this request allows; with
 * `lawless`, any row of symbols at all.
 */
export function untrainedSampler(seed: number, lawless = false): Sampler {
  return {
    sample: ({ seeds, grammar, barred, signal, onProgress }) => {
      signal?.throwIfAborted();
      onProgress?.(1);
      const compiled = compileGrammar(grammar, VOCABULARY);
      const isBarred = VOCABULARY.map((symbol) => barred.has(symbol));
      return Promise.resolve(
        seeds.flatMap((one): readonly Sample[] => {
          const uniform = createUniform(seed * 7919 + one);
          // Any decline counts as the same reading, so that few would outvote every rule.
          const mayDecline = uniform() < 0.05;
          const bars = mayDecline ? isBarred : isBarred.map((is, id) => is || isDecline(id));
          const ids = lawless ? anyRow(uniform) : anyProgram(compiled, bars, uniform);
          if (ids === null) return [];
          const symbols = ids.map((id) => VOCABULARY[id] ?? '');
          return [{ seed: one, symbols, free: symbols, place: 0, logProbability: -uniform() }];
        }),
      );
    },
  };
}

const isDecline = (id: number): boolean => VOCABULARY[id]?.startsWith('DECLINE') ?? false;

function anyRow(uniform: () => number): readonly number[] {
  return Array.from({ length: 1 + Math.floor(uniform() * LONGEST) }, () =>
    Math.floor(uniform() * VOCABULARY.length),
  );
}

/** A random walk that can still end in time; null where the walk ran into barred symbols alone. */
function anyProgram(
  grammar: CompiledGrammar,
  isBarred: readonly boolean[],
  uniform: () => number,
): readonly number[] | null {
  const symbols: number[] = [];
  const stack = [grammar.start];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const needed = stack.reduce((sum, one) => sum + (grammar.least[one] ?? 0), 0);
    const left = LONGEST - symbols.length - 1 - needed;
    const ways = (grammar.productions[top] ?? []).filter(
      ({ symbol, least }) => isBarred[symbol] !== true && least <= left,
    );
    const way = ways[Math.floor(uniform() * ways.length)];
    if (way === undefined) return null;
    symbols.push(way.symbol);
    stack.push(...way.push);
  }
  return symbols;
}

/** The product's own sampler over graphs that give random numbers, so that the decoder's search is tried too. */
export function noiseModelSampler(seed: number): Sampler {
  const V = VOCABULARY.length;
  const shapes = { M: 80, F: 8, L: LONGEST, V, d: 4, K: 1, e: 4, chunk: 4 };
  const card: ModelCard = {
    format: 1,
    task: 'cf',
    files: { encoder: FILE, denoiser: FILE, decoder: FILE, vocab: FILE },
    shapes,
    symbols: [...VOCABULARY],
    symbolsHash: '',
    sourceHash: '',
    schedule: { factor: 2, levels: [1] },
    license: 'MIT',
    scores: {},
  };
  const uniform = createUniform(seed);
  const random = (size: number): Float32Array =>
    Float32Array.from({ length: size }, () => 12 * uniform());
  const tensor = (size: number, dims: readonly number[]) => ({ data: random(size), dims });
  const graph = (name: string, size: number, dims: readonly number[]) => ({
    run: () => Promise.resolve({ [name]: tensor(size, dims), mask: tensor(1, [1]) }),
    release: () => Promise.resolve(),
  });
  return createSampler({
    card,
    encoder: graph('memory', 4, [1, 1, 4]),
    denoiser: graph('x0', 4 * LONGEST * 4, [4, LONGEST, 4]),
    decoder: graph('logits', 4 * LONGEST * V, [4, LONGEST, V]),
    vocabulary: '',
  });
}
