import type { AstExpression } from '@borgar/fx';

/** A tree as one text that is the same however the formula was spaced, bracketed and spelled. */
export function treeKey(node: AstExpression | null | undefined): string {
  if (node === null || node === undefined) return '';
  switch (node.type) {
    case 'Literal':
      return JSON.stringify(node.value);
    case 'ErrorLiteral':
      return node.value;
    case 'ReferenceIdentifier':
      return node.value.toUpperCase();
    case 'UnaryExpression':
    case 'BinaryExpression':
      return `(${node.arguments.map(treeKey).join(` ${node.operator} `)}${node.arguments.length === 1 ? node.operator : ''})`;
    case 'CallExpression':
      return `${callName(node)}(${node.arguments.map(treeKey).join(',')})`;
    default:
      return JSON.stringify(node);
  }
}

/** The name of the function that a node calls, in capitals; '' for what is no call. */
export function callName(node: AstExpression | null | undefined): string {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier') return '';
  return node.callee.name.toUpperCase();
}

/** The arguments of a call to one of these functions, null for anything else. */
export function argumentsOf(
  node: AstExpression | null | undefined,
  ...names: readonly string[]
): readonly (AstExpression | null)[] | null {
  return node?.type === 'CallExpression' && names.includes(callName(node)) ? node.arguments : null;
}

/** Both sides of an operator, null for anything else. */
export function sidesOf(
  node: AstExpression | null | undefined,
  ...operators: readonly string[]
): readonly [AstExpression, AstExpression] | null {
  if (node?.type !== 'BinaryExpression' || !operators.includes(node.operator)) return null;
  const [left, right] = node.arguments;
  return left && right ? [left, right] : null;
}

/** The parts of an AND, or the node itself. */
export function partsOf(node: AstExpression): readonly AstExpression[] {
  const parts = argumentsOf(node, 'AND');
  if (parts === null) return [node];
  return parts.flatMap((part) => (part === null ? [] : partsOf(part)));
}
