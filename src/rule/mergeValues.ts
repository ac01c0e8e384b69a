import type { Condition, OneOf } from './condition';

type Item = OneOf['items'][number];

/** Parts of an `or` (with `negated`, of an `and`) with those that name values of one column made one `oneOf`. */
export function mergeValues(parts: readonly Condition[], negated: boolean): readonly Condition[] {
  const listed = parts.map((part) => readList(part, negated));
  return parts.flatMap((part, index) => {
    const own = listed[index];
    if (own === undefined || own === null) return [part];
    const like = listed.filter((other) => other !== null && isAlike(own, other));
    if (like.length < 2) return [part];
    if (listed.findIndex((other) => other !== null && isAlike(own, other)) !== index) return [];
    const items = like.flatMap((other) => other?.items ?? []);
    return [canonicalOneOf({ ...own, items }, negated)];
  });
}

/** Items in order (numbers first), each once whatever its case; a single one is no list. */
export function canonicalOneOf({ match, column, items }: OneOf, negated: boolean): Condition {
  const unique = new Map<string, Item>();
  for (const item of [...items].sort(compareItems)) {
    const key = typeof item === 'string' ? `"${item.toLowerCase()}` : String(item);
    if (!unique.has(key)) unique.set(key, item);
  }
  const [only, ...others] = unique.values();
  if (others.length > 0 || only === undefined) {
    return opposite({ kind: 'oneOf', match, column, items: [...unique.values()] }, negated);
  }
  if (match === 'contains') {
    return opposite({ kind: 'text', match, column, text: String(only) }, negated);
  }
  return {
    kind: 'compare',
    op: negated ? 'ne' : 'eq',
    left: { kind: 'cell', column },
    right:
      typeof only === 'string'
        ? { kind: 'text', text: only }
        : { kind: 'number', value: only, percent: false },
  };
}

function opposite(condition: Condition, negated: boolean): Condition {
  return negated ? { kind: 'not', of: condition } : condition;
}

/** A part in normal form as a list of values, where it is one; null where not. */
function readList(part: Condition, negated: boolean): OneOf | null {
  if (part.kind === 'compare') return part.op === (negated ? 'ne' : 'eq') ? readEqual(part) : null;
  const condition = !negated ? part : part.kind === 'not' ? part.of : null;
  if (condition?.kind === 'oneOf') return condition;
  if (condition?.kind !== 'text' || condition.match !== 'contains') return null;
  const { column, text } = condition;
  return typeof text === 'string' && text !== ''
    ? { kind: 'oneOf', match: 'contains', column, items: [text] }
    : null;
}

/** Percents keep their own comparison, as a list does not tell that its numbers are percents. */
function readEqual({ left, right }: Extract<Condition, { kind: 'compare' }>): OneOf | null {
  if (left.kind !== 'cell') return null;
  const list = { kind: 'oneOf' as const, match: 'equals' as const, column: left.column };
  if (right.kind === 'text' && right.text !== '') return { ...list, items: [right.text] };
  return right.kind === 'number' && !right.percent ? { ...list, items: [right.value] } : null;
}

function isAlike(a: OneOf, b: OneOf): boolean {
  return a.match === b.match && a.column === b.column;
}

/** Not by locale: the form must be the same on every machine. */
function compareItems(a: Item, b: Item): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -1 : 1;
  return compareTexts(a.toLowerCase(), b.toLowerCase()) || compareTexts(a, b);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
