import type { NativeRule } from '../rule/nativeRule';
import type { PlacedRule, Receipt } from './receipt';

/** A rule that is to be made, and its place among the rules as they then are. */
export type Put = Omit<PlacedRule, 'id'>;

/**
 * What happens to the rules of a sheet in one go; `put` ascends by place. Places were counted when the rule of `seen`
 * stood where it says: others may have put rules above it since.
 */
export type Step =
  | {
      readonly kind: 'swap';
      readonly out: readonly string[];
      readonly put: readonly Put[];
      readonly seen?: Seen;
    }
  | { readonly kind: 'move'; readonly id: string; readonly to: number; readonly seen?: Seen };

/** Where a rule stood. */
export interface Seen {
  readonly id: string;
  readonly place: number;
}

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
      return moveStep(
        receipt.rule,
        isUndo ? receipt.to : receipt.from,
        isUndo ? receipt.from : receipt.to,
      );
  }
}

function moveStep(id: string, from: number, to: number): Step {
  return { kind: 'move', id, to, seen: { id, place: from } };
}

function swap(isUndo: boolean, before: readonly PlacedRule[], after: readonly PlacedRule[]): Step {
  const [there, wanted] = isUndo ? [after, before] : [before, after];
  const [first] = there;
  const step = { kind: 'swap', out: there.map(({ id }) => id), put: wanted } as const;
  return first === undefined ? step : { ...step, seen: { id: first.id, place: first.priority } };
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
  const shift = shiftSince(ids, step);
  if (step.kind === 'move') {
    const others = ids.filter((id) => id !== step.id);
    return others.toSpliced(Math.max(0, step.to + shift), 0, step.id);
  }
  const order = ids.filter((id) => !step.out.includes(id) && !made.includes(id));
  for (const [index, id] of made.entries()) {
    const place = step.put[index]?.priority ?? order.length;
    order.splice(Math.max(0, place + shift), 0, id);
  }
  return order;
}

/** How far down the rules stand from where a step's places were counted; 0 where that cannot be told. */
function shiftSince(ids: readonly string[], { seen }: Step): number {
  const now = seen === undefined ? -1 : ids.indexOf(seen.id);
  return seen === undefined || now < 0 ? 0 : now - seen.place;
}
