import type { BuiltIn, BuiltInKind, Criterion, TextOperator } from '../rule/builtIn';
import { quoteText } from '../rule/literalText';
import type { Area } from '../sheet/area';
import { cornerOf } from '../sheet/areaSets';
import { printCell } from '../sheet/printAddress';

/** What a cfRule says of its kind: attributes from `type` on, and formulas without "=". */
export interface SaidXml {
  readonly attributes: Readonly<Record<string, string>>;
  readonly formulas: readonly string[];
}

type Write<K extends BuiltInKind> = (
  builtIn: Extract<BuiltIn, { readonly kind: K }>,
  cell: string,
) => SaidXml;

/** Files have words of their own for the text kinds, as a type and as an operator (ECMA-376 18.18.12, 18.18.15). */
export const FILE_TEXTS = {
  contains: { type: 'containsText', operator: 'containsText' },
  notContains: { type: 'notContainsText', operator: 'notContains' },
  beginsWith: { type: 'beginsWith', operator: 'beginsWith' },
  endsWith: { type: 'endsWith', operator: 'endsWith' },
} as const satisfies Record<TextOperator, { readonly type: string; readonly operator: string }>;

const TEXT_FORMULAS: Readonly<Record<TextOperator, (cell: string, text: string) => string>> = {
  contains: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContains: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWith: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

interface FileCriterion {
  /** Without `type`, which comes first. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly type: string;
  /** Excel writes a formula beside kinds that look at one cell alone, and other programs read nothing else. */
  readonly formula?: (cell: string) => string;
}

function average(attributes: Readonly<Record<string, string>>): FileCriterion {
  return { type: 'aboveAverage', attributes };
}

function period(timePeriod: string, formula: (cell: string) => string): FileCriterion {
  return { type: 'timePeriod', attributes: { timePeriod }, formula };
}

function isMonth(shift: string): (cell: string) => string {
  const month = `EDATE(TODAY(),0${shift})`;
  return (cell) => `AND(MONTH(${cell})=MONTH(${month}),YEAR(${cell})=YEAR(${month}))`;
}

/** The presets as files say them, with Excel's own formulas (as XlsxWriter's comparisons with Excel have them). */
export const FILE_CRITERIA: { readonly [C in Criterion]: FileCriterion } = {
  blanks: {
    type: 'containsBlanks',
    attributes: {},
    formula: (cell) => `LEN(TRIM(${cell}))=0`,
  },
  nonBlanks: {
    type: 'notContainsBlanks',
    attributes: {},
    formula: (cell) => `LEN(TRIM(${cell}))>0`,
  },
  errors: { type: 'containsErrors', attributes: {}, formula: (cell) => `ISERROR(${cell})` },
  nonErrors: {
    type: 'notContainsErrors',
    attributes: {},
    formula: (cell) => `NOT(ISERROR(${cell}))`,
  },
  yesterday: period('yesterday', (cell) => `FLOOR(${cell},1)=TODAY()-1`),
  today: period('today', (cell) => `FLOOR(${cell},1)=TODAY()`),
  tomorrow: period('tomorrow', (cell) => `FLOOR(${cell},1)=TODAY()+1`),
  last7Days: period(
    'last7Days',
    (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  ),
  lastWeek: period(
    'lastWeek',
    (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  ),
  thisWeek: period(
    'thisWeek',
    (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  ),
  nextWeek: period(
    'nextWeek',
    (cell) =>
      `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  ),
  lastMonth: period('lastMonth', isMonth('-1')),
  thisMonth: period(
    'thisMonth',
    (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`,
  ),
  nextMonth: period('nextMonth', isMonth('+1')),
  aboveAverage: average({}),
  belowAverage: average({ aboveAverage: '0' }),
  aboveOrEqualAverage: average({ equalAverage: '1' }),
  belowOrEqualAverage: average({ aboveAverage: '0', equalAverage: '1' }),
  above1Deviation: average({ stdDev: '1' }),
  below1Deviation: average({ aboveAverage: '0', stdDev: '1' }),
  above2Deviations: average({ stdDev: '2' }),
  below2Deviations: average({ aboveAverage: '0', stdDev: '2' }),
  above3Deviations: average({ stdDev: '3' }),
  below3Deviations: average({ aboveAverage: '0', stdDev: '3' }),
  unique: { type: 'uniqueValues', attributes: {} },
  duplicate: { type: 'duplicateValues', attributes: {} },
};

const WRITERS: { readonly [K in BuiltInKind]: Write<K> } = {
  cellValue: ({ operator, formula1, formula2 }) => ({
    attributes: { type: 'cellIs', operator },
    formulas: [formula1, ...(formula2 === undefined ? [] : [formula2])].map(withoutSign),
  }),
  containsText: ({ operator, text }, cell) => ({
    attributes: { ...FILE_TEXTS[operator], text },
    formulas: [TEXT_FORMULAS[operator](cell, quoteText(text))],
  }),
  topBottom: ({ side, rank, percent }) => ({
    attributes: {
      type: 'top10',
      ...(percent && { percent: '1' }),
      ...(side === 'bottom' && { bottom: '1' }),
      rank: String(rank),
    },
    formulas: [],
  }),
  preset: ({ criterion }, cell) => {
    const { type, attributes, formula } = FILE_CRITERIA[criterion];
    return {
      attributes: { type, ...attributes },
      formulas: formula === undefined ? [] : [formula(cell)],
    };
  },
};

/** What a rule of Excel's own kinds is in a file; formulas are for the corner of its range. */
export function sayBuiltIn(builtIn: BuiltIn, areas: readonly Area[]): SaidXml {
  const write = WRITERS[builtIn.kind] as Write<BuiltInKind>;
  return write(builtIn as never, printCell(cornerOf(areas)));
}

function withoutSign(formula: string): string {
  return formula.replace(/^=/, '');
}
