import { AGGREGATES, HOLE_TYPES, UNITS, type Expression, type Hole } from './expression';
import type { RuleReader } from './ruleReader';

const NAMES = [
  'percent',
  'date',
  'time',
  'true',
  'false',
  'hole',
  'today',
  'times',
  'minus',
  ...AGGREGATES,
] as const;

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
  const name = reader.takeWord(NAMES);
  if (name === 'true' || name === 'false') return { kind: 'boolean', value: name === 'true' };
  if (name === 'today' && !reader.skips('(')) return { kind: 'today', amount: 0, unit: 'day' };
  if (name !== 'today') reader.takeMark('(');
  const expression = parseCall(name, reader);
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

type Name = Exclude<(typeof NAMES)[number], 'true' | 'false'>;

function parseCall(name: Name, reader: RuleReader): Expression {
  switch (name) {
    case 'percent':
      return { kind: 'number', value: reader.takeNumber(), percent: true };
    case 'date':
      return { kind: 'date', serial: reader.takeNumber() };
    case 'time':
      return { kind: 'time', fraction: reader.takeNumber() };
    case 'hole':
      return { kind: 'hole', type: reader.takeWord(HOLE_TYPES) };
    case 'today': {
      const amount = reader.takeNumber();
      reader.takeMark(',');
      return { kind: 'today', amount, unit: reader.takeWord(UNITS) };
    }
    case 'times': {
      const factor = reader.takeNumber();
      reader.takeMark(',');
      return { kind: 'scaled', factor, column: reader.takeColumn() };
    }
    case 'minus': {
      const column = reader.takeColumn();
      reader.takeMark(',');
      return { kind: 'difference', column, minus: reader.takeColumn() };
    }
    default:
      return { kind: 'aggregate', of: name, column: reader.takeColumn() };
  }
}
