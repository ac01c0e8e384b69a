import type { AstExpression } from '@borgar/fx';
import type { FormulaProblem, NotAllowed } from './formulaProblem';
import { isCellRange, rangeOf } from './readReferences';
import { walkTree } from './walkTree';

/**
 * What Excel would refuse of a parsed formula in a conditional-formatting rule: array constants, unions,
 * intersections, structured references, other workbooks, references over several sheets, LAMBDA, a range of several cells
 * as the whole formula ([MS-XLSB] 2.5.98.6). Null when it is legal.
 */
export function checkLegality(tree: AstExpression): FormulaProblem | null {
  if (isBareRange(tree)) return { code: 'notAllowed', what: 'bareRange', detail: '' };
  for (const node of walkTree(tree)) {
    const found = refusalOf(node);
    if (found !== null) return { code: 'notAllowed', what: found.what, detail: found.detail };
  }
  return null;
}

/** What is refused of a node by itself. */
export interface Refusal {
  readonly what: NotAllowed;
  readonly detail: string;
}

/** Why a node is refused, whatever is below it. */
export function refusalOf(node: AstExpression): Refusal | null {
  if (node.type === 'LambdaExpression') return { what: 'lambda', detail: '' };
  if (node.type === 'ArrayExpression') return { what: 'arrayConstant', detail: '' };
  if (node.type === 'BinaryExpression') {
    if (node.operator === ',') return { what: 'union', detail: '' };
    return node.operator === ' ' ? { what: 'intersection', detail: '' } : null;
  }
  return node.type === 'ReferenceIdentifier' ? refusalOfReference(node.value, node.kind) : null;
}

function isBareRange(tree: AstExpression): boolean {
  if (tree.type !== 'ReferenceIdentifier' || tree.kind === 'table') return false;
  const range = rangeOf(tree);
  return range !== null && !isCellRange(range);
}

function refusalOfReference(text: string, kind: string): Refusal | null {
  if (kind === 'table') return { what: 'structuredReference', detail: text };
  const end = text.lastIndexOf('!');
  const context = end < 0 ? '' : text.slice(0, end);
  if (context.includes('[')) return { what: 'externalWorkbook', detail: text };
  return context.includes(':') ? { what: 'severalSheets', detail: text } : null;
}
