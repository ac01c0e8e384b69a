import { parse, tokenize, type AstExpression } from '@borgar/fx';
import type { NativeRule } from '../rule/nativeRule';
import type { Snapshot } from '../sheet/snapshot';
import { isCellRange, rangeOf } from './readReferences';

/** Functions whose arguments are numbers, cell by cell. */
const NUMBERS =
  /^(?:ISNUMBER|COUNT|INT|MOD|ABS|ROUND|ROUNDUP|ROUNDDOWN|YEAR|MONTH|DAY|WEEKDAY|HOUR|EDATE|EOMONTH|WORKDAY|NETWORKDAYS|DATEDIF)$/i;
/** Functions of whole columns that take an array as well as a range. */
const SUMMARIES =
  /^(?:SUM|AVERAGE|MAX|MIN|LARGE|SMALL|MEDIAN|PERCENTILE|QUARTILE|STDEV|VAR)(?:\.\w+|P)?$/i;
const COMPARES: readonly string[] = ['<', '>', '<=', '>=', '=', '<>'];
const COMPUTES: readonly string[] = ['+', '-', '*', '/', '^'];

interface Edit {
  readonly at: number;
  readonly text: string;
}

interface Ground {
  readonly formula: string;
  /** True for a column (0-based, of the sheet) of which the texts are read. */
  readonly isRead: (column: number, isFixed: boolean) => boolean;
}

/**
 * The rule with the numbers and dates that columns (indexes into the snapshot's) hold as text read as such, through
 * VALUE; blanks and words then fit nothing. A rule that takes none of the columns for numbers stays as it is.
 */
export function readTexts(
  rule: NativeRule,
  columns: readonly number[],
  snapshot: Snapshot,
): NativeRule {
  if (rule.kind !== 'custom' || columns.length === 0) return rule;
  const tree = treeOf(rule.formula);
  if (tree === null) return rule;
  const first = rule.areas[0]?.left ?? 0;
  const right = Math.max(first, ...rule.areas.map((area) => area.right));
  const isRead = (column: number, isFixed: boolean): boolean => {
    const reach = isFixed ? 0 : right - first;
    return columns.some((one) => {
      const shift = one + snapshot.data.left - column;
      return shift >= 0 && shift <= reach;
    });
  };
  const edits = editsOf(tree, false, { formula: rule.formula, isRead });
  return edits.length === 0 ? rule : { ...rule, formula: applyEdits(rule.formula, edits) };
}

function treeOf(formula: string): AstExpression | null {
  try {
    const tokens = tokenize(formula, { mergeRefs: true, withLocation: true });
    return parse(tokens, { permitArrayCalls: true, looseRefCalls: true });
  } catch {
    return null;
  }
}

/** What to insert so that the cells below a node are read; `isNumeric` where numbers are wanted of it. */
function editsOf(node: AstExpression | null, isNumeric: boolean, ground: Ground): readonly Edit[] {
  switch (node?.type) {
    case 'ReferenceIdentifier':
      return isNumeric ? wrapReference(node, ground) : [];
    case 'UnaryExpression':
      return node.arguments.flatMap((one) => editsOf(one, isNumeric, ground));
    case 'BinaryExpression': {
      const { operator, arguments: sides } = node;
      const isWanted =
        COMPUTES.includes(operator) || (COMPARES.includes(operator) && !sides.some(isText));
      return sides.flatMap((one) => editsOf(one, isWanted, ground));
    }
    case 'CallExpression': {
      const { name } = node.callee;
      const isPassed = /^(?:IF|IFERROR)$/i.test(name) && isNumeric;
      const isWanted = isPassed || NUMBERS.test(name) || SUMMARIES.test(name);
      const isOr = /^(?:OR|NOT)$/i.test(name);
      return node.arguments.flatMap((one) => {
        const edits = editsOf(one, isWanted, ground);
        // One text that is no number would otherwise spoil the other parts.
        return isOr && edits.length > 0 ? wrap(one, 'IFERROR(', ',FALSE)', edits) : edits;
      });
    }
    default:
      return [];
  }
}

function isText(node: AstExpression): boolean {
  return (
    (node.type === 'Literal' && typeof node.value !== 'number') ||
    (node.type === 'BinaryExpression' && node.operator === '&')
  );
}

function wrapReference(node: AstExpression, { isRead }: Ground): readonly Edit[] {
  const range = rangeOf(node);
  if (range === null || range.left === null) return [];
  const right = range.right ?? range.left;
  const columns = Array.from({ length: right - range.left + 1 }, (_, i) => (range.left ?? 0) + i);
  if (!columns.some((column) => isRead(column, range.$left === true))) return [];
  return isCellRange(range)
    ? wrap(node, 'VALUE(', '&"")', [])
    : wrap(node, 'IFERROR(VALUE(', '&""),"")', []);
}

function wrap(
  node: AstExpression | null,
  before: string,
  after: string,
  inside: readonly Edit[],
): readonly Edit[] {
  const [from, to] = node?.loc ?? [];
  if (from === undefined || to === undefined) return inside;
  return [{ at: from, text: before }, ...inside, { at: to, text: after }];
}

/** Inserts in order; of those at one place the first comes first. */
function applyEdits(formula: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += formula.slice(at, edit.at) + edit.text;
    at = edit.at;
  }
  return text + formula.slice(at);
}
