import { BUILT_IN_TYPES, type BuiltInKind } from '../rule/builtIn';
import type { NativeRule } from '../rule/nativeRule';
import type { Area } from '../sheet/area';
import { EXCEL_BOUNDS, toIconStyle } from './iconStyles';
import { askBuiltIn } from './readBuiltIn';
import { loadFormat, toColour, toFormat } from './readFormat';

/** Queues what a rule's kind needs; the answer tells the rule after the next sync. */
type Ask = (rule: Excel.ConditionalFormat, areas: readonly Area[]) => () => NativeRule | null;

/** Askers by Excel's word for the kind; a kind without one is listed only. */
const ASKERS: Readonly<Record<string, Ask>> = {
  [BUILT_IN_TYPES.cellValue]: builtIn('cellValue'),
  [BUILT_IN_TYPES.containsText]: builtIn('containsText'),
  [BUILT_IN_TYPES.topBottom]: builtIn('topBottom'),
  [BUILT_IN_TYPES.preset]: builtIn('preset'),
  Custom: askCustom,
  ColorScale: askColorScale,
  DataBar: askDataBar,
  IconSet: askIconSet,
};

function builtIn(kind: BuiltInKind): Ask {
  return (rule, areas) => askBuiltIn(rule, areas, kind);
}

/**
 * Asks for a rule of Excel; told after the next sync in our own terms, null where they do not say exactly the same. The
 * rule must have been fetched through the top-left cell of its own first area, because formulas are told as seen from
 * there.
 */
export function askRule(
  rule: Excel.ConditionalFormat,
  type: string,
  areas: readonly Area[],
): () => NativeRule | null {
  return ASKERS[type]?.(rule, areas) ?? (() => null);
}

function askCustom(rule: Excel.ConditionalFormat, areas: readonly Area[]): () => NativeRule | null {
  rule.load('stopIfTrue');
  rule.custom.rule.load('formula');
  loadFormat(rule.custom.format);
  return () => {
    const format = toFormat(rule.custom.format);
    const { formula } = rule.custom.rule;
    return format && { kind: 'custom', areas, formula, format, stopIfTrue: rule.stopIfTrue };
  };
}

function askColorScale(
  rule: Excel.ConditionalFormat,
  areas: readonly Area[],
): () => NativeRule | null {
  rule.colorScale.load('criteria');
  return () => {
    const { minimum, midpoint, maximum } = rule.colorScale.criteria;
    const isFull = isType(minimum, 'LowestValue') && isType(maximum, 'HighestValue');
    const isMiddle =
      !midpoint || (isType(midpoint, 'Percentile') && toNumber(midpoint.formula) === 50);
    const points = midpoint ? [minimum, midpoint, maximum] : [minimum, maximum];
    const colours = points.map((point) => toColour(point.color)).filter((colour) => !!colour);
    if (!isFull || !isMiddle || colours.length < points.length) return null;
    return { kind: 'colorScale', areas, colours: colours.filter((colour) => colour !== null) };
  };
}

function askDataBar(
  rule: Excel.ConditionalFormat,
  areas: readonly Area[],
): () => NativeRule | null {
  const bar = rule.dataBar;
  bar.load('showDataBarOnly,barDirection,lowerBoundRule,upperBoundRule');
  bar.positiveFormat.load('fillColor,gradientFill');
  return () => {
    const colour = toColour(bar.positiveFormat.fillColor);
    const isPlain =
      !bar.showDataBarOnly &&
      isWord(bar.barDirection, 'Context') &&
      bar.positiveFormat.gradientFill &&
      isType(bar.lowerBoundRule, 'Automatic') &&
      isType(bar.upperBoundRule, 'Automatic');
    return isPlain && colour ? { kind: 'dataBar', areas, colour } : null;
  };
}

function askIconSet(
  rule: Excel.ConditionalFormat,
  areas: readonly Area[],
): () => NativeRule | null {
  rule.iconSet.load('style,reverseIconOrder,showIconOnly,criteria');
  return () => {
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
  };
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
