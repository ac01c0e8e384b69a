import { LIMITS } from '../sheet/limits';
import type { Area } from '../sheet/area';
import type { Snapshot } from '../sheet/snapshot';
import type { Found } from './found';
import type { ColumnLink } from './columnLink';
import { KIN_KEY, WHOLE, type ColumnIndex, type Named } from './indexColumns';
import { linkPlaces } from './linkPlaces';
import { mayNameColumn } from './mayNameColumn';
import { correctWord, type CorrectedWord } from './correctWord';
import type { Vocabulary } from './splitPieces';
import type { Word } from './splitWords';

/** Columns of a request: links in reading order, and words that fit several columns equally. */
export interface ColumnLinks {
  readonly links: readonly ColumnLink[];
  readonly unclear: readonly ColumnLink[];
}

const LONGEST = 6;
const CLEAR = 0.04;

/**
 * Which words name which of the first 16 columns: the header whole (any case, number or short form, CamelCase
 * or not), a part of it where no other column fits as well, with small slips of the finger, or its letter.
 */
export function linkColumns(
  words: readonly Word[],
  snapshot: Snapshot,
  index: ColumnIndex,
  vocabulary: Vocabulary,
  areas: readonly Found<Area>[],
): ColumnLinks {
  const corrected = words.map((word) => correctWord(word, index.tokens, vocabulary));
  const spans: ColumnLink[] = [...linkPlaces(words, snapshot, areas)];
  const unclear: ColumnLink[] = [];
  const selected = selectedColumns(snapshot);
  for (let first = 0; first < words.length; first += 1) {
    for (const [last, named] of namedFrom(words, corrected, first, index)) {
      const choice = choose(first, last, named, selected);
      if (!choice || !mayNameColumn(words, choice.link, snapshot)) continue;
      (choice.isClear ? spans : unclear).push(choice.link);
    }
  }
  const links = withoutOverlap(spans);
  const isFree = ({ first, last }: ColumnLink): boolean =>
    !links.some((link) => link.first <= last && first <= link.last);
  return {
    links,
    unclear: unclear.filter(isFree).map((link) => ({ ...link, score: -link.score })),
  };
}

/** Every run of words from `first` on that is a key of some column, with its columns. */
function* namedFrom(
  words: readonly Word[],
  corrected: readonly CorrectedWord[],
  first: number,
  index: ColumnIndex,
): Generator<readonly [number, readonly Named[]]> {
  let raw = '';
  let long = '';
  let kin = '';
  let initials = '';
  let penalty = 1;
  for (let last = first; last < Math.min(words.length, first + LONGEST); last += 1) {
    const word = words[last];
    const fixed = corrected[last];
    if (!word || !fixed || !isJoinable(word, last === first)) return;
    raw += fixed.raw;
    long += fixed.long;
    kin += fixed.kin;
    initials += fixed.initial;
    if (word.kind === 'punctuation' || word.kind === 'sign') {
      if (fixed.raw === '' || last > first) continue;
    } else penalty *= fixed.certainty;
    const named = [
      ...(index.keys.get(raw) ?? []),
      ...scaled(index.keys.get(long), penalty),
      ...scaled(index.keys.get(KIN_KEY + kin), penalty),
    ];
    const acronym = index.acronyms.get(initials);
    if (acronym !== undefined && last > first) named.push({ column: acronym, score: WHOLE });
    if (named.length > 0) yield [last, named];
  }
}

function isJoinable(word: Word, isFirst: boolean): boolean {
  if (word.kind === 'punctuation') return !isFirst && /^[-/.'()]$/.test(word.key);
  if (word.kind === 'sign') return /^[%#$£€&/]$/.test(word.key);
  return word.kind !== 'area' && word.kind !== 'time';
}

function scaled(named: readonly Named[] | undefined, factor: number): readonly Named[] {
  if (!named) return [];
  return factor === 1
    ? named
    : named.map(({ column, score }) => ({ column, score: score * factor }));
}

/** The surest column; not clear where two parts of headers fit equally and not just one of them is selected. */
function choose(
  first: number,
  last: number,
  named: readonly Named[],
  selected: ReadonlySet<number>,
): { readonly link: ColumnLink; readonly isClear: boolean } | null {
  const best = new Map<number, number>();
  for (const { column, score } of named) best.set(column, Math.max(best.get(column) ?? 0, score));
  const ranked = [...best].sort(
    (a, b) => b[1] - a[1] || Number(selected.has(b[0])) - Number(selected.has(a[0])) || a[0] - b[0],
  );
  const [one, two] = ranked;
  if (!one) return null;
  const isTie = two !== undefined && one[1] - two[1] < CLEAR && one[1] < WHOLE;
  const isSettled = selected.has(one[0]) && two !== undefined && !selected.has(two[0]);
  return {
    link: { column: one[0], first, last, score: one[1], runnerUp: two?.[0] ?? null },
    isClear: !isTie || isSettled,
  };
}

function selectedColumns({ selection, data, columns }: Snapshot): ReadonlySet<number> {
  const selected = new Set<number>();
  const most = Math.min(columns.length, LIMITS.columns);
  for (let column = 0; column < most; column += 1) {
    const at = data.left + column;
    if (selection.some(({ left, right }) => left <= at && at <= right)) selected.add(column);
  }
  return selected;
}

function withoutOverlap(spans: readonly ColumnLink[]): readonly ColumnLink[] {
  const weight = ({ score, first, last }: ColumnLink): number => score + 0.08 * (last - first);
  const kept: ColumnLink[] = [];
  for (const link of [...spans].sort((a, b) => weight(b) - weight(a) || a.first - b.first)) {
    if (kept.every(({ first, last }) => last < link.first || link.last < first)) kept.push(link);
  }
  return kept.sort((a, b) => a.first - b.first);
}
