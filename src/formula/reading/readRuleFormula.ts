import type { AstExpression } from '@borgar/fx';
import { canonicalCondition } from '../../rule/canonicalCondition';
import type { Condition } from '../../rule/condition';
import type { FormulaPlace } from '../../rule/formulaPlace';
import { parseFormula } from '../parseFormula';
import { readCall } from './readCall';
import { readComparison } from './readComparison';
import { isGuard, isImplied } from './readGuard';
import { mergeAll, mergeAny } from './mergeConditions';
import { readNumber } from './readConstant';
import { readAnyCell } from './readReference';
import { readWritten } from './readWritten';
import { argumentsOf, partsOf, sidesOf, treeKey } from './treeKey';

/**
 * The condition, in its normal form, that a rule's formula (English, written for the top-left cell of `place.areas[0]`) stands for: what
 * formulaText writes, and the usual ways to write it by hand. Null for a formula that the rule language cannot say. What is
 * written by hand may treat blanks, texts and errors differently than the condition does.
 */
export function readRuleFormula(formula: string, place: FormulaPlace): Condition | null {
  const parsed = parseFormula(formula);
  const condition = parsed.ok ? readCondition(parsed.value, place) : null;
  return condition && canonicalCondition(condition);
}

function readCondition(node: AstExpression, place: FormulaPlace): Condition | null {
  const plain = unwrap(node);
  const any = argumentsOf(plain, 'OR') ?? sidesOf(plain, '+');
  const written = readWhole(plain, place);
  if (written !== null) return written;
  if (any !== null) {
    const parts = readEach(any, place);
    return parts === null ? null : mergeAny(parts, place);
  }
  const product = sidesOf(plain, '*');
  const parts = product === null ? partsOf(plain) : product;
  if (parts.length > 1) return readAll(parts, place);
  return readSingle(plain, place);
}

/** A formula that is one of the long forms and nothing else. */
function readWhole(node: AstExpression, place: FormulaPlace): Condition | null {
  const parts = partsOf(node);
  const written = readWritten(parts, place);
  const isAll = parts.every((part) => written?.keys.includes(treeKey(part)));
  return written !== null && isAll ? written.condition : null;
}

function readSingle(node: AstExpression, place: FormulaPlace): Condition | null {
  const [denied] = argumentsOf(node, 'NOT') ?? [];
  if (denied) {
    const of = readCondition(denied, place);
    return of === null ? null : { kind: 'not', of };
  }
  return readCall(node, place) ?? readComparison(node, place) ?? readFlag(node, place);
}

/** A cell of TRUE and FALSE as it stands. */
function readFlag(node: AstExpression, place: FormulaPlace): Condition | null {
  const left = readAnyCell(node, place);
  if (left === null) return null;
  return { kind: 'compare', op: 'eq', left, right: { kind: 'boolean', value: true } };
}

/** What stands inside IF(x,TRUE,FALSE) or IFERROR(x,FALSE). */
function unwrap(node: AstExpression): AstExpression {
  const [test, yes, no] = argumentsOf(node, 'IF') ?? [];
  if (test && isTruth(yes, true) && (no === undefined || isTruth(no, false))) return unwrap(test);
  const [tried, other] = argumentsOf(node, 'IFERROR') ?? [];
  return tried && isTruth(other, false) ? unwrap(tried) : node;
}

function isTruth(node: AstExpression | null | undefined, truth: boolean): boolean {
  if (node?.type === 'Literal' && node.value === truth) return true;
  return readNumber(node) === (truth ? 1 : 0);
}

function readAll(parts: readonly AstExpression[], place: FormulaPlace): Condition | null {
  const found: Condition[] = [];
  let rest = parts;
  for (;;) {
    const written = readWritten(rest, place);
    if (written === null) break;
    found.push(written.condition);
    // A guard may belong to several conditions.
    rest = rest.filter((part) => isGuard(part, place) || !written.keys.includes(treeKey(part)));
  }
  const read = readEach(
    rest.filter((part) => !isGuard(part, place)),
    place,
  );
  if (read === null) return null;
  const said = mergeAll([...found, ...read], place);
  const asked = rest.filter((part) => isGuard(part, place) && !isImplied(part, said, place));
  const more = readEach(asked, place);
  if (more === null) return null;
  return joinAll([...said, ...more]);
}

function joinAll(parts: readonly Condition[]): Condition | null {
  const [only, ...others] = parts;
  if (only === undefined) return null;
  return others.length === 0 ? only : { kind: 'and', of: parts };
}

function readEach(
  nodes: readonly (AstExpression | null)[],
  place: FormulaPlace,
): readonly Condition[] | null {
  const found: Condition[] = [];
  for (const node of nodes) {
    const condition = node === null ? null : readCondition(node, place);
    if (condition === null) return null;
    found.push(condition);
  }
  return found;
}
