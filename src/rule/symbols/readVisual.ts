import { ok, type Result } from '../../sheet/result';
import type { Slots } from '../../sheet/slots';
import { COLOURS } from '../../sheet/colours';
import { ICON_STYLES, type IconStyle, type Visual, type VisualPlace } from '../visual';
import { readColumn } from './readColumns';
import { readArea, readNumberSlot, tidy, type SlotProblem } from './readLiteral';
import type { Node } from './readTree';

/** A colour scale, data bar or icon set. */
export function readVisual(node: Node, slots: Slots): Result<Visual, SlotProblem> {
  const { symbol } = node;
  const style = ICON_STYLES.find((name) => symbol === `ICONS_${name}`);
  if (style !== undefined) return readIcons(node.children[0] ?? node, style, slots);
  const on = readDrawn(node.children[0] ?? node, slots);
  if (!on.ok) return on;
  const colours = node.children.flatMap((child) =>
    COLOURS.filter((colour) => child.symbol === `FILL_${colour}`),
  );
  const [colour = 'blue'] = colours;
  return ok(
    symbol === 'BAR'
      ? { kind: 'dataBar', on: on.value, colour }
      : { kind: 'colorScale', on: on.value, colours },
  );
}

function readIcons(node: Node, style: IconStyle, slots: Slots): Result<Visual, SlotProblem> {
  const on = readDrawn(node.children[0] ?? node, slots);
  if (!on.ok) return on;
  const icons = { kind: 'iconSet', on: on.value, style } as const;
  if (node.symbol !== 'STEPS') return ok({ ...icons, reversed: node.symbol === 'REVERSED' });
  const [, first = node, second = node] = node.children;
  const low = readBound(first, slots);
  if (!low.ok) return low;
  const high = readBound(second, slots);
  if (!high.ok) return high;
  const [a, b] = [low.value, high.value];
  const bounds = [Math.min(a, b), Math.max(a, b)] as const;
  return ok({ ...icons, reversed: false, bounds });
}

/** The column or the address of the request that a symbol names. */
function readDrawn(node: Node, slots: Slots): Result<VisualPlace, SlotProblem> {
  return node.symbol.startsWith('AREA_') ? readArea(node.symbol, slots) : ok(readColumn(node));
}

function readBound({ symbol }: Node, slots: Slots): Result<number, SlotProblem> {
  const slot = readNumberSlot(symbol, slots);
  if (!slot.ok) return slot;
  const { value, percent } = slot.value;
  return ok(percent ? tidy(value / 100) : value);
}
