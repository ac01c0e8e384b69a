import { printArea } from '../sheet/printAddress';
import type { Format } from './format';
import { printCondition } from './printCondition';
import { printColumnRef, printColumnRefs } from './printExpression';
import type { Rule, RuleSet, Where } from './ruleSet';
import { isAddress, type VisualPlace } from './visual';

/** One rule as text, e.g. `rows where ne([1], "done") -> fill red bold`. */
export function printRule(rule: Rule): string {
  switch (rule.kind) {
    case 'highlight':
      return `${printWhere(rule.where)} where ${printCondition(rule.when)} -> ${printFormat(rule.format)}`;
    case 'colorScale':
      return `colorScale(${[printPlace(rule.on), ...rule.colours].join(', ')})`;
    case 'dataBar':
      return `dataBar(${printPlace(rule.on)}, ${rule.colour})`;
    case 'iconSet': {
      const order = rule.reversed ? ['reversed'] : [];
      return `iconSet(${[printPlace(rule.on), rule.style, ...order, ...(rule.bounds ?? [])].join(', ')})`;
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
      return `columns(${printColumnRefs(where.columns)})`;
    case 'rowsExcept':
      return `rowsExcept([${where.column}])`;
    case 'address':
      return `address(${printArea(where.area)})`;
  }
}

function printPlace(on: VisualPlace): string {
  return isAddress(on) ? printArea(on) : printColumnRef(on);
}

const SWITCHES = ['bold', 'italic', 'underline', 'strikethrough', 'border'] as const;

/** A look as rule text, e.g. `fill red bold`. */
export function printFormat(format: Format): string {
  const words: string[] = [];
  if (format.fill !== undefined) words.push(`fill ${format.fill}`);
  if (format.font !== undefined) words.push(`font ${format.font}`);
  for (const name of SWITCHES) if (format[name] === true) words.push(name);
  return words.length === 0 ? 'unformatted' : words.join(' ');
}
