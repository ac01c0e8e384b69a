import type { Writing } from './encode';
import { readPieces } from './spell';
import { unescapeRequest } from './stringLiteral';
import { POINTERS, readLiteral, SIGNS } from './symbolTable';
import { KEYWORDS, token, type Token } from './token';

const SIGN_SET = new Set(SIGNS);

/** Tokens of a program from its symbols; what END follows is left out, what makes no sense is made to fit. */
export function decodeSymbols(symbols: readonly string[], writing: Writing): readonly Token[] {
  const end = symbols.indexOf('END');
  const own = symbols.slice(0, end < 0 ? symbols.length : end);
  const out: Token[] = [];
  let named = false;
  for (let at = 0; at < own.length; at += 1) {
    const symbol = own[at] ?? '';
    if (symbol === '<KEY>') {
      named = true;
      continue;
    }
    if (/^<(?:STR|BYTES|NAME|NUMBER)>$/.test(symbol)) {
      const stop = own.indexOf('<STOP>', at);
      const last = stop < 0 ? own.length : stop;
      out.push(readSpelled(symbol, own.slice(at + 1, last), writing));
      at = last;
    } else out.push(...readSymbol(symbol, writing));
    if (named) out.push(token('op', '='));
    named = false;
  }
  return out;
}

function readSpelled(opening: string, pieces: readonly string[], writing: Writing): Token {
  const text = readPieces(pieces, writing.request);
  if (opening === '<NAME>') return token('name', toName(text));
  if (opening === '<NUMBER>') return token('number', toNumber(text));
  return { kind: 'string', text, bytes: opening === '<BYTES>' };
}

function readSymbol(symbol: string, { request, fragments }: Writing): readonly Token[] {
  if (symbol === '<NEWLINE>') return [token('newline', '')];
  if (symbol === '<BLOCK>') return [token('block', '')];
  if (symbol === '<DEDENT>') return [token('dedent', '')];
  if (symbol === '<SET>') return [];
  if (POINTERS.variable.includes(symbol)) return [token('name', symbol)];
  const at = Number(/\d+/.exec(symbol)?.[0] ?? 0);
  if (POINTERS.word.includes(symbol)) return [token('name', toName(request.pointers[at] ?? ''))];
  if (POINTERS.code.includes(symbol))
    return fragments[at] ?? [readName(request.quotes[at]?.text ?? '')];
  if (POINTERS.text.includes(symbol)) {
    return [token('string', unescapeRequest(request.quotes[at]?.text ?? ''))];
  }
  if (POINTERS.number.includes(symbol))
    return [token('number', toNumber(request.numbers[at] ?? ''))];
  if (SIGN_SET.has(symbol)) return [token(/^\w/.test(symbol) ? 'keyword' : 'op', symbol)];
  if (/^['"]/.test(symbol)) return [token('string', readLiteral(symbol))];
  if (/^\d/.test(symbol)) return [token('number', symbol)];
  return readUnit(symbol);
}

function readUnit(symbol: string): readonly Token[] {
  const [, dot = '', name = '', after = ''] = /^(\.?)(.*?)([(=]?)$/.exec(symbol) ?? [];
  return [
    ...(dot === '' ? [] : [token('op', dot)]),
    token('name', name),
    ...(after === '' ? [] : [token('op', after)]),
  ];
}

/** A quoted name, which may be a value's. */
function readName(text: string): Token {
  return /^(?:None|True|False)$/.test(text) ? token('keyword', text) : token('name', toName(text));
}

/** A word as a name: "my-list" is my_list, and a keyword gets an underscore. */
function toName(text: string): string {
  const plain = text.replace(/[^\p{L}\p{M}\p{N}_]/gu, '_').replace(/^(?=\p{N}|\p{M}|$)/u, '_');
  return KEYWORDS.has(plain) ? `${plain}_` : plain;
}

/** "007" and other texts that Python reads as no number become one. */
function toNumber(text: string): string {
  if (/^(?:0x[\da-f]+|0b[01]+|0o[0-7]+)$/.test(text)) return text;
  const [plain = '0'] = /^\d+(?:\.\d+)?(?:e[-+]?\d+)?j?/.exec(text) ?? [];
  return /^0+\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : plain;
}
