import type { AstExpression } from '@borgar/fx';

/** What stands behind the two minus signs that turn TRUE into 1. */
export function withoutSigns(node: AstExpression | null | undefined): AstExpression | null {
  if (node?.type !== 'UnaryExpression' || node.operator !== '-') return node ?? null;
  return withoutSigns(node.arguments[0]);
}
