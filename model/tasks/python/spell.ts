import type { PythonRequest } from './splitRequest';
import { POINTERS, type SymbolTable } from './symbolTable';

/** Shortest word of a request that stands for a part of a longer text. */
const PART = 3;

/** A text in pieces, at each place the longest that fits: of the table, or a word of the request. */
export function spell(
  text: string,
  request: PythonRequest,
  { pieces, longest }: SymbolTable,
): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < text.length;) {
    const word = longestWord(text, at, request);
    let length = Math.min(longest, text.length - at);
    while (length > 0 && !pieces.has(text.slice(at, at + length))) length -= 1;
    if (word !== null && word.length > length) {
      out.push(POINTERS.word[word.pointer] ?? '');
      at += word.length;
    } else if (length > 0) {
      out.push(`#${text.slice(at, at + length)}`);
      at += length;
    } else {
      out.push('<CHAR>', ...[...hexOf(text, at)].map((digit) => `#${digit}`));
      at += 1;
    }
  }
  return out;
}

function longestWord(
  text: string,
  at: number,
  { pointers }: PythonRequest,
): { readonly pointer: number; readonly length: number } | null {
  let best: { pointer: number; length: number } | null = null;
  for (const [pointer, word] of pointers.entries()) {
    const isWhole = at === 0 && word === text;
    if (!text.startsWith(word, at) || (word.length < PART && !isWhole)) continue;
    if (word.length > (best?.length ?? 0)) best = { pointer, length: word.length };
  }
  return best;
}

function hexOf(text: string, at: number): string {
  return text.charCodeAt(at).toString(16).padStart(4, '0');
}

/** The text that pieces spell. */
export function readPieces(symbols: readonly string[], request: PythonRequest): string {
  let text = '';
  for (let at = 0; at < symbols.length; at += 1) {
    const symbol = symbols[at] ?? '';
    if (symbol === '<CHAR>') {
      const digits = symbols.slice(at + 1, at + 5).map((digit) => digit.slice(1));
      text += String.fromCharCode(parseInt(digits.join(''), 16) & 0xffff);
      at += 4;
    } else text += pieceText(symbol, request);
  }
  return text;
}

/** What a piece or a word pointer stands for. */
function pieceText(symbol: string, request: PythonRequest): string {
  if (symbol.startsWith('#')) return symbol.slice(1);
  return request.pointers[POINTERS.word.indexOf(symbol)] ?? '';
}
