import type { NativeRule } from '../rule/nativeRule';
import type { Cell } from '../sheet/area';

/** A rule in full, with its place among the rules of its sheet (0 wins). */
export interface PlacedRule {
  readonly id: string;
  readonly priority: number;
  readonly rule: NativeRule;
}

/** What was written and stands otherwise than it was asked for, or shows otherwise than the preview said. */
export type HostNote =
  | { readonly code: 'readBackDiffers'; readonly id: string }
  /** So many cells, the first of them in the order of reading. */
  | { readonly code: 'shownDiffers'; readonly cell: Cell; readonly cells: number };

interface Done {
  readonly id: string;
  readonly sheetName: string;
  readonly notes: readonly HostNote[];
}

/** Rules were added above all others. */
export interface Applied extends Done {
  readonly kind: 'applied';
  /** Ids of the rules that were added, first rule first. */
  readonly added: readonly string[];
  readonly rules: readonly NativeRule[];
}

/** Places of what was removed are those before, of what was added those after the change; both ascend. */
export type Receipt =
  | Applied
  | (Done & { readonly kind: 'removed'; readonly removed: readonly PlacedRule[] })
  | (Done & {
      readonly kind: 'moved';
      readonly rule: string;
      readonly from: number;
      readonly to: number;
    })
  | (Done & {
      readonly kind: 'replaced';
      readonly removed: readonly PlacedRule[];
      readonly added: readonly PlacedRule[];
    });

/** Ids of the rules that a change added, first rule first. */
export function addedIds(receipt: Receipt): readonly string[] {
  switch (receipt.kind) {
    case 'applied':
      return receipt.added;
    case 'replaced':
      return receipt.added.map(({ id }) => id);
    case 'removed':
    case 'moved':
      return [];
  }
}

/** The receipt with other ids for rules that were made anew. */
export function renameRules(receipt: Receipt, names: ReadonlyMap<string, string>): Receipt {
  const named = (id: string): string => names.get(id) ?? id;
  const placed = (one: PlacedRule): PlacedRule => ({ ...one, id: named(one.id) });
  switch (receipt.kind) {
    case 'applied':
      return { ...receipt, added: receipt.added.map(named) };
    case 'removed':
      return { ...receipt, removed: receipt.removed.map(placed) };
    case 'moved':
      return { ...receipt, rule: named(receipt.rule) };
    case 'replaced':
      return {
        ...receipt,
        removed: receipt.removed.map(placed),
        added: receipt.added.map(placed),
      };
  }
}
