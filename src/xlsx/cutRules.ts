import { editText } from './editText';
import { findElements, type FoundElement } from './findElements';
import { halfOfRule } from './halfOfRule';
import { placeFileRules } from './listFileRules';
import { isRule, rankElements } from './rankElements';
import { Refusal } from './refusal';
import { decodePart } from './walkXml';
import type { WorkbookParts } from './workbookParts';

/**
 * The file without some rules of a worksheet, named by their places, the winning rule's being 0. The halves that they
 * have in the extension list go with them, and so do lists that would be left empty.
 */
export function cutRules(
  parts: WorkbookParts,
  place: { readonly sheet: string; readonly styles: string | null },
  places: ReadonlySet<number>,
): WorkbookParts {
  if (places.size === 0) return parts;
  const { sheet } = place;
  const text = decodePart(sheet, parts.read(sheet));
  const { elements } = findElements(
    sheet,
    text,
    // Cells are many and hold no rules.
    ({ name, depth }) =>
      (depth < 4 && name !== 'row' && name !== 'c') ||
      /(?:^|:)(?:cfRule|conditionalFormatting)$/.test(name),
  );
  const doomed = placeFileRules(parts, place).ranked.filter((_, i) => places.has(i));
  const pivot = doomed.find(({ isPivot }) => isPivot);
  if (pivot !== undefined) {
    // Its pivot table would go on naming it.
    const { id, rule } = pivot;
    throw new Refusal({ code: 'cannotChange', id, hostKind: rule.attributes['type'] ?? '' });
  }
  const halves = new Set(doomed.flatMap(({ rule }) => halfOfRule(rule) ?? []));
  const cut = new Set<FoundElement>([
    ...rankElements(elements).filter((_, i) => places.has(i)),
    ...elements.filter((one) => isRule(one) && halves.has(one.attributes['id'] ?? '')),
  ]);
  for (const holder of holdersOf(elements)) {
    const inside = elements.filter(
      (one) => one.depth === holder.depth + 1 && one.start > holder.start && one.end < holder.end,
    );
    if (inside.length > 0 && inside.every((one) => cut.has(one))) cut.add(holder);
  }
  const outer = [...cut].filter(
    (one) => ![...cut].some((other) => other.start < one.start && other.end > one.end),
  );
  const edits = outer.map(({ start, end }) => ({ start, end, insert: '' }));
  return parts.with(new Map([[parts.spell(sheet), editText(text, edits)]]));
}

/** What may hold rules alone, from the inside outwards. */
function holdersOf(elements: readonly FoundElement[]): readonly FoundElement[] {
  return elements
    .filter(({ name }) => /(?:^|:)(?:conditionalFormattings?|ext|extLst)$/.test(name))
    .toSorted((a, b) => b.depth - a.depth);
}
