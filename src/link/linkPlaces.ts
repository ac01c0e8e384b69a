import { dictionary } from './dictionary';
import { LIMITS } from '../sheet/limits';
import type { Area } from '../sheet/area';
import { parseColumnLetters } from '../sheet/parseAddress';
import type { Snapshot } from '../sheet/snapshot';
import type { ColumnLink } from './columnLink';
import type { Found } from './found';
import type { Word } from './splitWords';

const ORDINALS: Readonly<Record<string, number>> = dictionary({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
});
const COLUMN_WORD = /^(?:columns?|cols?)$/;

/** Columns that are named by their place: "column B", "$B2", "B > 5", "the third column", "column 3", "last column". */
export function linkPlaces(
  words: readonly Word[],
  snapshot: Snapshot,
  areas: readonly Found<Area>[],
): readonly ColumnLink[] {
  const most = Math.min(snapshot.columns.length, LIMITS.columns);
  const link = (column: number, first: number, last: number, score: number): ColumnLink[] =>
    column >= 0 && column < most ? [{ column, first, last, score, runnerUp: null }] : [];
  const fromAreas = areas.flatMap(({ value, last }) => {
    const isOne = value.left === value.right;
    return isOne ? link(value.left - snapshot.data.left, last, last, 0.9) : [];
  });
  const fromWords = words.flatMap((word, at) => {
    const after = words[at + 1];
    const before = words[at - 1]?.key ?? '';
    if (COLUMN_WORD.test(after?.key ?? '')) {
      const place = word.key === 'last' ? most : toPlace(word);
      if (place !== null) return link(place - 1, at, at, 0.9);
    }
    if (COLUMN_WORD.test(before) && word.kind === 'number' && /^\d{1,2}$/.test(word.key)) {
      return link(Number(word.key) - 1, at, at, 0.9);
    }
    if (!/^[B-HJ-Z]$/.test(word.text) || after?.kind !== 'sign') return [];
    return link((parseColumnLetters(word.text) ?? 0) - snapshot.data.left, at, at, 0.87);
  });
  return [...fromAreas, ...fromWords];
}

function toPlace(word: Word): number | null {
  if (word.kind === 'ordinal') return Number.parseInt(word.key, 10);
  return ORDINALS[word.key] ?? null;
}
