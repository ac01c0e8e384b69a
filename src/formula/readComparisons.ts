import { parseA1Ref, type AstExpression } from '@borgar/fx';
import { parseFormula } from './parseFormula';
import { walkTree } from './walkTree';

/** A cell that a formula compares, by 0-based column; it moves with the cell of the rule unless `fixed`. */
export interface ComparedCell {
  readonly column: number;
  readonly fixed: boolean;
}

/** A cell compared with something that is no text, or a range that numbers are taken from. */
export interface NumericUse extends ComparedCell {
  /** Compared by < > <= >= or =, all of which take a blank for 0. */
  readonly takesBlanksAsZero: boolean;
  /** The other side when that is a cell too. */
  readonly other: ComparedCell | null;
}

const ZERO_COMPARISONS: readonly string[] = ['<', '>', '<=', '>=', '='];
const SUMMARY =
  /^(SUM|AVERAGE|MAX|MIN|LARGE|SMALL|MEDIAN|RANK|PERCENTILE|PERCENTRANK|QUARTILE|STDEV|VAR)/i;

/** Where a formula takes cells or ranges of its own sheet for numbers or dates; [] when it does not parse. */
export function readComparisons(formula: string): readonly NumericUse[] {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return [];
  const uses: NumericUse[] = [];
  for (const node of walkTree(parsed.value)) {
    if (node.type === 'BinaryExpression')
      uses.push(...usesOfComparison(node.operator, node.arguments));
    if (node.type === 'CallExpression' && SUMMARY.test(node.callee.name)) {
      for (const range of node.arguments.flatMap(columnsOfRange)) {
        uses.push({ ...range, takesBlanksAsZero: false, other: null });
      }
    }
  }
  return uses;
}

function usesOfComparison(
  operator: string,
  sides: readonly (AstExpression | undefined)[],
): readonly NumericUse[] {
  const [left, right] = sides;
  const takesBlanksAsZero = ZERO_COMPARISONS.includes(operator);
  if (left === undefined || right === undefined) return [];
  if (!takesBlanksAsZero && operator !== '<>') return [];
  if (holdsText(left) || holdsText(right)) return [];
  const a = comparedCell(left);
  const b = comparedCell(right);
  const uses: NumericUse[] = [];
  if (a !== null) uses.push({ ...a, takesBlanksAsZero, other: b });
  if (b !== null) uses.push({ ...b, takesBlanksAsZero, other: a });
  return uses;
}

/** True for what is no number: a text or boolean literal, a joined text, an empty argument. */
function holdsText(node: AstExpression): boolean {
  for (const one of walkTree(node)) {
    if (one.type === 'Literal' && typeof one.value !== 'number') return true;
    if (one.type === 'BinaryExpression' && one.operator === '&') return true;
  }
  return false;
}

function comparedCell(node: AstExpression): ComparedCell | null {
  if (node.type !== 'ReferenceIdentifier' || node.value.includes('!')) return null;
  const parsed = parseA1Ref(node.value);
  if (parsed === undefined || !('range' in parsed)) return null;
  const { left, right, top, bottom, $left, $top } = parsed.range;
  const isCell = left !== null && top !== null && left === right && top === bottom;
  // A standing cell is a setting, not a column's value.
  return isCell && $top !== true ? { column: left, fixed: $left === true } : null;
}

function columnsOfRange(node: AstExpression | null): readonly ComparedCell[] {
  if (node?.type !== 'ReferenceIdentifier' || node.value.includes('!')) return [];
  const parsed = parseA1Ref(node.value);
  if (parsed === undefined || !('range' in parsed)) return [];
  const { left, right, top, bottom, $left } = parsed.range;
  if (left === null || (top === bottom && top !== null)) return [];
  const width = (right ?? left) - left + 1;
  return Array.from({ length: width }, (_, i) => ({ column: left + i, fixed: $left === true }));
}
