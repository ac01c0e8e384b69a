import type { AstExpression } from '@borgar/fx';
import { isCellRange, rangeOf } from './readReferences';
import type { RefusedNode, Replacement } from './rewriting';
import { childrenOf, walkTree } from './walkTree';

/** Take one value after the other as they take a whole array of them. */
const GATHERERS = new Set(['OR', 'AND', 'SUM', 'MAX', 'MIN', 'SUMPRODUCT']);
/** Of these, those that pass over truth values in an array and count them as arguments. */
const NUMERIC = new Set(['SUM', 'MAX', 'MIN', 'SUMPRODUCT']);
/** Take ranges whole and answer for each criterion. */
const COUNTERS = new Set(['COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS']);

/**
 * A call with an array constant, with one argument for each of its values: OR(A1={1,2}) is OR(A1=1,A1=2), and
 * ISNUMBER(MATCH(A1,{1,2},0)) too. Null where the array meets other arrays, or nothing gathers its results.
 */
export function unrollArray({ node, around }: RefusedNode, formula: string): Replacement | null {
  if (node.type !== 'ArrayExpression') return null;
  const items = node.elements.flat().map((item) => textOf(item, formula));
  return unrollMatch(node, around, items, formula) ?? unrollCall(node, around, items, formula);
}

function unrollMatch(
  node: AstExpression,
  around: readonly AstExpression[],
  items: readonly string[],
  formula: string,
): Replacement | null {
  const [match, test] = around;
  if (nameOf(match) !== 'MATCH' || match?.type !== 'CallExpression') return null;
  const [sought, list, kind] = match.arguments;
  const isExact = kind?.type === 'Literal' && (kind.value === 0 || kind.value === false);
  // A blank cell is no "" to MATCH, and a text may hold wildcards.
  const isPlain = items.every((item) => item !== '""' && !/[*?~]/.test(item));
  if (!sought || list !== node || !isExact || !isPlain || test?.type !== 'CallExpression')
    return null;
  const said = items.map((item) => `${operandText(sought, formula)}=${item}`).join(',');
  const outcome = {
    ISNUMBER: `OR(${said})`,
    ISNA: `NOT(OR(${said}))`,
    ISERROR: `NOT(OR(${said}))`,
  };
  const name = nameOf(test);
  const insert = Object.entries(outcome).find(([known]) => known === name)?.[1];
  return insert === undefined ? null : replace(test, formula, insert);
}

function unrollCall(
  node: AstExpression,
  around: readonly AstExpression[],
  items: readonly string[],
  formula: string,
): Replacement | null {
  const depth = around.findIndex((one) => GATHERERS.has(nameOf(one)));
  const call = around[depth];
  const whole = depth === 0 ? node : around[depth - 1];
  if (call?.type !== 'CallExpression' || whole === undefined) return null;
  const name = nameOf(call);
  const isAlone = name !== 'SUMPRODUCT' || call.arguments.length === 1;
  if (!isAlone || (NUMERIC.has(name) && !isNumeric(whole)) || meetsArrays(whole, node)) return null;
  const [start, end] = placeOf(whole, formula);
  const [from, to] = placeOf(node, formula);
  const said = items.map((item) => `${formula.slice(start, from)}${item}${formula.slice(to, end)}`);
  if (name !== 'SUMPRODUCT') return { start, end, insert: said.join(',') };
  return replace(call, formula, `SUM(${said.join(',')})`);
}

/** True for what is a number whatever it is worked out from. */
function isNumeric(node: AstExpression): boolean {
  if (node.type === 'UnaryExpression') return node.operator === '-';
  if (node.type === 'BinaryExpression') return ['+', '-', '*', '/', '^'].includes(node.operator);
  if (node.type === 'ArrayExpression') return true;
  return COUNTERS.has(nameOf(node)) || nameOf(node) === 'N';
}

/** True where another array or range of cells takes part, so that values would be paired. */
function meetsArrays(whole: AstExpression, own: AstExpression): boolean {
  if (whole.type === 'ArrayExpression') return whole !== own;
  if (whole.type === 'ReferenceIdentifier') {
    const range = rangeOf(whole);
    return range === null || !isCellRange(range);
  }
  return childrenOf(whole).some((child) => {
    if (child === null) return false;
    const isTaken = COUNTERS.has(nameOf(whole)) && child.type === 'ReferenceIdentifier';
    return !isTaken && meetsArrays(child, own);
  });
}

function nameOf(node: AstExpression | undefined): string {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier') return '';
  return node.callee.name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
}

/** A comparison inside it would otherwise take the other side to itself. */
function operandText(node: AstExpression, formula: string): string {
  const text = textOf(node, formula);
  return [...walkTree(node)].some(({ type }) => type === 'BinaryExpression') ? `(${text})` : text;
}

function textOf(node: AstExpression, formula: string): string {
  return formula.slice(...placeOf(node, formula));
}

/** Where a node stands, with the brackets at its ends that the tree leaves out. */
function placeOf(node: AstExpression, formula: string): readonly [start: number, end: number] {
  let [start = 0, end = 0] = node.loc ?? [];
  for (let open = countOpen(formula.slice(start, end)); open !== 0;) {
    if (open > 0) end = formula.indexOf(')', end) + 1;
    else start = formula.lastIndexOf('(', start - 1);
    const next = countOpen(formula.slice(start, end));
    if (start < 0 || end === 0 || Math.abs(next) >= Math.abs(open)) break;
    open = next;
  }
  return [start, end];
}

/** Opening brackets without closing ones; below 0 for closing ones without opening ones. */
function countOpen(text: string): number {
  const plain = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  return plain.replace(/[^(]/g, '').length - plain.replace(/[^)]/g, '').length;
}

function replace(node: AstExpression, formula: string, insert: string): Replacement {
  const [start, end] = placeOf(node, formula);
  return { start, end, insert };
}
