import type { Area } from '../../sheet/area';
import type { Slots } from '../../sheet/slots';
import type { Format } from '../format';
import type { Rule, Target, Where } from '../ruleSet';
import { isAddress, type Visual, type VisualKind, type VisualPlace } from '../visual';
import { join, writeColumn } from './writeColumns';
import { writeCondition } from './writeCondition';
import { writeAmount, type Written } from './writeLiteral';

/**
 * A rule set or decline as symbols, END included, without padding. Null when the request's slots do not
 * hold a literal or an address that the rule needs.
 */
export function writeSymbols(target: Target, slots: Slots): Written {
  if (target.kind === 'decline') return [`DECLINE_${target.reason}`, 'END'];
  return join(...target.rules.map((rule) => writeRule(rule, slots)), ['END']);
}

function writeRule(rule: Rule, slots: Slots): Written {
  if (rule.kind !== 'highlight') return writeVisual(rule, slots);
  return join(
    ['IF'],
    writeWhere(rule.where, slots),
    writeCondition(rule.when, slots),
    writeLook(rule.format),
  );
}

function writeWhere(where: Where, slots: Slots): Written {
  switch (where.kind) {
    case 'rows':
      return ['ROWS'];
    case 'cells':
      return ['CELLS'];
    case 'rowsExcept':
      return join(['ROWS_BUT'], writeColumn(where.column));
    case 'columns':
      return join(
        [where.columns.length === 1 ? 'ON' : `ON${where.columns.length}`],
        ...[...where.columns].sort((a, b) => a - b).map(writeColumn),
      );
    case 'address':
      return join(['AT'], writeArea(where.area, slots));
  }
}

function writeArea(area: Area, slots: Slots): Written {
  const index = slots.areas.findIndex(
    (slot) =>
      slot.top === area.top &&
      slot.left === area.left &&
      slot.bottom === area.bottom &&
      slot.right === area.right,
  );
  return index < 0 ? null : [`AREA_${index}`];
}

function writeDrawn(on: VisualPlace, slots: Slots): Written {
  return isAddress(on) ? writeArea(on, slots) : writeColumn(on);
}

function writeLook(format: Format): Written {
  return [
    ...(format.fill === undefined ? [] : [`FILL_${format.fill}`]),
    ...(format.font === undefined ? [] : [`FONT_${format.font}`]),
    ...(format.bold === undefined ? [] : ['BOLD']),
    ...(format.italic === undefined ? [] : ['ITALIC']),
    ...(format.underline === undefined ? [] : ['UNDERLINE']),
    ...(format.strikethrough === undefined ? [] : ['STRIKETHROUGH']),
    ...(format.border === undefined ? [] : ['BORDER']),
  ];
}

const VISUALS: {
  readonly [K in VisualKind]: (visual: Extract<Visual, { kind: K }>, slots: Slots) => Written;
} = {
  colorScale: ({ on, colours }, slots) =>
    join(
      [`SCALE${colours.length}`],
      writeDrawn(on, slots),
      colours.map((colour) => `FILL_${colour}`),
    ),
  dataBar: ({ on, colour }, slots) => join(['BAR'], writeDrawn(on, slots), [`FILL_${colour}`]),
  iconSet: ({ on, style, reversed, bounds }, slots) => {
    if (bounds === undefined) {
      return join([`ICONS_${style}`], reversed ? ['REVERSED'] : [], writeDrawn(on, slots));
    }
    if (reversed) return null;
    const [low, high] = bounds.map((bound) => writeAmount(bound, slots));
    return join([`ICONS_${style}`, 'STEPS'], writeDrawn(on, slots), low ?? null, high ?? null);
  },
};

function writeVisual(visual: Visual, slots: Slots): Written {
  const write = VISUALS[visual.kind] as (visual: Visual, slots: Slots) => Written;
  return write(visual, slots);
}
