import { CELL_OPERATORS, CRITERIA, TEXT_OPERATORS, type BuiltIn } from '../../src/rule/builtIn';

/** One of each of Excel's own kinds, with every operator, side and criterion. */
export const EVERY_BUILT_IN: readonly BuiltIn[] = [
  ...CELL_OPERATORS.map((operator): BuiltIn =>
    operator === 'between' || operator === 'notBetween'
      ? { kind: 'cellValue', operator, formula1: '=100', formula2: '=200' }
      : { kind: 'cellValue', operator, formula1: '=80' },
  ),
  { kind: 'cellValue', operator: 'lessThan', formula1: '=$C2-46300' },
  { kind: 'cellValue', operator: 'equal', formula1: '="done"' },
  ...TEXT_OPERATORS.map((operator): BuiltIn => ({ kind: 'containsText', operator, text: 'do' })),
  { kind: 'containsText', operator: 'contains', text: 'a "b" <c> & d' },
  ...(['top', 'bottom'] as const).flatMap((side): readonly BuiltIn[] => [
    { kind: 'topBottom', side, rank: 2, percent: false },
    { kind: 'topBottom', side, rank: 40, percent: true },
  ]),
  ...CRITERIA.map((criterion): BuiltIn => ({ kind: 'preset', criterion })),
];
