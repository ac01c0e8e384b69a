import type { NativeRule } from '../rule/nativeRule';
import type { PlacedRule, Receipt } from './receipt';

/** A rule that is to be made, and its place among the rules as they then are. */
export type Put = Omit<PlacedRule, 'id'>;

/** What happens to the rules of a sheet in one go; `put` ascends by place. */
export type Step =
  | { readonly kind: 'swap'; readonly out: readonly string[]; readonly put: readonly Put[] }
  | { readonly kind: 'move'; readonly id: string; readonly to: number };

/** What adds rules above all others. */
export function addStep(rules: readonly NativeRule[]): Step {
  return { kind: 'swap', out: [], put: rules.map((rule, priority) => ({ rule, priority })) };
}

/** What takes a change back, or does it again. */
export function stepOf(receipt: Receipt, direction: 'undo' | 'redo'): Step {
  const isUndo = direction === 'undo';
  switch (receipt.kind) {
    case 'applied':
      return isUndo ? { kind: 'swap', out: receipt.added, put: [] } : addStep(receipt.rules);
    case 'removed':
      return swap(isUndo, receipt.removed, []);
    case 'replaced':
      return swap(isUndo, receipt.removed, receipt.added);
    case 'moved':
      return { kind: 'move', id: receipt.rule, to: isUndo ? receipt.from : receipt.to };
  }
}

function swap(isUndo: boolean, before: readonly PlacedRule[], after: readonly PlacedRule[]): Step {
  const [there, wanted] = isUndo ? [after, before] : [before, after];
  return { kind: 'swap', out: there.map(({ id }) => id), put: wanted };
}

/** Ids of the rules that a step makes anew, as the receipt knows them; in the order of the step's `put`. */
export function madeAnew(receipt: Receipt, direction: 'undo' | 'redo'): readonly string[] {
  switch (receipt.kind) {
    case 'applied':
      return direction === 'undo' ? [] : receipt.added;
    case 'removed':
      return direction === 'undo' ? receipt.removed.map(({ id }) => id) : [];
    case 'replaced':
      return (direction === 'undo' ? receipt.removed : receipt.added).map(({ id }) => id);
    case 'moved':
      return [];
  }
}

/** True when nothing is left of what a step would take away or move. */
export function isGone(step: Step, ids: readonly string[]): boolean {
  if (step.kind === 'move') return !ids.includes(step.id);
  return step.out.length > 0 && !step.out.some((id) => ids.includes(id));
}

/** The ids of a sheet's rules after a step, winning rule first; `made` are those of its new rules. */
export function orderAfter(
  ids: readonly string[],
  step: Step,
  made: readonly string[],
): readonly string[] {
  if (step.kind === 'move') {
    const others = ids.filter((id) => id !== step.id);
    return others.toSpliced(step.to, 0, step.id);
  }
  const order = ids.filter((id) => !step.out.includes(id) && !made.includes(id));
  for (const [index, id] of made.entries()) {
    order.splice(step.put[index]?.priority ?? order.length, 0, id);
  }
  return order;
}
