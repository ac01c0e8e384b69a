/** How Excel's own "cell value" kind compares. */
export const CELL_OPERATORS = [
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
  'equal',
  'notEqual',
  'between',
  'notBetween',
] as const;
export type CellOperator = (typeof CELL_OPERATORS)[number];

/** How Excel's own text kind compares, without case; * and ? in the text are wildcards for the first two. */
export const TEXT_OPERATORS = ['contains', 'notContains', 'beginsWith', 'endsWith'] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number];

/** Excel's own rules without anything to fill in. */
export const CRITERIA = [
  'blanks',
  'nonBlanks',
  'errors',
  'nonErrors',
  'yesterday',
  'today',
  'tomorrow',
  'last7Days',
  'lastWeek',
  'thisWeek',
  'nextWeek',
  'lastMonth',
  'thisMonth',
  'nextMonth',
  'aboveAverage',
  'belowAverage',
  'aboveOrEqualAverage',
  'belowOrEqualAverage',
  'above1Deviation',
  'below1Deviation',
  'above2Deviations',
  'below2Deviations',
  'above3Deviations',
  'below3Deviations',
  'unique',
  'duplicate',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** One of Excel's own kinds of highlight, and what it asks of a cell. */
export type BuiltIn =
  | {
      readonly kind: 'cellValue';
      readonly operator: CellOperator;
      /** English, with "=", as seen from the top-left cell of the rule's first area. */
      readonly formula1: string;
      /** The other bound of `between` and `notBetween`, which may be the lower one. */
      readonly formula2?: string;
    }
  | { readonly kind: 'containsText'; readonly operator: TextOperator; readonly text: string }
  | {
      readonly kind: 'topBottom';
      readonly side: 'top' | 'bottom';
      /** 1 to 1,000 places, or 1 to 100 percent. */
      readonly rank: number;
      readonly percent: boolean;
    }
  | { readonly kind: 'preset'; readonly criterion: Criterion };

export type BuiltInKind = BuiltIn['kind'];

/** Excel's words for the kinds (ConditionalFormatType of Office.js). */
export const BUILT_IN_TYPES = {
  cellValue: 'CellValue',
  containsText: 'ContainsText',
  topBottom: 'TopBottom',
  preset: 'PresetCriteria',
} as const satisfies Record<BuiltInKind, string>;

const RANGE_CRITERIA: ReadonlySet<Criterion> = new Set(
  CRITERIA.slice(CRITERIA.indexOf('aboveAverage')),
);

/** True where what a rule does to a cell depends on all cells of its range. */
export function readsItsRange(builtIn: BuiltIn): boolean {
  return (
    builtIn.kind === 'topBottom' ||
    (builtIn.kind === 'preset' && RANGE_CRITERIA.has(builtIn.criterion))
  );
}

/** The same rule as it is said from another cell; `move` rewrites an operand for it. */
export function moveBuiltIn(builtIn: BuiltIn, move: (formula: string) => string): BuiltIn {
  if (builtIn.kind !== 'cellValue') return builtIn;
  const { formula1, formula2 } = builtIn;
  return {
    ...builtIn,
    formula1: move(formula1),
    ...(formula2 !== undefined && { formula2: move(formula2) }),
  };
}
