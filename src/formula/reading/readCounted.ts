import type { AstExpression } from '@borgar/fx';
import { OP_OF_SIGN } from '../../rule/comparison';
import type { Comparison, Condition, Over } from '../../rule/condition';
import type { Expression } from '../../rule/expression';
import type { FormulaPlace } from '../../rule/formulaPlace';
import { readDate, readNumber, readText } from './readConstant';
import { readExpression } from './readExpression';
import { readColumn, readRowSpan } from './readReference';
import { argumentsOf, sidesOf } from './treeKey';
import { withoutSigns } from './withoutSigns';

/** What is counted among some cells of this row. */
interface Counted {
  readonly columns: readonly number[];
  readonly of: Condition;
}

/** A count over cells of this row: of some or every one of them; or a pattern that one cell fits. */
export function readCounted(
  op: Comparison,
  left: AstExpression,
  right: AstExpression,
  place: FormulaPlace,
): Condition | null {
  const limit = readNumber(right);
  if (limit === null) return null;
  const pattern = readPattern(op, left, limit, place);
  if (pattern !== null) return pattern;
  const counted = readBlanks(left, place) ?? readMatches(left, place) ?? readTests(left, place);
  return counted === null ? null : quantify(counted, op, limit);
}

function quantify({ columns, of }: Counted, op: Comparison, limit: number): Condition | null {
  const over = overOf(columns);
  const none = { kind: 'every', over, of: { kind: 'not', of } } as const;
  const key = `${op}${limit}`;
  if (['gt0', 'ge1', 'ne0'].includes(key)) return { kind: 'some', over, of };
  if (['eq0', 'lt1'].includes(key)) return none;
  if (limit !== columns.length) return null;
  if (op === 'eq' || op === 'ge') return { kind: 'every', over, of };
  return op === 'lt' || op === 'ne' ? { kind: 'some', over, of: { kind: 'not', of } } : null;
}

function overOf(columns: readonly number[]): Over {
  return { kind: 'span', from: columns[0] ?? 0, to: columns.at(-1) ?? 0 };
}

/** `COUNTIF(A2,"a*")`: does this one cell fit? */
function readPattern(
  op: Comparison,
  node: AstExpression,
  limit: number,
  place: FormulaPlace,
): Condition | null {
  const [cell, sought] = argumentsOf(node, 'COUNTIF') ?? [];
  const column = readColumn(cell, place);
  const text = readText(sought);
  if (column === null || text === null) return null;
  const pattern = /^=[<>=]/.test(text) ? text.slice(1) : text;
  if (pattern === text && /^[<>=]/.test(text)) return null;
  const like = { kind: 'text', match: 'like', column, text: pattern } as const;
  const key = `${op}${limit}`;
  if (['gt0', 'ge1', 'eq1', 'ne0'].includes(key)) return like;
  return ['eq0', 'lt1'].includes(key) ? { kind: 'not', of: like } : null;
}

const THIS: Expression = { kind: 'cell', column: 'this' };
const BLANK: Condition = { kind: 'blank', column: 'this' };

function readBlanks(node: AstExpression, place: FormulaPlace): Counted | null {
  const [empty] = argumentsOf(node, 'COUNTBLANK') ?? [];
  const [filled] = argumentsOf(node, 'COUNTA') ?? [];
  const columns = readRowSpan(empty ?? filled, place);
  if (columns === null) return null;
  return { columns, of: empty === undefined ? { kind: 'not', of: BLANK } : BLANK };
}

/** `COUNTIF($B2:$D2,">5")`. */
function readMatches(node: AstExpression, place: FormulaPlace): Counted | null {
  const [range, criterion] = argumentsOf(node, 'COUNTIF') ?? [];
  const columns = readRowSpan(range, place);
  const test = criterion && columns !== null ? readCriterion(criterion, place) : null;
  if (columns === null || test === null) return null;
  return { columns, of: { kind: 'compare', op: test.op, left: THIS, right: test.right } };
}

function readCriterion(
  node: AstExpression,
  place: FormulaPlace,
): { readonly op: Comparison; readonly right: Expression } | null {
  const text = readText(node);
  if (text !== null) {
    const [, sign = '=', rest = ''] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(text) ?? [];
    const op = OP_OF_SIGN[sign];
    if (op === undefined || rest === '' || /[*?~]/.test(rest)) return null;
    const value = Number(rest);
    if (rest.trim() !== '' && Number.isFinite(value)) {
      return { op, right: { kind: 'number', value, percent: false } };
    }
    return op === 'eq' || op === 'ne' ? { op, right: { kind: 'text', text: rest } } : null;
  }
  const [sign, value] = sidesOf(node, '&') ?? [];
  const op = OP_OF_SIGN[readText(sign) ?? ''];
  if (op !== undefined && value) {
    const right = readExpression(value, place);
    return right === null ? null : { op, right };
  }
  const right =
    readNumber(node) !== null || readDate(node) !== null ? readExpression(node, place) : null;
  return right === null ? null : { op: 'eq', right };
}

/** `SUMPRODUCT(--ISERROR($B2:$D2))` and `SUMPRODUCT(--(LEN(TRIM($B2:$D2))=0))`. */
function readTests(node: AstExpression, place: FormulaPlace): Counted | null {
  const [product] = argumentsOf(node, 'SUMPRODUCT') ?? [];
  const test = withoutSigns(product);
  const [errors] = argumentsOf(test, 'ISERROR') ?? [];
  const failing = readRowSpan(errors, place);
  if (failing !== null) return { columns: failing, of: { kind: 'error', column: 'this' } };
  const [length, zero] = sidesOf(test, '=') ?? [];
  const [trimmed] = argumentsOf(length, 'LEN') ?? [];
  const [range] = argumentsOf(trimmed, 'TRIM') ?? [];
  const columns = readNumber(zero) === 0 ? readRowSpan(range, place) : null;
  return columns === null ? null : { columns, of: BLANK };
}
