import type { ListedRule } from '../host/host';
import { crc32 } from './crc32';
import { readDxf } from './readDxf';
import { readFileRule } from './readFileRule';
import { childrenOf, readNodes, type XmlNode } from './readNodes';
import { readSelection } from './readSheetPart';
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

interface Placed {
  readonly rule: XmlNode;
  readonly sqref: string;
  readonly priority: number;
}

/** The rules of a worksheet part, winning rule first. */
export function listFileRules(
  parts: WorkbookParts,
  place: { readonly sheet: string; readonly styles: string | null },
): readonly FileRule[] {
  const nodes = readNodes(place.sheet, parts.read(place.sheet), [
    'conditionalFormatting',
    'x14:conditionalFormatting',
  ]);
  const placed = nodes.flatMap(placeRules);
  const halves = new Map(placed.map(({ rule }) => [rule.attributes['id'] ?? '', rule]));
  const dxfs =
    place.styles === null ? [] : readNodes(place.styles, parts.read(place.styles), ['dxfs']);
  const formats = childrenOf(dxfs[0], 'dxf').map(readDxf);
  const ranked = placed
    .filter(({ priority }) => Number.isFinite(priority))
    .toSorted((a, b) => a.priority - b.priority);
  const ids = nameRules(ranked);
  return ranked.map(({ rule, sqref }, priority) => {
    const areas = readSelection(sqref);
    const type = rule.attributes['type'] ?? '';
    return {
      id: ids[priority] ?? '',
      priority,
      areas,
      rule: readFileRule(rule, { areas, formats, halves }),
      hostKind: KINDS[type] ?? type,
    };
  });
}

function placeRules(node: XmlNode): readonly Placed[] {
  const sqref = node.attributes['sqref'] ?? childrenOf(node, 'xm:sqref')[0]?.text ?? '';
  return node.children
    .filter(({ name }) => name === 'cfRule' || name === 'x14:cfRule')
    .map((rule) => ({ rule, sqref, priority: Number(rule.attributes['priority'] ?? NaN) }));
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
