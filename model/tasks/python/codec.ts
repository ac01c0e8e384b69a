import type { Grammar } from '../../../src/infer/port';
import type { Unit } from '../merges/segment';
import { acceptSymbols } from './acceptSymbols';
import { decodeSymbols } from './decode';
import { LIMITS } from './limits';
import { createPacking } from './packTarget';
import { encodeTokens, type Writing } from './encode';
import { createGrammar } from './grammar';
import { nameVariables } from './nameVariables';
import { normalise } from './normalise';
import { printPython } from './printPython';
import { renameVariables } from './renameVariables';
import { splitRequest, type PythonRequest, type Quote } from './splitRequest';
import { unescapeRequest } from './stringLiteral';
import { POINTERS, readSymbols } from './symbolTable';
import type { Apart, Offer } from './takeApart';
import type { Token } from './token';
import type { QuoteKind } from './writeRequest';

/** Python programs <-> symbols, for requests from which a program copies. */
export interface PythonCodec {
  readonly symbols: readonly string[];
  readonly grammar: Grammar;
  /** What a request offers, read once. */
  open(request: string): Opened;
}

export interface Opened {
  readonly request: PythonRequest;
  /** Symbols that point at what the request does not have. */
  readonly barred: ReadonlySet<string>;
  /** What each quoted fragment is to Python. */
  readonly kinds: readonly QuoteKind[];
  /** Symbols of a program as the model writes them (`packTarget.ts`); null where it cannot be read, spelled, or is no sentence of the grammar. */
  encode(program: string): readonly string[] | null;
  /** The program that symbols say; null where they are none. */
  decode(symbols: readonly string[]): string | null;
  /** The program without what it copies and spells. */
  skeleton(program: string): Unit | null;
  /** The program as encoding and decoding leave it: one layout, own variables by short names. */
  normalForm(program: string): string | null;
}

/** The codec over a list of symbols, as `listSymbols` made it or a model's card holds it. */
export function createCodec(symbols: readonly string[]): PythonCodec {
  const table = readSymbols(symbols);
  const grammar = createGrammar(table);
  const packing = createPacking(table, grammar);
  const isKnown = (name: string): boolean => table.names.has(name) || table.units.has(`${name}(`);
  const open = (text: string): Opened => {
    const request = splitRequest(text);
    const fragments = readFragments(request, { table, grammar });
    const writing: Writing = { request, table, fragments };
    const kinds = request.quotes.map((quote, at) => kindOf(quote, fragments[at] ?? null));
    const offer = offerOf(request, kinds);
    const rename = (program: string): readonly Token[] | null => {
      const tokens = normalise(program);
      return tokens && renameVariables(tokens, request, isKnown);
    };
    const takeApart = (program: string): Apart | null => {
      const tokens = rename(program);
      const body = tokens && encodeTokens(tokens, writing);
      const all = body && [...body, 'END'];
      return all && acceptSymbols(all, grammar) ? packing.takeApart(all, offer) : null;
    };
    const packAll = (apart: Apart | null) => apart && packing.pack(apart);
    return {
      request,
      kinds,
      barred: findBarred(writing, kinds),
      encode: (program) => packAll(takeApart(program)),
      decode(target) {
        const own = packing.unpack(target, offer);
        return own && printPython(nameVariables(decodeSymbols(own, writing)));
      },
      skeleton: (program) => takeApart(program)?.skeleton ?? null,
      normalForm(program) {
        const tokens = rename(program);
        return tokens && printPython(nameVariables(tokens));
      },
    };
  };
  return { symbols, grammar: packing.grammar, open };
}

/** Quoted fragments that are expressions of several tokens. */
function readFragments(
  request: PythonRequest,
  { table, grammar }: Pick<Writing, 'table'> & { readonly grammar: Grammar },
): readonly (readonly Token[] | null)[] {
  const plain: Writing = { request: splitRequest(''), table, fragments: [] };
  return request.quotes.slice(0, POINTERS.code.length).map(({ text }) => {
    const tokens = normalise(text) ?? normalise(unescapeRequest(text));
    if (tokens === null || tokens.length < 2) return null;
    const symbols = encodeTokens(tokens, plain);
    const isValue = symbols !== null && acceptSymbols([...symbols, ')'], grammar, 'grouped');
    return isValue ? tokens : null;
  });
}

function kindOf({ text }: Quote, fragment: readonly Token[] | null): QuoteKind {
  if (fragment !== null) return 'CODE';
  if (/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(text)) return 'NAME';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? 'NUMBER' : 'TEXT';
}

/** What a request offers: fragments that are names, and what may be a value. */
function offerOf(request: PythonRequest, kinds: readonly QuoteKind[]): Offer {
  const values: string[] = [];
  const fragments = new Map<string, string>();
  request.quotes.slice(0, LIMITS.quotes).forEach(({ text }, at) => {
    const code = POINTERS.code[at] ?? '';
    const word = POINTERS.word[request.pointers.indexOf(text)];
    values.push(kinds[at] === 'TEXT' ? (POINTERS.text[at] ?? '') : code);
    if (kinds[at] !== 'NAME' || word === undefined) return;
    if (!fragments.has(word)) fragments.set(word, code);
  });
  return { fragments, values };
}

function findBarred(
  { request, fragments }: Writing,
  kinds: readonly QuoteKind[],
): ReadonlySet<string> {
  const { pointers, quotes, numbers } = request;
  return new Set([
    ...POINTERS.word.slice(pointers.length),
    ...POINTERS.text.slice(quotes.length),
    ...POINTERS.number.slice(numbers.length),
    ...POINTERS.code.filter(
      (_, index) => (fragments[index] ?? null) === null && kinds[index] !== 'NAME',
    ),
  ]);
}
