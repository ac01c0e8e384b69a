import { builtInFormula } from '../rule/builtInFormula';
import type { NativeFormat, NativeRule } from '../rule/nativeRule';
import type { Area } from '../sheet/area';
import { isCorner } from '../sheet/areaSets';
import { readFileBuiltIn } from './fileBuiltIn';
import { boundsOf, toStyle } from './fileIcons';
import { formulasOf } from './fileRuleFormula';
import { halfOfRule } from './halfOfRule';
import { readColour, readDxf } from './readDxf';
import { childrenOf, type XmlNode } from './readNodes';
import { isTrue } from './readWorkbookPart';

/** What a rule of a file is read with. */
export interface RuleSurroundings {
  readonly areas: readonly Area[];
  readonly formats: readonly (NativeFormat | null)[];
  /** The halves of rules that stand in the extension list, by their GUID. */
  readonly halves: ReadonlyMap<string, XmlNode>;
}

type Read = (rule: XmlNode, around: RuleSurroundings) => NativeRule | null;

/** Readers by the element's name and type; a kind without a reader is listed only. */
const READERS: Readonly<Record<string, Read>> = {
  'cfRule expression': readExpression,
  'x14:cfRule expression': readExpression,
  'x14:cfRule containsText': readCellText,
  'x14:cfRule notContainsText': readCellText,
  'x14:cfRule beginsWith': readCellText,
  'x14:cfRule endsWith': readCellText,
  'cfRule colorScale': readColorScale,
  'cfRule dataBar': readDataBar,
  'cfRule iconSet': (rule, { areas }) => readIcons(childrenOf(rule, 'iconSet')[0], 'cfvo', areas),
  'x14:cfRule iconSet': (rule, { areas }) =>
    readIcons(childrenOf(rule, 'x14:iconSet')[0], 'x14:cfvo', areas),
};

/** A rule of a file in our own terms, null where they do not say exactly the same. */
export function readFileRule(rule: XmlNode, around: RuleSurroundings): NativeRule | null {
  const read = READERS[`${rule.name} ${rule.attributes['type'] ?? ''}`];
  if (read !== undefined) return read(rule, around);
  return readBuiltIn(rule, around);
}

/** A highlight's look, which a rule of the extension list holds itself. */
function formatOf(rule: XmlNode, { formats }: RuleSurroundings): NativeFormat | null {
  const [own] = childrenOf(rule, 'x14:dxf');
  return own === undefined
    ? (formats[Number(rule.attributes['dxfId'] ?? NaN)] ?? null)
    : readDxf(own);
}

function readBuiltIn(rule: XmlNode, around: RuleSurroundings): NativeRule | null {
  const { areas } = around;
  const format = formatOf(rule, around);
  const builtIn = format && readFileBuiltIn(rule, areas);
  if (format === null || builtIn === null || areas.length === 0) return null;
  if (childrenOf(rule, 'extLst').length > 0) return null;
  const stopIfTrue = isTrue(rule.attributes['stopIfTrue']);
  const formula = builtInFormula(builtIn, areas);
  return { kind: 'custom', areas, formula, format, stopIfTrue, builtIn };
}

function readExpression(rule: XmlNode, around: RuleSurroundings): NativeRule | null {
  const { areas } = around;
  const format = formatOf(rule, around);
  const [formula] = formulasOf(rule);
  if (format === null || formula === undefined || !isCorner(areas)) return null;
  const stopIfTrue = isTrue(rule.attributes['stopIfTrue']);
  return { kind: 'custom', areas, formula, format, stopIfTrue };
}

/** How Excel's own formula of a text rule begins, by its kind. */
const TEXT_FORMULAS: Readonly<Record<string, RegExp>> = {
  containsText: /^=NOT\(ISERROR\(SEARCH\(/i,
  notContainsText: /^=ISERROR\(SEARCH\(/i,
  beginsWith: /^=LEFT\(/i,
  endsWith: /^=RIGHT\(/i,
};

/**
 * A text rule whose text stands in a cell: Excel writes its formula, then the cell. Our terms have no such kind, but the
 * formula does the same.
 */
function readCellText(rule: XmlNode, around: RuleSurroundings): NativeRule | null {
  const [formula = '', cell, ...more] = formulasOf(rule);
  const isOurs = TEXT_FORMULAS[rule.attributes['type'] ?? '']?.test(formula) === true;
  if (cell === undefined || more.length > 0) return readBuiltIn(rule, around);
  return isOurs && formula.includes(cell.slice(1)) ? readExpression(rule, around) : null;
}

function readColorScale(rule: XmlNode, { areas }: RuleSurroundings): NativeRule | null {
  const [scale] = childrenOf(rule, 'colorScale');
  const points = childrenOf(scale, 'cfvo').map(({ attributes }) => pointOf(attributes));
  const colours = childrenOf(scale, 'color').map(readColour);
  const known = colours.filter((colour) => colour !== null);
  const isOurs = ['min max', 'min percentile 50 max'].includes(points.join(' '));
  if (!isOurs || known.length !== points.length) return null;
  return { kind: 'colorScale', areas, colours: known };
}

function readDataBar(rule: XmlNode, { areas, halves }: RuleSurroundings): NativeRule | null {
  const [bar] = childrenOf(rule, 'dataBar');
  const [colour] = childrenOf(bar, 'color').map(readColour);
  const half = childrenOf(halves.get(halfOfRule(rule) ?? ''), 'x14:dataBar')[0];
  const points = childrenOf(half, 'x14:cfvo').map(({ attributes }) => pointOf(attributes));
  const isOurs =
    points.join(' ') === 'autoMin autoMax' &&
    isTrue(half?.attributes['gradient'] ?? '1') &&
    isTrue(bar?.attributes['showValue'] ?? '1');
  return isOurs && colour ? { kind: 'dataBar', areas, colour } : null;
}

function readIcons(
  set: XmlNode | undefined,
  point: string,
  areas: readonly Area[],
): NativeRule | null {
  if (set === undefined) return null;
  const { iconSet: icons = '3TrafficLights1', showValue = '1', reverse, custom } = set.attributes;
  const style = toStyle(icons);
  const usual = boundsOf(icons);
  const points = childrenOf(set, point);
  const [, ...steps] = points.map(({ attributes: { type = '', val, gte = '1' }, children }) =>
    isTrue(gte) ? { type, value: Number(val ?? children[0]?.text ?? NaN) } : null,
  );
  const isUsual = steps.every((step, i) => step?.type === 'percent' && step.value === usual[i + 1]);
  const bounds = isUsual ? null : readBounds(steps);
  if (style === null || points.length !== usual.length || !(isUsual || bounds)) return null;
  if (!isTrue(showValue) || isTrue(custom)) return null;
  const reversed = isTrue(reverse);
  return { kind: 'iconSet', areas, style, reversed, ...(bounds && { bounds }) };
}

/** The numbers from which on the middle and the best of three icons show, null for other bounds. */
function readBounds(
  steps: readonly ({ readonly type: string; readonly value: number } | null)[],
): readonly [number, number] | null {
  const [low, high] = steps;
  if (steps.length !== 2 || low?.type !== 'num' || high?.type !== 'num') return null;
  return Number.isFinite(low.value) && Number.isFinite(high.value) ? [low.value, high.value] : null;
}

function pointOf({ type = '', val }: XmlNode['attributes']): string {
  return type === 'percentile' ? `${type} ${val ?? ''}` : type;
}
