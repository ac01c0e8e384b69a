import type {
  CfRule,
  CfRuleInput,
  Dxf,
  PeriodType,
  TextOperator,
  ValueOperator,
} from '@ironcalc/wasm';
import type { NativeAsk } from './nativeAsk';

const VALUES: Readonly<Record<string, ValueOperator>> = {
  GreaterThan: 'GreaterThan',
  GreaterThanOrEqual: 'GreaterThanOrEqual',
  LessThan: 'LessThan',
  LessThanOrEqual: 'LessThanOrEqual',
  EqualTo: 'Equal',
  NotEqualTo: 'NotEqual',
  Between: 'Between',
  NotBetween: 'NotBetween',
};

const TEXTS: Readonly<Record<string, TextOperator>> = {
  Contains: 'Contains',
  NotContains: 'DoesNotContain',
  BeginsWith: 'BeginsWith',
  EndsWith: 'EndsWith',
};

const PERIODS: Readonly<Record<string, PeriodType>> = {
  Yesterday: 'Yesterday',
  Today: 'Today',
  Tomorrow: 'Tomorrow',
  LastSevenDays: 'Last7Days',
  LastWeek: 'LastWeek',
  ThisWeek: 'ThisWeek',
  NextWeek: 'NextWeek',
  LastMonth: 'LastMonth',
  ThisMonth: 'ThisMonth',
  NextMonth: 'NextMonth',
};

const PRESETS = {
  Blanks: 'Blanks',
  NonBlanks: 'NotBlanks',
  Errors: 'Errors',
  NonErrors: 'NoErrors',
  AboveAverage: 'AboveAverage',
  BelowAverage: 'BelowAverage',
  UniqueValues: 'UniqueValues',
  DuplicateValues: 'DuplicateValues',
} as const;

const SIGNS: Readonly<Record<string, string>> = {
  GreaterThan: '>',
  GreaterThanOrEqual: '>=',
  LessThan: '<',
  LessThanOrEqual: '<=',
  EqualTo: '=',
  NotEqualTo: '<>',
};

type Test = (cell: string, range: string) => string;

function numeric(test: (range: string) => string): Test {
  return (cell, range) => `AND(ISNUMBER(${cell}),${cell}${test(range)})`;
}

function counted(sign: string): Test {
  return (cell, range) => {
    const counts = range.split(',').map((area) => `COUNTIF(${area},${cell})`);
    return `AND(${cell}<>"",${counts.join('+')}${sign}1)`;
  };
}

/** Presets that the component does not have, or draws otherwise. */
const TESTS: Readonly<Record<string, Test>> = {
  Blanks: (cell) => `LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  UniqueValues: counted('='),
  DuplicateValues: counted('>'),
  EqualOrAboveAverage: numeric((range) => `>=AVERAGE(${range})`),
  EqualOrBelowAverage: numeric((range) => `<=AVERAGE(${range})`),
  ...Object.fromEntries(
    ['One', 'Two', 'Three'].flatMap((word, i) => [
      [
        `${word}StdDevAboveAverage`,
        numeric((range) => `>AVERAGE(${range})+${i + 1}*STDEV.P(${range})`),
      ],
      [
        `${word}StdDevBelowAverage`,
        numeric((range) => `<AVERAGE(${range})-${i + 1}*STDEV.P(${range})`),
      ],
    ]),
  ),
};

interface Look {
  readonly format: Dxf;
  readonly stop_if_true: boolean;
}

/**
 * One of Office's own kinds in the component's terms, over a range such as "A2:A9 C2"; null for what it cannot draw. As
 * formulas where the component's own kind draws otherwise than Excel: it compares numbers alone, and rounds percents up.
 */
export function writeAsk(ask: NativeAsk, range: string, look: Look): CfRuleInput | null {
  const cell = /^[A-Z]+[0-9]+/.exec(range)?.[0] ?? 'A1';
  const test = testOf(ask, cell, range);
  if (test !== null) return { type: 'Formula', formula: `=${test}`, ...look };
  switch (ask.type) {
    case 'CellValue':
      return null;
    case 'ContainsText': {
      const operator = TEXTS[ask.operator];
      return operator === undefined ? null : { type: 'Text', operator, value: ask.text, ...look };
    }
    case 'TopBottom': {
      const type = ask.rankType.startsWith('Top') ? 'Top10' : 'Bottom10';
      return { type, rank: ask.rank, percent: false, ...look };
    }
    case 'PresetCriteria':
      return writePreset(ask.criterion, look);
  }
}

function testOf(ask: NativeAsk, cell: string, range: string): string | null {
  switch (ask.type) {
    case 'CellValue':
      return compare(ask, cell);
    case 'ContainsText': {
      const text = `"${ask.text.replaceAll('"', '""')}"`;
      return ask.operator === 'NotContains' ? `ISERROR(SEARCH(${text},${cell}))` : null;
    }
    case 'TopBottom':
      return ask.rankType.endsWith('Percent') ? rankByPercent(ask, cell, range) : null;
    case 'PresetCriteria':
      return TESTS[ask.criterion]?.(cell, fix(range)) ?? null;
  }
}

function compare(
  { operator, formula1, formula2 }: Extract<NativeAsk, { readonly type: 'CellValue' }>,
  cell: string,
): string | null {
  const [first, second] = [formula1, formula2 ?? ''].map((one) => `(${one.replace(/^=/, '')})`);
  const sign = SIGNS[operator];
  if (sign !== undefined) return `${cell}${sign}${first ?? ''}`;
  const isInside = `AND(${cell}>=MIN(${first ?? ''},${second ?? ''}),${cell}<=MAX(${first ?? ''},${second ?? ''}))`;
  if (operator === 'Between') return isInside;
  return operator === 'NotBetween' ? `NOT(${isInside})` : null;
}

function rankByPercent(
  { rank, rankType }: Extract<NativeAsk, { readonly type: 'TopBottom' }>,
  cell: string,
  range: string,
): string {
  const places = `MAX(1,INT(COUNT(${fix(range)})*${rank}/100))`;
  const isTop = rankType === 'TopPercent';
  const better = range
    .split(' ')
    .map((area) => `COUNTIF(${fix(area)},"${isTop ? '>' : '<'}"&${cell})`)
    .join('+');
  return `AND(ISNUMBER(${cell}),${better}<${places})`;
}

function fix(range: string): string {
  return range.replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2').replaceAll(' ', ',');
}

function writePreset(criterion: string, look: Look): CfRuleInput | null {
  const period = PERIODS[criterion];
  if (period !== undefined) {
    return { type: 'TimePeriod', time_period: period, date1: null, date2: null, ...look };
  }
  const own = Object.entries(PRESETS).find(([name]) => name === criterion)?.[1];
  return own === undefined ? null : { type: own, ...look };
}

/** What a rule that was made in the component asks, under Office's names; null for what Office has no word for. */
export function readComponentAsk(rule: CfRule): NativeAsk | null {
  switch (rule.type) {
    case 'CellIs': {
      const operator = nameOf(VALUES, rule.operator);
      const formula2 = rule.formula2 ? withSign(rule.formula2) : null;
      return operator === null
        ? null
        : { type: 'CellValue', operator, formula1: withSign(rule.formula), formula2 };
    }
    case 'Text': {
      const operator = nameOf(TEXTS, rule.operator);
      return operator === null ? null : { type: 'ContainsText', operator, text: rule.value };
    }
    case 'Top10':
    case 'Bottom10': {
      const side = rule.type === 'Top10' ? 'Top' : 'Bottom';
      const rankType = `${side}${rule.percent ? 'Percent' : 'Items'}`;
      return { type: 'TopBottom', rank: rule.rank, rankType };
    }
    case 'TimePeriod': {
      const criterion = nameOf(PERIODS, rule.time_period);
      return criterion === null ? null : { type: 'PresetCriteria', criterion };
    }
    default: {
      const criterion = nameOf(PRESETS, rule.type);
      return criterion === null ? null : { type: 'PresetCriteria', criterion };
    }
  }
}

function nameOf(table: Readonly<Record<string, string>>, word: string): string | null {
  return Object.entries(table).find(([, one]) => one === word)?.[0] ?? null;
}

function withSign(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}
