import { BUILT_IN_TYPES, type BuiltInKind } from '../rule/builtIn';
import type { NativeRule } from '../rule/nativeRule';
import type { Area } from '../sheet/area';
import { EXCEL_BOUNDS, toIconStyle } from './iconStyles';
import { readBuiltIn } from './readBuiltIn';
import { loadFormat, toColour, toFormat } from './readFormat';

type Read = (
  context: Excel.RequestContext,
  rule: Excel.ConditionalFormat,
  areas: readonly Area[],
) => Promise<NativeRule | null>;

/** Readers by Excel's word for the kind; a kind without a reader is listed only. */
const READERS: Readonly<Record<string, Read>> = {
  [BUILT_IN_TYPES.cellValue]: builtIn('cellValue'),
  [BUILT_IN_TYPES.containsText]: builtIn('containsText'),
  [BUILT_IN_TYPES.topBottom]: builtIn('topBottom'),
  [BUILT_IN_TYPES.preset]: builtIn('preset'),
  Custom: readCustom,
  ColorScale: readColorScale,
  DataBar: readDataBar,
  IconSet: readIconSet,
};

function builtIn(kind: BuiltInKind): Read {
  return (context, rule, areas) => readBuiltIn(context, rule, areas, kind);
}

/**
 * A rule of Excel in our own terms, null where they do not say exactly the same. The rule must have been fetched
 * through the top-left cell of its own first area, because formulas are told as seen from there.
 */
export async function readRule(
  context: Excel.RequestContext,
  rule: Excel.ConditionalFormat,
  type: string,
  areas: readonly Area[],
): Promise<NativeRule | null> {
  return (await READERS[type]?.(context, rule, areas)) ?? null;
}

async function readCustom(
  context: Excel.RequestContext,
  rule: Excel.ConditionalFormat,
  areas: readonly Area[],
): Promise<NativeRule | null> {
  rule.load('stopIfTrue');
  rule.custom.rule.load('formula');
  loadFormat(rule.custom.format);
  await context.sync();
  const format = toFormat(rule.custom.format);
  const { formula } = rule.custom.rule;
  return format && { kind: 'custom', areas, formula, format, stopIfTrue: rule.stopIfTrue };
}

async function readColorScale(
  context: Excel.RequestContext,
  rule: Excel.ConditionalFormat,
  areas: readonly Area[],
): Promise<NativeRule | null> {
  rule.colorScale.load('criteria');
  await context.sync();
  const { minimum, midpoint, maximum } = rule.colorScale.criteria;
  const isFull = isType(minimum, 'LowestValue') && isType(maximum, 'HighestValue');
  const isMiddle =
    !midpoint || (isType(midpoint, 'Percentile') && toNumber(midpoint.formula) === 50);
  const points = midpoint ? [minimum, midpoint, maximum] : [minimum, maximum];
  const colours = points.map((point) => toColour(point.color)).filter((colour) => !!colour);
  if (!isFull || !isMiddle || colours.length < points.length) return null;
  return { kind: 'colorScale', areas, colours: colours.filter((colour) => colour !== null) };
}

async function readDataBar(
  context: Excel.RequestContext,
  rule: Excel.ConditionalFormat,
  areas: readonly Area[],
): Promise<NativeRule | null> {
  const bar = rule.dataBar;
  bar.load('showDataBarOnly,barDirection,lowerBoundRule,upperBoundRule');
  bar.positiveFormat.load('fillColor,gradientFill');
  await context.sync();
  const colour = toColour(bar.positiveFormat.fillColor);
  const isPlain =
    !bar.showDataBarOnly &&
    isWord(bar.barDirection, 'Context') &&
    bar.positiveFormat.gradientFill &&
    isType(bar.lowerBoundRule, 'Automatic') &&
    isType(bar.upperBoundRule, 'Automatic');
  return isPlain && colour ? { kind: 'dataBar', areas, colour } : null;
}

async function readIconSet(
  context: Excel.RequestContext,
  rule: Excel.ConditionalFormat,
  areas: readonly Area[],
): Promise<NativeRule | null> {
  rule.iconSet.load('style,reverseIconOrder,showIconOnly,criteria');
  await context.sync();
  const { style: name, reverseIconOrder: reversed, showIconOnly, criteria } = rule.iconSet;
  const style = toIconStyle(name);
  const usual = EXCEL_BOUNDS[criteria.length] ?? [];
  const [, ...steps] = criteria;
  const isUsual = steps.every(
    (one, i) => isType(one, 'Percent') && toNumber(one.formula) === usual[i + 1],
  );
  const bounds = isUsual ? null : toBounds(steps);
  const isPlain = steps.every(
    ({ operator, customIcon }) => operator === 'GreaterThanOrEqual' && !customIcon,
  );
  if (style === null || showIconOnly || !isPlain || !(isUsual || bounds)) return null;
  return { kind: 'iconSet', areas, style, reversed, ...(bounds && { bounds }) };
}

/** The numbers from which on the middle and the best of three icons show, null for other bounds. */
function toBounds(
  steps: readonly Excel.ConditionalIconCriterion[],
): readonly [number, number] | null {
  const [low = NaN, high = NaN, ...more] = steps.map((one) =>
    isType(one, 'Number') ? toNumber(one.formula) : NaN,
  );
  return Number.isFinite(low) && Number.isFinite(high) && more.length === 0 ? [low, high] : null;
}

// Excel's own enumerations, compared as the texts that they are.
function isType(of: { readonly type?: string }, type: string): boolean {
  return of.type === type;
}

function isWord(told: string, word: string): boolean {
  return told === word;
}

function toNumber(formula: unknown): number {
  return Number(String(formula).replace(/^=/, ''));
}
