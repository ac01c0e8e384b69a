import type { Condition } from './condition';
import type { Expression, HoleType } from './expression';

/** The type of the first value that a condition leaves open, or null. */
export function findHole(condition: Condition): HoleType | null {
  switch (condition.kind) {
    case 'compare':
      return firstHole([condition.left, condition.right]);
    case 'between':
      return firstHole([condition.value, condition.low, condition.high]);
    case 'text':
      return typeof condition.text === 'string' ? null : condition.text.type;
    case 'rank':
      return typeof condition.n === 'number' ? null : condition.n.type;
    case 'not':
    case 'some':
    case 'every':
      return findHole(condition.of);
    case 'and':
    case 'or':
      return condition.of.map(findHole).find((type) => type !== null) ?? null;
    default:
      return null;
  }
}

function firstHole(expressions: readonly Expression[]): HoleType | null {
  for (const expression of expressions) if (expression.kind === 'hole') return expression.type;
  return null;
}
