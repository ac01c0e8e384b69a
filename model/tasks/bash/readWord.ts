import type { Cursor } from './cursor';
import { joinParts } from './joinParts';
import { expansionAt } from './shellText';
import type { Part, Script, Word } from './syntax';
import { Unreadable } from './unreadable';

/** Reads a list of commands up to a closing sign, which it leaves. */
export type ReadInner = (cursor: Cursor, closing: string) => Script;

const ANSI: Readonly<Record<string, string>> = { n: '\n', t: '\t', '0': '\0', r: '\r', a: '\x07' };

/** Reads the word at the cursor in normal form. */
export function readWord(cursor: Cursor, inner: ReadInner): Word {
  const parts: Part[] = [];
  while (!cursor.atEnd() && !/[\s|&;()]/.test(cursor.peek())) {
    const process = /^[<>]\(/.test(cursor.rest());
    if (!process && /[<>]/.test(cursor.peek())) break;
    parts.push(...(process ? [readProcess(cursor, inner)] : readPart(cursor, inner)));
  }
  if (cursor.peek() === '(') throw new Unreadable('parenthesis in a word');
  return joinParts(parts);
}

function readProcess(cursor: Cursor, inner: ReadInner): Part {
  const direction = cursor.peek() === '<' ? '<' : '>';
  cursor.skip(2);
  const script = inner(cursor, ')');
  cursor.expect(')');
  return { kind: 'process', direction, script };
}

function readPart(cursor: Cursor, inner: ReadInner): readonly Part[] {
  const sign = cursor.peek();
  if (sign === "'") return [{ kind: 'literal', text: cursor.between("'") }];
  if (sign === '"') return readDouble(cursor, inner);
  if (sign === '`') return [readBackticks(cursor, inner, false)];
  if (sign === '\\') return [readEscape(cursor)];
  if (sign === '$') return [readDollar(cursor, inner, false)];
  const text = /^[^\s|&;()<>'"`\\$]+/.exec(cursor.rest())?.[0] ?? '';
  cursor.skip(text.length);
  return [{ kind: 'active', text }];
}

function readEscape(cursor: Cursor): Part {
  const text = cursor.rest().charAt(1);
  if (text === '') throw new Unreadable('escape at the end');
  cursor.skip(2);
  return { kind: 'literal', text: text === '\n' ? '' : text };
}

function readDollar(cursor: Cursor, inner: ReadInner, quoted: boolean): Part {
  const rest = cursor.rest();
  const expansion = expansionAt(rest, 0);
  if (expansion !== '') {
    cursor.skip(expansion.length);
    return { kind: quoted ? 'double' : 'active', text: expansion };
  }
  if (rest.startsWith('$((')) throw new Unreadable('arithmetic');
  if (rest.startsWith('${')) throw new Unreadable('parameter expansion');
  if (rest.startsWith('$(')) {
    cursor.skip(2);
    const script = inner(cursor, ')');
    cursor.expect(')');
    return { kind: 'command', script, quoted };
  }
  if (!quoted && rest.startsWith("$'")) return readAnsi(cursor);
  cursor.skip(1);
  return { kind: 'literal', text: !quoted && rest.startsWith('$"') ? '' : '$' };
}

function readAnsi(cursor: Cursor): Part {
  cursor.skip(2);
  const found = /^((?:[^'\\]|\\[\s\S])*)'/.exec(cursor.rest());
  if (found === null) throw new Unreadable('open quote');
  cursor.skip(found[0].length);
  const text = (found[1] ?? '').replace(/\\([\s\S])/g, (_, sign: string) => {
    if (/[xuU1-9cebfv]/.test(sign)) throw new Unreadable('code of a sign');
    return ANSI[sign] ?? sign;
  });
  return { kind: 'literal', text };
}

function readDouble(cursor: Cursor, inner: ReadInner): readonly Part[] {
  cursor.skip(1);
  const parts: Part[] = [{ kind: 'literal', text: '' }];
  for (;;) {
    if (cursor.atEnd()) throw new Unreadable('open quote');
    const sign = cursor.peek();
    if (sign === '"') break;
    if (sign === '$') parts.push(readDollar(cursor, inner, true));
    else if (sign === '`') parts.push(readBackticks(cursor, inner, true));
    else parts.push({ kind: 'literal', text: readDoubleSign(cursor) });
  }
  cursor.skip(1);
  return parts;
}

function readDoubleSign(cursor: Cursor): string {
  const escaped = /^\\([\\"$`\n])/.exec(cursor.rest());
  const text = escaped === null ? cursor.peek() : (escaped[1] ?? '').replace('\n', '');
  cursor.skip(escaped === null ? 1 : 2);
  return text;
}

function readBackticks(cursor: Cursor, inner: ReadInner, quoted: boolean): Part {
  const found = /^`((?:[^`\\]|\\[\s\S])*)`/.exec(cursor.rest());
  if (found === null) throw new Unreadable('open backtick');
  cursor.skip(found[0].length);
  const text = (found[1] ?? '').replace(/\\([`\\$])/g, '$1');
  const nested = cursor.over(text);
  const script = inner(nested, '');
  return { kind: 'command', script, quoted };
}
