import {
  COMPARISONS,
  CONTENTS,
  PERIODS,
  TEXT_MATCHES,
  type Comparison,
  type Condition,
  type Content,
  type OneOf,
  type Over,
  type Stripe,
  type TextMatch,
} from './condition';
import { parseExpression, parseHole } from './parseExpression';
import { CONTENT_NAMES, STRIPE_NAMES } from './printCondition';
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
    return close(reader, { kind: 'rank', side, n, percent, ...reader.takeGrouped() });
  };
}

function duplicate(unique: boolean): BodyReader {
  return (reader) => close(reader, { kind: 'duplicate', columns: reader.takeKey(), unique });
}

function average(side: 'above' | 'below'): BodyReader {
  return (reader) => close(reader, { kind: 'average', side, ...reader.takeGrouped() });
}

function occurrence(which: 'first' | 'later'): BodyReader {
  return (reader) => close(reader, { kind: 'occurrence', which, columns: reader.takeKey() });
}

function content(is: Content): BodyReader {
  return (reader) => close(reader, { kind: 'content', is, column: reader.takeColumn() });
}

function stripe(shape: Stripe['shape']): BodyReader {
  return (reader) => close(reader, { kind: 'stripe', shape, n: reader.takeNumber() });
}

function edge(side: 'first' | 'last'): BodyReader {
  return (reader) => close(reader, { kind: 'edge', side, n: reader.takeNumber() });
}

function oneOf(match: OneOf['match']): BodyReader {
  return (reader) => {
    const column = reader.takeColumn();
    reader.takeMark(',');
    const items = reader.takeList(() =>
      reader.peek().kind === 'number' ? reader.takeNumber() : reader.takeText(),
    );
    return { kind: 'oneOf', match, column, items };
  };
}

function quantified(kind: 'some' | 'every'): BodyReader {
  return (reader) => {
    const over = parseOver(reader);
    reader.takeMark(',');
    return close(reader, { kind, over, of: parseCondition(reader) });
  };
}

function parseOver(reader: RuleReader): Over {
  const kind = reader.takeWord(['across', 'span', 'list']);
  if (kind === 'across') return { kind };
  reader.takeMark('(');
  if (kind === 'list') return { kind, columns: reader.takeList(() => reader.takeIndex()) };
  const from = reader.takeIndex();
  reader.takeMark(',');
  const to = reader.takeIndex();
  reader.takeMark(')');
  return { kind, from, to };
}

function multiple(reader: RuleReader): Condition {
  const column = reader.takeColumn();
  reader.takeMark(',');
  return close(reader, { kind: 'multiple', column, of: reader.takeNumber() });
}

function inColumn(reader: RuleReader): Condition {
  const column = reader.takeColumn();
  reader.takeMark(',');
  return close(reader, { kind: 'inColumn', column, other: reader.takeIndex() });
}

function deviates(reader: RuleReader): Condition {
  const side = reader.takeWord(['above', 'below', 'either']);
  reader.takeMark(',');
  const n = reader.takeNumber();
  reader.takeMark(',');
  return close(reader, { kind: 'deviates', side, n, column: reader.takeColumn() });
}

function joined(kind: 'and' | 'or'): BodyReader {
  return (reader) => ({ kind, of: reader.takeList(() => parseCondition(reader)) });
}

function period(reader: RuleReader): Condition {
  const name = reader.takeWord(PERIODS);
  reader.takeMark(',');
  return close(reader, { kind: 'period', period: name, column: reader.takeColumn() });
}

const STRIPES = ['nth', 'from', 'blocks'] as const;

const BODIES: ReadonlyMap<string, BodyReader> = new Map<string, BodyReader>([
  ...COMPARISONS.map((op) => [op, compare(op)] as const),
  ...TEXT_MATCHES.map((match) => [match, text(match)] as const),
  ['between', between(false)],
  ['outside', between(true)],
  ['blank', (reader) => close(reader, { kind: 'blank', column: reader.takeColumn() })],
  ['error', (reader) => close(reader, { kind: 'error', column: reader.takeColumn() })],
  ...CONTENTS.map((is) => [CONTENT_NAMES[is], content(is)] as const),
  ['multiple', multiple],
  ['oneOf', oneOf('equals')],
  ['containsAny', oneOf('contains')],
  ['inColumn', inColumn],
  ['duplicate', duplicate(false)],
  ['unique', duplicate(true)],
  ['firstOccurrence', occurrence('first')],
  ['laterOccurrence', occurrence('later')],
  ['top', rank('top', false)],
  ['bottom', rank('bottom', false)],
  ['topPercent', rank('top', true)],
  ['bottomPercent', rank('bottom', true)],
  ['aboveAverage', average('above')],
  ['belowAverage', average('below')],
  ['deviates', deviates],
  ['period', period],
  ...STRIPES.map((shape) => [STRIPE_NAMES[shape], stripe(shape)] as const),
  ['bands', (reader) => close(reader, { kind: 'bands', column: reader.takeIndex() })],
  ['firstRows', edge('first')],
  ['lastRows', edge('last')],
  ['any', quantified('some')],
  ['all', quantified('every')],
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
