import { straighten } from '../../../src/link/normaliseText';
import { LIMITS } from './limits';

/** A word of a request. Quoted fragments are split into words too, so that a program can take a part of one. */
export interface RequestWord {
  readonly text: string;
  /** The quoted fragment that holds it. */
  readonly quote: number | null;
  /** Its number among the words that a program may point at. */
  readonly pointer: number | null;
  /** Its number among the numbers. */
  readonly number: number | null;
}

export interface Quote {
  readonly text: string;
  readonly mark: '`' | '"' | "'";
}

/** A request with everything that a program may copy from it. */
export interface PythonRequest {
  readonly words: readonly RequestWord[];
  /** Texts by pointer. */
  readonly pointers: readonly string[];
  /** Texts that stand within a quoted fragment, by their first pointer. */
  readonly quoted: ReadonlyMap<string, number>;
  readonly quotes: readonly Quote[];
  /** Numbers as they are written. */
  readonly numbers: readonly string[];
}

const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*|\d+\.\d+|\d+|[^\s\p{L}\p{N}]/gu;
const QUOTE = /`([^`]+)`|"([^"]*)"|(?<![\p{L}\p{N}_])'([^'\n]*)'(?![\p{L}\p{N}_])/gu;

/** Words that no program takes its names or texts from; leaving them out keeps pointers few. */
const PLAIN = new Set(
  (
    'a an the of to in on at by for from with without into and or not is are be was were it its as that which this ' +
    'these those all each every any get how do does i my me using use when where if then than between given new'
  ).split(' '),
);

/** Splits a request; at most `LIMITS` words, quotes and numbers can be pointed at. */
export function splitRequest(text: string): PythonRequest {
  const plain = straighten(text);
  const split = new Splitter();
  let at = 0;
  for (const found of plain.matchAll(QUOTE)) {
    split.add(plain.slice(at, found.index), null);
    const mark = found[0].startsWith('`') ? '`' : found[0].startsWith('"') ? '"' : "'";
    // What is quoted keeps its own signs, which may be part of a text.
    const inner = text.slice(found.index + 1, found.index + found[0].length - 1);
    split.addQuote({ ...unwrap(inner, mark) });
    at = found.index + found[0].length;
  }
  split.add(plain.slice(at), null);
  return split;
}

/** "`'abc'`" quotes abc; the inner mark says what it is. */
function unwrap(inner: string, mark: Quote['mark']): Quote {
  const trimmed = inner.trim();
  const first = trimmed.charAt(0);
  const isWrapped = mark === '`' && /^(['"])(?:(?!\1).)+\1$/su.test(trimmed);
  if (isWrapped) return { text: trimmed.slice(1, -1), mark: first === '"' ? '"' : "'" };
  return { text: mark === '`' ? trimmed : inner, mark };
}

class Splitter implements PythonRequest {
  readonly words: RequestWord[] = [];
  readonly pointers: string[] = [];
  readonly quoted = new Map<string, number>();
  readonly quotes: Quote[] = [];
  readonly numbers: string[] = [];

  addQuote(quote: Quote): void {
    const index = this.quotes.length;
    this.quotes.push(quote);
    this.add(quote.text, index < LIMITS.quotes ? index : null);
  }

  add(text: string, quote: number | null): void {
    for (const [word] of text.matchAll(WORD)) {
      const pointer = this.point(word, quote);
      const number = /^\d/.test(word) ? this.count(word) : null;
      this.words.push({ text: word, quote, pointer, number });
    }
  }

  /** A text that was met before keeps its pointer. */
  private point(word: string, quote: number | null): number | null {
    if (!/^[\p{L}_]/u.test(word) || (quote === null && PLAIN.has(word.toLowerCase()))) return null;
    const known = this.pointers.indexOf(word);
    const pointer = known < 0 ? this.pointers.length : known;
    if (pointer >= LIMITS.words) return null;
    if (known < 0) this.pointers.push(word);
    if (quote !== null && !this.quoted.has(word)) this.quoted.set(word, pointer);
    return pointer;
  }

  private count(word: string): number | null {
    const known = this.numbers.indexOf(word);
    if (known >= 0) return known;
    if (this.numbers.length >= LIMITS.numbers) return null;
    return this.numbers.push(word) - 1;
  }
}
