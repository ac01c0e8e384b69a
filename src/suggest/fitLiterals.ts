import type { Condition } from '../rule/condition';
import type { Expression, Literal } from '../rule/expression';
import type { RuleSet } from '../rule/ruleSet';
import type { Snapshot } from '../sheet/snapshot';

/** Above this a percent column holds whole percents (50), not fractions (0.5). */
const LARGEST_FRACTION = 2;

/**
 * The rules with literals as their columns hold them: "50%" is 0.5 in a column of fractions and 50 in one of
 * whole percents; "true" is a boolean in a column of booleans.
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
  if (expression.kind === 'number') return fitNumber(expression, columns, snapshot);
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

function fitNumber(
  literal: Extract<Literal, { kind: 'number' }>,
  columns: readonly number[],
  snapshot: Snapshot,
): Literal {
  const largest = largestNumber(columns, snapshot);
  const isPercent =
    columns.length > 0 && columns.every((i) => snapshot.columns[i]?.type === 'percent');
  if (literal.percent && largest !== null && largest > LARGEST_FRACTION && !isPercent) {
    return { kind: 'number', value: literal.value * 100, percent: false };
  }
  const fractions = largest === null || largest <= LARGEST_FRACTION;
  if (!literal.percent && isPercent && fractions && Math.abs(literal.value) > LARGEST_FRACTION) {
    return { kind: 'number', value: literal.value / 100, percent: true };
  }
  return literal;
}

function largestNumber(columns: readonly number[], snapshot: Snapshot): number | null {
  let largest: number | null = null;
  for (const row of snapshot.rows) {
    for (const column of columns) {
      const value = row[column];
      if (typeof value === 'number' && (largest === null || value > largest)) largest = value;
    }
  }
  return largest;
}
