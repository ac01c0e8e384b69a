import { parse, tokenize, type AstExpression } from '@borgar/fx';
import { checkLegality, refusalOf } from './checkLegality';
import type { NotAllowed } from './formulaProblem';
import { parseFormula } from './parseFormula';
import { unrollArray } from './rewriteArray';
import { meetRanges, readTableRange, spreadUnion } from './rewriteReference';
import type { RefusedNode, Replacement, RewritePlace } from './rewriting';
import { childrenOf } from './walkTree';

type Rewrite = (refused: RefusedNode, formula: string, place: RewritePlace) => Replacement | null;

const none: Rewrite = () => null;

/** How what Excel refuses in a rule may be said otherwise. */
const REWRITES: { readonly [What in NotAllowed]: Rewrite } = {
  arrayConstant: unrollArray,
  union: spreadUnion,
  intersection: meetRanges,
  structuredReference: readTableRange,
  missingEquals: none,
  externalWorkbook: none,
  severalSheets: none,
  lambda: none,
  bareRange: none,
  argumentCount: none,
  tooLong: none,
};

/** More would be no formula of a person. */
const MOST_TURNS = 50;

/**
 * A formula that Excel refuses in a rule (array constants, unions, intersections, structured references, a missing "=")
 * as one that says the same and is allowed; null where none is known, and for one that is allowed already.
 */
export function rewriteFormula(text: string, place: RewritePlace): string | null {
  const signed = text.trim().startsWith('=') ? text.trim() : `=${text.trim()}`;
  let formula = signed;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const parsed = parseFormula(formula);
    if (!parsed.ok) return null;
    if (checkLegality(parsed.value) === null) return formula === text ? null : formula;
    const refused = findRefused(locate(formula), []);
    const found = refused && REWRITES[refused.what](refused, formula, place);
    if (found === null) return null;
    formula = `${formula.slice(0, found.start)}${found.insert}${formula.slice(found.end)}`;
  }
  return null;
}

/** The tree with where each node stands in the text. */
function locate(formula: string): AstExpression {
  const tokens = tokenize(formula, { mergeRefs: true, withLocation: true });
  return parse(tokens, { permitArrayCalls: true, looseRefCalls: true });
}

function findRefused(
  node: AstExpression,
  around: readonly AstExpression[],
): (RefusedNode & { readonly what: NotAllowed }) | null {
  const refusal = refusalOf(node);
  if (refusal !== null) return { node, around, what: refusal.what };
  for (const child of childrenOf(node)) {
    const found = child && findRefused(child, [node, ...around]);
    if (found !== null) return found;
  }
  return null;
}
