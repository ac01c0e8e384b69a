import { parseA1Ref, parseStructRef, stringifyA1Ref, type RangeA1 } from '@borgar/fx';
import type { Area } from '../sheet/area';
import { printArea, printCell } from '../sheet/printAddress';
import { rangeOf } from './readReferences';
import type { RefusedNode, Replacement, RewritePlace } from './rewriting';

/** Functions to which several ranges are as good as one of them all. */
const SPREADING = new Set([
  'SUM',
  'MAX',
  'MIN',
  'AVERAGE',
  'COUNT',
  'COUNTA',
  'AND',
  'OR',
  'PRODUCT',
]);

/** SUM((A1,B2)) is SUM(A1,B2); null in a function that takes one range only. */
export function spreadUnion({ node, around }: RefusedNode, formula: string): Replacement | null {
  const [call] = around;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return null;
  if (!SPREADING.has(call.callee.name.toUpperCase())) return null;
  const [from = 0, to = 0] = node.loc ?? [];
  const start = formula.slice(0, from).trimEnd().length - 1;
  const end = to + formula.slice(to).indexOf(')') + 1;
  if (formula[start] !== '(' || formula.slice(to, end).trim() !== ')') return null;
  return { start, end, insert: formula.slice(from, to) };
}

/** The cells that two ranges share; null where they are fixed in different ways, or share none. */
export function meetRanges({ node }: RefusedNode): Replacement | null {
  if (node.type !== 'BinaryExpression') return null;
  const [one, other] = node.arguments.map((argument) => rangeOf(argument));
  const shared = one && other && meet(one, other);
  const [start = 0, end = 0] = node.loc ?? [];
  return shared ? { start, end, insert: stringifyA1Ref({ context: [], range: shared }) } : null;
}

function meet(a: RangeA1, b: RangeA1): RangeA1 | null {
  const [top, bottom] = [most(a.top, b.top), least(a.bottom, b.bottom)];
  const [left, right] = [most(a.left, b.left), least(a.right, b.right)];
  const flags = ['$top', '$bottom', '$left', '$right'] as const;
  const isAlike = flags.every((flag) => {
    const bound = flag.slice(1) as 'top' | 'bottom' | 'left' | 'right';
    return a[bound] == null || b[bound] == null || Boolean(a[flag]) === Boolean(b[flag]);
  });
  if (!isAlike || isBehind(top, bottom) || isBehind(left, right)) return null;
  const fixed = (flag: (typeof flags)[number]): boolean => Boolean(a[flag]) || Boolean(b[flag]);
  return {
    ...{ top, bottom, left, right },
    ...{ $top: fixed('$top'), $bottom: fixed('$bottom') },
    ...{ $left: fixed('$left'), $right: fixed('$right') },
  };
}

/** A side of a range; none for whole columns or rows. */
type Bound = number | null | undefined;

function most(a: Bound, b: Bound): number | null {
  return a == null || b == null ? (a ?? b ?? null) : Math.max(a, b);
}

function least(a: Bound, b: Bound): number | null {
  return a == null || b == null ? (a ?? b ?? null) : Math.min(a, b);
}

function isBehind(from: number | null, to: number | null): boolean {
  return from !== null && to !== null && from > to;
}

/** The cells of a structured reference: "this row" as $C2, all others fixed. */
export function readTableRange(
  { node }: RefusedNode,
  _: string,
  { tables, anchor, activeSheet }: RewritePlace,
): Replacement | null {
  if (node.type !== 'ReferenceIdentifier') return null;
  const said = parseStructRef(node.value);
  const table = tables.find(({ name, sheetName, area }) =>
    said?.table
      ? name.toLowerCase() === said.table.toLowerCase()
      : sheetName === activeSheet && anchor.row >= area.top && anchor.row <= area.bottom,
  );
  if (said === undefined || table === undefined) return null;
  const columns = (said.columns ?? []).map((column) =>
    table.headers.findIndex((header) => header.toLowerCase() === column.toLowerCase()),
  );
  if (columns.includes(-1)) return null;
  const { area, hasHeader } = table;
  const first = columns[0] ?? 0;
  const last = columns.at(-1) ?? area.right - area.left;
  const [left, right] = [area.left + Math.min(first, last), area.left + Math.max(first, last)];
  const rows = rowsOf(
    said.sections ?? [],
    { ...area, top: area.top + (hasHeader ? 1 : 0) },
    area.top,
  );
  if (rows === null) return null;
  const [start = 0, end = 0] = node.loc ?? [];
  const sheet =
    table.sheetName === activeSheet ? '' : `'${table.sheetName.replaceAll("'", "''")}'!`;
  if (rows === 'this') {
    const fixed = { row: false, column: true };
    const cells = [...new Set([left, right])].map((column) =>
      printCell({ row: anchor.row, column }, fixed),
    );
    return { start, end, insert: `${sheet}${cells.join(':')}` };
  }
  const range = printArea({ ...rows, left, right }, { row: true, column: true });
  return { start, end, insert: `${sheet}${range}` };
}

function rowsOf(
  sections: readonly string[],
  data: Area,
  header: number,
): { readonly top: number; readonly bottom: number } | 'this' | null {
  const [section = 'data', ...more] = sections;
  if (more.length > 0) return null;
  if (section === 'this row') return 'this';
  if (section === 'data') return data;
  return section === 'headers' && header < data.top ? { top: header, bottom: header } : null;
}

/** A reference with "$" everywhere, as thresholds of scales, bars and icons must have it; null where it has them all. */
export function fixReferences(text: string): string | null {
  const fixed = text.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\$?[A-Z]{1,3}\$?\d{1,7}(?![\d(A-Z])/gi,
    (token) => {
      const range = /^["']/.test(token) ? undefined : parseA1Ref(token);
      if (range === undefined || !('range' in range)) return token;
      const all = { $top: true, $bottom: true, $left: true, $right: true };
      return stringifyA1Ref({ context: [], range: { ...range.range, ...all } });
    },
  );
  return fixed === text ? null : fixed;
}
