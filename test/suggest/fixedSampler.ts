import type { Sample, Sampler } from '../../src/infer/port';

/** A sampler that writes the programs it was given, one a seed, over and over. */
export function fixedSampler(programs: readonly string[]): Sampler {
  return {
    sample: ({ seeds, signal, onProgress }) => {
      signal?.throwIfAborted();
      onProgress?.(1);
      return Promise.resolve(
        seeds.map((seed, index): Sample => {
          const symbols = (programs[index % programs.length] ?? '').split(' ');
          return {
            seed,
            symbols,
            free: symbols,
            place: 0,
            logProbability: -0.1 * (index % programs.length),
          };
        }),
      );
    },
  };
}
