import { parseA1Ref, type AstExpression, type RangeA1 } from '@borgar/fx';
import { parseFormula } from './parseFormula';
import { walkTree } from './walkTree';

/** A cell or range of its own sheet that a formula names, as it is written. */
export interface Reference {
  readonly text: string;
  readonly range: RangeA1;
}

/** What a formula refers to on its own sheet; [] when it does not parse. */
export function readReferences(formula: string): readonly Reference[] {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return [];
  return [...walkTree(parsed.value)].flatMap((node) => {
    const range = rangeOf(node);
    return range === null || node.type !== 'ReferenceIdentifier'
      ? []
      : [{ text: node.value, range }];
  });
}

/** True for a formula that names cells together with their sheet; false when it does not parse. */
export function readsSheets(formula: string): boolean {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return false;
  return [...walkTree(parsed.value)].some(
    (node) => node.type === 'ReferenceIdentifier' && node.value.includes('!'),
  );
}

/** The range that a node names on its own sheet, or null. */
export function rangeOf(node: AstExpression | null | undefined): RangeA1 | null {
  if (node?.type !== 'ReferenceIdentifier' || node.value.includes('!')) return null;
  const parsed = parseA1Ref(node.value);
  return parsed !== undefined && 'range' in parsed ? parsed.range : null;
}

/** True for one cell. */
export function isCellRange({ top, bottom, left, right }: RangeA1): boolean {
  return top !== null && left !== null && top === bottom && left === right;
}
