import type { AstExpression } from '@borgar/fx';
import { AGGREGATES, type ColumnAggregate, type Expression } from '../../rule/expression';
import type { FormulaPlace } from '../../rule/formulaPlace';
import { operandText } from '../../rule/operandText';
import { parseFormula } from '../parseFormula';
import { namedColumns } from './namedColumns';
import { readText } from './readConstant';
import { readColumn, readRange } from './readReference';
import { argumentsOf, callName, treeKey } from './treeKey';

/** One number of this row's group, hand-written or as the rule language writes it; null for anything else. */
export function readGroupAggregate(node: AstExpression, place: FormulaPlace): Expression | null {
  return readIfs(node, place) ?? readWritten(node, place);
}

const BY_NAME = {
  SUMIFS: 'sum',
  AVERAGEIFS: 'average',
  MAXIFS: 'max',
  MINIFS: 'min',
} as const;

function readIfs(node: AstExpression, place: FormulaPlace): ColumnAggregate | null {
  const of = Object.entries(BY_NAME).find(([name]) => name === callName(node))?.[1];
  const [values, group, cell, ...more] = argumentsOf(node, ...Object.keys(BY_NAME)) ?? [];
  if (of !== undefined) return more.length > 0 ? null : grouped(of, values, group, cell, place);
  const simple = argumentsOf(node, 'SUMIF', 'AVERAGEIF');
  if (simple?.length === 3) {
    const [range, key, summed] = simple;
    const name = callName(node) === 'SUMIF' ? 'sum' : 'average';
    return grouped(name, summed, range, key, place);
  }
  const [by, own, column, filled, ...rest] = argumentsOf(node, 'COUNTIFS') ?? [];
  if (readText(filled) !== '<>' || rest.length > 0) return null;
  return grouped('count', column, by, own, place);
}

function grouped(
  of: ColumnAggregate['of'],
  values: AstExpression | null | undefined,
  group: AstExpression | null | undefined,
  cell: AstExpression | null | undefined,
  place: FormulaPlace,
): ColumnAggregate | null {
  const column = readRange(values, place);
  const by = readRange(group, place);
  if (column === null || typeof by !== 'number' || readColumn(cell, place) !== by) return null;
  return { kind: 'aggregate', of, column, by };
}

/** The longer forms over arrays are read by writing what they might be. */
function readWritten(node: AstExpression, place: FormulaPlace): Expression | null {
  const hasArrays =
    ['AGGREGATE', 'SUMPRODUCT'].includes(callName(node)) ||
    treeKey(node).startsWith('(SUMPRODUCT(');
  if (!hasArrays) return null;
  const key = treeKey(node);
  const columns = namedColumns(node, place);
  for (const column of columns) {
    for (const by of columns) {
      if (by === 'this' || by === column) continue;
      for (const of of AGGREGATES) {
        const aggregate: ColumnAggregate = { kind: 'aggregate', of, column, by };
        const written = parseFormula(`=${operandText(aggregate, place)}`);
        if (written.ok && treeKey(written.value) === key) return aggregate;
      }
    }
  }
  return null;
}
