import type { Condition } from '../rule/condition';
import type { Expression, Hole, HoleType } from '../rule/expression';
import { conditionColumns } from '../rule/conditionColumns';
import { findHole } from '../rule/findHole';
import type { RuleSet } from '../rule/ruleSet';
import type { CellValue } from '../sheet/cellValue';
import type { Snapshot } from '../sheet/snapshot';

/** What is open in a rule set, and values of the column that could close it, likeliest first. */
export interface OpenValue {
  readonly type: HoleType;
  readonly guesses: readonly CellValue[];
}

/** The first open value of a rule set, or null. */
export function findOpenValue(ruleSet: RuleSet, snapshot: Snapshot): OpenValue | null {
  for (const rule of ruleSet.rules) {
    if (rule.kind !== 'highlight') continue;
    const type = findHole(rule.when);
    if (type !== null) return { type, guesses: guessValues(rule.when, type, snapshot) };
  }
  return null;
}

/** The rule set with every hole closed by a value. */
export function fillHoles(ruleSet: RuleSet, value: CellValue): RuleSet {
  return {
    kind: 'rules',
    rules: ruleSet.rules.map((rule) =>
      rule.kind === 'highlight' ? { ...rule, when: fillCondition(rule.when, value) } : rule,
    ),
  };
}

function fillCondition(condition: Condition, value: CellValue): Condition {
  const fill = (expression: Expression): Expression =>
    expression.kind === 'hole' ? toLiteral(expression, value) : expression;
  switch (condition.kind) {
    case 'compare':
      return { ...condition, left: fill(condition.left), right: fill(condition.right) };
    case 'between':
      return {
        ...condition,
        value: fill(condition.value),
        low: fill(condition.low),
        high: fill(condition.high),
      };
    case 'text':
      return typeof condition.text === 'string' ? condition : { ...condition, text: String(value) };
    case 'rank':
      return typeof condition.n === 'number' ? condition : { ...condition, n: toRank(value) };
    case 'not':
    case 'some':
    case 'every':
      return { ...condition, of: fillCondition(condition.of, value) };
    case 'and':
    case 'or':
      return { ...condition, of: condition.of.map((part) => fillCondition(part, value)) };
    default:
      return condition;
  }
}

function toRank(value: CellValue): number {
  return typeof value === 'number' ? Math.max(1, Math.round(value)) : 10;
}

function toLiteral(hole: Hole, value: CellValue): Expression {
  if (typeof value !== 'number') return { kind: 'text', text: String(value) };
  return hole.type === 'date'
    ? { kind: 'date', serial: value }
    : { kind: 'number', value, percent: false };
}

/** Numbers: the upper quartile (lower for "less than"), the mean, the median; dates: month ends; texts: the commonest. */
function guessValues(
  condition: Condition,
  type: HoleType,
  snapshot: Snapshot,
): readonly CellValue[] {
  if (condition.kind === 'rank') return [10, 5, 3];
  const [column] = conditionColumns(condition);
  const index = typeof column === 'number' ? column : 0;
  const values = snapshot.rows.map((row) => row[index] ?? null);
  if (type === 'text') return commonest(values);
  const today = Math.floor(snapshot.now);
  if (type === 'date') return [today, today - 30, today - 90];
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  if (numbers.length === 0) return [0];
  const at = (share: number): number => numbers[Math.floor(share * (numbers.length - 1))] ?? 0;
  const isLow = condition.kind === 'compare' && (condition.op === 'lt' || condition.op === 'le');
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return [...new Set([at(isLow ? 0.25 : 0.75), roundTo3(mean), at(0.5)])];
}

function roundTo3(value: number): number {
  return Number(value.toPrecision(3));
}

function commonest(values: readonly CellValue[]): readonly CellValue[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (typeof value === 'string' && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const ordered = [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  return ordered.length > 0 ? ordered.slice(0, 3) : [''];
}
