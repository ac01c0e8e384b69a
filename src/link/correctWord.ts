import { allowedSlips, measureTypo } from './measureTypo';
import { isKnownWord, splitName } from './normaliseText';
import { isWeak, toKin, toLongForm } from './nameWords';
import type { Vocabulary } from './splitPieces';
import type { Word } from './splitWords';

/** A word of the request as it is looked up among header words. */
export interface CorrectedWord {
  /** Folded, letters and digits only. */
  readonly raw: string;
  /** Long forms, slips mended and cut words completed. */
  readonly long: string;
  /** The long forms by their kin. */
  readonly kin: string;
  /** First letter of `raw`. */
  readonly initial: string;
  /** 1 where nothing was mended. */
  readonly certainty: number;
}

/** Brings a word to the header word that it most likely means; everyday words are never mended. */
export function correctWord(
  word: Word,
  headerWords: ReadonlySet<string>,
  vocabulary: Vocabulary,
): CorrectedWord {
  const tokens = splitName(word.text);
  const raw = tokens.join('');
  const long = tokens.map(toLongForm).join('');
  const kin = tokens.map(toLongForm).map(toKin).join('');
  const as = { raw, initial: raw.charAt(0) };
  const isPlain = word.kind === 'word' || word.kind === 'quoted';
  if (!isPlain || headerWords.has(long) || headerWords.has(raw) || isWeak(raw) || raw.length > 30) {
    return { ...as, long, kin, certainty: 1 };
  }
  const whole = complete(long, headerWords);
  if (whole !== null) return { ...as, long: whole, kin: toKin(whole), certainty: 0.85 };
  const mended = isKnownWord(raw, vocabulary) ? null : mend(long, headerWords);
  return mended === null
    ? { ...as, long, kin, certainty: 1 }
    : { ...as, long: mended, kin: toKin(mended), certainty: 0.9 };
}

/** "temp" is "temperature" and "description" is "descr", where just one header word fits. */
function complete(word: string, headerWords: ReadonlySet<string>): string | null {
  if (word.length < 4) return null;
  let found: string | null = null;
  for (const header of headerWords) {
    const isCut = header.length >= word.length + 3 && header.startsWith(word);
    const isLonger =
      header.length >= 4 && word.length >= header.length + 3 && word.startsWith(header);
    if (!isCut && !isLonger) continue;
    if (found !== null) return null;
    found = header;
  }
  return found;
}

function mend(word: string, headerWords: ReadonlySet<string>): string | null {
  let least = allowedSlips(word.length) + 1;
  let found: string | null = null;
  for (const header of headerWords) {
    if (header.length < 4) continue;
    const slips = measureTypo(word, header, least - 1);
    if (slips < least) {
      least = slips;
      found = header;
    }
  }
  return found;
}
