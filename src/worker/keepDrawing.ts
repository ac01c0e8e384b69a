import type { Sampler } from '../infer/port';

/**
 * Draws with the first sampler until it fails, from then on with the second: a graphics processor may go at any moment
 * (sleep, a new driver, another program). A request that was cut off is drawn anew. `lost` is called once.
 */
export function keepDrawing(first: Sampler, second: Sampler, lost: () => void): Sampler {
  let present = first;
  return {
    async sample(request) {
      const using = present;
      try {
        return await using.sample(request);
      } catch (thrown) {
        if (request.signal?.aborted || using === second) throw thrown;
        if (present === first) lost();
        present = second;
        return second.sample(request);
      }
    },
  };
}
