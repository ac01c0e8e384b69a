import type { CheckResult } from '../formula/checkRule';
import { expandNames } from '../formula/expandNames';
import type { NamedTable } from '../formula/rewriting';
import { readRuleFormula } from '../formula/reading/readRuleFormula';
import type { Condition } from '../rule/condition';
import { formulaText } from '../rule/formulaText';
import { columnCount, holdsCell, type Area } from '../sheet/area';
import { keyOfCell } from '../sheet/keyOfCell';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import { runInspected, type SheetGround } from '../xlsx/hitCells';
import type { InspectedRule } from '../xlsx/inspectRules';
import type { OpenedSheet, OpenedWorkbook } from '../xlsx/openWorkbook';
import { showVisual, type DrawnCell } from '../xlsx/showVisual';
import { namesOn, wholeSheet, workbookOfFile } from '../xlsx/sheetFormulas';
import { snapshotOfSheet } from '../xlsx/sheetSnapshot';
import type { CommandError } from './commandError';
import { hostError } from './hostErrorText';
import { sayRule } from './ruleWords';

/** A rule of a file with what it says and does. */
export interface ExplainedRule {
  readonly rule: InspectedRule;
  /** The table that it lies on, null where there is none. */
  readonly table: Snapshot | null;
  readonly condition: Condition | null;
  readonly sentence: string;
  /** What it does inside the used range, null where that cannot be worked out. */
  readonly check: CheckResult | null;
  /** What a visual draws. */
  readonly drawn: readonly DrawnCell[];
  /** Cells on which the words and the rule differ, by blanks, texts or errors that the words leave open. */
  readonly apart: number;
}

/** The rules of a sheet, winning rule first. */
export interface ExplainedSheet {
  readonly sheet: OpenedSheet;
  /** All tables of the workbook. */
  readonly tables: readonly NamedTable[];
  /** null for a sheet without readable cells. */
  readonly ground: SheetGround | null;
  readonly rules: readonly ExplainedRule[];
}

/** Reads and runs all rules of a sheet. `now` is a serial. */
export function explainSheet(
  workbook: OpenedWorkbook,
  sheet: OpenedSheet,
  now: number,
): Result<ExplainedSheet, CommandError> {
  const inspected = workbook.inspectRules(sheet.name, now);
  if (!inspected.ok) return fail(hostError(inspected.error));
  const whole = wholeSheet(sheet, now);
  const ground =
    whole === null ? null : { whole, workbook: workbookOfFile(workbook, sheet.name, now) };
  const tables = new TableFinder(sheet, now);
  const names = namesOn(workbook, sheet.name);
  const plain = (formula: string): string => expandNames(formula, names, sheet.name);
  const readings = new Map<string, Condition | null>();
  const rules = inspected.value.map((rule) => {
    const table = tables.find(rule.areas);
    const key = `${rule.meaning} ${tables.indexOf(table)} ${rule.areas.map(({ left, right }) => `${left}:${right}`).join()}`;
    const known = readings.get(key);
    const condition = known === undefined ? readCondition(rule, table, plain) : known;
    readings.set(key, condition);
    return explainRule(rule, condition, table, ground);
  });
  return ok({ sheet, tables: workbook.sheets.flatMap(namedTables), ground, rules });
}

/** The Excel tables of a sheet as formulas name them. */
function namedTables({
  name: sheetName,
  tables,
  area: used,
  grid,
}: OpenedSheet): readonly NamedTable[] {
  return tables.map(({ name, area, hasHeader }) => {
    const cells = grid[area.top - (used?.top ?? 0)] ?? [];
    const from = area.left - (used?.left ?? 0);
    const headers = cells.slice(from, from + columnCount(area)).map((cell) => String(cell ?? ''));
    return { name, sheetName, area, hasHeader, headers };
  });
}

function explainRule(
  rule: InspectedRule,
  condition: Condition | null,
  table: Snapshot | null,
  ground: SheetGround | null,
): ExplainedRule {
  const check = ground === null ? null : runInspected(rule, ground);
  const sentence = sayRule(rule, condition, table);
  const isOwn = rule.condition !== null || condition === null || table === null;
  const apart = isOwn || ground === null ? 0 : countApart(rule, condition, table, check, ground);
  const isDrawn = ground !== null && check?.status === 'cells';
  const drawn = isDrawn ? showVisual(rule, ground, check.hits) : [];
  return { rule, table, condition, sentence, check, drawn, apart };
}

function readCondition(
  { condition, formula, areas }: InspectedRule,
  table: Snapshot | null,
  plain: (formula: string) => string,
): Condition | null {
  const [first, ...others] = areas;
  if (condition !== null || formula === null || table === null || first === undefined)
    return condition;
  return readRuleFormula(plain(formula), { snapshot: table, areas: [first, ...others] });
}

/** Cells that one of the two colours, what the rule's formula says and what its words say. */
function countApart(
  rule: InspectedRule,
  condition: Condition,
  table: Snapshot,
  check: CheckResult | null,
  ground: SheetGround,
): number {
  const [first, ...others] = rule.areas;
  if (first === undefined) return 0;
  const formula = formulaText(condition, { snapshot: table, areas: [first, ...others] });
  const said = runInspected({ ...rule, formula }, ground);
  if (check?.status !== 'cells' || said?.status !== 'cells') return 0;
  const hits = new Set(check.hits.map(keyOfCell));
  const both = said.hits.filter((cell) => hits.has(keyOfCell(cell))).length;
  return check.hits.length + said.hits.length - 2 * both;
}

/** Finds the tables of a sheet, each of them once. */
class TableFinder {
  private readonly found: Snapshot[] = [];

  constructor(
    private readonly sheet: OpenedSheet,
    private readonly now: number,
  ) {}

  /** The table around the first of some areas. */
  find(areas: readonly Area[]): Snapshot | null {
    const [first] = areas;
    if (first === undefined) return null;
    const corner = { row: first.top, column: first.left };
    const known = this.found.find(({ data, headerRow }) =>
      holdsCell({ ...data, top: headerRow ?? data.top }, corner),
    );
    if (known !== undefined) return known;
    const table = snapshotOfSheet(this.sheet, areas, this.now);
    if (!table.ok) return null;
    this.found.push({ ...table.value, selection: [] });
    return this.found.at(-1) ?? null;
  }

  indexOf(table: Snapshot | null): number {
    return table === null ? -1 : this.found.indexOf(table);
  }
}
