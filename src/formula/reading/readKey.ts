import type { AstExpression } from '@borgar/fx';
import type { Expression } from '../../rule/expression';
import type { FormulaPlace } from '../../rule/formulaPlace';
import type { ColumnRef, Key } from '../../rule/ruleSet';
import { readColumn, readRange, readRowsSoFar } from './readReference';
import { argumentsOf, sidesOf } from './treeKey';
import { withoutSigns } from './withoutSigns';

type Pair = readonly [range: AstExpression | null, cell: AstExpression | null];

/** How many rows have this row's values in some columns; null for anything else. */
export function readKeyCount(node: AstExpression, place: FormulaPlace): Expression | null {
  const columns = readKey(node, place, readRange);
  return columns === null ? null : { kind: 'occurrences', columns };
}

/** The same down to this row. */
export function readKeySoFar(node: AstExpression, place: FormulaPlace): Key | null {
  return readKey(node, place, readRowsSoFar);
}

/** The column in which a count looks for this row's value of another column; null for anything else. */
export function readLookup(
  node: AstExpression,
  place: FormulaPlace,
): { readonly column: ColumnRef; readonly other: number } | null {
  const [only, ...more] = pairsOf(node);
  if (only === undefined || more.length > 0) return null;
  const other = readRange(only[0], place);
  const column = readColumn(only[1], place);
  if (typeof other !== 'number' || column === null || column === other) return null;
  return { column, other };
}

function readKey(
  node: AstExpression,
  place: FormulaPlace,
  read: (node: AstExpression | null, place: FormulaPlace) => ColumnRef | null,
): Key | null {
  const pairs = pairsOf(node);
  const columns: ColumnRef[] = [];
  for (const [range, cell] of pairs) {
    const column = readColumn(cell, place);
    if (column === null || read(range, place) !== column) return null;
    columns.push(column);
  }
  const [first, ...others] = columns;
  const named = others.filter((column) => column !== 'this');
  if (first === undefined || named.length !== others.length || columns.length > 3) return null;
  return first === 'this' && others.length > 0 ? null : [first, ...named];
}

/** Ranges with what is counted in them: of COUNTIF, COUNTIFS, or SUMPRODUCT over equalities. */
function pairsOf(node: AstExpression): readonly Pair[] {
  const counted = argumentsOf(node, 'COUNTIF', 'COUNTIFS');
  if (counted !== null) {
    return counted.flatMap((range, i) => (i % 2 === 0 ? [[range, counted[i + 1] ?? null]] : []));
  }
  const [product, ...more] = argumentsOf(node, 'SUMPRODUCT') ?? [];
  if (product === undefined || product === null || more.length > 0) return [];
  return factorsOf(product).map((factor): Pair => {
    const sides = sidesOf(withoutSigns(factor), '=');
    return sides ?? [null, null];
  });
}

function factorsOf(node: AstExpression): readonly AstExpression[] {
  const sides = sidesOf(node, '*');
  return sides === null ? [node] : sides.flatMap(factorsOf);
}
