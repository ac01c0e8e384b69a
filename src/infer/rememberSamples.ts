import { hashText } from './loadModel';
import type { Sample, SampleRequest, Sampler } from './port';

/**
 * A sampler that knows its last `most` results: asked again for the same source, grammar, barred symbols and first seed,
 * it answers without the model. A sheet's values are no part of that: they are looked at afterwards. Nor is how many
 * seeds and steps there are: what was answered stays so where the machine turns out to be faster or slower.
 */
export function rememberSamples(sampler: Sampler, most: number): Sampler {
  const known = new Map<string, readonly Sample[]>();
  return {
    async sample(request) {
      const key = await hashText(printRequest(request));
      request.signal?.throwIfAborted();
      const found = known.get(key);
      if (found !== undefined) {
        request.onProgress?.(1);
        return found;
      }
      const samples = await sampler.sample(request);
      known.set(key, samples);
      for (const oldest of [...known.keys()].slice(0, known.size - most)) known.delete(oldest);
      return samples;
    },
  };
}

/** What makes a request another one. */
function printRequest({ source, grammar, barred, seeds }: SampleRequest): string {
  return JSON.stringify([[...source.ids], grammar, [...barred].sort(), seeds[0]]);
}
