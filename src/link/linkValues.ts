import { LIMITS } from '../sheet/limits';
import type { ValueSlot } from '../sheet/slots';
import type { Found } from './found';
import type { TableValue, ValueIndex } from './indexValues';
import { WHOLE } from './indexColumns';
import type { ColumnLink } from './columnLink';
import { measureTypo } from './measureTypo';
import { isKnownWord, splitName, toStem } from './normaliseText';
import { isWeak } from './nameWords';
import type { Vocabulary } from './splitPieces';
import type { Word } from './splitWords';

interface Match {
  readonly first: number;
  readonly last: number;
  readonly values: readonly TableValue[];
  readonly score: number;
  /** The word, where it is only one of the value's. */
  readonly part?: string;
}

/** A value in a request, with how surely (0 to 1; 0.9 where it is spelled alike). */
export interface LinkedValue extends Found<ValueSlot> {
  readonly score: number;
}

const LONGEST = 7;
const SAYS_EQUAL =
  /^(?:is|=|==|are|equals?|says?|saying|reads?|isn't|isnt|not|marked|contains?|containing|labelled|labeled|<>|!=|be|was|set|shows?|has|with|as|called|named|or|a)$/;

/**
 * Values of the table that stand in a request as words, in reading order: spelled alike but for case, number and
 * simple endings, the longest first. A value of several columns goes to the one that the request names nearest.
 */
export function linkValues(
  words: readonly Word[],
  index: ValueIndex,
  columns: readonly ColumnLink[],
  vocabulary: Vocabulary,
): readonly LinkedValue[] {
  const keys = words.map((word) => splitName(word.text));
  const stems = keys.map((tokens) => tokens.map(toStem).join(''));
  const matches: Match[] = [];
  for (let first = 0; first < words.length; first += 1) {
    for (const match of matchesFrom(words, keys, stems, first, index)) {
      if (isMeant(words, match) && !isColumn(words, match, columns)) matches.push(match);
    }
  }
  const kept = longestFirst(matches);
  const mended = mendSlips(words, keys, kept, columns, index, vocabulary);
  const sure = [...kept, ...mended];
  const parts = matchParts(words, stems, sure, columns, index);
  return [...sure, ...parts.slice(0, Math.max(0, LIMITS.values - sure.length))]
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, values, score, part }) => ({
      value: { ...nearest(values, first, columns), ...(part !== undefined && { part }) },
      ...{ first, last, score },
    }));
}

function* matchesFrom(
  words: readonly Word[],
  keys: readonly (readonly string[])[],
  stems: readonly string[],
  first: number,
  index: ValueIndex,
): Generator<Match> {
  let raw = '';
  let stem = '';
  const most = Math.min(words.length, first + LONGEST);
  for (let last = first; last < most; last += 1) {
    const word = words[last];
    if (!word) return;
    if (word.kind === 'punctuation') {
      if (last === first || !/^[-/.'()&]$/.test(word.key)) return;
      continue;
    }
    const tokens = keys[last] ?? [];
    raw += tokens.join('');
    stem += stems[last] ?? '';
    const isSign = tokens.length === 0 && first === last && word.kind === 'quoted';
    const exact = index.exact.get(isSign ? word.text.trim() : raw);
    if (exact) yield { first, last, values: exact, score: 0.9 };
    else if (stem.length >= 3) {
      const values = index.stems.get(stem);
      if (values) yield { first, last, values, score: 0.7 };
    }
  }
}

/** Words such as "no" or "in" are a value only where they are spelled as one or follow "is". */
function isMeant(words: readonly Word[], { first, last, values, score }: Match): boolean {
  const word = words[first];
  if (!word) return false;
  if (first !== last || word.kind === 'quoted') return true;
  if (word.kind === 'number' || word.kind === 'date') return score > 0.8;
  if (!isWeak(word.key)) return true;
  const before = words[first - 1]?.key ?? '';
  const isSpelled = values.some(({ text }) => text === word.text) && /\p{Lu}/u.test(word.text);
  if (isSpelled && first > 0) return true;
  const isArticle = /^(?:a|an|the|in|of|to|it|i|at|as|by|if|for|from|than|with)$/.test(word.key);
  return !isArticle && score > 0.8 && /^(?:or|a|has|with)$/.test(before)
    ? /^(?:yes|no|none|off|on|ok|\p{L})$/u.test(word.key)
    : !isArticle && score > 0.8 && SAYS_EQUAL.test(before) && !isComparison(words, first);
}

/** "is over 5", "is blank", "is between": the words go on as a comparison. */
function isComparison(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? '';
  if (/^(?:blank|empty|missing|equal|duplicate|duplicated|unique|past|before|after)$/.test(key)) {
    return true;
  }
  const after = words[at + 1];
  return /^(?:over|under|above|below|more|less|greater|not|between|no|all|any|the)$/.test(key)
    ? after !== undefined && after.kind !== 'punctuation' && !/^(?:or|and|in)$/.test(after.key)
    : false;
}

/** A column's own name is no value, save after "is" or where the value is longer or surer. */
function isColumn(words: readonly Word[], match: Match, columns: readonly ColumnLink[]): boolean {
  const link = columns.find(({ first, last }) => first <= match.last && match.first <= last);
  if (!link) return false;
  const isLonger = match.last - match.first > link.last - link.first;
  if (isLonger || words[match.first]?.kind === 'quoted') return false;
  if (link.score < WHOLE) return match.score < link.score;
  return !/^(?:is|=|equals|are|says)$/.test(words[match.first - 1]?.key ?? '');
}

function longestFirst(matches: readonly Match[]): readonly Match[] {
  const length = ({ first, last }: Match): number => last - first;
  const ranked = [...matches].sort(
    (a, b) => length(b) - length(a) || b.score - a.score || a.first - b.first,
  );
  const kept: Match[] = [];
  for (const match of ranked) {
    if (kept.every(({ first, last }) => last < match.first || match.last < first)) kept.push(match);
  }
  return kept;
}

/** Long words that no one knows and that are one slip away from a value: "Pendng". */
function mendSlips(
  words: readonly Word[],
  keys: readonly (readonly string[])[],
  kept: readonly Match[],
  columns: readonly ColumnLink[],
  { exact, byLength }: ValueIndex,
  vocabulary: Vocabulary,
): readonly Match[] {
  const isTaken = (at: number): boolean =>
    [...kept, ...columns].some(({ first, last }) => first <= at && at <= last);
  return words.flatMap((word, at) => {
    const key = keys[at]?.join('') ?? '';
    if (word.kind !== 'word' || key.length < 6 || key.length > 30 || isTaken(at)) return [];
    if (isKnownWord(key, vocabulary)) return [];
    for (const length of [key.length, key.length - 1, key.length + 1]) {
      const near = byLength.get(length)?.find((value) => measureTypo(key, value, 1) <= 1);
      const values = near === undefined ? undefined : exact.get(near);
      if (values) return [{ first: at, last: at, values, score: 0.6 }];
    }
    return [];
  });
}

/** One word of a value of several: "the cancelled ones" where the table says "Order Cancelled". */
function matchParts(
  words: readonly Word[],
  stems: readonly string[],
  taken: readonly Match[],
  columns: readonly ColumnLink[],
  { parts }: ValueIndex,
): readonly Match[] {
  return words.flatMap((word, at) => {
    const values = word.kind === 'word' ? parts.get(stems[at] ?? '') : undefined;
    const isFree = [...taken, ...columns].every(({ first, last }) => at < first || last < at);
    return values && isFree ? [{ first: at, last: at, values, score: 0.5, part: word.text }] : [];
  });
}

function nearest(
  values: readonly TableValue[],
  at: number,
  columns: readonly ColumnLink[],
): ValueSlot {
  let best = values[0] ?? { text: '', column: 0 };
  let least = Infinity;
  for (const value of values) {
    for (const { column, last } of columns) {
      if (column !== value.column) continue;
      // A column is mostly named before its value.
      const distance = last < at ? at - last : 2 * (last - at) + 1;
      if (distance < least) {
        least = distance;
        best = value;
      }
    }
  }
  return best;
}
