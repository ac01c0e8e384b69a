import type { NativeRule } from '../rule/nativeRule';
import type { Area, Cell } from '../sheet/area';
import type { Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import type { Applied, Receipt } from './receipt';

/** Why a host could not do what was asked; nothing was changed unless `partly` says so. */
export type HostError =
  | { readonly code: 'emptySheet' }
  | { readonly code: 'tooLarge'; readonly cells: number; readonly most: number }
  | { readonly code: 'cellBeingEdited' }
  /** The host is busy, or one of its dialogs is open. */
  | { readonly code: 'busy' }
  | { readonly code: 'protected' }
  /** The table's address, headers or values are not those of the preview any more. */
  | { readonly code: 'changedSincePreview' }
  /** The rules of the sheet are not those that the user saw any more. */
  | { readonly code: 'rulesChanged' }
  /** A rule that could not be made again as it is, so that undo would not bring it back. */
  | { readonly code: 'cannotChange'; readonly id: string; readonly hostKind: string }
  | { readonly code: 'notOurs'; readonly id: string }
  | { readonly code: 'nothingToUndo' }
  | { readonly code: 'nothingToRedo' }
  | { readonly code: 'fileBroken'; readonly detail: string }
  | { readonly code: 'hostFailed'; readonly detail: string };

/** A rule that stands on the sheet, ours or somebody else's. */
export interface ListedRule {
  readonly id: string;
  /** 0 wins over 1. */
  readonly priority: number;
  readonly areas: readonly Area[];
  /** null for a rule of a kind that cannot be read; such a rule is still listed and never touched. */
  readonly rule: NativeRule | null;
  /** The host's own word for the kind, e.g. "CellValue". */
  readonly hostKind: string;
  readonly ours: boolean;
}

/** What becomes of a rule: these take its place, in their order; none removes it. */
export interface RuleEdit {
  readonly id: string;
  readonly rules: readonly NativeRule[];
}

/**
 * A workbook with conditional formatting. Reading changes nothing. What changes rules leaves the order
 * of all others as it is and can be undone exactly. Commands on rules that stand there take the list that the user
 * saw (`seen`) and answer `rulesChanged` where it is out of date. Every adapter passes test/contract/.
 */
export interface Host {
  /** The table around the selection (or the sheet's used range), with the selection inside it. */
  readTable(): Promise<Result<Snapshot, HostError>>;
  /** All rules of the active sheet, winning rule first. */
  listRules(): Promise<Result<readonly ListedRule[], HostError>>;
  /**
   * Adds rules above all others, in the order given (the first wins). `preview` is the snapshot on which
   * they were shown: when the table differs from it, nothing is written and `changedSincePreview` comes back.
   */
  apply(rules: readonly NativeRule[], preview: Snapshot): Promise<Result<Applied, HostError>>;
  /** Removes rules; all of them or none. */
  remove(ids: readonly string[], seen: readonly ListedRule[]): Promise<Result<Receipt, HostError>>;
  /** Gives a rule another place, 0 winning; places beyond the last one mean the last one. */
  move(id: string, to: number, seen: readonly ListedRule[]): Promise<Result<Receipt, HostError>>;
  /** Puts rules in the places of others; all of the edits or none. */
  replace(
    edits: readonly RuleEdit[],
    seen: readonly ListedRule[],
  ): Promise<Result<Receipt, HostError>>;
  /** Takes back the last change that was not undone. */
  undo(): Promise<Result<Receipt, HostError>>;
  /** Does the change again that was undone last; another change in between leaves nothing to redo. */
  redo(): Promise<Result<Receipt, HostError>>;
  /** The change that `undo` would take back, or null. */
  lastDone(): Receipt | null;
  /** The change that `redo` would do again, or null. */
  lastUndone(): Receipt | null;
  /** Selects a cell, so that the user sees it. */
  select(cell: Cell): Promise<Result<null, HostError>>;
  /** Calls back after the selection moved; the answer stops it. */
  onSelectionChanged(listener: () => void): () => void;
}
