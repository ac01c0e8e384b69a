import type { AstExpression } from '@borgar/fx';
import { serialOf } from '../../src/formula/calendar';
import { parseFormula } from '../../src/formula/parseFormula';
import { walkTree } from '../../src/formula/walkTree';

/** What rules compare with. */
export interface Constants {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  /** Whether a rule reads today. */
  readonly today: boolean;
}

/** The constants of formulas; a date is its serial, a percent its fraction. */
export function formulaConstants(formulas: readonly string[]): Constants {
  const numbers = new Set<number>();
  const texts = new Set<string>();
  let today = false;
  for (const formula of formulas) {
    const tree = parseFormula(formula);
    if (!tree.ok) continue;
    // Parts of dates and percents, which are no constants of their own; a parent comes before them.
    const parts = new Set<AstExpression | null>();
    for (const node of walkTree(tree.value)) {
      if (parts.has(node)) continue;
      today ||= node.type === 'CallExpression' && /^(TODAY|NOW)$/i.test(nameOf(node));
      const values = valuesOf(node);
      if (values.length > 0 && 'arguments' in node) node.arguments.forEach((one) => parts.add(one));
      for (const value of values) {
        if (typeof value === 'number') numbers.add(value);
        else if (value !== '') texts.add(value);
      }
    }
  }
  return { numbers: [...numbers], texts: [...texts], today };
}

/** Two rules' constants together. */
export function joinConstants(a: Constants, b: Constants): Constants {
  return {
    numbers: [...new Set([...a.numbers, ...b.numbers])],
    texts: [...new Set([...a.texts, ...b.texts])],
    today: a.today || b.today,
  };
}

function nameOf(node: AstExpression): string {
  return node.type === 'CallExpression' && 'name' in node.callee ? String(node.callee.name) : '';
}

function valuesOf(node: AstExpression): readonly (number | string)[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number' || typeof node.value === 'string' ? [node.value] : [];
    case 'ArrayExpression':
      return node.elements.flat().flatMap(valuesOf);
    case 'UnaryExpression': {
      const [of] = node.arguments;
      if (of?.type !== 'Literal' || typeof of.value !== 'number') return [];
      const { value } = of;
      return node.operator === '%' ? [value / 100] : node.operator === '-' ? [-value] : [];
    }
    case 'CallExpression': {
      const [year, month, day] = node.arguments.map((arg) =>
        arg?.type === 'Literal' && typeof arg.value === 'number' ? arg.value : null,
      );
      if (nameOf(node).toUpperCase() !== 'DATE' || !year || !month || !day) return [];
      return [serialOf(year, month, day)];
    }
    default:
      return [];
  }
}
