import { ok, type Result } from '../../sheet/result';
import type { Slots } from '../../sheet/slots';
import { COLOURS } from '../../sheet/colours';
import { ICON_STYLES, type IconStyle, type Visual } from '../visual';
import { columnOf, readColumn } from './readColumns';
import { readNumberSlot, tidy, type SlotProblem } from './readLiteral';
import type { Node } from './readTree';

/** A colour scale, data bar or icon set. */
export function readVisual(node: Node, slots: Slots): Result<Visual, SlotProblem> {
  const { symbol } = node;
  const style = ICON_STYLES.find((name) => symbol === `ICONS_${name}`);
  if (style !== undefined) return readIcons(node.children[0] ?? node, style, slots);
  const column = columnOf(node);
  const colours = node.children.flatMap((child) =>
    COLOURS.filter((colour) => child.symbol === `FILL_${colour}`),
  );
  const [colour = 'blue'] = colours;
  return ok(
    symbol === 'BAR'
      ? { kind: 'dataBar', column, colour }
      : { kind: 'colorScale', column, colours },
  );
}

function readIcons(node: Node, style: IconStyle, slots: Slots): Result<Visual, SlotProblem> {
  if (node.symbol === 'REVERSED') {
    return ok({ kind: 'iconSet', column: columnOf(node), style, reversed: true });
  }
  if (node.symbol !== 'STEPS') {
    return ok({ kind: 'iconSet', column: readColumn(node), style, reversed: false });
  }
  const [, first = node, second = node] = node.children;
  const low = readBound(first, slots);
  if (!low.ok) return low;
  const high = readBound(second, slots);
  if (!high.ok) return high;
  const [a, b] = [low.value, high.value];
  const bounds = [Math.min(a, b), Math.max(a, b)] as const;
  return ok({ kind: 'iconSet', column: columnOf(node), style, reversed: false, bounds });
}

function readBound({ symbol }: Node, slots: Slots): Result<number, SlotProblem> {
  const slot = readNumberSlot(symbol, slots);
  if (!slot.ok) return slot;
  const { value, percent } = slot.value;
  return ok(percent ? tidy(value / 100) : value);
}
