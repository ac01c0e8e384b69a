import { changeAttribute, editText, type Edit } from './editText';
import { findElements, type FoundElement } from './findElements';
import { isRule, priorityOf, rankElements } from './rankElements';
import { decodePart } from './walkXml';
import type { WorkbookParts } from './workbookParts';

/**
 * The file with the rules of a worksheet in another order: `order` holds the present place of each rule, the winning
 * one first. Only numbers of priority change, in the sheet and in pivot tables that name rules by them.
 */
export function orderRules(
  parts: WorkbookParts,
  place: { readonly sheet: string },
  order: readonly number[],
): WorkbookParts {
  const { sheet } = place;
  const text = decodePart(sheet, parts.read(sheet));
  const ranked = rankElements(findElements(sheet, text, isRule).elements);
  const priorities = separate(ranked.map(priorityOf));
  const changes = order.flatMap((from, to): readonly Change[] => {
    const [element, wanted] = [ranked[from], priorities[to]];
    if (element === undefined || wanted === undefined) return [];
    return wanted === priorityOf(element) ? [] : [{ element, wanted }];
  });
  if (changes.length === 0) return parts;
  const contents = new Map([[parts.spell(sheet), editText(text, changes.map(renumber(text)))]]);
  const renumbered = new Map(changes.map(({ element, wanted }) => [priorityOf(element), wanted]));
  for (const { target, type } of parts.relations(sheet)) {
    if (type !== 'pivotTable') continue;
    const pivot = decodePart(target, parts.read(target));
    const { elements } = findElements(target, pivot, ({ name }) => name === 'conditionalFormat');
    const edits = elements.flatMap((element): readonly Edit[] => {
      const wanted = renumbered.get(priorityOf(element));
      return wanted === undefined ? [] : [renumber(pivot)({ element, wanted })];
    });
    if (edits.length > 0) contents.set(parts.spell(target), editText(pivot, edits));
  }
  return parts.with(contents);
}

interface Change {
  readonly element: FoundElement;
  readonly wanted: number;
}

function renumber(text: string): (change: Change) => Edit {
  return ({ element: { start, openEnd: end }, wanted }) => ({
    start,
    end,
    insert: changeAttribute(text.slice(start, end), 'priority', () => String(wanted)),
  });
}

/** Ascending priorities, of which some may be the same, made different. */
function separate(priorities: readonly number[]): readonly number[] {
  const separated: number[] = [];
  for (const priority of priorities) {
    separated.push(Math.max(priority, (separated.at(-1) ?? -Infinity) + 1));
  }
  return separated;
}
