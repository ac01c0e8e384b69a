import { parseArea } from '../sheet/parseAddress';
import {
  AGGREGATES,
  DATE_PARTS,
  HOLE_TYPES,
  UNITS,
  type Aggregate,
  type DatePart,
  type Expression,
  type Hole,
} from './expression';
import type { RuleReader } from './ruleReader';

/** Reads what stands between the brackets of an expression, without the closing one. */
type BodyReader = (reader: RuleReader) => Expression;

/** Two columns split by a comma. */
function pair(build: (a: number | 'this', b: number | 'this') => Expression): BodyReader {
  return (reader) => {
    const first = reader.takeColumn();
    reader.takeMark(',');
    return build(first, reader.takeColumn());
  };
}

/** A number and a column split by a comma. */
function counted(build: (n: number, column: number | 'this') => Expression): BodyReader {
  return (reader) => {
    const n = reader.takeNumber();
    reader.takeMark(',');
    return build(n, reader.takeColumn());
  };
}

const aggregate = (of: Aggregate): BodyReader => {
  return (reader) => ({ kind: 'aggregate', of, ...reader.takeGrouped() });
};

const datePart = (part: DatePart): BodyReader => {
  return (reader) => ({ kind: 'datePart', part, column: reader.takeColumn() });
};

function today(reader: RuleReader): Expression {
  const amount = reader.takeNumber();
  reader.takeMark(',');
  return { kind: 'today', amount, unit: reader.takeWord(UNITS) };
}

function plus(reader: RuleReader): Expression {
  const column = reader.takeColumn();
  reader.takeMark(',');
  const isAmount = reader.peek().kind === 'number';
  const add = isAmount ? { amount: reader.takeNumber() } : reader.takeColumn();
  return { kind: 'plus', column, add };
}

const SCALABLE: ReadonlySet<string> = new Set<string>(['this', 'row', ...AGGREGATES]);

function scaled(reader: RuleReader): Expression {
  const factor = reader.takeNumber();
  reader.takeMark(',');
  const token = reader.peek();
  const expected = ['[column]', ...SCALABLE];
  if (token.kind === 'word' && !SCALABLE.has(token.text)) return reader.refuse(expected);
  const of = parseExpression(reader);
  return of.kind === 'cell' || of.kind === 'aggregate' || of.kind === 'rowAggregate'
    ? { kind: 'scaled', factor, of }
    : reader.refuse(expected);
}

function fixed(reader: RuleReader): Expression {
  const area = parseArea(reader.takeAnyWord('address'));
  if (area === null || area.top !== area.bottom || area.left !== area.right) {
    return reader.refuse(['address']);
  }
  return { kind: 'fixed', row: area.top, column: area.left };
}

function row(reader: RuleReader): Expression {
  const of = reader.takeWord(AGGREGATES);
  if (!reader.skips(',')) return { kind: 'rowAggregate', of, span: null };
  const from = reader.takeIndex();
  reader.takeMark(',');
  return { kind: 'rowAggregate', of, span: { from, to: reader.takeIndex() } };
}

const BODIES: ReadonlyMap<string, BodyReader> = new Map<string, BodyReader>([
  ['percent', (reader) => ({ kind: 'number', value: reader.takeNumber(), percent: true })],
  ['date', (reader) => ({ kind: 'date', serial: reader.takeNumber() })],
  ['time', (reader) => ({ kind: 'time', fraction: reader.takeNumber() })],
  ['hole', (reader) => ({ kind: 'hole', type: reader.takeWord(HOLE_TYPES) })],
  ['today', today],
  ['above', (reader) => ({ kind: 'neighbour', side: 'above', column: reader.takeColumn() })],
  ['below', (reader) => ({ kind: 'neighbour', side: 'below', column: reader.takeColumn() })],
  ['fixed', fixed],
  ['first', (reader) => ({ kind: 'first', column: reader.takeColumn() })],
  ...AGGREGATES.map((of) => [of, aggregate(of)] as const),
  ['row', row],
  ['largest', counted((n, column) => ({ kind: 'nth', side: 'largest', n, column }))],
  ['smallest', counted((n, column) => ({ kind: 'nth', side: 'smallest', n, column }))],
  ['percentile', counted((n, column) => ({ kind: 'percentile', n, column }))],
  ['occurrences', (reader) => ({ kind: 'occurrences', columns: reader.takeKey() })],
  ['times', scaled],
  ['minus', pair((column, minus) => ({ kind: 'difference', column, minus }))],
  ['distance', pair((column, minus) => ({ kind: 'distance', column, minus }))],
  ['plus', plus],
  ['product', pair((column, by) => ({ kind: 'product', column, by }))],
  ['length', (reader) => ({ kind: 'length', column: reader.takeColumn() })],
  ...DATE_PARTS.map((part) => [part, datePart(part)] as const),
]);

/** Words that are a whole expression by themselves. */
const WORDS: ReadonlyMap<string, Expression> = new Map<string, Expression>([
  ['true', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['left', { kind: 'beside', side: 'left' }],
  ['right', { kind: 'beside', side: 'right' }],
]);

/** Reads one expression as `printExpression` writes it. */
export function parseExpression(reader: RuleReader): Expression {
  const token = reader.peek();
  if (token.kind === 'number') {
    return { kind: 'number', value: reader.takeNumber(), percent: false };
  }
  if (token.kind === 'text') return { kind: 'text', text: reader.takeText() };
  if (token.kind === 'column' || (token.kind === 'word' && token.text === 'this')) {
    return { kind: 'cell', column: reader.takeColumn() };
  }
  const names = [...WORDS.keys(), ...BODIES.keys()];
  const name = reader.takeWord(names);
  const word = WORDS.get(name);
  if (word !== undefined) return word;
  const isOpen = reader.skips('(');
  if (!isOpen)
    return name === 'today' ? { kind: 'today', amount: 0, unit: 'day' } : reader.refuse(['(']);
  const expression = BODIES.get(name)?.(reader) ?? reader.refuse(names);
  reader.takeMark(')');
  return expression;
}

/** Reads an open value, e.g. `hole(number)`. */
export function parseHole(reader: RuleReader): Hole {
  reader.takeWord(['hole']);
  reader.takeMark('(');
  const type = reader.takeWord(HOLE_TYPES);
  reader.takeMark(')');
  return { kind: 'hole', type };
}
