import type { Host, HostError, ListedRule, RuleEdit } from '../host/host';
import { planChange, type Command } from '../host/planChange';
import { addedIds, type Applied, type Receipt } from '../host/receipt';
import { sameTable, tableArea } from '../host/sameTable';
import type { NativeRule } from '../rule/nativeRule';
import type { Area, Cell } from '../sheet/area';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import { openXlsx, type OpenedSheet, type OpenedWorkbook } from './openWorkbook';
import { performFileStep } from './performFileStep';
import { snapshotOfSheet } from './sheetSnapshot';
import { splitRule } from './splitRule';

/** Where a workbook file lies. Both may reject; what was said is then the error's detail. */
export interface XlsxFile {
  read(): Promise<Uint8Array>;
  write(bytes: Uint8Array): Promise<void>;
}

export interface XlsxOpening {
  readonly file: XlsxFile;
  /** The sheet that was shown when the file was saved, when absent. */
  readonly sheetName?: string;
  /** That with which the sheet was saved, when absent. */
  readonly selection?: readonly Area[];
  /** Now, as a serial. */
  readonly now: number;
}

/** A host over a file; its selection is its own and is not written. */
export interface XlsxHost extends Host {
  setSelection(selection: readonly Area[]): void;
  /** null as long as nothing but the file says what is selected. */
  selection(): readonly Area[] | null;
}

/** What a change did, with the file's bytes before and after. */
interface Done {
  readonly receipt: Receipt;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

interface Read {
  readonly bytes: Uint8Array;
  readonly workbook: OpenedWorkbook;
  readonly sheet: OpenedSheet;
}

/**
 * A host over an .xlsx file, which is read anew for every call and written by changes alone. Undo and redo put
 * the file back as it was, byte for byte, and answer `changedSincePreview` where somebody wrote it meanwhile.
 */
export function createXlsxHost(opening: XlsxOpening): XlsxHost {
  return new FileHost(opening);
}

class FileHost implements XlsxHost {
  private readonly listeners = new Set<() => void>();
  private selected: readonly Area[] | null;
  private done: readonly Done[] = [];
  private undone: readonly Done[] = [];

  constructor(private readonly opening: XlsxOpening) {
    this.selected = opening.selection ?? null;
  }

  async readTable(): Promise<Result<Snapshot, HostError>> {
    const read = await this.read(this.opening.sheetName);
    if (!read.ok) return read;
    const { sheet } = read.value;
    return snapshotOfSheet(sheet, this.selected ?? sheet.selection, this.opening.now);
  }

  async listRules(): Promise<Result<readonly ListedRule[], HostError>> {
    const read = await this.read(this.opening.sheetName);
    if (!read.ok) return read;
    const listed = read.value.workbook.listRules(read.value.sheet.name);
    if (!listed.ok) return listed;
    const ours = new Set(this.done.flatMap(({ receipt }) => addedIds(receipt)));
    return ok(listed.value.map((rule) => ({ ...rule, ours: ours.has(rule.id) })));
  }

  async apply(
    rules: readonly NativeRule[],
    preview: Snapshot,
  ): Promise<Result<Applied, HostError>> {
    const read = await this.read(preview.sheetName);
    if (!read.ok) return read;
    const { bytes, workbook, sheet } = read.value;
    const shot = snapshotOfSheet(sheet, [tableArea(preview)], preview.now);
    if (!shot.ok || !sameTable(shot.value, preview)) return fail({ code: 'changedSincePreview' });
    if (sheet.isProtected) return fail({ code: 'protected' });
    const changed = workbook.withRules(sheet.name, rules);
    if (!changed.ok) return changed;
    const listed = changed.value.listRules(sheet.name);
    if (!listed.ok) return listed;
    const added = listed.value.slice(0, listed.value.length - sheet.ruleCount).map(({ id }) => id);
    const after = changed.value.save();
    const written = await this.write(after);
    if (!written.ok) return written;
    const id = `applied ${added.join(' ')}`;
    const sheetName = sheet.name;
    const receipt = { kind: 'applied', id, sheetName, notes: [], added, rules } as const;
    this.note({ receipt, before: bytes, after });
    return ok(receipt);
  }

  remove(ids: readonly string[], seen: readonly ListedRule[]): Promise<Result<Receipt, HostError>> {
    return this.change({ kind: 'remove', ids }, seen);
  }

  move(id: string, to: number, seen: readonly ListedRule[]): Promise<Result<Receipt, HostError>> {
    return this.change({ kind: 'move', id, to }, seen);
  }

  replace(
    edits: readonly RuleEdit[],
    seen: readonly ListedRule[],
  ): Promise<Result<Receipt, HostError>> {
    const split = edits.map(({ id, rules }) => ({ id, rules: rules.flatMap(splitRule) }));
    return this.change({ kind: 'replace', edits: split }, seen);
  }

  async undo(): Promise<Result<Receipt, HostError>> {
    const last = this.done.at(-1);
    if (last === undefined) return fail({ code: 'nothingToUndo' });
    const written = await this.putBack(last, last.after, last.before);
    if (!written.ok) return written;
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, last];
    return ok(last.receipt);
  }

  async redo(): Promise<Result<Receipt, HostError>> {
    const last = this.undone.at(-1);
    if (last === undefined) return fail({ code: 'nothingToRedo' });
    const written = await this.putBack(last, last.before, last.after);
    if (!written.ok) return written;
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, last];
    return ok(last.receipt);
  }

  lastDone(): Receipt | null {
    return this.done.at(-1)?.receipt ?? null;
  }

  lastUndone(): Receipt | null {
    return this.undone.at(-1)?.receipt ?? null;
  }

  select({ row, column }: Cell): Promise<Result<null, HostError>> {
    this.setSelection([{ top: row, bottom: row, left: column, right: column }]);
    return Promise.resolve(ok(null));
  }

  onSelectionChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  setSelection(selection: readonly Area[]): void {
    this.selected = selection;
    for (const listener of this.listeners) listener();
  }

  selection(): readonly Area[] | null {
    return this.selected;
  }

  private async change(
    command: Command,
    seen: readonly ListedRule[],
  ): Promise<Result<Receipt, HostError>> {
    const read = await this.read(this.opening.sheetName);
    if (!read.ok) return read;
    const { bytes, workbook, sheet } = read.value;
    if (sheet.isProtected) return fail({ code: 'protected' });
    const listed = workbook.listRules(sheet.name);
    if (!listed.ok) return listed;
    const standing = listed.value.map((rule) => ({ ...rule, ours: false }));
    const plan = planChange(command, sheet.name, standing, seen);
    if (!plan.ok) return plan;
    const changed = performFileStep(workbook, sheet.name, plan.value.step);
    if (!changed.ok) return changed;
    const after = changed.value.workbook.save();
    const written = await this.write(after);
    if (!written.ok) return written;
    const receipt = plan.value.receipt(changed.value.made, []);
    this.note({ receipt, before: bytes, after });
    return ok(receipt);
  }

  private note(done: Done): void {
    this.done = [...this.done, done];
    this.undone = [];
  }

  /** Writes the file as it was on the other side of a change, if it still is as it was on this side. */
  private async putBack(
    { receipt }: Done,
    from: Uint8Array,
    to: Uint8Array,
  ): Promise<Result<null, HostError>> {
    const read = await this.read(receipt.sheetName);
    if (!read.ok) return read;
    if (read.value.sheet.isProtected) return fail({ code: 'protected' });
    if (!sameBytes(read.value.bytes, from)) return fail({ code: 'changedSincePreview' });
    return this.write(to);
  }

  private async read(sheetName: string | undefined): Promise<Result<Read, HostError>> {
    try {
      const bytes = await this.opening.file.read();
      const opened = openXlsx(bytes);
      if (!opened.ok) return opened;
      const workbook = opened.value;
      const sheet =
        sheetName === undefined
          ? workbook.sheets[workbook.activeSheet]
          : workbook.sheets.find(({ name }) => name === sheetName);
      if (sheet === undefined) return fail({ code: 'changedSincePreview' });
      return ok({ bytes, workbook, sheet });
    } catch (error) {
      return fail(toFailure(error));
    }
  }

  private async write(bytes: Uint8Array): Promise<Result<null, HostError>> {
    try {
      await this.opening.file.write(bytes);
      return ok(null);
    } catch (error) {
      return fail(toFailure(error));
    }
  }
}

function toFailure(error: unknown): HostError {
  return { code: 'hostFailed', detail: error instanceof Error ? error.message : String(error) };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
