import { MAX_COLUMNS, MAX_ROWS } from '../sheet/area';
import type { Condition, ConditionKind, OneOf, Over, Quantified, Rank } from './condition';
import { conditionColumns } from './conditionColumns';
import type { Expression } from './expression';
import type { RuleProblem } from './ruleProblem';
import type { Key } from './ruleSet';

type Finder<K extends ConditionKind> = (
  condition: Extract<Condition, { kind: K }>,
  rule: number,
) => readonly RuleProblem[];

const none = (): readonly RuleProblem[] => [];
const keyed = ({ columns }: { readonly columns: Key }, rule: number): readonly RuleProblem[] =>
  columnsProblems(columns, 1, rule);
const placed = ({ n }: { readonly n: number }, rule: number): readonly RuleProblem[] =>
  countProblems(n, isPlace(n), rule);
const joined = (
  { of }: { readonly of: readonly Condition[] },
  rule: number,
): readonly RuleProblem[] => {
  const parts = of.flatMap((part) => conditionProblems(part, rule));
  return of.length < 2 ? [...parts, { code: 'tooFewParts', rule }] : parts;
};

const FINDERS: { readonly [K in ConditionKind]: Finder<K> } = {
  compare: ({ left, right }, rule) =>
    [left, right].flatMap((value) => expressionProblems(value, rule)),
  between: ({ value, low, high }, rule) =>
    [value, low, high].flatMap((one) => expressionProblems(one, rule)),
  text: ({ text }, rule) => (text === '' ? [{ code: 'emptyText', rule }] : []),
  blank: none,
  error: none,
  content: none,
  multiple: ({ of }, rule) => countProblems(of, Number.isFinite(of) && of !== 0, rule),
  oneOf: listProblems,
  inColumn: none,
  duplicate: keyed,
  occurrence: keyed,
  rank: rankProblems,
  average: none,
  deviates: ({ n }, rule) => countProblems(n, n > 0, rule),
  period: none,
  stripe: placed,
  bands: none,
  edge: placed,
  some: quantifiedProblems,
  every: quantifiedProblems,
  not: ({ of }, rule) => conditionProblems(of, rule),
  and: joined,
  or: joined,
};

/** What is wrong with a condition, whatever the table. */
export function conditionProblems(condition: Condition, rule: number): readonly RuleProblem[] {
  const find = FINDERS[condition.kind] as Finder<ConditionKind>;
  return find(condition as never, rule);
}

function rankProblems({ n, percent }: Rank, rule: number): readonly RuleProblem[] {
  if (typeof n !== 'number') return [];
  const fits = percent ? n > 0 && n <= 100 : isPlace(n);
  return fits ? [] : [{ code: 'badRank', rule, n }];
}

function listProblems({ items }: OneOf, rule: number): readonly RuleProblem[] {
  const empty = items.includes('') ? [{ code: 'emptyText' as const, rule }] : [];
  const count = items.length;
  return count < 2 ? [...empty, { code: 'tooFewItems', rule, count }] : empty;
}

function quantifiedProblems({ over, of }: Quantified, rule: number): readonly RuleProblem[] {
  const problems = [...overProblems(over, rule), ...conditionProblems(of, rule)];
  if (holdsQuantified(of)) problems.push({ code: 'nested', rule });
  if (!conditionColumns(of).includes('this')) problems.push({ code: 'unreadCell', rule });
  return problems;
}

function overProblems(over: Over, rule: number): readonly RuleProblem[] {
  return over.kind === 'list' ? columnsProblems(over.columns, 2, rule) : [];
}

function holdsQuantified(condition: Condition): boolean {
  switch (condition.kind) {
    case 'some':
    case 'every':
      return true;
    case 'not':
      return holdsQuantified(condition.of);
    case 'and':
    case 'or':
      return condition.of.some(holdsQuantified);
    default:
      return false;
  }
}

function expressionProblems(expression: Expression, rule: number): readonly RuleProblem[] {
  switch (expression.kind) {
    case 'fixed': {
      const { row, column } = expression;
      const fits = row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
      return fits ? [] : [{ code: 'outsideGrid', rule }];
    }
    case 'nth':
      return countProblems(expression.n, isPlace(expression.n), rule);
    case 'percentile':
      return countProblems(expression.n, expression.n >= 0 && expression.n <= 100, rule);
    case 'occurrences':
      return columnsProblems(expression.columns, 1, rule);
    default:
      return [];
  }
}

/** Different columns, three at most; 'this' only alone. */
function columnsProblems(
  columns: readonly (number | 'this')[],
  least: number,
  rule: number,
): readonly RuleProblem[] {
  const count = columns.length;
  const areDifferent = new Set(columns).size === count;
  const isAlone = count === 1 || !columns.includes('this');
  const fits = count >= least && count <= 3 && areDifferent && isAlone;
  return fits ? [] : [{ code: 'badColumns', rule, count }];
}

function countProblems(n: number, fits: boolean, rule: number): readonly RuleProblem[] {
  return fits ? [] : [{ code: 'badCount', rule, n }];
}

function isPlace(n: number): boolean {
  return Number.isInteger(n) && n >= 1;
}
