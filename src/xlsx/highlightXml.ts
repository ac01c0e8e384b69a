import { readsSheets } from '../formula/readReferences';
import { builtInOf } from '../rule/builtInFormula';
import type { NativeFormat, NativeRule } from '../rule/nativeRule';
import { sayBuiltIn, type SaidXml } from './builtInXml';
import { escapeXml } from './editText';
import { toFileFormula } from './fileFormula';
import { BORDER_SIDES } from './readDxf';

type Highlight = Extract<NativeRule, { readonly kind: 'custom' }>;
type Attributes = Readonly<Record<string, string>>;

/**
 * True for a rule that Excel keeps in the extension list, because it names cells of a sheet: the sheet's own list may
 * not, since Excel 2007 could not ([MS-XLSX] 2.6.15, CT_CfRule). Its look stands in the rule instead of the styles.
 */
export function standsInExtension(rule: NativeRule): boolean {
  return rule.kind === 'custom' && readsSheets(rule.formula);
}

/** A highlight as a cfRule of the sheet's own list; `others` are attributes of any kind. */
export function highlightXml(rule: Highlight, others: Attributes): string {
  const { attributes, formulas } = sayHighlight(rule);
  const inner = formulas.map((one) => `<formula>${formulaXml(one)}</formula>`).join('');
  const tag = `<cfRule${attributesXml({ ...attributes, ...others })}`;
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</cfRule>`;
}

/** A highlight as an x14:cfRule of the extension list. */
export function newerHighlightXml(rule: Highlight, others: Attributes): string {
  const { attributes, formulas } = sayHighlight(rule);
  const inner = formulas.map((one) => `<xm:f>${formulaXml(one)}</xm:f>`).join('');
  const look = `<x14:dxf>${lookXml(rule.format)}</x14:dxf>`;
  return `<x14:cfRule${attributesXml({ ...attributes, ...others })}>${inner}${look}</x14:cfRule>`;
}

/** A look as an entry of the file's dxfs (ECMA-376 18.8.14). */
export function dxfXml(format: NativeFormat): string {
  return `<dxf>${lookXml(format)}</dxf>`;
}

/** A colour as files have it. */
function argb(colour: string): string {
  return `FF${escapeXml(colour.slice(1).toUpperCase())}`;
}

export function colourXml(colour: string): string {
  return `<color rgb="${argb(colour)}"/>`;
}

function sayHighlight(rule: Highlight): SaidXml {
  const builtIn = builtInOf(rule);
  return builtIn === null
    ? { attributes: { type: 'expression' }, formulas: [rule.formula] }
    : sayBuiltIn(builtIn, rule.areas);
}

function lookXml({ fill, font, ...marks }: NativeFormat): string {
  const text = [
    marks.bold ? '<b/>' : '',
    marks.italic ? '<i/>' : '',
    marks.strikethrough ? '<strike/>' : '',
    marks.underline ? '<u/>' : '',
    font === undefined ? '' : colourXml(font),
  ].join('');
  const ground =
    fill === undefined
      ? ''
      : `<fill><patternFill><bgColor rgb="${argb(fill)}"/></patternFill></fill>`;
  const line = marks.border ? `<border>${BORDER_SIDES.map(sideXml).join('')}</border>` : '';
  return `${text === '' ? '' : `<font>${text}</font>`}${ground}${line}`;
}

function sideXml(side: string): string {
  return `<${side} style="thin">${colourXml('#000000')}</${side}>`;
}

function formulaXml(formula: string): string {
  return escapeXml(toFileFormula(formula));
}

function attributesXml(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${attributeXml(value)}"`)
    .join('');
}

/** Readers of XML turn bare line breaks and tabs of an attribute into spaces. */
function attributeXml(value: string): string {
  return escapeXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
