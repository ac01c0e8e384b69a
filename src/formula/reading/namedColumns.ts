import type { AstExpression } from '@borgar/fx';
import type { FormulaPlace } from '../../rule/formulaPlace';
import type { ColumnRef } from '../../rule/ruleSet';
import { walkTree } from '../walkTree';
import { rangeOf, readColumn, readRange } from './readReference';

/** Columns that stand in a formula, each once, in its order: 'this' only where the formula speaks of it. */
export function namedColumns(tree: AstExpression, place: FormulaPlace): readonly ColumnRef[] {
  const found = new Set<ColumnRef>();
  for (const node of walkTree(tree)) {
    const range = rangeOf(node, place);
    if (range === null) continue;
    const own = readColumn(node, place) ?? readRange(node, place);
    if (own !== null) found.add(own);
    const index = (range.left ?? 0) - place.snapshot.data.left;
    const isOne = range.left !== null && range.left === range.right;
    if (isOne && place.snapshot.columns[index] !== undefined) found.add(index);
  }
  return [...found];
}
