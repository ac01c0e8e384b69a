import { compareNumbers } from '../comparison';
import type { Comparison } from '../condition';
import type { Neighbour } from '../expression';
import type { ColumnPhrase, ConditionPhrase, OperandPhrase, Topic } from '../phrase';

type ComparePhrase = Extract<ConditionPhrase, { kind: 'compare' }>;
type Calendar = Extract<OperandPhrase, { kind: 'calendar' }>;

/** A comparison by what it is best told as, the same in every language. */
export type ComparisonView =
  /** "Email occurs more than 3 times". */
  | {
      readonly kind: 'occurrences';
      readonly columns: readonly ColumnPhrase[];
      readonly op: Comparison;
      readonly times: number;
    }
  /** "Name has more than 20 characters". */
  | {
      readonly kind: 'length';
      readonly column: ColumnPhrase;
      readonly op: Comparison;
      readonly characters: number;
    }
  /** "Actual and Target differ by more than 5". */
  | {
      readonly kind: 'apart';
      readonly columns: readonly [ColumnPhrase, ColumnPhrase];
      readonly op: Comparison;
      readonly by: OperandPhrase;
    }
  /** "Date is on a Friday or Saturday"; days count from 1, Sunday. */
  | {
      readonly kind: 'weekdays';
      readonly column: ColumnPhrase;
      readonly days: readonly number[];
      readonly negated: boolean;
    }
  /** "Date is in March", "Date is in 2026". */
  | {
      readonly kind: 'inCalendar';
      readonly column: ColumnPhrase;
      readonly calendar: Calendar;
      readonly negated: boolean;
    }
  /** "Date is on day 15 of the month". */
  | {
      readonly kind: 'dayOfMonth';
      readonly column: ColumnPhrase;
      readonly day: number;
      readonly negated: boolean;
    }
  /** "Total is more than 10% above the average"; the share is a fraction. */
  | {
      readonly kind: 'share';
      readonly left: OperandPhrase;
      readonly side: 'above' | 'below';
      readonly size: 'more' | 'atLeast' | 'exactly';
      readonly share: number;
      readonly of: OperandPhrase;
      readonly negated: boolean;
    }
  /** "Amount is greater than in the row above". */
  | {
      readonly kind: 'neighbour';
      readonly left: OperandPhrase;
      readonly side: Neighbour;
      readonly than: 'same' | 'more' | 'less';
      readonly isDate: boolean;
      readonly negated: boolean;
    }
  /** "Due date is before today". */
  | {
      readonly kind: 'size';
      readonly op: Exclude<Comparison, 'eq' | 'ne'>;
      readonly topic: Topic;
      readonly left: OperandPhrase;
      readonly right: OperandPhrase;
    }
  /** "Status is “done”"; `isCell` where the other side is a cell, which a value is not, but is the same as. */
  | {
      readonly kind: 'equal';
      readonly negated: boolean;
      readonly isCell: boolean;
      readonly topic: Topic;
      readonly left: OperandPhrase;
      readonly right: OperandPhrase;
    };

type View = (phrase: ComparePhrase) => ComparisonView | null;

/** The first that answers is taken. */
const VIEWS: readonly View[] = [
  viewOccurrences,
  viewLength,
  viewApart,
  viewDatePart,
  viewShare,
  viewNeighbour,
];

/** What a comparison is best told as. */
export function viewComparison(phrase: ComparePhrase): ComparisonView {
  for (const view of VIEWS) {
    const seen = view(phrase);
    if (seen !== null) return seen;
  }
  const { op, topic, left, right } = phrase;
  return op === 'eq' || op === 'ne'
    ? { kind: 'equal', negated: op === 'ne', isCell: CELLS.has(right.kind), topic, left, right }
    : { kind: 'size', op, topic, left, right };
}

const CELLS: ReadonlySet<OperandPhrase['kind']> = new Set([
  'cell',
  'neighbour',
  'beside',
  'fixed',
  'first',
] as const);

function viewOccurrences({ left, op, right }: ComparePhrase): ComparisonView | null {
  if (left.kind !== 'occurrences' || right.kind !== 'number') return null;
  return { kind: 'occurrences', columns: left.columns, op, times: right.value };
}

function viewLength({ left, op, right }: ComparePhrase): ComparisonView | null {
  if (left.kind !== 'length' || right.kind !== 'number') return null;
  return { kind: 'length', column: left.column, op, characters: right.value };
}

function viewApart({ left, op, right }: ComparePhrase): ComparisonView | null {
  if (left.kind !== 'distance') return null;
  return { kind: 'apart', columns: [left.column, left.minus], op, by: right };
}

function viewDatePart({ left, op, right }: ComparePhrase): ComparisonView | null {
  if (left.kind !== 'datePart') return null;
  const { column } = left;
  const negated = op === 'ne';
  if (right.kind === 'calendar' && right.part === 'weekday') {
    const sought = negated ? 'eq' : op;
    const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => compareNumbers(sought, day, right.value));
    return days.length === 0 ? null : { kind: 'weekdays', column, days, negated };
  }
  if (op !== 'eq' && op !== 'ne') return null;
  if (right.kind === 'calendar') return { kind: 'inCalendar', column, calendar: right, negated };
  if (left.part !== 'day' || right.kind !== 'number') return null;
  return { kind: 'dayOfMonth', column, day: right.value, negated };
}

const SHARE_SIZES = {
  gt: 'more',
  lt: 'more',
  ge: 'atLeast',
  le: 'atLeast',
  eq: 'exactly',
  ne: 'exactly',
} as const;

function viewShare({ left, op, right }: ComparePhrase): ComparisonView | null {
  if (right.kind !== 'scaled' || right.of.kind === 'cell') return null;
  const { factor, of } = right;
  const above = factor > 1 && factor < 2;
  const below = factor > 0.5 && factor < 1;
  const isApart = above ? op !== 'lt' && op !== 'le' : below && op !== 'gt' && op !== 'ge';
  if (!isApart) return null;
  return {
    kind: 'share',
    left,
    side: above ? 'above' : 'below',
    size: SHARE_SIZES[op],
    share: Math.abs(factor - 1),
    of,
    negated: op === 'ne',
  };
}

function viewNeighbour({ left, op, topic, right }: ComparePhrase): ComparisonView | null {
  if (right.kind !== 'neighbour' || right.column.kind !== 'same') return null;
  const { side } = right;
  const isDate = topic === 'date';
  if (op === 'eq' || op === 'ne') {
    return { kind: 'neighbour', left, side, than: 'same', isDate, negated: op === 'ne' };
  }
  if (topic === 'text') return null;
  const than = op === 'gt' || op === 'le' ? 'more' : 'less';
  return { kind: 'neighbour', left, side, than, isDate, negated: op === 'ge' || op === 'le' };
}
