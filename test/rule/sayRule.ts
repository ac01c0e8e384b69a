import type { Comparison, Condition } from '../../src/rule/condition';
import { describeRuleSet } from '../../src/rule/describeRule';
import type { CellExpression, Expression } from '../../src/rule/expression';
import type { Format } from '../../src/rule/format';
import type { ColumnRef, Rule, Where } from '../../src/rule/ruleSet';
import { printWords } from '../../src/rule/words/en';
import { SALES } from './salesTable';

/** What a rule over the sales table is told as. */
export function told(rule: Rule): string {
  return printWords(describeRuleSet({ kind: 'rules', rules: [rule] }, SALES));
}

/** A highlight filled red. */
export function highlight(
  when: Condition,
  where: Where = { kind: 'rows' },
  format: Format = {},
): string {
  return told({ kind: 'highlight', where, when, format: { fill: 'red', ...format } });
}

/** What follows "Whole rows where". */
export function said(when: Condition): string {
  return highlight(when).replace(/^Whole rows where (.*), filled red\.$/u, '$1');
}

export const cell = (column: ColumnRef): CellExpression => ({ kind: 'cell', column });
export const number = (value: number): Expression => ({ kind: 'number', value, percent: false });
export const not = (of: Condition): Condition => ({ kind: 'not', of });
export const compare = (left: Expression, op: Comparison, right: Expression): Condition => ({
  kind: 'compare',
  op,
  left,
  right,
});
