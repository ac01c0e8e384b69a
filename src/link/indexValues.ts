import { LIMITS } from '../sheet/limits';
import type { Snapshot } from '../sheet/snapshot';
import { COMMAND_WORDS, FUNCTION_WORDS, UNIT_WORDS, VERBS } from './nameWords';
import { splitName, toStem } from './normaliseText';

/** One distinct text of a column. */
export interface TableValue {
  /** As the table spells it. */
  readonly text: string;
  readonly column: number;
}

/** Distinct texts of a table by how they may stand in a request. */
export interface ValueIndex {
  /** By letters and digits alone, folded. */
  readonly exact: ReadonlyMap<string, readonly TableValue[]>;
  /** By the stems of the words, for other endings. */
  readonly stems: ReadonlyMap<string, readonly TableValue[]>;
  /** By the stem of one of several words ("hold" for "On Hold"), where it stands in just one value of a column. */
  readonly parts: ReadonlyMap<string, readonly TableValue[]>;
  /** Keys of `exact` by their length, for slips of the finger. */
  readonly byLength: ReadonlyMap<number, readonly string[]>;
}

export const MOST_ROWS = 2000;
const MOST_DISTINCT = 1500;
const LONGEST_TEXT = 60;
/** Columns of more texts hold names or notes, whose words mean too many things. */
const MOST_CATEGORIES = 24;
const MOST_PARTS = 4;

/** Indexes the distinct texts in the first 2,000 rows of the text and mixed columns among the first 16. */
export function indexValues(snapshot: Snapshot): ValueIndex {
  const exact = new Map<string, TableValue[]>();
  const stems = new Map<string, TableValue[]>();
  const parts = new Map<string, TableValue[]>();
  snapshot.columns.slice(0, LIMITS.columns).forEach(({ type }, column) => {
    if (type !== 'text' && type !== 'mixed') return;
    const texts = distinctTexts(snapshot, column);
    if (texts.size <= MOST_CATEGORIES) {
      for (const [stem, text] of indexParts(texts)) add(parts, stem, { text, column });
    }
    for (const text of texts) {
      const tokens = splitName(text);
      const value = { text, column };
      add(exact, tokens.join('') || text, value);
      add(stems, tokens.map(toStem).join(''), value);
    }
  });
  const byLength = new Map<number, string[]>();
  for (const key of exact.keys()) {
    const same = byLength.get(key.length);
    if (same) same.push(key);
    else byLength.set(key.length, [key]);
  }
  return { exact, stems, parts, byLength };
}

/** Stems that stand in just one of a column's texts, with that text. */
function indexParts(texts: ReadonlySet<string>): ReadonlyMap<string, string> {
  const owners = new Map<string, string | null>();
  for (const text of texts) {
    const tokens = splitName(text);
    if (tokens.length < 2 || tokens.length > MOST_PARTS) continue;
    for (const stem of new Set(tokens.filter(isTelling).map(toStem))) {
      owners.set(stem, owners.has(stem) ? null : text);
    }
  }
  for (const text of texts) {
    const tokens = splitName(text);
    if (tokens.length === 1) owners.delete(toStem(tokens[0] ?? ''));
  }
  const own = new Map<string, string>();
  for (const [stem, text] of owners) if (text !== null) own.set(stem, text);
  return own;
}

/** A word that can stand for a value by itself: none of the words that every request is made of. */
function isTelling(token: string): boolean {
  return (
    /^\p{L}{3,}$/u.test(token) &&
    ![FUNCTION_WORDS, COMMAND_WORDS, UNIT_WORDS, VERBS].some((words) => words.has(token))
  );
}

function distinctTexts({ rows }: Snapshot, column: number): ReadonlySet<string> {
  const texts = new Set<string>();
  const most = Math.min(rows.length, MOST_ROWS);
  for (let row = 0; row < most && texts.size < MOST_DISTINCT; row += 1) {
    const value = rows[row]?.[column];
    if (typeof value !== 'string' || value.length > LONGEST_TEXT) continue;
    const text = value.trim();
    if (text !== '') texts.add(text);
  }
  return texts;
}

function add(map: Map<string, TableValue[]>, key: string, value: TableValue): void {
  if (key === '') return;
  const there = map.get(key);
  if (!there) map.set(key, [value]);
  else if (!there.some(({ column }) => column === value.column)) there.push(value);
}
