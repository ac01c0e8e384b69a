import type { Condition, ConditionKind, Content, Over, Stripe } from './condition';
import type { Hole } from './expression';
import { printColumnRef, printColumnRefs, printExpression, printGrouped } from './printExpression';

type Printer<K extends ConditionKind> = (condition: Extract<Condition, { kind: K }>) => string;

/** The names of conditions about what a cell holds. */
export const CONTENT_NAMES: Readonly<Record<Content, string>> = {
  formula: 'formula',
  text: 'isText',
  number: 'isNumber',
  whole: 'whole',
  odd: 'odd',
  even: 'even',
};

/** The names of conditions about a row's place. */
export const STRIPE_NAMES: Readonly<Record<Stripe['shape'], string>> = {
  nth: 'everyNth',
  from: 'everyFrom',
  blocks: 'blocks',
};

const PRINTERS: { readonly [K in ConditionKind]: Printer<K> } = {
  compare: ({ op, left, right }) => `${op}(${printExpression(left)}, ${printExpression(right)})`,
  between: ({ value, low, high, outside }) =>
    `${outside ? 'outside' : 'between'}(${[value, low, high].map(printExpression).join(', ')})`,
  text: ({ match, column, text }) => `${match}(${printColumnRef(column)}, ${printValue(text)})`,
  blank: ({ column }) => `blank(${printColumnRef(column)})`,
  error: ({ column }) => `error(${printColumnRef(column)})`,
  content: ({ is, column }) => `${CONTENT_NAMES[is]}(${printColumnRef(column)})`,
  multiple: ({ of, column }) => `multiple(${printColumnRef(column)}, ${of})`,
  oneOf: ({ match, column, items }) =>
    `${match === 'equals' ? 'oneOf' : 'containsAny'}(${[printColumnRef(column), ...items.map(printValue)].join(', ')})`,
  inColumn: ({ column, other }) => `inColumn(${printColumnRefs([column, other])})`,
  duplicate: ({ columns, unique }) =>
    `${unique ? 'unique' : 'duplicate'}(${printColumnRefs(columns)})`,
  occurrence: ({ which, columns }) => `${which}Occurrence(${printColumnRefs(columns)})`,
  rank: ({ side, n, percent, column, by }) =>
    `${side}${percent ? 'Percent' : ''}(${printValue(n)}, ${printGrouped(column, by)})`,
  average: ({ side, column, by }) => `${side}Average(${printGrouped(column, by)})`,
  deviates: ({ side, n, column }) => `deviates(${side}, ${n}, ${printColumnRef(column)})`,
  period: ({ period, column }) => `period(${period}, ${printColumnRef(column)})`,
  stripe: ({ shape, n }) => `${STRIPE_NAMES[shape]}(${n})`,
  bands: ({ column }) => `bands([${column}])`,
  edge: ({ side, n }) => `${side}Rows(${n})`,
  some: ({ over, of }) => `any(${printOver(over)}, ${printCondition(of)})`,
  every: ({ over, of }) => `all(${printOver(over)}, ${printCondition(of)})`,
  not: ({ of }) => `not(${printCondition(of)})`,
  and: ({ of }) => `and(${of.map(printCondition).join(', ')})`,
  or: ({ of }) => `or(${of.map(printCondition).join(', ')})`,
};

/** A condition as rule text, e.g. `lt([2], today)`. */
export function printCondition(condition: Condition): string {
  const print = PRINTERS[condition.kind] as (condition: Condition) => string;
  return print(condition);
}

function printValue(value: string | number | Hole): string {
  if (typeof value === 'object') return printExpression(value);
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function printOver(over: Over): string {
  switch (over.kind) {
    case 'across':
      return 'across';
    case 'span':
      return `span([${over.from}], [${over.to}])`;
    case 'list':
      return `list(${printColumnRefs(over.columns)})`;
  }
}
