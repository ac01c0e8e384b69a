import { fail, ok, type Result } from '../../../src/sheet/result';
import { takesValue } from './habits';
import { createReader, type Reader } from './symbolReader';
import {
  literalWord,
  type Argument,
  type Call,
  type Command,
  type Redirect,
  type Script,
  type Step,
  type Word,
} from './syntax';
import type { Pointers } from './spell';
import { CONNECTORS } from './vocabulary';
import { Unreadable } from './unreadable';

/** Why symbols are no command: at which symbol. */
export interface SymbolProblem {
  readonly code: 'notGrammar';
  readonly at: number;
}

/** The command that symbols say, with a request's texts in place of pointers. */
export function readSymbols(
  symbols: readonly string[],
  pointers: Pointers,
): Result<Script, SymbolProblem> {
  const reader = createReader(symbols, pointers, readList);
  try {
    const script = readList(reader);
    if (!reader.atEnd()) return fail({ code: 'notGrammar', at: reader.at() });
    return ok(script);
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    return fail({ code: 'notGrammar', at: reader.at() });
  }
}

function readList(reader: Reader): Script {
  const steps: Step[] = [];
  for (;;) {
    const command = readCommand(reader);
    const symbol = reader.next();
    const next = CONNECTORS.find((connector) => connector === symbol);
    if (next !== undefined) {
      steps.push({ command, next });
      continue;
    }
    if (symbol !== 'END' && symbol !== '&.') throw new Unreadable(symbol);
    return [...steps, { command, next: symbol === '&.' ? '&' : null }];
  }
}

function readCommand(reader: Reader): Command {
  if (reader.takes('NOT')) return { kind: 'not', command: readCommand(reader) };
  const body = readBody(reader);
  return { ...body, redirects: readRedirects(reader) };
}

type Bare<T> = T extends { kind: 'not' } ? never : T extends Command ? Omit<T, 'redirects'> : never;

function readBody(reader: Reader): Bare<Command> {
  const symbol = reader.peek();
  switch (symbol) {
    case 'FOR': {
      reader.next();
      const name = reader.name();
      const words: Word[] = [];
      while (reader.takes('ARG')) words.push(reader.word());
      if (!reader.takes('END')) throw new Unreadable(reader.peek());
      return { kind: 'for', name, words, body: readList(reader) };
    }
    case 'WHILE':
    case 'UNTIL': {
      reader.next();
      const kind = symbol === 'WHILE' ? 'while' : 'until';
      return { kind, condition: readList(reader), body: readList(reader) };
    }
    case 'IF':
    case 'IFELSE': {
      reader.next();
      const [condition, body] = [readList(reader), readList(reader)];
      return { kind: 'if', condition, body, otherwise: symbol === 'IF' ? null : readList(reader) };
    }
    case 'SUBSHELL':
    case 'GROUP':
      reader.next();
      return { kind: symbol === 'GROUP' ? 'group' : 'subshell', body: readList(reader) };
    default:
      return readSimple(reader);
  }
}

function readSimple(reader: Reader): Bare<Command> {
  const assignments: { name: string; value: Word }[] = [];
  for (;;) {
    if (reader.takes('SET')) {
      assignments.push({ name: reader.name(), value: reader.word() });
      return { kind: 'simple', assignments, call: null };
    }
    if (!reader.takes('WITH')) break;
    assignments.push({ name: reader.name(), value: reader.word() });
  }
  return { kind: 'simple', assignments, call: readCall(reader) };
}

function readRedirects(reader: Reader): readonly Redirect[] {
  const redirects: Redirect[] = [];
  while (reader.peek().startsWith('r:')) {
    const operator = reader.next().slice(2);
    const hasTarget = !/&(?:\d+|-)$/.test(operator);
    redirects.push({ operator, target: hasTarget ? reader.word() : null });
  }
  return redirects;
}

function readCall(reader: Reader): Call {
  const name = reader.peek().startsWith('u:') ? reader.next().slice(2) : null;
  if (name === null && !reader.takes('RUN')) throw new Unreadable(reader.peek());
  const utility = name === null ? reader.word() : literalWord(name);
  const found: Argument[] = [];
  while (startsArgument(reader.peek())) {
    const argument = readArgument(name ?? '', reader);
    found.push(argument);
    if (argument.kind === 'wrapped') break;
  }
  return { utility, arguments: found };
}

function startsArgument(symbol: string): boolean {
  if (/^(?:r:|END$|&\.$|^$)/.test(symbol)) return false;
  return !CONNECTORS.some((connector) => connector === symbol);
}

function readArgument(utility: string, reader: Reader): Argument {
  const symbol = reader.peek();
  if (symbol.startsWith('u:') || symbol === 'RUN')
    return { kind: 'wrapped', call: readCall(reader) };
  if (symbol.startsWith('o:')) {
    const name = reader.next().slice(2);
    return { kind: 'option', name, value: takesValue(utility, name) ? reader.word() : null };
  }
  if (reader.takes('ARG')) return { kind: 'operand', word: reader.word() };
  if (!symbol.startsWith('x:')) throw new Unreadable(symbol);
  const [name = '', end] = reader.next().slice(2).split(' ');
  const call = readCall(reader);
  if (!reader.takes('END')) throw new Unreadable(reader.peek());
  return { kind: 'exec', name, call, end: end === '+' ? '+' : ';' };
}
