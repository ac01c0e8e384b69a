import { fold } from '../../../src/link/normaliseText';
import { splitRequest } from './splitRequest';

/** Finds the most alike of many requests: cosine of TF-IDF over their words. */
export interface RequestIndex {
  /** Indices of requests that share a word, the most alike first. */
  nearest(request: string): readonly { readonly index: number; readonly likeness: number }[];
}

export function indexRequests(requests: readonly string[]): RequestIndex {
  const bags = requests.map(countWords);
  const holding = new Map<string, number>();
  for (const bag of bags) {
    for (const word of bag.keys()) holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  const idf = (word: string): number =>
    Math.log((1 + requests.length) / (1 + (holding.get(word) ?? 0))) + 1;
  const weigh = (bag: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
    const weights = [...bag].map(([word, count]) => [word, count * idf(word)] as const);
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  };
  const vectors = bags.map(weigh);
  return {
    nearest(request) {
      const own = weigh(countWords(request));
      return vectors
        .map((vector, index) => ({ index, likeness: dot(own, vector) }))
        .filter(({ likeness }) => likeness > 0)
        .sort((a, b) => b.likeness - a.likeness);
    },
  };
}

function countWords(request: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of splitRequest(request).words) {
    const word = fold(text);
    if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
