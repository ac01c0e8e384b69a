import { boxAround, MAX_COLUMNS, MAX_ROWS, type Area } from '../sheet/area';
import { parseArea, parseColumnLetters } from '../sheet/parseAddress';
import type { Found } from './found';
import type { Word } from './splitWords';

const UP_TO = /^(?:to|through|thru|until|till|-|:)$/;
const LIST = /^(?:and|or|,|&)$/;
const COLUMN_WORD = /^(?:columns?|cols?\.?)$/;
const ROW_WORD = /^rows?$/;
const CELL_WORD = /^(?:cells?|range|address|ref|reference)$/;
/** What a lower-case reference must follow to be taken for one: "bigger than f1". */
const BEFORE_REFERENCE = /^(?:in|than|of|to|from|at|=|>|<|>=|<=|<>|\$|and|between|through)$/;

/**
 * Addresses of a request: "B2:D20", "B2 to D20", "column B", "columns B to D", "rows 5 to 9", "row 5",
 * "cell F1". `isName` tells whether a text is a header or a value of the table, which goes first.
 */
export function readAreas(
  words: readonly Word[],
  isName: (text: string) => boolean,
): readonly Found<Area>[] {
  const found: Found<Area>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const here =
      readColumns(words, at, isName) ?? readRows(words, at) ?? readCells(words, at, isName);
    if (!here) continue;
    found.push(...here);
    at = here[here.length - 1]?.last ?? at;
  }
  return found;
}

type Findings = readonly Found<Area>[];

function readColumns(
  words: readonly Word[],
  at: number,
  isName: (text: string) => boolean,
): Findings | null {
  if (!COLUMN_WORD.test(words[at]?.key ?? '')) return null;
  const letter = (index: number): number | null => toColumn(words[index], isName);
  const first = letter(at + 1);
  if (first === null) return null;
  if (UP_TO.test(words[at + 2]?.key ?? '')) {
    const last = letter(at + 3);
    if (last !== null) return [{ value: columnsArea(first, last), first: at, last: at + 3 }];
  }
  const found = [{ value: columnsArea(first, first), first: at, last: at + 1 }];
  for (let next = at + 2; LIST.test(words[next]?.key ?? '');) {
    if (LIST.test(words[next + 1]?.key ?? '')) next += 1;
    const more = letter(next + 1);
    // A lone small letter after "and" is more likely a word: "column b and a total".
    if (more === null || !/^[A-Z]+$/.test(words[next + 1]?.text ?? '')) break;
    found.push({ value: columnsArea(more, more), first: next + 1, last: next + 1 });
    next += 2;
  }
  return found;
}

function toColumn(word: Word | undefined, isName: (text: string) => boolean): number | null {
  if (!word || (word.kind !== 'word' && word.kind !== 'quoted')) return null;
  const isLetters = /^[A-Z]{1,3}$/.test(word.text) || /^[a-z]$/.test(word.text);
  if (!isLetters || isName(word.text)) return null;
  return parseColumnLetters(word.text);
}

function columnsArea(a: number, b: number): Area {
  return { top: 0, bottom: MAX_ROWS - 1, left: Math.min(a, b), right: Math.max(a, b) };
}

function readRows(words: readonly Word[], at: number): Findings | null {
  const head = words[at]?.key ?? '';
  if (!ROW_WORD.test(head)) return null;
  const joined = /^(\d{1,7}):(\d{1,7})$/.exec(words[at + 1]?.key ?? '');
  if (joined) return toRows(Number(joined[1]), Number(joined[2]), at, at + 1);
  const first = toRow(words[at + 1]);
  if (first === null) return null;
  const last = UP_TO.test(words[at + 2]?.key ?? '') ? toRow(words[at + 3]) : null;
  if (last !== null) return toRows(first, last, at, at + 3);
  // "rows 3 days old" is an amount; "row 3" is a place.
  return head === 'row' ? toRows(first, first, at, at + 1) : null;
}

function toRow(word: Word | undefined): number | null {
  return word?.kind === 'number' && /^\d{1,7}$/.test(word.key) ? Number(word.key) : null;
}

function toRows(a: number, b: number, first: number, last: number): Findings | null {
  const top = Math.min(a, b) - 1;
  const bottom = Math.max(a, b) - 1;
  if (top < 0 || bottom >= MAX_ROWS) return null;
  return [{ value: { top, bottom, left: 0, right: MAX_COLUMNS - 1 }, first, last }];
}

function readCells(
  words: readonly Word[],
  at: number,
  isName: (text: string) => boolean,
): Findings | null {
  const isCalledCell = CELL_WORD.test(words[at]?.key ?? '');
  const start = isCalledCell ? at + 1 : at;
  const before = words[start - 1]?.key ?? '';
  const area = toReference(
    words[start],
    isCalledCell || BEFORE_REFERENCE.test(before),
    isName,
    isCalledCell,
  );
  if (area === null) return null;
  const end = CELL_WORD.test(words[start + 2]?.key ?? '') ? start + 3 : start + 2;
  const isRange = UP_TO.test(words[start + 1]?.key ?? '');
  const last = isRange ? toReference(words[end], true, isName, true) : null;
  if (last === null) return [{ value: area, first: at, last: start }];
  return [{ value: boxAround(area, last), first: at, last: end }];
}

function toReference(
  word: Word | undefined,
  mayBeSmall: boolean,
  isName: (text: string) => boolean,
  isCertain: boolean,
): Area | null {
  if (!word) return null;
  if (word.kind === 'area') return parseArea(word.text);
  if (word.kind !== 'word' && !(word.kind === 'quoted' && isCertain)) return null;
  // "D5-D55": from top to bottom in capitals, else it is rather somebody's code.
  const dashed = /^([A-Z]{1,3}\d{1,7})-([A-Z]{1,3}\d{1,7})$/.exec(word.text);
  if (dashed !== null && !isName(word.text)) return parseArea(`${dashed[1]}:${dashed[2]}`);
  const isReference = mayBeSmall
    ? /^[a-z]{1,3}\d{1,7}$/i.test(word.text)
    : /^[A-Z]{1,3}\d{1,7}$/.test(word.text);
  if (
    !isReference ||
    (!isCertain && (isName(word.text) || /^(?:Q[1-4]|FY\d+|P\d)$/i.test(word.text)))
  ) {
    return null;
  }
  return parseArea(word.text);
}
