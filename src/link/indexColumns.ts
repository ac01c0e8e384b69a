import { LIMITS } from '../sheet/limits';
import type { Column } from '../sheet/snapshot';
import { isWeak, joinName, longForms, toKin, withoutBrackets } from './nameWords';

/** A column that a key names, with how surely (0 to 1; from 0.85 on the whole header). */
export interface Named {
  readonly column: number;
  readonly score: number;
}

/** Before keys in which each word stands for its kin ("client" for "customer"). */
export const KIN_KEY = '~';

/** Below this a key is only a part of a header. */
export const WHOLE = 0.85;

/** Ways to say each of the first 16 columns. */
export interface ColumnIndex {
  /** From a joined, folded name to the columns that it may mean, surest first. */
  readonly keys: ReadonlyMap<string, readonly Named[]>;
  /** Single header words in their long forms, for slips of the finger and cut words. */
  readonly tokens: ReadonlySet<string>;
  /** Headers that are acronyms of three letters or more, folded. */
  readonly acronyms: ReadonlyMap<string, number>;
}

/** Indexes the headers of a table. Columns beyond the 16th and blank headers are left out. */
export function indexColumns(columns: readonly Column[]): ColumnIndex {
  const keys = new Map<string, Named[]>();
  const tokens = new Set<string>();
  const acronyms = new Map<string, number>();
  columns.forEach(({ header }, column) => {
    const joined = joinName(header);
    // Columns beyond the limit have words too, lest those be taken for slips of others.
    for (const token of longForms(withoutBrackets(header) || header)) {
      if (token.length >= 4 && !isWeak(token)) tokens.add(token);
    }
    if (joined.length >= 6) tokens.add(joined);
    if (column >= LIMITS.columns) return;
    for (const [key, score] of nameKeys(header)) addKey(keys, key, { column, score });
    if (/^[A-Z]{3,6}$/.test(header.trim()) && !acronyms.has(joined)) acronyms.set(joined, column);
  });
  for (const named of keys.values()) named.sort((a, b) => b.score - a.score || a.column - b.column);
  return { keys, tokens, acronyms };
}

function addKey(keys: Map<string, Named[]>, key: string, named: Named): void {
  const there = keys.get(key);
  if (!there) keys.set(key, [named]);
  else if (!there.some(({ column }) => column === named.column)) there.push(named);
}

/** Keys of one header, surest first. */
function nameKeys(header: string): readonly (readonly [string, number])[] {
  const whole = joinName(header);
  if (whole === '') return [];
  const core = withoutBrackets(header) || header;
  const long = longForms(core).map((token, at) => (isNumberSign(token, at) ? 'number' : token));
  const plain = long.filter((token) => !/^[%#$£€]$/.test(token));
  return [
    [whole, 1],
    [longForms(header).join(''), 0.97],
    [joinName(core), 0.95],
    [long.join(''), 0.93],
    [plain.join(''), 0.92],
    ...unitless(long),
    ...turned(plain),
    ...dated(plain),
    [KIN_KEY + plain.filter(saysMuch).map(toKin).join(''), 0.8],
    ...initials(plain),
    ...parts(long.length > 1 ? long : plain),
  ].filter((entry): entry is [string, number] => entry[0] !== '');
}

function isNumberSign(token: string, at: number): boolean {
  return token === 'no' && at > 0;
}

/** "Percent Complete" is also just "complete", "Total Amount" also "amount total". */
function unitless(tokens: readonly string[]): readonly [string, number][] {
  const rest = tokens.filter(
    (token) => token !== 'percent' && token !== 'number' && token !== 'id',
  );
  if (rest.length === tokens.length || rest.length === 0 || rest.every(isWeak)) return [];
  return [[rest.join(''), 0.84]];
}

/** "Paid On" is the "paid date". */
function dated(tokens: readonly string[]): readonly [string, number][] {
  const isDated = tokens.length > 1 && /^(?:on|at|by)$/.test(tokens[tokens.length - 1] ?? '');
  return isDated ? [[[...tokens.slice(0, -1), 'date'].join(''), 0.88]] : [];
}

/** False for words that kin may leave out: "Staff Member" and "Employee Name" are the employee. */
function saysMuch(token: string, _at: number, all: readonly string[]): boolean {
  return all.length === 1 || !/^(?:name|member|to|by|the|id|no|number|percent)$/.test(token);
}

/** "Date of Birth" is "birth date" too. */
function turned(tokens: readonly string[]): readonly [string, number][] {
  const at = tokens.indexOf('of');
  if (at < 1 || at === tokens.length - 1) return [];
  return [[[...tokens.slice(at + 1), ...tokens.slice(0, at)].join(''), 0.9]];
}

function initials(tokens: readonly string[]): readonly [string, number][] {
  if (tokens.length < 3) return [];
  return [[tokens.map((token) => token.charAt(0)).join(''), 0.86]];
}

/** Runs of a header's words; the last word, which says what the column holds, counts a little more. */
function parts(tokens: readonly string[]): readonly [string, number][] {
  const found: [string, number][] = [];
  for (let length = Math.min(tokens.length - 1, 4); length >= 1; length -= 1) {
    for (let at = 0; at + length <= tokens.length; at += 1) {
      const run = tokens.slice(at, at + length);
      const isDate = length === 1 && run[0] === 'date';
      if (run.every(isWeak) && !isDate) continue;
      const isHead = at + length === tokens.length;
      found.push([run.join(''), 0.5 + (0.25 * length) / tokens.length + (isHead ? 0.05 : 0)]);
    }
  }
  return found;
}
