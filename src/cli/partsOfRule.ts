import type { InspectedRule } from '../xlsx/inspectRules';

/** The parts of a cell's look that a rule of a file sets. */
export function partsOfRule({
  look,
  visual,
}: Pick<InspectedRule, 'look' | 'visual'>): readonly string[] {
  if (visual !== null) return [visual.kind === 'colorScale' ? 'fill' : visual.kind];
  return [
    ...(look.fill === null ? [] : ['fill']),
    ...(look.font === null ? [] : ['font']),
    ...(look.numberFormat === null ? [] : ['numberFormat']),
    ...(look.border ? ['border'] : []),
    ...look.marks,
  ];
}
