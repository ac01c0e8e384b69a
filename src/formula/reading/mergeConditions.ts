import { orient } from '../../rule/comparison';
import type { Compare, Condition } from '../../rule/condition';
import { columnsOf, type FormulaPlace } from '../../rule/formulaPlace';

type Test = Condition & Compare;

/** The parts of an AND, with two bounds of one value as a between, and values that are none of some as one. */
export function mergeAll(parts: readonly Condition[], place: FormulaPlace): readonly Condition[] {
  return joinLists(join(parts, ['ge', 'le'], false), 'ne', place);
}

/** The parts of an OR as one condition: outside two bounds, one of several values, or any of them. */
export function mergeAny(parts: readonly Condition[], place: FormulaPlace): Condition | null {
  const days = weekendOf(parts);
  if (days !== null) return days;
  const joined = joinLists(join(parts, ['lt', 'gt'], true), 'eq', place);
  const [only, ...others] = joined;
  if (only === undefined) return null;
  return others.length === 0 ? only : { kind: 'or', of: joined };
}

type Bounds = readonly ['ge', 'le'] | readonly ['lt', 'gt'];

/** Bounds as they are written, then with what they are about on the left. */
function join(parts: readonly Condition[], bounds: Bounds, outside: boolean): readonly Condition[] {
  const turned = joinBounds(parts, bounds, outside).map((part) =>
    part.kind === 'compare' ? orient(part) : part,
  );
  return joinBounds(turned, bounds, outside);
}

function joinBounds(
  parts: readonly Condition[],
  [below, above]: Bounds,
  outside: boolean,
): readonly Condition[] {
  const joined: Condition[] = [];
  const taken = new Set<Condition>();
  for (const part of parts) {
    if (taken.has(part)) continue;
    const first = asTest(part);
    const other = parts.find((one) => {
      const second = asTest(one);
      if (first === null || second === null || taken.has(one)) return false;
      const ops = [first.op, second.op];
      return ops.includes(below) && ops.includes(above) && sameValue(first, second);
    });
    const second = other === undefined ? null : asTest(other);
    if (first === null || second === null || other === undefined) joined.push(part);
    else {
      taken.add(other).add(part);
      const [low, high] = first.op === below ? [first, second] : [second, first];
      joined.push({
        kind: 'between',
        value: first.left,
        low: low.right,
        high: high.right,
        outside,
      });
    }
  }
  return joined;
}

function sameValue(a: Compare, b: Compare): boolean {
  return JSON.stringify(a.left) === JSON.stringify(b.left);
}

function asTest(part: Condition): Test | null {
  return part.kind === 'compare' ? part : null;
}

/** Several texts or numbers of one column, or several texts that it may hold, as one list. */
function joinLists(
  parts: readonly Condition[],
  op: 'eq' | 'ne',
  place: FormulaPlace,
): readonly Condition[] {
  const groups = new Map<string, Condition[]>();
  for (const part of parts) {
    const key = listKey(part, op, place) ?? JSON.stringify(part);
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    if (first === undefined || members.length < 2 || !key.startsWith('list ')) return members;
    const column = columnOf(first);
    const items = members.flatMap(itemOf);
    if (column === null || items.length !== members.length) return members;
    const match = key.startsWith('list contains') ? 'contains' : 'equals';
    const list = { kind: 'oneOf', match, column, items } as const;
    return [op === 'ne' ? { kind: 'not', of: list } : list];
  });
}

function listKey(part: Condition, op: 'eq' | 'ne', place: FormulaPlace): string | null {
  const column = columnOf(part);
  if (column === null) return null;
  const text = op === 'ne' && part.kind === 'not' ? part.of : part;
  if (text.kind === 'text' && text.match === 'contains') {
    return (op === 'ne') === (part.kind === 'not') ? `list contains ${column}` : null;
  }
  if (part.kind !== 'compare' || part.op !== op) return null;
  const isFraction = columnsOf(column, place).some(({ type }) => type === 'percent');
  const [item] = itemOf(part);
  // A list says its numbers in the unit of the column.
  if (item === undefined || (typeof item === 'number' && isFraction)) return null;
  return `list equals ${column}`;
}

function columnOf(part: Condition): number | 'this' | null {
  if (part.kind === 'not') return part.of.kind === 'text' ? part.of.column : null;
  if (part.kind === 'text') return part.column;
  return part.kind === 'compare' && part.left.kind === 'cell' ? part.left.column : null;
}

function itemOf(part: Condition): readonly (string | number)[] {
  if (part.kind === 'not') return itemOf(part.of);
  if (part.kind === 'text')
    return typeof part.text === 'string' && part.text !== '' ? [part.text] : [];
  if (part.kind !== 'compare') return [];
  const { right } = part;
  if (right.kind === 'text' && right.text !== '') return [right.text];
  return right.kind === 'number' && !right.percent ? [right.value] : [];
}

/** Saturday or Sunday, as two comparisons of the day of the week. */
function weekendOf(parts: readonly Condition[]): Condition | null {
  const days = parts.map((part) =>
    part.kind === 'compare' &&
    part.op === 'eq' &&
    part.left.kind === 'datePart' &&
    part.left.part === 'weekday' &&
    part.right.kind === 'number'
      ? { column: part.left.column, day: part.right.value }
      : null,
  );
  const [first, second] = days;
  if (!first || !second || days.length !== 2 || first.column !== second.column) return null;
  const isWeekend = [first.day, second.day].sort().join() === '1,7';
  return isWeekend ? { kind: 'period', period: 'weekend', column: first.column } : null;
}
