import type { NativeRule } from '../rule/nativeRule';
import type { CellValue } from '../sheet/cellValue';
import { cellCount, columnCount, intersect } from '../sheet/area';
import { rowsOfCells } from '../sheet/rowsOfCells';
import type { Snapshot } from '../sheet/snapshot';
import { areasOnTable, checkRule, type CheckResult } from './checkRule';
import { textToNumber } from './coerce';
import { parseDateText } from './parseDateText';
import { readComparisons, type ComparedCell, type NumericUse } from './readComparisons';
import { warnPlace, warnWork, type PlaceWarning } from './warnPlace';
import { warnText, type TextWarning } from './warnText';

/** What the data says against a rule; columns are indexes into the snapshot's columns, counts are cells. */
export type RuleWarning =
  | { readonly code: 'neverTrue' }
  | { readonly code: 'alwaysTrue' }
  | { readonly code: 'numbersAsText'; readonly column: number; readonly count: number }
  | { readonly code: 'datesAsText'; readonly column: number; readonly count: number }
  | { readonly code: 'blanksAsZero'; readonly column: number; readonly count: number }
  | TextWarning
  | PlaceWarning
  /** Hits are not counted: by what is not known here, or as it took too much work (then no functions are named). */
  | {
      readonly code: 'cannotCheck';
      readonly functions: readonly string[];
      readonly reason?: 'tooMuchWork';
    };

const TOO_MUCH_WORK: RuleWarning = { code: 'cannotCheck', functions: [], reason: 'tooMuchWork' };

const NUMERIC_TYPES: readonly string[] = ['number', 'percent', 'date', 'time', 'mixed'];

/**
 * Warnings from the data about a rule, in the order of their codes above and then of the columns. Pass `check`
 * where the rule has been checked already. A rule that Excel refuses has none.
 */
export function warnRule(
  rule: NativeRule,
  snapshot: Snapshot,
  check: CheckResult = checkRule(rule, snapshot),
): readonly RuleWarning[] {
  if (check.status === 'illegal') return [];
  if (check.status === 'cannotCheck') {
    const { functions, reason } = check;
    return [reason === 'unknown' ? { code: 'cannotCheck', functions } : TOO_MUCH_WORK];
  }
  const uses = usesOf(rule, snapshot);
  const numeric = [...new Set(uses.map((use) => use.column))].sort((a, b) => a - b);
  if (check.status === 'sampled') {
    const texts = numeric.flatMap((column) => textWarnings(column, snapshot));
    return [...texts, ...warnWork(rule, snapshot), TOO_MUCH_WORK];
  }
  const hitRows = rowsOfCells(check.hits);
  return [
    ...extremes(rule, snapshot, check.hits.length),
    ...numeric.flatMap((column) => textWarnings(column, snapshot)),
    ...(rule.kind === 'custom' ? blankWarnings(uses, snapshot, hitRows) : []),
    ...warnText(rule, snapshot, check.hits),
    ...warnPlace(rule, snapshot, check.hits),
    ...warnWork(rule, snapshot),
  ];
}

/** The table columns that a rule takes for numbers. */
function usesOf(rule: NativeRule, snapshot: Snapshot): readonly NumericUse[] {
  if (rule.kind !== 'custom') {
    return areasOnTable(rule, snapshot).flatMap((area) =>
      Array.from({ length: columnCount(area) }, (_, i) => ({
        column: area.left + i - snapshot.data.left,
        fixed: true,
        takesBlanksAsZero: false,
        other: null,
      })),
    );
  }
  const first = rule.areas[0]?.left ?? 0;
  const shifts = new Set<number>();
  for (const area of areasOnTable(rule, snapshot)) {
    for (let column = area.left; column <= area.right; column++) shifts.add(column - first);
  }
  return readComparisons(rule.formula).flatMap((use) =>
    (use.fixed && use.other?.fixed !== false ? [0] : [...shifts]).flatMap((shift) => {
      const placed = place(use, shift, snapshot);
      if (placed === null) return [];
      const other = use.other === null ? null : place(use.other, shift, snapshot);
      if (other !== null && !isNumeric(other, snapshot)) return [];
      return [{ ...placed, takesBlanksAsZero: use.takesBlanksAsZero, other }];
    }),
  );
}

/** A compared cell with its column as an index of the snapshot; null outside the table. */
function place(cell: ComparedCell, shift: number, snapshot: Snapshot): ComparedCell | null {
  const column = cell.column + (cell.fixed ? 0 : shift) - snapshot.data.left;
  return column >= 0 && column < snapshot.columns.length ? { column, fixed: cell.fixed } : null;
}

function isNumeric(cell: ComparedCell, snapshot: Snapshot): boolean {
  return NUMERIC_TYPES.includes(snapshot.columns[cell.column]?.type ?? 'empty');
}

function extremes(rule: NativeRule, snapshot: Snapshot, hits: number): readonly RuleWarning[] {
  if (snapshot.rows.length === 0) return [];
  if (hits === 0) return [{ code: 'neverTrue' }];
  if (rule.kind !== 'custom') return [];
  const cells = rule.areas.reduce((sum, area) => {
    const shown = intersect(area, snapshot.data);
    return sum + (shown === null ? 0 : cellCount(shown));
  }, 0);
  return hits >= cells && snapshot.rows.length > 1 ? [{ code: 'alwaysTrue' }] : [];
}

function textWarnings(column: number, snapshot: Snapshot): readonly RuleWarning[] {
  const texts = snapshot.rows.map((row) => row[column] ?? null);
  const dates = texts.filter(isDateText).length;
  const numbers = texts.filter((value) => isNumberText(value)).length;
  const warnings: RuleWarning[] = [];
  if (numbers > 0) warnings.push({ code: 'numbersAsText', column, count: numbers });
  if (dates > 0) warnings.push({ code: 'datesAsText', column, count: dates });
  return warnings;
}

function isDateText(value: CellValue): boolean {
  return typeof value === 'string' && parseDateText(value) !== null;
}

function isNumberText(value: CellValue): boolean {
  return typeof value === 'string' && !isDateText(value) && textToNumber(value) !== null;
}

/** Blank cells that a comparison took for 0, in rows (of the sheet) that the rule highlights. */
function blankWarnings(
  uses: readonly NumericUse[],
  snapshot: Snapshot,
  hitRows: ReadonlySet<number>,
): readonly RuleWarning[] {
  const columns = new Map<number, Set<number>>();
  for (const use of uses) {
    if (!use.takesBlanksAsZero) continue;
    const rows = columns.get(use.column) ?? new Set<number>();
    columns.set(use.column, rows);
    for (const row of hitRows) {
      const values = snapshot.rows[row - snapshot.data.top];
      const other = use.other === null ? 0 : (values?.[use.other.column] ?? null);
      if (values !== undefined && (values[use.column] ?? null) === null && other !== null)
        rows.add(row);
    }
  }
  return [...columns]
    .filter(([, rows]) => rows.size > 0)
    .sort(([a], [b]) => a - b)
    .map(([column, rows]) => ({ code: 'blanksAsZero', column, count: rows.size }));
}
