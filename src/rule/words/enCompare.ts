import { compareNumbers } from '../comparison';
import type { Comparison } from '../condition';
import type { ColumnPhrase, ConditionPhrase, OperandPhrase, Topic } from '../phrase';
import { list, sayCount, sayNumber, sayPercent, sayWeekday } from './enNumber';
import { sayColumn, sayOperand } from './enOperand';
import type { Predicate, Statement, Subject } from './enStatement';

type ComparePhrase = Extract<ConditionPhrase, { kind: 'compare' }>;

/** What stands before the value, and after it. */
type Wording = readonly [before: string, after: string];

const SIZES: Readonly<Record<Topic, Readonly<Record<'gt' | 'ge' | 'lt' | 'le', Wording>>>> = {
  number: {
    gt: ['greater than ', ''],
    ge: ['at least ', ''],
    lt: ['less than ', ''],
    le: ['at most ', ''],
  },
  date: {
    gt: ['after ', ''],
    ge: ['on or after ', ''],
    lt: ['before ', ''],
    le: ['on or before ', ''],
  },
  calendar: {
    gt: ['after ', ''],
    ge: ['', ' or later'],
    lt: ['before ', ''],
    le: ['', ' or earlier'],
  },
  text: {
    gt: ['after ', ''],
    ge: ['at or after ', ''],
    lt: ['before ', ''],
    le: ['at or before ', ''],
  },
};

/** How often, how many, by how much. */
const AMOUNTS: Readonly<Record<Comparison, string>> = {
  gt: 'more than',
  ge: 'at least',
  lt: 'less than',
  le: 'at most',
  eq: 'exactly',
  ne: 'exactly',
};

type Special = (phrase: ComparePhrase) => Statement | null;

/** Comparisons that have plainer words of their own; the first that answers is taken. */
const SPECIALS: readonly Special[] = [
  sayOccurrences,
  sayLength,
  sayApart,
  sayDatePart,
  sayShare,
  sayNeighbour,
];

/** A comparison in English, e.g. "Due date is before today". */
export function stateComparison(phrase: ComparePhrase): Statement {
  for (const special of SPECIALS) {
    const statement = special(phrase);
    if (statement !== null) return statement;
  }
  return { subject: operandSubject(phrase.left), ...statePlainly(phrase) };
}

function statePlainly({ op, topic, right }: ComparePhrase): Predicate {
  const value = sayOperand(right);
  if (op === 'eq' || op === 'ne') {
    const rest = SAME_AS.has(right.kind) ? `the same as ${value}` : value;
    return { verb: 'be', negated: op === 'ne', rest };
  }
  const [before, after] = SIZES[topic][op];
  const verb = topic === 'text' ? 'come' : 'be';
  return { verb, negated: false, rest: `${before}${value}${after}` };
}

/** Cells, which a value is not, but is the same as. */
const SAME_AS: ReadonlySet<OperandPhrase['kind']> = new Set([
  'cell',
  'neighbour',
  'beside',
  'fixed',
  'first',
] as const);

/** A column as what a statement is about. */
export function columnSubject(column: ColumnPhrase): Subject {
  return { text: sayColumn(column), plural: false, isIt: column.kind === 'it' };
}

/** Columns that are one key together. */
export function keySubject(columns: readonly ColumnPhrase[]): Subject {
  const [first] = columns;
  if (first !== undefined && columns.length === 1) return columnSubject(first);
  const text = `${list(columns.map(sayColumn), 'and')} together`;
  return { text, plural: true, isIt: false };
}

/** A value as what a statement is about. */
export function operandSubject(operand: OperandPhrase): Subject {
  return operand.kind === 'cell'
    ? columnSubject(operand.column)
    : { text: sayOperand(operand), plural: false, isIt: false };
}

/** "Email occurs more than 3 times". */
function sayOccurrences({ left, op, right }: ComparePhrase): Statement | null {
  if (left.kind !== 'occurrences' || right.kind !== 'number') return null;
  const times = `${sayNumber(right.value)} times`;
  const count = right.value === 1 ? 'once' : right.value === 2 ? 'twice' : times;
  return {
    subject: keySubject(left.columns),
    verb: 'occur',
    negated: op === 'ne',
    rest: `${sayAmount(op)} ${count}`,
  };
}

/** "Name has more than 20 characters". */
function sayLength({ left, op, right }: ComparePhrase): Statement | null {
  if (left.kind !== 'length' || right.kind !== 'number') return null;
  return {
    subject: columnSubject(left.column),
    verb: 'have',
    negated: op === 'ne',
    rest: `${sayAmount(op)} ${sayCount(right.value, 'character')}`,
  };
}

function sayAmount(op: Comparison): string {
  return op === 'lt' ? 'fewer than' : AMOUNTS[op];
}

/** "Actual and Target differ by more than 5". */
function sayApart({ left, op, right }: ComparePhrase): Statement | null {
  if (left.kind !== 'distance') return null;
  return {
    subject: {
      text: `${sayColumn(left.column)} and ${sayColumn(left.minus)}`,
      plural: true,
      isIt: false,
    },
    verb: 'differ',
    negated: op === 'ne',
    rest: `by ${AMOUNTS[op]} ${sayOperand(right)}`,
  };
}

/** "Date is in March", "Date is on a Friday or Saturday". */
function sayDatePart({ left, op, right }: ComparePhrase): Statement | null {
  if (left.kind !== 'datePart') return null;
  const subject = columnSubject(left.column);
  if (right.kind === 'calendar' && right.part === 'weekday') {
    const sought = op === 'ne' ? 'eq' : op;
    const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => compareNumbers(sought, day, right.value));
    if (days.length === 0) return null;
    const rest = `on a ${list(days.map(sayWeekday), 'or')}`;
    return { subject, verb: 'be', negated: op === 'ne', rest };
  }
  if (op !== 'eq' && op !== 'ne') return null;
  const negated = op === 'ne';
  if (right.kind === 'calendar') {
    return { subject, verb: 'be', negated, rest: `in ${sayOperand(right)}` };
  }
  if (left.part !== 'day' || right.kind !== 'number') return null;
  return { subject, verb: 'be', negated, rest: `on day ${sayOperand(right)} of the month` };
}

/** "Total is more than 10% above the average". */
function sayShare({ left, op, right }: ComparePhrase): Statement | null {
  if (right.kind !== 'scaled' || right.of.kind === 'cell') return null;
  const { factor } = right;
  const above = factor > 1 && factor < 2;
  const below = factor > 0.5 && factor < 1;
  const isApart = above ? op !== 'lt' && op !== 'le' : below && op !== 'gt' && op !== 'ge';
  if (!isApart) return null;
  const share = `${sayPercent(Number(Math.abs(factor - 1).toPrecision(12)))} ${above ? 'above' : 'below'} ${sayOperand(right.of)}`;
  const sizes: Readonly<Record<Comparison, string>> = {
    gt: 'more than ',
    lt: 'more than ',
    ge: 'at least ',
    le: 'at least ',
    eq: '',
    ne: '',
  };
  return {
    subject: operandSubject(left),
    verb: 'be',
    negated: op === 'ne',
    rest: `${sizes[op]}${share}`,
  };
}

/** "Amount is greater than in the row above". */
function sayNeighbour({ left, op, topic, right }: ComparePhrase): Statement | null {
  if (right.kind !== 'neighbour' || right.column.kind !== 'same') return null;
  const rest = `in the row ${right.side}`;
  const be = (negated: boolean, than: string): Statement => ({
    subject: operandSubject(left),
    verb: 'be',
    negated,
    rest: `${than} ${rest}`,
  });
  if (op === 'eq' || op === 'ne') return be(op === 'ne', 'the same as');
  if (topic === 'text') return null;
  const isMore = op === 'gt' || op === 'le';
  const more = topic === 'date' ? 'later than' : 'greater than';
  const less = topic === 'date' ? 'earlier than' : 'less than';
  return be(op === 'ge' || op === 'le', isMore ? more : less);
}
