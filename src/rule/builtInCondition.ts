import type { BuiltIn, Criterion } from './builtIn';
import type { Condition, Period } from './condition';
import type { ColumnRef } from './ruleSet';

type Make = (column: ColumnRef) => Condition;

const blank: Make = (column) => ({ kind: 'blank', column });
const error: Make = (column) => ({ kind: 'error', column });

function not(of: Make): Make {
  return (column) => ({ kind: 'not', of: of(column) });
}

function during(period: Period): Make {
  return (column) => ({ kind: 'period', period, column });
}

function average(side: 'above' | 'below'): Make {
  return (column) => ({ kind: 'average', side, column });
}

function deviates(side: 'above' | 'below', n: number): Make {
  return (column) => ({ kind: 'deviates', side, n, column });
}

const PRESETS: { readonly [C in Criterion]: Make } = {
  blanks: blank,
  nonBlanks: not(blank),
  errors: error,
  nonErrors: not(error),
  yesterday: during('yesterday'),
  today: during('today'),
  tomorrow: during('tomorrow'),
  last7Days: during('last7Days'),
  lastWeek: during('lastWeek'),
  thisWeek: during('thisWeek'),
  nextWeek: during('nextWeek'),
  lastMonth: during('lastMonth'),
  thisMonth: during('thisMonth'),
  nextMonth: during('nextMonth'),
  aboveAverage: average('above'),
  belowAverage: average('below'),
  aboveOrEqualAverage: not(average('below')),
  belowOrEqualAverage: not(average('above')),
  above1Deviation: deviates('above', 1),
  below1Deviation: deviates('below', 1),
  above2Deviations: deviates('above', 2),
  below2Deviations: deviates('below', 2),
  above3Deviations: deviates('above', 3),
  below3Deviations: deviates('below', 3),
  unique: (column) => ({ kind: 'duplicate', columns: [column], unique: true }),
  duplicate: (column) => ({ kind: 'duplicate', columns: [column], unique: false }),
};

/** What a rule of Excel's own kinds asks of a column's cell; null for one that compares it with a formula. */
export function builtInCondition(builtIn: BuiltIn, column: ColumnRef): Condition | null {
  switch (builtIn.kind) {
    case 'cellValue':
      return null;
    case 'containsText':
      return textCondition(builtIn, column);
    case 'topBottom': {
      const { side, rank, percent } = builtIn;
      return { kind: 'rank', side, n: rank, percent, column };
    }
    case 'preset':
      return PRESETS[builtIn.criterion](column);
  }
}

const MATCHES = {
  contains: 'contains',
  notContains: 'contains',
  beginsWith: 'starts',
  endsWith: 'ends',
} as const;

function textCondition(
  { operator, text }: Extract<BuiltIn, { readonly kind: 'containsText' }>,
  column: ColumnRef,
): Condition | null {
  const isSearch = operator === 'contains' || operator === 'notContains';
  // The rule language means its wildcards as they stand.
  if (text === '' || (isSearch && /[*?~]/.test(text))) return null;
  const condition: Condition = { kind: 'text', match: MATCHES[operator], column, text };
  return operator === 'notContains' ? { kind: 'not', of: condition } : condition;
}
