import {
  COMPARISONS,
  PERIODS,
  TEXT_MATCHES,
  type Comparison,
  type Condition,
  type TextMatch,
} from './condition';
import { parseExpression, parseHole } from './parseExpression';
import type { RuleReader } from './ruleReader';

/** Reads what stands between the brackets of a condition, the closing one included. */
type BodyReader = (reader: RuleReader) => Condition;

function compare(op: Comparison): BodyReader {
  return (reader) => {
    const left = parseExpression(reader);
    reader.takeMark(',');
    return close(reader, { kind: 'compare', op, left, right: parseExpression(reader) });
  };
}

function between(outside: boolean): BodyReader {
  return (reader) => {
    const value = parseExpression(reader);
    reader.takeMark(',');
    const low = parseExpression(reader);
    reader.takeMark(',');
    const high = parseExpression(reader);
    return close(reader, { kind: 'between', value, low, high, outside });
  };
}

function text(match: TextMatch): BodyReader {
  return (reader) => {
    const column = reader.takeColumn();
    reader.takeMark(',');
    const wanted = reader.peek().kind === 'text' ? reader.takeText() : parseHole(reader);
    return close(reader, { kind: 'text', match, column, text: wanted });
  };
}

function rank(side: 'top' | 'bottom', percent: boolean): BodyReader {
  return (reader) => {
    const n = reader.peek().kind === 'number' ? reader.takeNumber() : parseHole(reader);
    reader.takeMark(',');
    return close(reader, { kind: 'rank', side, n, percent, column: reader.takeColumn() });
  };
}

function duplicate(unique: boolean): BodyReader {
  return (reader) => close(reader, { kind: 'duplicate', column: reader.takeColumn(), unique });
}

function average(side: 'above' | 'below'): BodyReader {
  return (reader) => close(reader, { kind: 'average', side, column: reader.takeColumn() });
}

function joined(kind: 'and' | 'or'): BodyReader {
  return (reader) => ({ kind, of: reader.takeList(() => parseCondition(reader)) });
}

function period(reader: RuleReader): Condition {
  const name = reader.takeWord(PERIODS);
  reader.takeMark(',');
  return close(reader, { kind: 'period', period: name, column: reader.takeColumn() });
}

const BODIES: ReadonlyMap<string, BodyReader> = new Map<string, BodyReader>([
  ...COMPARISONS.map((op) => [op, compare(op)] as const),
  ...TEXT_MATCHES.map((match) => [match, text(match)] as const),
  ['between', between(false)],
  ['outside', between(true)],
  ['blank', (reader) => close(reader, { kind: 'blank', column: reader.takeColumn() })],
  ['error', (reader) => close(reader, { kind: 'error', column: reader.takeColumn() })],
  ['duplicate', duplicate(false)],
  ['unique', duplicate(true)],
  ['top', rank('top', false)],
  ['bottom', rank('bottom', false)],
  ['topPercent', rank('top', true)],
  ['bottomPercent', rank('bottom', true)],
  ['aboveAverage', average('above')],
  ['belowAverage', average('below')],
  ['period', period],
  ['not', (reader) => close(reader, { kind: 'not', of: parseCondition(reader) })],
  ['and', joined('and')],
  ['or', joined('or')],
]);

/** Reads one condition as `printCondition` writes it. */
export function parseCondition(reader: RuleReader): Condition {
  const name = reader.takeWord([...BODIES.keys()]);
  reader.takeMark('(');
  const body = BODIES.get(name);
  return body === undefined ? reader.refuse([...BODIES.keys()]) : body(reader);
}

function close(reader: RuleReader, condition: Condition): Condition {
  reader.takeMark(')');
  return condition;
}
