import type { ListedRule } from '../host/host';
import { crc32 } from './crc32';
import { readDxf } from './readDxf';
import { readFileRule } from './readFileRule';
import { childrenOf, readNodes, type XmlNode } from './readNodes';
import { readSelection } from './readSheetPart';
import { isTrue } from './readWorkbookPart';
import type { WorkbookParts } from './workbookParts';

export type FileRule = Omit<ListedRule, 'ours'>;

/** Excel's words for the types of files; other types keep their own. */
const KINDS: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  aboveAverage: 'PresetCriteria',
  duplicateValues: 'PresetCriteria',
  uniqueValues: 'PresetCriteria',
  containsBlanks: 'PresetCriteria',
  notContainsBlanks: 'PresetCriteria',
  containsErrors: 'PresetCriteria',
  notContainsErrors: 'PresetCriteria',
  timePeriod: 'PresetCriteria',
};

/** A rule as it stands in a file. */
export interface PlacedRule {
  readonly id: string;
  readonly rule: XmlNode;
  readonly sqref: string;
  /** As the file says it; the lowest wins. */
  readonly priority: number;
  /** Its place among the rule elements of its list: the sheet's own, or the extension list. */
  readonly index: number;
  /** It stands in the extension list. */
  readonly isNewer: boolean;
  /** It belongs to a pivot table. */
  readonly isPivot: boolean;
}

/** The rules of a worksheet part with what they are read with. */
export interface PlacedRules {
  /** Winning rule first. */
  readonly ranked: readonly PlacedRule[];
  /** The halves of rules that stand in the extension list, by their GUID. */
  readonly halves: ReadonlyMap<string, XmlNode>;
  readonly dxfs: readonly XmlNode[];
}

type Placed = Omit<PlacedRule, 'id'>;

/** The rules of a worksheet part, winning rule first. */
export function listFileRules(
  parts: WorkbookParts,
  place: { readonly sheet: string; readonly styles: string | null },
): readonly FileRule[] {
  const { ranked, halves, dxfs } = placeFileRules(parts, place);
  const formats = dxfs.map(readDxf);
  return ranked.map(({ id, rule, sqref }, priority) => {
    const areas = readSelection(sqref);
    const type = rule.attributes['type'] ?? '';
    return {
      id,
      priority,
      areas,
      rule: readFileRule(rule, { areas, formats, halves }),
      hostKind: KINDS[type] ?? type,
    };
  });
}

/** The rules of a worksheet part as they stand in it. */
export function placeFileRules(
  parts: WorkbookParts,
  place: { readonly sheet: string; readonly styles: string | null },
): PlacedRules {
  const nodes = readNodes(place.sheet, parts.read(place.sheet), [
    'conditionalFormatting',
    'x14:conditionalFormatting',
  ]);
  const placed = placeRules(nodes);
  const halves = new Map(placed.map(({ rule }) => [rule.attributes['id'] ?? '', rule]));
  const dxfs =
    place.styles === null ? [] : readNodes(place.styles, parts.read(place.styles), ['dxfs']);
  const ranked = placed
    .filter(({ priority }) => Number.isFinite(priority))
    .toSorted((a, b) => a.priority - b.priority);
  const ids = nameRules(ranked);
  return {
    ranked: ranked.map((one, i) => ({ ...one, id: ids[i] ?? '' })),
    halves,
    dxfs: childrenOf(dxfs[0], 'dxf'),
  };
}

function placeRules(nodes: readonly XmlNode[]): readonly Placed[] {
  const counts = { cfRule: 0, 'x14:cfRule': 0 };
  return nodes.flatMap((node) => {
    const sqref = node.attributes['sqref'] ?? childrenOf(node, 'xm:sqref')[0]?.text ?? '';
    const isPivot = isTrue(node.attributes['pivot']);
    return node.children.flatMap((rule) => {
      const { name } = rule;
      if (name !== 'cfRule' && name !== 'x14:cfRule') return [];
      const index = counts[name];
      counts[name] += 1;
      const priority = Number(rule.attributes['priority'] ?? NaN);
      return [{ rule, sqref, priority, index, isNewer: name === 'x14:cfRule', isPivot }];
    });
  });
}

/**
 * Files give rules no names. A rule is named by what it says; the same once more gets a number, counted from below, so
 * that rules which come on top rename none.
 */
function nameRules(ranked: readonly Placed[]): readonly string[] {
  const counts = new Map<string, number>();
  const names = ranked.toReversed().map(({ rule, sqref }) => {
    const attributes = Object.entries(rule.attributes).filter(([name]) => name !== 'priority');
    const text = JSON.stringify([sqref, { ...rule, attributes }]);
    const name = crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name}-${count}`;
  });
  return names.toReversed();
}
