import type { Condition } from '../rule/condition';
import type { Expression } from '../rule/expression';
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
  const count = Math.min(MOST_ROWS, Math.max(ROWS, Math.ceil(values.length * 1.25)));
  const rows = Array.from({ length: count }, (_, row) =>
    Array.from({ length: width }, (_, column) => pickValue(values, row, column, snapshot)),
  );
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

/** Every column meets every value, in another order than its neighbour, so that two are not always hit together. */
function pickValue(
  values: readonly CellValue[],
  row: number,
  column: number,
  snapshot: Snapshot,
): CellValue {
  if (row % 6 === 5)
    return snapshot.rows[row % Math.max(1, snapshot.rows.length)]?.[column] ?? null;
  const turn = row - Math.floor(row / 6);
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
      addExpression(condition.right, values, today);
      break;
    case 'between':
      addExpression(condition.low, values, today);
      addExpression(condition.high, values, today);
      break;
    case 'text':
      if (typeof condition.text === 'string') addText(condition.text, values);
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

function addText(text: string, values: Set<CellValue>): void {
  values.add(text).add(`${text}x`).add(`x${text}`).add(`a ${text} b`).add('x');
}
