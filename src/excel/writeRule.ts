import { builtInOf } from '../rule/builtInFormula';
import type { NativeFormat, NativeKind, NativeRule } from '../rule/nativeRule';
import { EXCEL_ICONS } from './iconStyles';
import { writeBuiltIn } from './writeBuiltIn';

type Write<K extends NativeKind> = (
  formats: Excel.ConditionalFormatCollection,
  rule: Extract<NativeRule, { readonly kind: K }>,
) => Excel.ConditionalFormat;

/** How each kind is added from its exact target range. Nothing is sent before the next sync. */
const WRITERS: { readonly [K in NativeKind]: Write<K> } = {
  custom: (formats, rule) => {
    const builtIn = builtInOf(rule);
    if (builtIn !== null) {
      const { added, format } = writeBuiltIn(formats, builtIn);
      writeFormat(format, rule.format);
      added.stopIfTrue = rule.stopIfTrue;
      return added;
    }
    const added = formats.add('Custom');
    writeFormat(added.custom.format, rule.format);
    added.custom.rule.formula = rule.formula;
    added.stopIfTrue = rule.stopIfTrue;
    return added;
  },
  colorScale: (formats, rule) => {
    const added = formats.add('ColorScale');
    const [low = '', ...higher] = rule.colours;
    const high = higher.at(-1) ?? low;
    const middle = higher.length > 1 ? higher[0] : undefined;
    added.colorScale.criteria = {
      minimum: { type: 'LowestValue', color: low },
      ...(middle === undefined
        ? {}
        : { midpoint: { type: 'Percentile', formula: '50', color: middle } }),
      maximum: { type: 'HighestValue', color: high },
    };
    return added;
  },
  dataBar: (formats, rule) => {
    const added = formats.add('DataBar');
    added.dataBar.positiveFormat.fillColor = rule.colour;
    return added;
  },
  iconSet: (formats, rule) => {
    const added = formats.add('IconSet');
    added.iconSet.style = EXCEL_ICONS[rule.style];
    added.iconSet.reverseIconOrder = rule.reversed;
    if (rule.bounds !== undefined) {
      const step = (type: 'Percent' | 'Number', value: number): Excel.ConditionalIconCriterion => ({
        type,
        operator: 'GreaterThanOrEqual',
        formula: `=${value}`,
      });
      const [low, high] = rule.bounds;
      added.iconSet.criteria = [step('Percent', 0), step('Number', low), step('Number', high)];
    }
    return added;
  },
};

/** Adds one rule to the collection of the range that it is for. */
export function writeRule(
  formats: Excel.ConditionalFormatCollection,
  rule: NativeRule,
): Excel.ConditionalFormat {
  switch (rule.kind) {
    case 'custom':
      return WRITERS.custom(formats, rule);
    case 'colorScale':
      return WRITERS.colorScale(formats, rule);
    case 'dataBar':
      return WRITERS.dataBar(formats, rule);
    case 'iconSet':
      return WRITERS.iconSet(formats, rule);
  }
}

/** Gives a look to a rule that has none. Nothing is sent before the next sync. */
export function writeFormat(target: Excel.ConditionalRangeFormat, format: NativeFormat): void {
  if (format.fill !== undefined) target.fill.color = format.fill;
  if (format.font !== undefined) target.font.color = format.font;
  if (format.bold) target.font.bold = true;
  if (format.italic) target.font.italic = true;
  if (format.underline) target.font.underline = 'Single';
  if (format.strikethrough) target.font.strikethrough = true;
  if (format.border) {
    const { left, right, top, bottom } = target.borders;
    for (const side of [left, right, top, bottom]) side.style = 'Continuous';
  }
}
