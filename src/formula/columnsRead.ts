import { parseA1Ref, tokenize, type RangeA1 } from '@borgar/fx';
import type { NativeRule } from '../rule/nativeRule';
import { columnCount, MAX_COLUMNS, type Area } from '../sheet/area';
import type { Snapshot } from '../sheet/snapshot';
import { anchorOf, areasOnTable } from './checkRule';

/**
 * Columns of the sheet, from 0 and rising, whose cells decide what a rule does on a table: those that its formula
 * names, moved along with its cells; for a visual none, which is not counted. Null where they cannot be told.
 */
export function columnsRead(rule: NativeRule, snapshot: Snapshot): readonly number[] | null {
  const areas = areasOnTable(rule, snapshot);
  const spans = rule.kind === 'custom' ? spansOf(rule, areas) : [];
  if (spans === null) return null;
  const { left, right } = snapshot.data;
  const columns = new Set<number>();
  for (const span of spans) {
    for (let column = Math.max(span.left, left); column <= Math.min(span.right, right); column += 1)
      columns.add(column);
  }
  return [...columns].sort((a, b) => a - b);
}

type Span = Pick<Area, 'left' | 'right'>;

function spansOf(
  rule: Extract<NativeRule, { readonly kind: 'custom' }>,
  areas: readonly Area[],
): readonly Span[] | null {
  const anchor = anchorOf(rule.areas).column;
  const spans: Span[] = [];
  for (const { type, value } of tokenize(rule.formula, { withLocation: false })) {
    if (type !== 'range' && !type.startsWith('range_')) continue;
    const parsed = parseA1Ref(value);
    if (parsed === undefined || !('range' in parsed)) return null;
    spans.push(...areas.map((area) => move(parsed.range, area, anchor)));
  }
  return spans;
}

/** Where a reference points to from the first to the last column of an area; open ends are the sheet's. */
function move(
  { left = null, right = null, $left, $right }: RangeA1,
  area: Area,
  anchor: number,
): Span {
  const [first, last] = [area.left - anchor, area.left - anchor + columnCount(area) - 1];
  // A reference to whole rows has no ends here.
  return {
    left: (left ?? 0) + ($left === true || left === null ? 0 : first),
    right: (right ?? MAX_COLUMNS) + ($right === true || right === null ? 0 : last),
  };
}

/** True where every cell of a row gets the same answer from a formula: all its columns stand still. */
export function isAlikeInRow(rule: NativeRule): boolean {
  if (rule.kind !== 'custom') return false;
  return tokenize(rule.formula, { withLocation: false }).every(({ type, value }) => {
    if (type === 'function') return !/^COLUMN/i.test(value);
    if (type !== 'range' && !type.startsWith('range_')) return true;
    const parsed = parseA1Ref(value);
    if (parsed === undefined || !('range' in parsed)) return false;
    const { left, right, $left, $right } = parsed.range;
    return (left === null || $left === true) && (right === null || $right === true);
  });
}
