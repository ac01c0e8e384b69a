import { moveFormula } from '../formula/seatFormula';
import type { Area } from '../sheet/area';
import { cornerOf } from '../sheet/areaSets';
import { printArea } from '../sheet/printAddress';
import { changeAttribute, editText, escapeXml, type Edit } from './editText';
import { toFileFormula } from './fileFormula';
import { findElements, type FoundElement } from './findElements';
import { formulasOf } from './fileRuleFormula';
import { placeFileRules, type PlacedRule } from './listFileRules';
import { readSelection } from './readSheetPart';
import { Refusal } from './refusal';
import { decodePart } from './walkXml';
import type { WorkbookParts } from './workbookParts';

/** What is to become of a rule; its priority stays. */
export type RuleChange =
  | { readonly kind: 'remove'; readonly id: string }
  | {
      readonly kind: 'replace';
      readonly id: string;
      readonly areas: readonly Area[];
      /** For the corner of `areas`, with "="; the rule's own, moved to that corner, when absent. */
      readonly formula?: string;
    };

type Replace = Extract<RuleChange, { readonly kind: 'replace' }>;

/** How elements are called in the sheet's own list of rules, and in the extension list. */
interface ListNames {
  readonly parent: string;
  readonly rule: string;
  readonly formula: string;
  /** Where the range stands; an attribute of the parent in the sheet's own list. */
  readonly range: string;
}

const OWN: ListNames = {
  parent: 'conditionalFormatting',
  rule: 'cfRule',
  formula: 'formula',
  range: '',
};
const NEWER: ListNames = {
  parent: 'x14:conditionalFormatting',
  rule: 'x14:cfRule',
  formula: 'xm:f',
  range: 'xm:sqref',
};
const LISTS = [OWN, NEWER] as const;

/** A rule's element with what it says and what becomes of it. */
interface Found {
  readonly element: FoundElement;
  readonly formulas: readonly FoundElement[];
  readonly placed: PlacedRule;
  readonly change: RuleChange | null;
}

/** The file with rules of a worksheet changed; all other text of the sheet, and all other parts, stay as they are. */
export function changeRules(
  parts: WorkbookParts,
  place: { readonly sheet: string; readonly styles: string | null },
  changes: readonly RuleChange[],
): WorkbookParts {
  if (changes.length === 0) return parts;
  const text = decodePart(place.sheet, parts.read(place.sheet));
  const { elements } = findElements(place.sheet, text, ({ name }) =>
    LISTS.some((list) => Object.values(list).includes(name)),
  );
  const { ranked } = placeFileRules(parts, place);
  const found = LISTS.flatMap((list) => findRules(elements, list, ranked, changes));
  const known = found.filter(({ change }) => change !== null).length;
  if (known < changes.length) {
    throw new Refusal({ code: 'hostFailed', detail: 'a rule that was to be changed is not there' });
  }
  const edits = elements
    .filter(({ name }) => LISTS.some(({ parent }) => name === parent))
    .flatMap((parent) => editParent(text, parent, found, elements));
  return parts.with(new Map([[parts.spell(place.sheet), editText(text, edits)]]));
}

function findRules(
  elements: readonly FoundElement[],
  list: ListNames,
  ranked: readonly PlacedRule[],
  changes: readonly RuleChange[],
): readonly Found[] {
  const listed = ranked.filter(({ isNewer }) => isNewer === (list === NEWER));
  const byIndex = new Map(listed.map((placed) => [placed.index, placed]));
  const byId = new Map(changes.map((change) => [change.id, change]));
  const formulas = elements.filter(({ name }) => name === list.formula);
  let next = 0;
  return elements
    .filter(({ name }) => name === list.rule)
    .flatMap((element, index) => {
      const own: FoundElement[] = [];
      for (
        let one = formulas[next];
        one !== undefined && one.end <= element.end;
        one = formulas[next]
      ) {
        if (one.start > element.start && one.depth === element.depth + 1) own.push(one);
        next += 1;
      }
      const placed = byIndex.get(index);
      if (placed === undefined) return [];
      return [{ element, formulas: own, placed, change: byId.get(placed.id) ?? null }];
    });
}

/** Takes changed rules out of an element that they share with others; a lone one is changed where it stands. */
function editParent(
  text: string,
  parent: FoundElement,
  found: readonly Found[],
  elements: readonly FoundElement[],
): readonly Edit[] {
  const own = found.filter(({ element }) => isInside(element, parent));
  const changed = own.filter(({ change }) => change !== null);
  if (changed.length === 0) return [];
  const replaced = changed.flatMap(({ change, ...one }) =>
    change?.kind === 'replace' ? [{ ...one, change }] : [],
  );
  const range = elements.find((one) => one.name === NEWER.range && isInside(one, parent));
  const written = replaced.map((one) =>
    wrapRule(text, parent, range, one.change.areas, ruleText(text, one)),
  );
  if (changed.length === own.length) {
    return [{ start: parent.start, end: parent.end, insert: written.join('') }];
  }
  return [
    ...changed.map(({ element: { start, end } }) => ({ start, end, insert: '' })),
    { start: parent.end, end: parent.end, insert: written.join('') },
  ];
}

function isInside(inner: FoundElement, outer: FoundElement): boolean {
  return inner.start > outer.start && inner.end < outer.end;
}

/** A rule alone in an element like the one that it stood in, with another range. */
function wrapRule(
  text: string,
  parent: FoundElement,
  range: FoundElement | undefined,
  areas: readonly Area[],
  rule: string,
): string {
  const sqref = areas.map((area) => printArea(area)).join(' ');
  const opening = text.slice(parent.start, parent.openEnd);
  const closing = text.slice(parent.closeStart, parent.end);
  if (range === undefined) {
    return `${changeAttribute(opening, 'sqref', () => sqref)}${rule}${closing}`;
  }
  const place = `${text.slice(range.start, range.openEnd)}${sqref}${text.slice(range.closeStart, range.end)}`;
  return `${opening}${rule}${place}${closing}`;
}

/** A rule's text with its formulas written for the corner of its new range. */
function ruleText(
  text: string,
  { element, formulas, placed, change }: Omit<Found, 'change'> & { readonly change: Replace },
): string {
  const from = cornerOf(readSelection(placed.sqref));
  const to = cornerOf(change.areas);
  const moved = formulasOf(placed.rule).map((formula) => moveFormula(formula, from, to));
  const edits = formulas.flatMap(({ openEnd, closeStart, isClosed }, i): readonly Edit[] => {
    const formula = i === 0 ? (change.formula ?? moved[0]) : moved[i];
    const isSame = formula === formulasOf(placed.rule)[i];
    if (isClosed || formula === undefined || isSame) return [];
    const insert = escapeXml(toFileFormula(formula));
    return [{ start: openEnd - element.start, end: closeStart - element.start, insert }];
  });
  return editText(text.slice(element.start, element.end), edits);
}
