import type { AstExpression } from '@borgar/fx';
import type { FormulaProblem, NotAllowed } from './formulaProblem';
import { walkTree } from './walkTree';

/**
 * What Excel would refuse of a parsed formula in a conditional-formatting rule: array constants, unions,
 * intersections, structured references, other workbooks, references over several sheets. Null when it is legal.
 */
export function checkLegality(tree: AstExpression): FormulaProblem | null {
  for (const node of walkTree(tree)) {
    const found = refusalOf(node);
    if (found !== null) return { code: 'notAllowed', what: found.what, detail: found.detail };
  }
  return null;
}

interface Refusal {
  readonly what: NotAllowed;
  readonly detail: string;
}

function refusalOf(node: AstExpression): Refusal | null {
  if (node.type === 'ArrayExpression') return { what: 'arrayConstant', detail: '' };
  if (node.type === 'BinaryExpression') {
    if (node.operator === ',') return { what: 'union', detail: '' };
    return node.operator === ' ' ? { what: 'intersection', detail: '' } : null;
  }
  return node.type === 'ReferenceIdentifier' ? refusalOfReference(node.value, node.kind) : null;
}

function refusalOfReference(text: string, kind: string): Refusal | null {
  if (kind === 'table') return { what: 'structuredReference', detail: text };
  const end = text.lastIndexOf('!');
  const context = end < 0 ? '' : text.slice(0, end);
  if (context.includes('[')) return { what: 'externalWorkbook', detail: text };
  return context.includes(':') ? { what: 'severalSheets', detail: text } : null;
}
