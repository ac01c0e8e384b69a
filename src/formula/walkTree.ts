import type { AstExpression } from '@borgar/fx';

/** All nodes of a formula's tree, a parent before its children. */
export function* walkTree(tree: AstExpression): Generator<AstExpression, void, undefined> {
  const pending: (AstExpression | null)[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === null) continue;
    yield node;
    pending.push(...childrenOf(node));
  }
}

/** The nodes right below one; null for an argument that is left out. */
export function childrenOf(node: AstExpression): readonly (AstExpression | null)[] {
  switch (node.type) {
    case 'UnaryExpression':
    case 'BinaryExpression':
      return node.arguments;
    case 'CallExpression':
      return isTree(node.callee) ? [node.callee, ...node.arguments] : node.arguments;
    case 'LambdaExpression':
      return [node.body];
    case 'LetExpression':
      return [...node.declarations.map((one) => one.init), node.body];
    default:
      return [];
  }
}

/** The parser gives a LAMBDA that is called on the spot as callee, which its types leave out. */
function isTree(callee: { readonly type: string }): callee is AstExpression {
  return callee.type !== 'Identifier';
}
