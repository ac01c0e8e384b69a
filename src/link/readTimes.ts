import { dictionary } from './dictionary';
import type { Found } from './found';
import type { Word } from './splitWords';

const CLOCK = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?\s?([ap])?(?:\.?m\.?)?$/;
const NAMED: Readonly<Record<string, number>> = dictionary({ noon: 0.5, midday: 0.5, midnight: 0 });

/** Times of day of a request as fractions of a day: "14:30", "5pm", "noon"; impossible clock times are none. */
export function readTimes(
  words: readonly Word[],
  taken: ReadonlySet<number>,
): readonly Found<number>[] {
  return words.flatMap((word, at) => {
    if (taken.has(at)) return [];
    const value =
      word.kind === 'time'
        ? parseClock(word.key)
        : word.kind === 'word'
          ? (NAMED[word.key] ?? null)
          : null;
    return value === null ? [] : [{ value, first: at, last: at }];
  });
}

function parseClock(text: string): number | null {
  const [, hours = '', minutes = '0', seconds = '0', half] = CLOCK.exec(text) ?? [];
  if (hours === '') return null;
  const hour = Number(hours);
  const isOnDial = half === undefined ? hour < 24 : hour >= 1 && hour <= 12;
  if (!isOnDial || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const hour24 = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return (hour24 * 3600 + Number(minutes) * 60 + Number(seconds)) / 86400;
}
