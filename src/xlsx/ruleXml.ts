import type { NativeKind, NativeRule } from '../rule/nativeRule';
import { printArea } from '../sheet/printAddress';
import { boundsOf, FILE_ICONS } from './fileIcons';
import { colourXml, highlightXml, newerHighlightXml, standsInExtension } from './highlightXml';

/** What a rule needs of the file that it goes into. */
export interface RulePlace {
  /** 1 wins. */
  readonly priority: number;
  /** Index of its look among the file's dxfs; of no meaning for a visual and in the extension list. */
  readonly dxf: number;
  /** A GUID that joins the two halves of a rule. */
  readonly guid: string;
}

/** A rule's XML without the prefix of main names: in the sheet itself, and in its extension list; '' for none. */
export interface RuleXml {
  readonly main: string;
  readonly extension: string;
}

/** From which value on an icon shows. */
interface IconStep {
  readonly type: string;
  readonly value: number;
}

type Of<K extends NativeKind> = Extract<NativeRule, { readonly kind: K }>;

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
/** Says that an extension of a rule is the name of its other half. */
const HALF = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
/** Says that an extension of a sheet holds its rules. */
const RULES = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

const WRITERS: {
  readonly [K in NativeKind]: (rule: Of<K>, place: RulePlace) => RuleXml;
} = {
  custom: (custom, { dxf, priority, guid }) => {
    const { areas, stopIfTrue } = custom;
    const others = { priority: String(priority), ...(stopIfTrue && { stopIfTrue: '1' }) };
    if (standsInExtension(custom)) {
      const newer = newerHighlightXml(custom, { ...others, id: guid });
      return { main: '', extension: wrapNewer(areas, newer) };
    }
    const rule = highlightXml(custom, { dxfId: String(dxf), ...others });
    return { main: wrap(areas, rule), extension: '' };
  },
  colorScale: ({ areas, colours }, { priority }) => {
    const middle = colours.length > 2 ? '<cfvo type="percentile" val="50"/>' : '';
    const points = `<cfvo type="min"/>${middle}<cfvo type="max"/>${colours.map(colourXml).join('')}`;
    const rule = `<cfRule type="colorScale" priority="${priority}"><colorScale>${points}</colorScale></cfRule>`;
    return { main: wrap(areas, rule), extension: '' };
  },
  dataBar: ({ areas, colour }, { priority, guid }) => {
    const bar = `<dataBar><cfvo type="min"/><cfvo type="max"/>${colourXml(colour)}</dataBar>`;
    const half = `<extLst><ext xmlns:x14="${X14}" uri="${HALF}"><x14:id>${guid}</x14:id></ext></extLst>`;
    const rule = `<cfRule type="dataBar" priority="${priority}">${bar}${half}</cfRule>`;
    const newer =
      `<x14:cfRule type="dataBar" id="${guid}"><x14:dataBar minLength="0" maxLength="100">` +
      '<x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/>' +
      '<x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>';
    return { main: wrap(areas, rule), extension: wrapNewer(areas, newer) };
  },
  iconSet: ({ areas, style, reversed, bounds }, { priority, guid }) => {
    const icons = FILE_ICONS[style];
    const order = `iconSet="${icons}"${reversed ? ' reverse="1"' : ''}`;
    // The lowest icon shows from 0 % on in any case.
    const steps: readonly IconStep[] =
      bounds === undefined
        ? boundsOf(icons).map((value) => ({ type: 'percent', value }))
        : [{ type: 'percent', value: 0 }, ...bounds.map((value) => ({ type: 'num', value }))];
    if (style === 'stars') {
      const newer = steps.map(
        ({ type, value }) => `<x14:cfvo type="${type}"><xm:f>${value}</xm:f></x14:cfvo>`,
      );
      const rule = `<x14:cfRule type="iconSet" priority="${priority}" id="${guid}"><x14:iconSet ${order}>${newer.join('')}</x14:iconSet></x14:cfRule>`;
      return { main: '', extension: wrapNewer(areas, rule) };
    }
    const points = steps.map(({ type, value }) => `<cfvo type="${type}" val="${value}"/>`).join('');
    const rule = `<cfRule type="iconSet" priority="${priority}"><iconSet ${order}>${points}</iconSet></cfRule>`;
    return { main: wrap(areas, rule), extension: '' };
  },
};

/** The XML of a rule (ECMA-376 18.3.1.18, [MS-XLSX] 2.6.6). */
export function ruleXml(rule: NativeRule, place: RulePlace): RuleXml {
  switch (rule.kind) {
    case 'custom':
      return WRITERS.custom(rule, place);
    case 'colorScale':
      return WRITERS.colorScale(rule, place);
    case 'dataBar':
      return WRITERS.dataBar(rule, place);
    case 'iconSet':
      return WRITERS.iconSet(rule, place);
  }
}

/** The sheet's extension that holds rules (without prefix of main names). */
export function rulesExtension(rules: string): string {
  return `<ext xmlns:x14="${X14}" uri="${RULES}"><x14:conditionalFormattings>${rules}</x14:conditionalFormattings></ext>`;
}

/** XML of ours with the prefix that main names carry in a part. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, `<$1${prefix}`);
}

function wrap(areas: NativeRule['areas'], rule: string): string {
  return `<conditionalFormatting sqref="${sqref(areas)}">${rule}</conditionalFormatting>`;
}

function wrapNewer(areas: NativeRule['areas'], rule: string): string {
  return `<x14:conditionalFormatting xmlns:x14="${X14}" xmlns:xm="${XM}">${rule}<xm:sqref>${sqref(areas)}</xm:sqref></x14:conditionalFormatting>`;
}

function sqref(areas: NativeRule['areas']): string {
  return areas.map((area) => printArea(area)).join(' ');
}
