import type { NativeRule } from '../rule/nativeRule';
import { fail, ok, type Result } from '../sheet/result';
import type { Step } from './changeStep';
import type { HostError, ListedRule, RuleEdit } from './host';
import type { HostNote, PlacedRule, Receipt } from './receipt';

/** What a user wants of the rules that stand on the sheet. */
export type Command =
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'move'; readonly id: string; readonly to: number }
  | { readonly kind: 'replace'; readonly edits: readonly RuleEdit[] };

/** A command as one step, and the receipt for it once the ids of the new rules are known. */
export interface Plan {
  readonly step: Step;
  readonly receipt: (made: readonly string[], notes: readonly HostNote[]) => Receipt;
}

/**
 * How a command is carried out on the rules that stand on a sheet. Errors: `rulesChanged` where they are not those that
 * the user saw, `cannotChange` for a rule that could not be made again when the change is undone.
 */
export function planChange(
  command: Command,
  sheetName: string,
  standing: readonly ListedRule[],
  seen: readonly ListedRule[],
): Result<Plan, HostError> {
  if (!sameRules(standing, seen)) return fail({ code: 'rulesChanged' });
  switch (command.kind) {
    case 'remove':
      return planSwap(
        'removed',
        command.ids.map((id) => ({ id, rules: [] })),
        sheetName,
        standing,
      );
    case 'replace':
      return planSwap('replaced', command.edits, sheetName, standing);
    case 'move':
      return planMove(command, sheetName, standing);
  }
}

/** True when two listings show the same rules in the same order, each on the same cells and saying the same. */
export function sameRules(a: readonly ListedRule[], b: readonly ListedRule[]): boolean {
  return a.length === b.length && a.every((one, i) => print(one) === print(b[i]));
}

function print(listed: ListedRule | undefined): string {
  return JSON.stringify([listed?.id, listed?.hostKind, listed?.areas, listed?.rule], sortKeys);
}

/** Objects say the same whatever order their parts stand in. */
function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function planMove(
  { id, to }: Extract<Command, { readonly kind: 'move' }>,
  sheetName: string,
  standing: readonly ListedRule[],
): Result<Plan, HostError> {
  const from = standing.findIndex((one) => one.id === id);
  if (from === -1) return fail({ code: 'rulesChanged' });
  const place = Math.max(0, Math.min(to, standing.length - 1));
  return ok({
    step: { kind: 'move', id, to: place },
    receipt: (_, notes) => ({
      kind: 'moved',
      id: `moved ${id}`,
      sheetName,
      notes,
      rule: id,
      from,
      to: place,
    }),
  });
}

function planSwap(
  kind: 'removed' | 'replaced',
  edits: readonly RuleEdit[],
  sheetName: string,
  standing: readonly ListedRule[],
): Result<Plan, HostError> {
  const changed = new Map(edits.map(({ id, rules }) => [id, rules]));
  const removed: PlacedRule[] = [];
  for (const [priority, { id, rule, hostKind }] of standing.entries()) {
    if (!changed.delete(id)) continue;
    if (rule === null) return fail({ code: 'cannotChange', id, hostKind });
    removed.push({ id, priority, rule });
  }
  if (changed.size > 0 || removed.length === 0) return fail({ code: 'rulesChanged' });
  const put = placeEdits(edits, standing);
  const out = removed.map(({ id }) => id);
  return ok({
    step: { kind: 'swap', out, put },
    receipt: (made, notes) => {
      const added = put.map((one, i) => ({ ...one, id: made[i] ?? '' }));
      const done = { id: `${kind} ${out.join(' ')}`, sheetName, notes, removed };
      return kind === 'removed' ? { kind, ...done } : { kind, ...done, added };
    },
  });
}

/** New rules stand where the ones that they replace stood; their places are those after the change. */
export function placeEdits(
  edits: readonly RuleEdit[],
  standing: readonly Pick<ListedRule, 'id'>[],
): readonly { readonly priority: number; readonly rule: NativeRule }[] {
  const changed = new Map(edits.map(({ id, rules }) => [id, rules]));
  const after = standing.flatMap(({ id }): readonly (NativeRule | null)[] => {
    const rules = changed.get(id);
    return rules === undefined ? [null] : rules;
  });
  return after.flatMap((rule, priority) => (rule === null ? [] : [{ rule, priority }]));
}
