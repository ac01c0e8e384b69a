import type { NativeRule } from '../rule/nativeRule';
import { changeAttribute, editText, insertFirst, type Edit } from './editText';
import { findElements, type FoundElement } from './findElements';
import { standsInExtension } from './highlightXml';
import { broken } from './refusal';
import { rulesExtension, ruleXml, withPrefix, type RuleXml } from './ruleXml';

/** What stands before the rules of a worksheet, and the rules themselves (ECMA-376 18.3.1.99). */
const BEFORE = new Set([
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

/** A worksheet's text with rules added, and by how much the priorities of the others were raised. */
export interface AddedRules {
  readonly text: string;
  readonly shift: number;
}

/**
 * Adds rules above all others to the text of a worksheet part, the first winning. The looks of those in the sheet's own
 * list are `firstDxf`, `firstDxf` + 1 and so on, in their order. All else stays as it is written.
 */
export function addRules(
  part: string,
  text: string,
  rules: readonly NativeRule[],
  firstDxf: number,
): AddedRules {
  const { prefix, elements } = findElements(
    part,
    text,
    ({ depth, name }) =>
      depth < 2 || name === 'cfRule' || /:(?:cfRule|conditionalFormattings)$/.test(name),
  );
  const ranked = elements.filter(({ name, attributes }) => isRanked(name, attributes));
  const lowest = Math.min(...ranked.map(({ attributes }) => Number(attributes['priority'])));
  const shift = Math.max(0, rules.length + 1 - lowest);
  const at = elements.findLast(({ name, depth }) => depth === 1 && BEFORE.has(name))?.end;
  if (at === undefined) throw broken(`${part} has no place for rules`);
  const written = writeAll(text, rules, firstDxf);
  const main = withPrefix(written.map((one) => one.main).join(''), prefix);
  const extension = written.map((one) => one.extension).join('');
  const edits: readonly Edit[] = [
    ...raisePriorities(text, ranked, shift),
    { start: at, end: at, insert: main },
    ...(extension === '' ? [] : [extend(text, { prefix, elements }, extension)]),
  ];
  return { text: editText(text, edits), shift };
}

/** Raises the priority that opening tags say. */
export function raisePriorities(
  text: string,
  elements: readonly FoundElement[],
  shift: number,
): readonly Edit[] {
  if (shift === 0) return [];
  const raise = (value: string): string => String(Number(value) + shift);
  return elements.map(({ start, openEnd: end }) => ({
    start,
    end,
    insert: changeAttribute(text.slice(start, end), 'priority', raise),
  }));
}

function isRanked(name: string, attributes: FoundElement['attributes']): boolean {
  return /(?:^|:)cfRule$/.test(name) && Number.isFinite(Number(attributes['priority'] ?? NaN));
}

function writeAll(
  text: string,
  rules: readonly NativeRule[],
  firstDxf: number,
): readonly RuleXml[] {
  let dxf = firstDxf;
  let serial = 0;
  const nextGuid = (): string => {
    serial += 1;
    const digits = serial.toString(16).toUpperCase().padStart(12, '0');
    const guid = `{52554C45-0000-4000-8000-${digits}}`;
    return text.includes(guid) ? nextGuid() : guid;
  };
  return rules.map((rule, i) => {
    const place = { priority: i + 1, dxf, guid: nextGuid() };
    if (rule.kind === 'custom' && !standsInExtension(rule)) dxf += 1;
    return ruleXml(rule, place);
  });
}

/** Puts rules into the sheet's extension list, and makes what is missing of it. */
function extend(
  text: string,
  { prefix, elements }: ReturnType<typeof findElements>,
  rules: string,
): Edit {
  const there = elements.find(({ name }) => name.endsWith(':conditionalFormattings'));
  if (there !== undefined) return insertFirst(text, there, withPrefix(rules, prefix));
  const extension = withPrefix(rulesExtension(rules), prefix);
  const list = elements.find(({ name, depth }) => depth === 1 && name === 'extLst');
  // Rules come first in the list: Excel refuses some others before them.
  if (list !== undefined) return insertFirst(text, list, extension);
  const end = elements.find(({ depth }) => depth === 0)?.closeStart ?? text.length;
  return { start: end, end, insert: `<${prefix}extLst>${extension}</${prefix}extLst>` };
}
