import type { NativeRule } from '../rule/nativeRule';
import type { Area, Cell } from '../sheet/area';
import type { Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';

/** Why a host could not do what was asked; nothing was changed unless `partly` says so. */
export type HostError =
  | { readonly code: 'emptySheet' }
  | { readonly code: 'tooLarge'; readonly cells: number; readonly most: number }
  | { readonly code: 'cellBeingEdited' }
  | { readonly code: 'protected' }
  /** The table's address, headers or values are not those of the preview any more. */
  | { readonly code: 'changedSincePreview' }
  | { readonly code: 'notOurs'; readonly id: string }
  | { readonly code: 'nothingToUndo' }
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

/** What an apply did; kept in the undo journal. */
export interface Receipt {
  readonly id: string;
  readonly sheetName: string;
  /** Ids of the rules that were added, first rule first. */
  readonly added: readonly string[];
  readonly rules: readonly NativeRule[];
}

/**
 * A workbook with conditional formatting. Reading changes nothing; only `apply` and `undo` write.
 * Every adapter passes test/contract/.
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
  apply(rules: readonly NativeRule[], preview: Snapshot): Promise<Result<Receipt, HostError>>;
  /** Removes exactly what the last apply (that was not undone) added. */
  undo(): Promise<Result<Receipt, HostError>>;
  /** The apply that `undo` would take back, or null. */
  lastApplied(): Receipt | null;
  /** Selects a cell, so that the user sees it. */
  select(cell: Cell): Promise<Result<null, HostError>>;
  /** Calls back after the selection moved; the answer stops it. */
  onSelectionChanged(listener: () => void): () => void;
}
