import { checkRule } from '../formula/checkRule';
import { columnsRead, isAlikeInRow } from '../formula/columnsRead';
import type { FormulaWorkbook } from '../formula/formulaWorkbook';
import { tableArea } from '../formula/workbookOfSnapshot';
import type { NativeRule } from '../rule/nativeRule';
import type { CellValue } from '../sheet/cellValue';
import { headOf } from '../sheet/headOf';
import { readPacked, type PackedColumn } from '../sheet/packedColumn';
import type { Snapshot } from '../sheet/snapshot';
import type { Counted, RuleHits } from './answer';

/**
 * What rules do on a table of which the snapshot holds the first rows only: the cells that they hit among these, and in
 * how many rows of the whole table any of them hits. `columns` hold what the rules read, from the first data row to
 * the last. Null where it cannot be counted.
 */
export function countRules(
  rules: readonly NativeRule[],
  snapshot: Snapshot,
  columns: readonly PackedColumn[],
): Counted | null {
  const workbook = workbookOfColumns(snapshot, columns);
  const rows = new Set<number>();
  const hits: RuleHits[] = [];
  for (const rule of rules) {
    if (rule.kind !== 'custom') {
      hits.push(null);
      continue;
    }
    const counted = checkRule(narrow(rule), snapshot, workbook);
    const shown = checkRule(rule, headOf(snapshot), workbook);
    if (counted.status !== 'cells' || shown.status !== 'cells') return null;
    for (const { row } of counted.hits) rows.add(row);
    hits.push(shown.hits);
  }
  return { hits, hitRows: rows.size };
}

/** The columns of the sheet, rising, whose cells decide what rules do on a table; null where they cannot be told. */
export function columnsOfRules(
  rules: readonly NativeRule[],
  snapshot: Snapshot,
): readonly number[] | null {
  const columns = rules.map((rule) => columnsRead(rule, snapshot));
  if (columns.includes(null)) return null;
  return [...new Set(columns.flatMap((one) => one ?? []))].sort((a, b) => a - b);
}

/** The same rule on one column, where all cells of a row get the same answer: a row need not be asked thirty times. */
function narrow(rule: NativeRule): NativeRule {
  if (!isAlikeInRow(rule)) return rule;
  return { ...rule, areas: rule.areas.map((area) => ({ ...area, right: area.left })) };
}

function workbookOfColumns(snapshot: Snapshot, columns: readonly PackedColumn[]): FormulaWorkbook {
  const { sheetName, data, headerRow, now } = snapshot;
  const readers = new Map(columns.map((packed) => [packed.column, readPacked(packed)]));
  const at = (row: number, column: number): CellValue => {
    if (row === headerRow) return snapshot.columns[column - data.left]?.header || null;
    return row < data.top ? null : (readers.get(column)?.(row - data.top) ?? null);
  };
  const sheet = {
    usedRows: data.bottom + 1,
    usedColumns: data.right + 1,
    known: tableArea(snapshot),
    at,
  };
  return { activeSheet: sheetName, sheets: new Map([[sheetName, sheet]]), names: {}, now };
}
