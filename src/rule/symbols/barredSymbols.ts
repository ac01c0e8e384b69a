import type { Slots } from '../../sheet/slots';
import { SYMBOLS } from './vocabulary';

/** Symbols that a request cannot use: columns, slots and words that it does not have. */
export function barredSymbols(slots: Slots): ReadonlySet<string> {
  const from = (prefix: string, symbols: readonly string[], count: number): readonly string[] =>
    symbols.filter((symbol) => {
      const match = /^([A-Z]+)_(\d+)$/.exec(symbol);
      return match?.[1] === prefix && Number(match[2]) >= count;
    });
  return new Set([
    ...from('C', SYMBOLS.column, slots.columnCount),
    ...from('NUM', SYMBOLS.number, slots.numbers.length),
    ...from('DATE', SYMBOLS.date, slots.dates.length),
    ...from('TIME', SYMBOLS.time, slots.times.length),
    ...from('TEXT', SYMBOLS.text, slots.texts.length),
    ...from('VALUE', SYMBOLS.text, slots.values.length),
    ...from('WORD', SYMBOLS.word, slots.words.length),
    ...from('AREA', SYMBOLS.area, slots.areas.length),
  ]);
}
