import { printArea } from '../sheet/printAddress';
import type { Condition, ConditionKind } from './condition';
import type { Format } from './format';
import { printColumnRef, printExpression } from './printExpression';
import type { Rule, RuleSet, Where } from './ruleSet';

type Printer<K extends ConditionKind> = (condition: Extract<Condition, { kind: K }>) => string;

const PRINTERS: { readonly [K in ConditionKind]: Printer<K> } = {
  compare: ({ op, left, right }) => `${op}(${printExpression(left)}, ${printExpression(right)})`,
  between: ({ value, low, high, outside }) =>
    `${outside ? 'outside' : 'between'}(${[value, low, high].map(printExpression).join(', ')})`,
  text: ({ match, column, text }) =>
    `${match}(${printColumnRef(column)}, ${typeof text === 'string' ? JSON.stringify(text) : printExpression(text)})`,
  blank: ({ column }) => `blank(${printColumnRef(column)})`,
  error: ({ column }) => `error(${printColumnRef(column)})`,
  duplicate: ({ column, unique }) =>
    `${unique ? 'unique' : 'duplicate'}(${printColumnRef(column)})`,
  rank: ({ side, n, percent, column }) =>
    `${side}${percent ? 'Percent' : ''}(${typeof n === 'number' ? n : printExpression(n)}, ${printColumnRef(column)})`,
  average: ({ side, column }) => `${side}Average(${printColumnRef(column)})`,
  period: ({ period, column }) => `period(${period}, ${printColumnRef(column)})`,
  not: ({ of }) => `not(${printCondition(of)})`,
  and: ({ of }) => `and(${of.map(printCondition).join(', ')})`,
  or: ({ of }) => `or(${of.map(printCondition).join(', ')})`,
};

/** A condition as rule text, e.g. `lt([2], today)`. */
export function printCondition(condition: Condition): string {
  const print = PRINTERS[condition.kind] as (condition: Condition) => string;
  return print(condition);
}

/** One rule as text, e.g. `rows where ne([1], "done") -> fill red bold`. */
export function printRule(rule: Rule): string {
  switch (rule.kind) {
    case 'highlight':
      return `${printWhere(rule.where)} where ${printCondition(rule.when)} -> ${printFormat(rule.format)}`;
    case 'colorScale':
      return `colorScale(${[printColumnRef(rule.column), ...rule.colours].join(', ')})`;
    case 'dataBar':
      return `dataBar(${printColumnRef(rule.column)}, ${rule.colour})`;
    case 'iconSet': {
      const order = rule.reversed ? ', reversed' : '';
      return `iconSet(${printColumnRef(rule.column)}, ${rule.style}${order})`;
    }
  }
}

/**
 * A rule set as text, its rules split by `; `. `parseRuleSet` reads exactly the same value back
 * (numbers finite, no negative zero).
 */
export function printRuleSet(ruleSet: RuleSet): string {
  return ruleSet.rules.map(printRule).join('; ');
}

function printWhere(where: Where): string {
  switch (where.kind) {
    case 'rows':
    case 'cells':
      return where.kind;
    case 'columns':
      return `columns(${where.columns.join(', ')})`;
    case 'address':
      return `address(${printArea(where.area)})`;
  }
}

const SWITCHES = ['bold', 'italic', 'underline', 'strikethrough'] as const;

function printFormat(format: Format): string {
  const words: string[] = [];
  if (format.fill !== undefined) words.push(`fill ${format.fill}`);
  if (format.font !== undefined) words.push(`font ${format.font}`);
  for (const name of SWITCHES) if (format[name] === true) words.push(name);
  return words.length === 0 ? 'unformatted' : words.join(' ');
}
