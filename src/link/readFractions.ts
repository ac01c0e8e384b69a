import { dictionary } from './dictionary';
import type { Found } from './found';
import type { Word } from './splitWords';

const COUNT: Readonly<Record<string, number>> = dictionary({ a: 1, one: 1, two: 2, three: 3 });
const PART: Readonly<Record<string, number>> = dictionary({
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
});
const LARGE: Readonly<Record<string, number>> = dictionary({
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  dozen: 12,
});

/** "a third of", "two thirds of", "three quarters of", "half a million"; without "of" a quarter is one of the year. */
export function readFraction(words: readonly Word[], at: number): Found<number> | null {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3).map(({ key }) => key);
  const large = LARGE[third];
  if (first === 'half' && second === 'a' && large !== undefined) {
    return { value: large / 2, first: at, last: at + 2 };
  }
  const count = COUNT[first];
  const part = PART[second];
  if (count === undefined || part === undefined || third !== 'of') return null;
  return { value: count / part, first: at, last: at + 1 };
}
