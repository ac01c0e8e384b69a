import { joinParts } from './joinParts';
import type { Pointers } from './spell';
import type { Part, Script, Word } from './syntax';
import { Unreadable } from './unreadable';
import { FIXED, HOLE, pieceText } from './vocabulary';

/** A place in a list of symbols that moves forward. */
export interface Reader {
  at(): number;
  atEnd(): boolean;
  /** The symbol here, '' at the end. */
  peek(): string;
  next(): string;
  /** Goes on where this symbol stands here. */
  takes(symbol: string): boolean;
  word(): Word;
  /** A name of a variable; signs that no name has are underscores. */
  name(): string;
}

/** A reader of a program's symbols. */
export function createReader(
  symbols: readonly string[],
  pointers: Pointers,
  readList: (reader: Reader) => Script,
): Reader {
  let at = 0;
  const reader: Reader = {
    at: () => at,
    atEnd: () => at >= symbols.length,
    peek: () => symbols[at] ?? '',
    next() {
      at += 1;
      return symbols[at - 1] ?? '';
    },
    takes(symbol) {
      if (symbols[at] !== symbol) return false;
      at += 1;
      return true;
    },
    word: () => joinParts(readParts(reader, pointers, readList)),
    name() {
      const text = readText(reader.next(), reader, pointers).replace(/\W/g, '_');
      return /^[A-Za-z_]/.test(text) ? text : `_${text}`;
    },
  };
  return reader;
}

function readParts(
  reader: Reader,
  pointers: Pointers,
  readList: (reader: Reader) => Script,
): readonly Part[] {
  const parts: Part[] = [];
  for (;;) {
    const more = reader.takes('JOIN');
    parts.push(readPart(reader, pointers, readList));
    if (!more) return parts;
  }
}

function readPart(reader: Reader, pointers: Pointers, readList: (reader: Reader) => Script): Part {
  const symbol = reader.next();
  if (symbol === '$(' || symbol === '"$(') {
    return { kind: 'command', quoted: symbol !== '$(', script: readList(reader) };
  }
  if (symbol === '<(' || symbol === '>(') {
    return { kind: 'process', direction: symbol === '<(' ? '<' : '>', script: readList(reader) };
  }
  for (const kind of ['active', 'double'] as const) {
    if (symbol === kind.toUpperCase()) {
      return { kind, text: readText(reader.next(), reader, pointers) };
    }
    if (symbol.startsWith(FIXED[kind])) {
      return { kind, text: symbol.slice(FIXED[kind].length) };
    }
  }
  return { kind: 'literal', text: readText(symbol, reader, pointers) };
}

function readText(symbol: string, reader: Reader, pointers: Pointers): string {
  if (symbol.startsWith(FIXED.literal)) return symbol.slice(FIXED.literal.length);
  const pointed = pointers.get(symbol);
  if (pointed !== undefined) return pointed;
  if (symbol.startsWith('f:')) {
    const inner = pointers.get(reader.next());
    if (inner === undefined) throw new Unreadable(symbol);
    return symbol.slice(2).replace(HOLE, () => inner);
  }
  if (symbol !== 'SPELL') throw new Unreadable(symbol);
  let text = '';
  while (!reader.takes('STOP')) {
    const inner = reader.next();
    const piece = pieceText(inner) ?? pointers.get(inner);
    if (piece === undefined) throw new Unreadable(inner);
    text += piece;
  }
  return text;
}
