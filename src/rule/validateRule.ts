import { MAX_COLUMNS, MAX_ROWS } from '../sheet/area';
import type { ColumnType, Snapshot } from '../sheet/snapshot';
import { ruleColumns } from './conditionColumns';
import { columnNeeds, type ColumnNeed } from './columnNeeds';
import type { Condition, Rank } from './condition';
import type { Highlight, Rule, RuleSet } from './ruleSet';
import type { Visual } from './visual';

/** What is wrong with a rule on this table; `rule` is its place in the set. */
export type RuleProblem =
  | { readonly code: 'ruleCount'; readonly count: number; readonly most: number }
  | { readonly code: 'noSuchColumn'; readonly rule: number; readonly column: number }
  /** The condition needs numbers or dates, and the column holds something else. */
  | {
      readonly code: 'wrongType';
      readonly rule: number;
      readonly column: number;
      readonly needs: ColumnNeed;
      readonly type: ColumnType;
    }
  | { readonly code: 'emptyText'; readonly rule: number }
  | { readonly code: 'badRank'; readonly rule: number; readonly n: number }
  | { readonly code: 'tooFewParts'; readonly rule: number }
  | { readonly code: 'badColours'; readonly rule: number; readonly count: number }
  | { readonly code: 'noColumns'; readonly rule: number }
  | { readonly code: 'outsideGrid'; readonly rule: number };

/** The most rules that one request can ask for. */
export const MAX_RULES = 4;

/** Everything that speaks against a rule set on this table, [] when nothing does. */
export function validateRuleSet(ruleSet: RuleSet, snapshot: Snapshot): readonly RuleProblem[] {
  const count = ruleSet.rules.length;
  const problems: RuleProblem[] =
    count >= 1 && count <= MAX_RULES ? [] : [{ code: 'ruleCount', count, most: MAX_RULES }];
  for (const [index, rule] of ruleSet.rules.entries()) {
    problems.push(
      ...columnProblems(rule, index, snapshot),
      ...(rule.kind === 'highlight' ? highlightProblems(rule, index) : visualProblems(rule, index)),
    );
  }
  return problems;
}

/** Types that can serve a need; an empty or mixed column may still get what is needed. */
const SERVING: Readonly<Record<ColumnNeed, readonly ColumnType[]>> = {
  numbers: ['number', 'percent', 'time', 'mixed', 'empty'],
  dates: ['date', 'mixed', 'empty'],
};

function columnProblems(rule: Rule, index: number, snapshot: Snapshot): readonly RuleProblem[] {
  const named =
    rule.kind === 'highlight' && rule.where.kind === 'columns' ? rule.where.columns : [];
  const missing = [...new Set([...ruleColumns(rule), ...named])].flatMap((column) =>
    column === 'this' || snapshot.columns[column] !== undefined
      ? []
      : [{ code: 'noSuchColumn' as const, rule: index, column }],
  );
  const wrong = columnNeeds(rule).flatMap(({ column, needs }) => {
    const type = snapshot.columns[column]?.type;
    if (type === undefined || SERVING[needs].includes(type)) return [];
    return [{ code: 'wrongType' as const, rule: index, column, needs, type }];
  });
  return [...missing, ...wrong];
}

function highlightProblems(rule: Highlight, index: number): readonly RuleProblem[] {
  const problems = [...conditionProblems(rule.when, index)];
  if (rule.where.kind === 'columns' && rule.where.columns.length === 0) {
    problems.push({ code: 'noColumns', rule: index });
  }
  if (rule.where.kind === 'address') {
    const { top, left, bottom, right } = rule.where.area;
    const fits =
      top >= 0 &&
      left >= 0 &&
      top <= bottom &&
      left <= right &&
      bottom < MAX_ROWS &&
      right < MAX_COLUMNS;
    if (!fits) problems.push({ code: 'outsideGrid', rule: index });
  }
  return problems;
}

function conditionProblems(condition: Condition, rule: number): readonly RuleProblem[] {
  switch (condition.kind) {
    case 'text':
      return condition.text === '' ? [{ code: 'emptyText', rule }] : [];
    case 'rank':
      return rankProblems(condition, rule);
    case 'not':
      return conditionProblems(condition.of, rule);
    case 'and':
    case 'or': {
      const parts = condition.of.flatMap((part) => conditionProblems(part, rule));
      return condition.of.length < 2 ? [...parts, { code: 'tooFewParts', rule }] : parts;
    }
    default:
      return [];
  }
}

function rankProblems({ n, percent }: Rank, rule: number): readonly RuleProblem[] {
  if (typeof n !== 'number') return [];
  const fits = percent ? n > 0 && n <= 100 : Number.isInteger(n) && n >= 1;
  return fits ? [] : [{ code: 'badRank', rule, n }];
}

function visualProblems(rule: Visual, index: number): readonly RuleProblem[] {
  if (rule.kind !== 'colorScale') return [];
  const count = rule.colours.length;
  return count === 2 || count === 3 ? [] : [{ code: 'badColours', rule: index, count }];
}
