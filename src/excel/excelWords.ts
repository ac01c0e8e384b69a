import type { CellOperator, Criterion, TextOperator } from '../rule/builtIn';

/** Office's words for how the cell value kind compares. */
export const EXCEL_CELL_OPERATORS = {
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThan: 'LessThan',
  lessThanOrEqual: 'LessThanOrEqual',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  between: 'Between',
  notBetween: 'NotBetween',
} as const satisfies Record<CellOperator, string>;

/** Office's words for how the text kind compares. */
export const EXCEL_TEXT_OPERATORS = {
  contains: 'Contains',
  notContains: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
} as const satisfies Record<TextOperator, string>;

/** Office's words for the presets. */
export const EXCEL_CRITERIA = {
  blanks: 'Blanks',
  nonBlanks: 'NonBlanks',
  errors: 'Errors',
  nonErrors: 'NonErrors',
  yesterday: 'Yesterday',
  today: 'Today',
  tomorrow: 'Tomorrow',
  last7Days: 'LastSevenDays',
  lastWeek: 'LastWeek',
  thisWeek: 'ThisWeek',
  nextWeek: 'NextWeek',
  lastMonth: 'LastMonth',
  thisMonth: 'ThisMonth',
  nextMonth: 'NextMonth',
  aboveAverage: 'AboveAverage',
  belowAverage: 'BelowAverage',
  aboveOrEqualAverage: 'EqualOrAboveAverage',
  belowOrEqualAverage: 'EqualOrBelowAverage',
  above1Deviation: 'OneStdDevAboveAverage',
  below1Deviation: 'OneStdDevBelowAverage',
  above2Deviations: 'TwoStdDevAboveAverage',
  below2Deviations: 'TwoStdDevBelowAverage',
  above3Deviations: 'ThreeStdDevAboveAverage',
  below3Deviations: 'ThreeStdDevBelowAverage',
  unique: 'UniqueValues',
  duplicate: 'DuplicateValues',
} as const satisfies Record<Criterion, string>;

/** Office's words for the top and bottom kind. */
export const EXCEL_RANKS = {
  top: { items: 'TopItems', percent: 'TopPercent' },
  bottom: { items: 'BottomItems', percent: 'BottomPercent' },
} as const;
