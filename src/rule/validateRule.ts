import { MAX_COLUMNS, MAX_ROWS, type Area } from '../sheet/area';
import type { ColumnType, Snapshot } from '../sheet/snapshot';
import { ruleColumns } from './conditionColumns';
import { columnNeeds, type ColumnNeed } from './columnNeeds';
import { conditionProblems } from './conditionProblems';
import type { RuleProblem } from './ruleProblem';
import type { Highlight, Rule, RuleSet, Where } from './ruleSet';
import { isAddress, type Visual } from './visual';

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
  amounts: ['number', 'percent', 'date', 'time', 'mixed', 'empty'],
};

function columnProblems(rule: Rule, index: number, snapshot: Snapshot): readonly RuleProblem[] {
  const named = rule.kind === 'highlight' ? whereColumns(rule.where) : [];
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

function whereColumns(where: Where): readonly number[] {
  if (where.kind === 'columns') return where.columns;
  return where.kind === 'rowsExcept' ? [where.column] : [];
}

function highlightProblems(rule: Highlight, index: number): readonly RuleProblem[] {
  const problems = [...conditionProblems(rule.when, index)];
  if (rule.where.kind === 'columns' && rule.where.columns.length === 0) {
    problems.push({ code: 'noColumns', rule: index });
  }
  if (rule.where.kind === 'address') problems.push(...areaProblems(rule.where.area, index));
  return problems;
}

function areaProblems({ top, left, bottom, right }: Area, index: number): readonly RuleProblem[] {
  const fits =
    top >= 0 &&
    left >= 0 &&
    top <= bottom &&
    left <= right &&
    bottom < MAX_ROWS &&
    right < MAX_COLUMNS;
  return fits ? [] : [{ code: 'outsideGrid', rule: index }];
}

function visualProblems(rule: Visual, index: number): readonly RuleProblem[] {
  const placed = isAddress(rule.on) ? areaProblems(rule.on, index) : [];
  return [...placed, ...drawingProblems(rule, index)];
}

function drawingProblems(rule: Visual, index: number): readonly RuleProblem[] {
  switch (rule.kind) {
    case 'colorScale': {
      const count = rule.colours.length;
      return count === 2 || count === 3 ? [] : [{ code: 'badColours', rule: index, count }];
    }
    case 'dataBar':
      return [];
    case 'iconSet': {
      if (rule.bounds === undefined) return [];
      const [low, high] = rule.bounds;
      const fits = low <= high && rule.style !== 'ratings';
      return fits ? [] : [{ code: 'badBounds', rule: index }];
    }
  }
}
