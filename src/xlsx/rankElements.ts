import type { FoundElement } from './findElements';

/** True for the element of a rule, of the sheet's own list or of the extension list. */
export function isRule({ name }: Pick<FoundElement, 'name'>): boolean {
  return /(?:^|:)cfRule$/.test(name);
}

/** A rule's priority; NaN for the half of a rule that another element ranks. */
export function priorityOf({ attributes }: Pick<FoundElement, 'attributes'>): number {
  return Number(attributes['priority'] ?? NaN);
}

/** The elements of a sheet's rules, winning rule first; those of one priority as they stand in the file. */
export function rankElements(elements: readonly FoundElement[]): readonly FoundElement[] {
  return elements
    .filter((element) => isRule(element) && Number.isFinite(priorityOf(element)))
    .toSorted((a, b) => priorityOf(a) - priorityOf(b));
}
