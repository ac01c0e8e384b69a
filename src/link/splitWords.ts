import { straighten } from './normaliseText';
import { WORD_PATTERNS, type WordKind } from './wordPatterns';

/** One word of a request. `start` and `end` are offsets into it (end excluded). */
export interface Word {
  /** Own spelling; of a quoted text what stands between the quotes. */
  readonly text: string;
  /** The same with keyboard quotes and dashes, lower case. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly kind: WordKind;
}

/** Most characters of a request that are read; what follows is left out. */
export const MOST_CHARACTERS = 2000;

const AFTER_COLUMN = /(?:^|\s)(?:columns?|cols?)(?:\s+\p{L})?(?:\s+(?:to|and|or))?\s+$/iu;

/**
 * The words of a request: quoted texts, numbers, dates, times and addresses are one word each,
 * sentence punctuation is of its own kind. Reads at most `MOST_CHARACTERS` characters.
 */
export function splitWords(request: string): readonly Word[] {
  const text = straighten(request.slice(0, MOST_CHARACTERS));
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const blank = /^[\s\p{Cf}\p{Cc}]+/u.exec(rest);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const { length, kind } = nextWord(rest, text, at);
    words.push(toWord(request, at, at + length, kind));
    at += length;
  }
  return words;
}

function nextWord(rest: string, text: string, at: number): { length: number; kind: WordKind } {
  const isFree = at === 0 || !/[\p{L}\p{N}_)]/u.test(text.charAt(at - 1));
  const isJoined = !isFree && !/^[-+$£€¥]/.test(rest);
  for (const { kind, pattern, free, initial } of WORD_PATTERNS) {
    // "10-20" and "5kg": after a digit a number or date may go on, but a sign or quote is none of its own.
    if (free && !isFree && !(kind === 'number' && isJoined)) continue;
    if (initial && AFTER_COLUMN.test(text.slice(Math.max(0, at - 24), at))) continue;
    const match = pattern.exec(rest);
    if (match) return { length: match[0].length, kind };
  }
  const sign = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return { length: sign.length, kind: standsAlone(rest, text, at, sign) ? 'sign' : 'punctuation' };
}

/** "contains ? in the name": a sign between blanks is meant itself, one at a word's end closes a sentence. */
function standsAlone(rest: string, text: string, at: number, sign: string): boolean {
  if (!/^\p{P}$/u.test(sign)) return true;
  const before = at === 0 ? '' : text.charAt(at - 1);
  const after = rest.charAt(sign.length);
  return /\s/.test(before) && /\s/.test(after) && !/^["'(),.;:-]$/.test(sign);
}

function toWord(request: string, start: number, end: number, kind: WordKind): Word {
  const text = kind === 'quoted' ? unquote(request.slice(start, end)) : request.slice(start, end);
  return { text, key: straighten(text).toLowerCase(), start, end, kind };
}

/** What stands between the quotes, also where they are doubled: "'B'" is B. */
function unquote(text: string): string {
  const inner = text.slice(1, -1);
  const isDoubled = /^(["'`]).+\1$/u.test(straighten(inner));
  return isDoubled ? inner.slice(1, -1) : inner;
}
