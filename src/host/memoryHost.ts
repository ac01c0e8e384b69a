import { BUILT_IN_TYPES } from '../rule/builtIn';
import { builtInOf } from '../rule/builtInFormula';
import type { NativeKind, NativeRule } from '../rule/nativeRule';
import { cellCount, columnCount, rowCount, type Area, type Cell } from '../sheet/area';
import type { CellValue } from '../sheet/cellValue';
import { findTable, type UsedRange } from '../sheet/findTable';
import { makeSnapshot } from '../sheet/makeSnapshot';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import { addStep, isGone, orderAfter, type Step } from './changeStep';
import type { Host, HostError, ListedRule, RuleEdit } from './host';
import { MOST_CELLS } from './limits';
import { planChange, type Command } from './planChange';
import type { Applied, Receipt } from './receipt';
import { replay } from './replay';
import { sameTable, tableArea } from './sameTable';
import { createMemoryStore, createUndoJournal, type JournalStore } from './undoJournal';

/** A sheet in memory. */
export interface MemorySheet {
  readonly sheetName: string;
  /** Address of `grid[0][0]`. */
  readonly origin: Cell;
  readonly grid: readonly (readonly CellValue[])[];
  readonly numberFormats?: readonly (readonly (string | null)[])[];
  readonly selection: readonly Area[];
  readonly isTable?: boolean;
  /** Rules that are there already, winning rule first. */
  readonly rules?: readonly Pick<ListedRule, 'id' | 'areas' | 'rule' | 'hostKind'>[];
  /** Now, as a serial. */
  readonly now: number;
  readonly store?: JournalStore;
}

/** The in-memory host and what a user could do to its sheet meanwhile. */
export interface MemoryHost extends Host {
  setCell(cell: Cell, value: CellValue): void;
  setSelection(selection: readonly Area[]): void;
  /** Lets every write fail with this error until it is taken back with null. */
  obstruct(error: HostError | null): void;
  selection(): readonly Area[];
  /** The rules as they stand, winning rule first. */
  rulesNow(): readonly Pick<ListedRule, 'id' | 'areas' | 'rule' | 'hostKind'>[];
}

type StoredRule = Omit<ListedRule, 'priority' | 'ours'>;

const DAY = 86_400_000;

/** Excel's words for the kinds. */
const KINDS: Readonly<Record<NativeKind, string>> = {
  custom: 'Custom',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
};

function kindOf(rule: NativeRule): string {
  const builtIn = rule.kind === 'custom' ? builtInOf(rule) : null;
  return builtIn === null ? KINDS[rule.kind] : BUILT_IN_TYPES[builtIn.kind];
}

/** A host whose sheet lies in memory; it defines what the others must do. */
export function createMemoryHost(sheet: MemorySheet): MemoryHost {
  return new MemoryWorkbook(sheet);
}

class MemoryWorkbook implements MemoryHost {
  private readonly grid: CellValue[][];
  private readonly listeners = new Set<() => void>();
  private readonly journal;
  private selected: readonly Area[];
  private rules: readonly StoredRule[];
  private obstacle: HostError | null = null;
  private made = 0;

  constructor(private readonly sheet: MemorySheet) {
    this.grid = sheet.grid.map((row) => [...row]);
    this.selected = sheet.selection;
    this.rules = sheet.rules ?? [];
    // An id is never used again, as the journal may still speak of a rule that is gone.
    const used = `${this.rules.map(({ id }) => id).join(' ')} ${sheet.store?.read() ?? ''}`;
    this.made = Math.max(0, ...[...used.matchAll(/\brule-(\d+)/g)].map(([, n]) => Number(n)));
    this.journal = createUndoJournal(sheet.store ?? createMemoryStore(), () => sheet.now * DAY);
  }

  readTable(): Promise<Result<Snapshot, HostError>> {
    return Promise.resolve(this.readAround(this.selected));
  }

  listRules(): Promise<Result<readonly ListedRule[], HostError>> {
    return Promise.resolve(ok(this.listed()));
  }

  apply(rules: readonly NativeRule[], preview: Snapshot): Promise<Result<Applied, HostError>> {
    return Promise.resolve(this.applyNow(rules, preview));
  }

  remove(ids: readonly string[], seen: readonly ListedRule[]): Promise<Result<Receipt, HostError>> {
    return Promise.resolve(this.changeNow({ kind: 'remove', ids }, seen));
  }

  move(id: string, to: number, seen: readonly ListedRule[]): Promise<Result<Receipt, HostError>> {
    return Promise.resolve(this.changeNow({ kind: 'move', id, to }, seen));
  }

  replace(
    edits: readonly RuleEdit[],
    seen: readonly ListedRule[],
  ): Promise<Result<Receipt, HostError>> {
    return Promise.resolve(this.changeNow({ kind: 'replace', edits }, seen));
  }

  undo(): Promise<Result<Receipt, HostError>> {
    return replay('undo', this.journal, (_, step) => Promise.resolve(this.perform(step)));
  }

  redo(): Promise<Result<Receipt, HostError>> {
    return replay('redo', this.journal, (_, step) => Promise.resolve(this.perform(step)));
  }

  lastDone(): Receipt | null {
    return this.journal.lastDone();
  }

  lastUndone(): Receipt | null {
    return this.journal.lastUndone();
  }

  select(cell: Cell): Promise<Result<null, HostError>> {
    const { row, column } = cell;
    this.setSelection([{ top: row, bottom: row, left: column, right: column }]);
    return Promise.resolve(ok(null));
  }

  onSelectionChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  setCell(cell: Cell, value: CellValue): void {
    const row = this.grid[cell.row - this.sheet.origin.row];
    if (row !== undefined) row[cell.column - this.sheet.origin.column] = value;
  }

  setSelection(selection: readonly Area[]): void {
    this.selected = selection;
    for (const listener of this.listeners) listener();
  }

  obstruct(error: HostError | null): void {
    this.obstacle = error;
  }

  selection(): readonly Area[] {
    return this.selected;
  }

  rulesNow(): readonly StoredRule[] {
    return this.rules;
  }

  private readAround(selection: readonly Area[]): Result<Snapshot, HostError> {
    const used = this.used();
    const cells = cellCount(used.area);
    if (cells > MOST_CELLS) return fail({ code: 'tooLarge', cells, most: MOST_CELLS });
    const area = findTable(used, selection);
    if (area === null) return fail({ code: 'emptySheet' });
    const { sheetName, numberFormats, isTable = false, now } = this.sheet;
    const formats = numberFormats === undefined ? undefined : this.cut(numberFormats, area);
    return ok(
      makeSnapshot({
        sheetName,
        area,
        grid: this.cut<CellValue>(used.grid, area),
        ...(formats === undefined ? {} : { numberFormats: formats }),
        selection: this.selected,
        isTable,
        now,
      }),
    );
  }

  private listed(): readonly ListedRule[] {
    return this.rules.map((rule, priority) => ({
      ...rule,
      priority,
      ours: this.journal.owns(rule.id),
    }));
  }

  private applyNow(rules: readonly NativeRule[], preview: Snapshot): Result<Applied, HostError> {
    if (this.obstacle !== null) return fail(this.obstacle);
    const read = this.readAround([tableArea(preview)]);
    if (!read.ok || !sameTable(read.value, preview)) return fail({ code: 'changedSincePreview' });
    const made = this.perform(addStep(rules));
    if (!made.ok) return made;
    const added = made.value ?? [];
    const { sheetName } = preview;
    const id = `applied ${added.join(' ')}`;
    const receipt = { kind: 'applied', id, sheetName, notes: [], added, rules } as const;
    this.journal.push(receipt);
    return ok(receipt);
  }

  private changeNow(command: Command, seen: readonly ListedRule[]): Result<Receipt, HostError> {
    if (this.obstacle !== null) return fail(this.obstacle);
    const plan = planChange(command, this.sheet.sheetName, this.listed(), seen);
    if (!plan.ok) return plan;
    const made = this.perform(plan.value.step);
    if (!made.ok) return made;
    const receipt = plan.value.receipt(made.value ?? [], []);
    this.journal.push(receipt);
    return ok(receipt);
  }

  /** Ids of the rules that a step made; null when nothing is left of what it changes. */
  private perform(step: Step): Result<readonly string[] | null, HostError> {
    if (this.obstacle !== null) return fail(this.obstacle);
    const ids = this.rules.map(({ id }) => id);
    if (isGone(step, ids)) return ok(null);
    const put = step.kind === 'swap' ? step.put : [];
    const made = put.map(({ rule }) => ({
      id: `rule-${(this.made += 1)}`,
      areas: rule.areas,
      rule,
      hostKind: kindOf(rule),
    }));
    const known = new Map([...this.rules, ...made].map((rule) => [rule.id, rule]));
    const names = made.map(({ id }) => id);
    this.rules = orderAfter(ids, step, names).flatMap((id) => known.get(id) ?? []);
    return ok(names);
  }

  private used(): UsedRange {
    const { row, column } = this.sheet.origin;
    const width = this.grid.reduce((most, cells) => Math.max(most, cells.length), 1);
    const bottom = row + Math.max(this.grid.length, 1) - 1;
    return { area: { top: row, left: column, bottom, right: column + width - 1 }, grid: this.grid };
  }

  private cut<T>(cells: readonly (readonly (T | null)[])[], area: Area): (T | null)[][] {
    const { row, column } = this.sheet.origin;
    return Array.from({ length: rowCount(area) }, (_, r) =>
      Array.from(
        { length: columnCount(area) },
        (__, c) => cells[area.top - row + r]?.[area.left - column + c] ?? null,
      ),
    );
  }
}
