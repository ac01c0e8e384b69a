import type { CfRule, CfRuleInput, Cfvo, Color, Dxf } from '@ironcalc/wasm';
import { readComponentAsk } from './componentAsk';
import { BORDER_SIDES, type RuleBody, type StoredFormat, type StoredPoint } from './storedRule';

/** Black, or the automatic colour. */
const BLACKS: readonly string[] = ['#000000', ''];

type Resolve = (color: Color) => string;

/** Office's types for the component's kinds that Office writes as something else than a custom formula. */
const OFFICE_TYPES: Readonly<Record<CfRule['type'], string>> = {
  ColorScale: 'ColorScale',
  CellIs: 'CellValue',
  Formula: 'Custom',
  Text: 'ContainsText',
  TimePeriod: 'PresetCriteria',
  DuplicateValues: 'PresetCriteria',
  UniqueValues: 'PresetCriteria',
  Blanks: 'PresetCriteria',
  NotBlanks: 'PresetCriteria',
  Errors: 'PresetCriteria',
  NoErrors: 'PresetCriteria',
  AboveAverage: 'PresetCriteria',
  BelowAverage: 'PresetCriteria',
  Top10: 'TopBottom',
  Bottom10: 'TopBottom',
  DataBar: 'DataBar',
  IconSet: 'IconSet',
  IconRating: 'IconSet',
};

/** A rule that was made in the component, as Office would show it; `resolve` turns theme colours into "#RRGGBB". */
export function readComponentRule(rule: CfRule, dxf: Dxf | null, resolve: Resolve): RuleBody {
  if (rule.type === 'Formula' && !hasMore(dxf, resolve)) {
    return { kind: 'custom', formula: withSign(rule.formula), format: readDxf(dxf, resolve) };
  }
  if (rule.type === 'ColorScale') {
    return {
      kind: 'colorScale',
      points: rule.thresholds.map(({ cfvo, color }) => readPoint(cfvo, resolve(color))),
    };
  }
  const ask = hasMore(dxf, resolve) ? null : readComponentAsk(rule);
  if (ask !== null) {
    return { kind: 'native', officeType: ask.type, ask, format: readDxf(dxf, resolve) };
  }
  return { kind: 'other', officeType: OFFICE_TYPES[rule.type], input: withFormat(rule, dxf) };
}

/** The component's own input for one of its rules, so that it can be written again as it was. */
function withFormat(rule: CfRule, dxf: Dxf | null): CfRuleInput {
  switch (rule.type) {
    case 'ColorScale':
    case 'DataBar':
    case 'IconSet':
    case 'IconRating':
      return rule;
    default:
      return { ...rule, format: dxf ?? {} };
  }
}

function hasMore(dxf: Dxf | null, resolve: Resolve): boolean {
  if (dxf?.num_fmt !== undefined || dxf?.alignment !== undefined) return true;
  const { border } = dxf ?? {};
  if (border?.diagonal !== undefined) return true;
  return BORDER_SIDES.some((side) => {
    const line = border?.[side];
    const colour = line?.color === undefined ? '' : resolve(line.color).toUpperCase();
    return line !== undefined && (String(line.style) !== 'thin' || !BLACKS.includes(colour));
  });
}

function withSign(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}

function readDxf(dxf: Dxf | null, resolve: Resolve): StoredFormat {
  const { fill, font } = dxf ?? {};
  return {
    fill: fill?.color === undefined ? '' : resolve(fill.color),
    font: font?.color === undefined ? '' : resolve(font.color),
    bold: font?.b === true,
    italic: font?.i === true,
    underline: font?.u === true,
    strikethrough: font?.strike === true,
    borders: BORDER_SIDES.filter((side) => dxf?.border?.[side] !== undefined),
  };
}

function readPoint(cfvo: Cfvo, color: string): StoredPoint {
  if (cfvo === 'Min') return { type: 'LowestValue', color };
  if (cfvo === 'Max') return { type: 'HighestValue', color };
  if ('Number' in cfvo) return { type: 'Number', formula: String(cfvo.Number), color };
  if ('Percent' in cfvo) return { type: 'Percent', formula: String(cfvo.Percent), color };
  if ('Percentile' in cfvo) return { type: 'Percentile', formula: String(cfvo.Percentile), color };
  return { type: 'Formula', formula: cfvo.Formula, color };
}
