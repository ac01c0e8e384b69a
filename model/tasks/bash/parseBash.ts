import { fail, ok, type Result } from '../../../src/sheet/result';
import { createCursor, type Cursor } from './cursor';
import { readCall } from './readCall';
import { readWord } from './readWord';
import {
  literalText,
  type Assignment,
  type Command,
  type Connector,
  type Redirect,
  type Script,
  type Step,
  type Word,
} from './syntax';
import { Unreadable } from './unreadable';

/** Why a command could not be read: what stands in it that the language here does not have. */
export interface BashProblem {
  readonly code: 'unreadable';
  readonly what: string;
}

const REDIRECT = /^(\d*)(&>>|&>|>>|>\||<<<|<<-?|<>|>&|<&|>|<)(?!\()/;
const CONNECTOR = /^(?:&&|\|\||\|&|;;|[|;&\n])/;
const UNKNOWN = new Set(['case', 'select', 'function', '[[', 'coproc', 'esac', 'in']);
const CLOSING = new Set(['do', 'done', 'then', 'elif', 'else', 'fi', '}']);

/** Reads a bash command into its normal form (docs/bash-codec.md). */
export function parseBash(text: string): Result<Script, BashProblem> {
  try {
    const cursor = createCursor(text.trim());
    const script = readList(cursor, '');
    return ok(script);
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    return fail({ code: 'unreadable', what: thrown.message });
  }
}

/** Reads steps up to a closing sign, a closing word or the end; leaves what closes. */
function readList(cursor: Cursor, closing: string): Script {
  const steps: Step[] = [];
  for (;;) {
    skipLines(cursor);
    if (ends(cursor, closing)) break;
    const command = readCommand(cursor);
    const next = readConnector(cursor, closing);
    steps.push({ command, next });
    if (next === null) break;
  }
  const last = steps[steps.length - 1];
  if (last === undefined) throw new Unreadable('empty list');
  if (closing === '' && !cursor.atEnd()) throw new Unreadable('something behind the end');
  if (last.next === null || last.next === '&') return steps;
  if (last.next !== ';') throw new Unreadable(`nothing behind ${last.next}`);
  return [...steps.slice(0, -1), { command: last.command, next: null }];
}

function ends(cursor: Cursor, closing: string): boolean {
  if (cursor.atEnd()) return true;
  return closing === ')' ? cursor.peek() === ')' : CLOSING.has(peekName(cursor));
}

function readConnector(cursor: Cursor, closing: string): Connector | null {
  cursor.skipBlank();
  const sign = CONNECTOR.exec(cursor.rest())?.[0];
  if (sign === undefined) {
    if (!cursor.atEnd() && !ends(cursor, closing)) throw new Unreadable('a sign in the way');
    return null;
  }
  cursor.skip(sign.length);
  if (sign === ';;') throw new Unreadable('case');
  const connectors: readonly Connector[] = ['&&', '||', '|&', '|', ';', '&'];
  return connectors.find((connector) => connector === sign) ?? ';';
}

function skipLines(cursor: Cursor): void {
  cursor.skipBlank();
  while (cursor.peek() === '\n') {
    cursor.skip(1);
    cursor.skipBlank();
  }
}

function peekName(cursor: Cursor): string {
  return /^[^\s|&;()<>'"`$\\]+/.exec(cursor.rest())?.[0] ?? '';
}

function readCommand(cursor: Cursor): Command {
  const name = peekName(cursor);
  if (UNKNOWN.has(name)) throw new Unreadable(name);
  if (/^\(\(/.test(cursor.rest())) throw new Unreadable('((');
  if (/^[\w-]+\s*\(\)/.test(cursor.rest())) throw new Unreadable('function');
  if (cursor.peek() === '(') return readSubshell(cursor);
  switch (name) {
    case '!':
      cursor.skip(1);
      cursor.skipBlank();
      return { kind: 'not', command: readCommand(cursor) };
    case '{': {
      const body = readBlock(cursor, '{', '}');
      return { kind: 'group', body, redirects: readRedirects(cursor) };
    }
    case 'for':
      return readFor(cursor);
    case 'while':
    case 'until': {
      const condition = readBlock(cursor, name, 'do');
      const body = readBlock(cursor, '', 'done');
      return { kind: name, condition, body, redirects: readRedirects(cursor) };
    }
    case 'if':
      return readIf(cursor, 'if');
    default:
      return readSimple(cursor);
  }
}

function readSubshell(cursor: Cursor): Command {
  cursor.skip(1);
  const body = readList(cursor, ')');
  cursor.expect(')');
  return { kind: 'subshell', body, redirects: readRedirects(cursor) };
}

/** Reads `opening list closing`, where the opening word may have been read. */
function readBlock(cursor: Cursor, opening: string, closing: string): Script {
  cursor.expect(opening);
  const body = readList(cursor, closing);
  if (peekName(cursor) !== closing) throw new Unreadable(`no ${closing}`);
  cursor.expect(closing);
  return body;
}

function readFor(cursor: Cursor): Command {
  cursor.expect('for');
  cursor.skipBlank();
  const name = peekName(cursor);
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new Unreadable('for without a name');
  cursor.skip(name.length);
  skipLines(cursor);
  if (peekName(cursor) !== 'in') throw new Unreadable('for without in');
  cursor.expect('in');
  const words = readWords(cursor);
  cursor.skipBlank();
  if (!/[;\n]/.test(cursor.peek())) throw new Unreadable('for without do');
  cursor.skip(1);
  skipLines(cursor);
  const body = (cursor.expect('do'), readBlock(cursor, '', 'done'));
  return { kind: 'for', name, words, body, redirects: readRedirects(cursor) };
}

function readIf(cursor: Cursor, opening: 'if' | 'elif'): Command {
  const condition = readBlock(cursor, opening, 'then');
  const body = readList(cursor, 'fi');
  const word = peekName(cursor);
  if (word === 'elif') {
    const inner = readIf(cursor, 'elif');
    return {
      kind: 'if',
      condition,
      body,
      otherwise: [{ command: inner, next: null }],
      redirects: [],
    };
  }
  const otherwise = word === 'else' ? (cursor.expect('else'), readList(cursor, 'fi')) : null;
  if (peekName(cursor) !== 'fi') throw new Unreadable('no fi');
  cursor.expect('fi');
  return { kind: 'if', condition, body, otherwise, redirects: readRedirects(cursor) };
}

function readWords(cursor: Cursor): readonly Word[] {
  const words: Word[] = [];
  for (cursor.skipBlank(); atWord(cursor); cursor.skipBlank())
    words.push(readWord(cursor, readList));
  return words;
}

function atWord(cursor: Cursor): boolean {
  const rest = cursor.rest();
  return rest !== '' && (/^[<>]\(/.test(rest) || !/^[\s|&;()<>]/.test(rest));
}

function readRedirect(cursor: Cursor): Redirect | null {
  const found = REDIRECT.exec(cursor.rest());
  if (found === null) return null;
  const operator = found[0];
  if (operator.includes('<<') && !operator.includes('<<<')) throw new Unreadable('here-document');
  cursor.skip(operator.length);
  cursor.skipBlank();
  const copied = /[<>]&$/.test(operator) ? /^(?:\d+|-)(?=[\s|&;()]|$)/.exec(cursor.rest()) : null;
  if (copied !== null) {
    cursor.skip(copied[0].length);
    return { operator: shortest(operator) + copied[0], target: null };
  }
  if (!atWord(cursor)) throw new Unreadable('redirect to nothing');
  // ">& file" is "&> file".
  const isBoth = operator === '>&';
  return { operator: isBoth ? '&>' : shortest(operator), target: readWord(cursor, readList) };
}

/** Without the number that a sign has anyway. */
function shortest(operator: string): string {
  return operator.replace(/^1(?=>)|^0(?=<)/, '');
}

function readRedirects(cursor: Cursor): readonly Redirect[] {
  const redirects: Redirect[] = [];
  for (;;) {
    cursor.skipBlank();
    const redirect = readRedirect(cursor);
    if (redirect === null) return redirects;
    redirects.push(redirect);
  }
}

function readSimple(cursor: Cursor): Command {
  const assignments: Assignment[] = [];
  const words: Word[] = [];
  const redirects: Redirect[] = [];
  for (;;) {
    redirects.push(...readRedirects(cursor));
    const assigned = words.length === 0 ? /^([A-Za-z_]\w*)=/.exec(cursor.rest()) : null;
    if (assigned !== null) {
      cursor.skip(assigned[0].length);
      if (cursor.peek() === '(') throw new Unreadable('array');
      const value = atWord(cursor) ? readWord(cursor, readList) : [];
      assignments.push({ name: assigned[1] ?? '', value });
    } else if (atWord(cursor)) words.push(readWord(cursor, readList));
    else break;
  }
  const call = words.length === 0 ? null : readCall(words);
  if (call === null && assignments.length === 0) throw new Unreadable('no command');
  if (call !== null && literalText(call.utility) === '') throw new Unreadable('empty command');
  return { kind: 'simple', assignments, call, redirects };
}
