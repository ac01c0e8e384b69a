import type { Compare, Condition, TextMatch } from '../rule/condition';
import type { DatePart, Expression } from '../rule/expression';
import { toCivil } from '../rule/literalText';
import type { RuleSet } from '../rule/ruleSet';
import type { CellValue } from '../sheet/cellValue';
import type { Snapshot } from '../sheet/snapshot';

/** About this many probe rows; more where the readings hold more values. */
const ROWS = 24;
const MOST_ROWS = 60;

/**
 * The snapshot with rows on which readings tend to differ: each literal of any reading, one more, one less,
 * a text around it, a blank, a repeat. Made after prediction, the same for all readings of a request.
 */
export function addProbeRows(snapshot: Snapshot, readings: readonly RuleSet[]): Snapshot {
  const values = probeValues(readings, snapshot);
  const width = snapshot.columns.length;
  const count = Math.min(MOST_ROWS, Math.max(ROWS, Math.ceil(values.length * 1.5)));
  const rows: (readonly CellValue[])[] = [];
  for (let row = 0; row < count; row++) {
    rows.push(
      (row % 6 === 4 ? rows.at(-1) : undefined) ??
        Array.from({ length: width }, (_, column) => pickValue(values, row, column, snapshot)),
    );
  }
  const all = [...snapshot.rows, ...rows];
  return {
    ...snapshot,
    rows: all,
    data: { ...snapshot.data, bottom: snapshot.data.top + all.length - 1 },
    selection: snapshot.selection.map((area) =>
      area.bottom >= snapshot.data.top
        ? { ...area, bottom: snapshot.data.top + all.length - 1 }
        : area,
    ),
  };
}

/**
 * Every column meets every value, in another order than its neighbour, so that two are not always hit together. Of
 * six rows the fifth is like the one above it, and the sixth like one of the user's.
 */
function pickValue(
  values: readonly CellValue[],
  row: number,
  column: number,
  snapshot: Snapshot,
): CellValue {
  if (row % 6 === 5)
    return snapshot.rows[row % Math.max(1, snapshot.rows.length)]?.[column] ?? null;
  const turn = Math.floor(row / 6) * 4 + (row % 6);
  return values[(turn * strideOf(column, values.length) + column * 5) % values.length] ?? null;
}

/** A stride without a common factor with the number of values, so that a walk passes all of them. */
function strideOf(column: number, count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let stride = column + 1;
  while (divisor(stride, count) !== 1) stride += 1;
  return stride;
}

function probeValues(readings: readonly RuleSet[], snapshot: Snapshot): readonly CellValue[] {
  const today = Math.floor(snapshot.now);
  const values = new Set<CellValue>([null, 0, today]);
  for (const { rules } of readings) {
    for (const rule of rules) {
      if (rule.kind === 'highlight') addCondition(rule.when, values, today);
    }
  }
  return [...values];
}

function addCondition(condition: Condition, values: Set<CellValue>, today: number): void {
  switch (condition.kind) {
    case 'compare':
      addCompared(condition, values, today);
      break;
    case 'between':
      addExpression(condition.low, values, today);
      addExpression(condition.high, values, today);
      break;
    case 'text':
      if (typeof condition.text === 'string') addMatch(condition.text, condition.match, values);
      break;
    case 'period':
      for (const days of [-40, -8, -6, -1, 0, 1, 6, 8, 32, 366]) values.add(today + days);
      break;
    case 'oneOf':
      for (const item of condition.items) {
        if (typeof item === 'string') addText(item, values);
        else values.add(item);
      }
      break;
    case 'multiple':
      for (const value of [1, condition.of, condition.of + 1, 2 * condition.of]) values.add(value);
      break;
    case 'content':
      for (const value of [1, 2, 2.5, 'x']) values.add(value);
      break;
    case 'some':
    case 'every':
    case 'not':
      addCondition(condition.of, values, today);
      break;
    case 'and':
    case 'or':
      for (const part of condition.of) addCondition(part, values, today);
      break;
    default:
      break;
  }
}

/** What stands on the right, as the column on the left must hold it to meet it. */
function addCompared({ left, right }: Compare, values: Set<CellValue>, today: number): void {
  if (right.kind === 'number' && left.kind === 'length') {
    for (const shift of [-1, 0, 1]) values.add('x'.repeat(clampLength(right.value + shift)));
  } else if (right.kind === 'number' && left.kind === 'datePart') {
    for (const shift of [-1, 0, 1]) values.add(dateWith(left.part, right.value + shift, today));
  } else if (right.kind === 'number' && left.kind === 'plus' && typeof left.add === 'object') {
    for (const shift of [-1, 0, 1]) values.add(right.value - left.add.amount + shift);
  } else addExpression(right, values, today);
}

function clampLength(length: number): number {
  return Math.max(0, Math.min(60, Math.round(length)));
}

/** A day near today with this year, month and so on. */
function dateWith(part: DatePart, value: number, today: number): number {
  const { year, month, day } = toCivil(today);
  const days: Readonly<Record<DatePart, number>> = {
    year: (value - year) * 365.25,
    month: (value - month) * 30.4,
    day: value - day,
    weekday: value - (today % 7 === 0 ? 7 : today % 7),
    hour: 0,
  };
  return today + Math.round(days[part]) + (part === 'hour' ? value / 24 : 0);
}

function addExpression(expression: Expression, values: Set<CellValue>, today: number): void {
  const around = (value: number): void => {
    for (const shift of [0, -1, 1]) values.add(value + shift);
  };
  if (expression.kind === 'number') around(expression.value);
  else if (expression.kind === 'date') around(expression.serial);
  else if (expression.kind === 'text') addText(expression.text, values);
  else if (expression.kind === 'boolean') values.add(true).add(false);
  else if (expression.kind === 'today') {
    const days = { day: 1, week: 7, month: 30, year: 365, workday: 1.4 }[expression.unit];
    around(today + Math.round(expression.amount * days));
    around(today);
  }
}

/** A text around which its match turns: in another case, or with something for its wildcards. */
function addMatch(text: string, match: TextMatch, values: Set<CellValue>): void {
  addText(text, values);
  if (match === 'exact' || match === 'containsCase') {
    values.add(text.toUpperCase()).add(text.toLowerCase());
  }
  if (match === 'like') values.add(text.replaceAll('*', 'ab').replaceAll('?', 'c'));
}

function addText(text: string, values: Set<CellValue>): void {
  values.add(text).add(`${text}x`).add(`x${text}`).add(`a ${text} b`).add('x');
}
