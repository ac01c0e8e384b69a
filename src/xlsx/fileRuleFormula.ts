import { quoteText } from '../rule/literalText';
import { printCell } from '../sheet/printAddress';
import type { Cell } from '../sheet/area';
import { fromFileFormula } from './fileFormula';
import type { XmlNode } from './readNodes';

const SIGNS: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessThanOrEqual: '<=',
  equal: '=',
  notEqual: '<>',
  greaterThanOrEqual: '>=',
  greaterThan: '>',
};

/** Says a kind of text rule, where the file leaves out the formula that Excel writes with it. */
const TEXTS: Readonly<Record<string, (cell: string, text: string) => string>> = {
  containsText: (cell, text) => `ISNUMBER(SEARCH(${quoteText(text)},${cell}))`,
  notContainsText: (cell, text) => `NOT(ISNUMBER(SEARCH(${quoteText(text)},${cell})))`,
  beginsWith: (cell, text) => `LEFT(${cell},${text.length})=${quoteText(text)}`,
  endsWith: (cell, text) => `RIGHT(${cell},${text.length})=${quoteText(text)}`,
};

/** A rule of a file as one formula for the corner of its range; null for kinds that need none. */
export function fileRuleFormula(rule: XmlNode, corner: Cell): string | null {
  const { type = '', operator = '', text } = rule.attributes;
  const formulas = formulasOf(rule);
  const cell = printCell(corner);
  if (type === 'cellIs') return cellIsFormula(cell, operator, formulas);
  if (type === 'expression') return formulas[0] ?? null;
  const write = TEXTS[type];
  if (write === undefined) return null;
  return formulas[0] ?? (text === undefined ? null : `=${write(cell, text)}`);
}

/** The formulas of a rule of a file as users write them, with "=". */
export function formulasOf(rule: XmlNode): readonly string[] {
  return rule.children
    .filter(({ name }) => name === 'formula' || name === 'xm:f')
    .map(({ text }) => fromFileFormula(text.trim()))
    .filter((formula) => formula !== '=');
}

function cellIsFormula(cell: string, operator: string, formulas: readonly string[]): string | null {
  const [first, second] = formulas.map((formula) => operand(formula.slice(1)));
  const sign = SIGNS[operator];
  if (first === undefined) return null;
  if (sign !== undefined) return `=${cell}${sign}${first}`;
  if (second === undefined) return null;
  // Excel takes the bounds in any order.
  const isTurned = Number(first) > Number(second);
  const [low, high] = isTurned ? [second, first] : [first, second];
  if (operator === 'between') return `=AND(${cell}>=${low},${cell}<=${high})`;
  return operator === 'notBetween' ? `=OR(${cell}<${low},${cell}>${high})` : null;
}

/** A comparison inside the operand would otherwise take the left side to itself. */
function operand(formula: string): string {
  return /[<>=&]/.test(formula.replace(/"(?:[^"]|"")*"/g, '')) ? `(${formula})` : formula;
}
