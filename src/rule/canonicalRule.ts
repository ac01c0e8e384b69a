import { canonicalCondition } from './canonicalCondition';
import { cellsColumns } from './cellsColumns';
import type { Condition } from './condition';
import type { Format } from './format';
import type { Highlight, Rule, RuleSet, Where } from './ruleSet';

/**
 * The one normal form of a rule set: rules that mean the same have the same form, whatever order their
 * conditions were written in. The order of the rules stays, as the first that holds wins.
 */
export function canonicalRuleSet(ruleSet: RuleSet): RuleSet {
  return { kind: 'rules', rules: ruleSet.rules.map(canonicalRule) };
}

function canonicalRule(rule: Rule): Rule {
  return rule.kind === 'highlight' ? canonicalHighlight(rule) : rule;
}

function canonicalHighlight(rule: Highlight): Highlight {
  const when = canonicalCondition(rule.when);
  return {
    kind: 'highlight',
    where: canonicalWhere(rule.where, rule.when, when),
    when,
    format: canonicalFormat(rule.format),
  };
}

/** `cells` where it says the same as the named column, also after sorting changed which column is read first. */
function canonicalWhere(where: Where, before: Condition, after: Condition): Where {
  if (where.kind !== 'cells' && where.kind !== 'columns') return where;
  const columns = where.kind === 'cells' ? cellsColumns(before) : where.columns;
  const numbers = [...new Set(columns.filter((column) => column !== 'this'))].sort((a, b) => a - b);
  if (numbers.length === 0 || numbers.join() === cellsColumns(after).join()) {
    return { kind: 'cells' };
  }
  return { kind: 'columns', columns: numbers };
}

/** The same look with its parts in one order. */
function canonicalFormat(format: Format): Format {
  return {
    ...(format.fill !== undefined && { fill: format.fill }),
    ...(format.font !== undefined && { font: format.font }),
    ...(format.bold && { bold: true }),
    ...(format.italic && { italic: true }),
    ...(format.underline && { underline: true }),
    ...(format.strikethrough && { strikethrough: true }),
    ...(format.border && { border: true }),
  };
}
