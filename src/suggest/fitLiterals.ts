import type { Condition } from '../rule/condition';
import type { Expression, Literal } from '../rule/expression';
import type { RuleSet } from '../rule/ruleSet';
import type { Snapshot } from '../sheet/snapshot';

/**
 * The rules with texts as their columns hold them: "yes" is TRUE in a column of booleans. (Percents are fitted
 * where formulas are written, so that the rule keeps what was said.)
 */
export function fitLiterals(ruleSet: RuleSet, snapshot: Snapshot): RuleSet {
  return {
    kind: 'rules',
    rules: ruleSet.rules.map((rule) =>
      rule.kind === 'highlight' ? { ...rule, when: fitCondition(rule.when, snapshot) } : rule,
    ),
  };
}

function fitCondition(condition: Condition, snapshot: Snapshot): Condition {
  switch (condition.kind) {
    case 'compare': {
      const right = fitBeside(condition.right, condition.left, snapshot);
      return { ...condition, right };
    }
    case 'between': {
      const { value } = condition;
      const low = fitBeside(condition.low, value, snapshot);
      const high = fitBeside(condition.high, value, snapshot);
      return { ...condition, low, high };
    }
    case 'not':
    case 'some':
    case 'every':
      return { ...condition, of: fitCondition(condition.of, snapshot) };
    case 'and':
    case 'or':
      return { ...condition, of: condition.of.map((part) => fitCondition(part, snapshot)) };
    default:
      return condition;
  }
}

function fitBeside(expression: Expression, beside: Expression, snapshot: Snapshot): Expression {
  if (beside.kind !== 'cell') return expression;
  const columns = columnsOf(beside.column, snapshot);
  const isBoolean =
    columns.length > 0 && columns.every((i) => snapshot.columns[i]?.type === 'boolean');
  if (expression.kind !== 'text' || !isBoolean) return expression;
  return toBoolean(expression.text) ?? expression;
}

function columnsOf(column: number | 'this', snapshot: Snapshot): readonly number[] {
  if (column !== 'this') return [column];
  const { selection, data } = snapshot;
  const all = snapshot.columns.map((_, index) => index);
  const selected = all.filter((index) =>
    selection.some((area) => area.left <= data.left + index && data.left + index <= area.right),
  );
  return selected.length > 0 ? selected : all;
}

function toBoolean(text: string): Literal | null {
  const word = text.trim().toLowerCase();
  if (['true', 'yes', 'y'].includes(word)) return { kind: 'boolean', value: true };
  return ['false', 'no', 'n'].includes(word) ? { kind: 'boolean', value: false } : null;
}
