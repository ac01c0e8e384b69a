import { Unreadable } from './unreadable';

/** A place in a text that moves forward. */
export interface Cursor {
  atEnd(): boolean;
  /** The sign here, '' at the end. */
  peek(): string;
  rest(): string;
  skip(count: number): void;
  expect(text: string): void;
  /** What stands between two of a sign, the first of which is here. */
  between(sign: string): string;
  /** Blanks, continued lines and comments; newlines stay. */
  skipBlank(): void;
  /** A cursor over another text. */
  over(text: string): Cursor;
}

/** A cursor at the start of a text. */
export function createCursor(text: string): Cursor {
  let at = 0;
  const rest = (): string => text.slice(at);
  return {
    atEnd: () => at >= text.length,
    peek: () => text.charAt(at),
    rest,
    skip(count) {
      at += count;
    },
    expect(wanted) {
      if (!text.startsWith(wanted, at)) throw new Unreadable(`no ${wanted}`);
      at += wanted.length;
    },
    between(sign) {
      const end = text.indexOf(sign, at + 1);
      if (end < 0) throw new Unreadable('open quote');
      const inner = text.slice(at + 1, end);
      at = end + 1;
      return inner;
    },
    skipBlank() {
      at += /^(?:[ \t\r]|\\\r?\n)*/.exec(rest())?.[0].length ?? 0;
      const isFree = at === 0 || /[\s;|&()]/.test(text.charAt(at - 1));
      if (isFree && text.charAt(at) === '#') at += /^[^\n]*/.exec(rest())?.[0].length ?? 0;
    },
    over: createCursor,
  };
}
