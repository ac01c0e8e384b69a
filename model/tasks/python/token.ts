export type TokenKind =
  'name' | 'keyword' | 'number' | 'string' | 'op' | 'newline' | 'block' | 'dedent';

/** One token of a program. A string's text is its value, everything else stands as it is written. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** True of a bytes literal. */
  readonly bytes: boolean;
}

/** A token that is no bytes literal. */
export function token(kind: TokenKind, text: string): Token {
  return { kind, text, bytes: false };
}

/** True of tokens that mean the same. */
export function sameToken(a: Token | undefined, b: Token | undefined): boolean {
  return a?.kind === b?.kind && a?.text === b?.text && a?.bytes === b?.bytes;
}

/** True of an operator or keyword with this text. */
export function is(one: Token | undefined, ...texts: readonly string[]): boolean {
  return (
    one !== undefined && (one.kind === 'op' || one.kind === 'keyword') && texts.includes(one.text)
  );
}

export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** Longest first, so that the first that matches is the operator. */
export const OPERATORS: readonly string[] = (
  '**= //= >>= <<= ... == != <= >= -> += -= *= /= %= &= |= ^= @= := ** // << >> ' +
  '( ) [ ] { } , : . ; = + - * / % & | ^ ~ < > @'
).split(' ');

/** Keywords that begin a statement with a block. */
export const HEADERS: ReadonlySet<string> = new Set(
  'if elif else for while with def class try except finally'.split(' '),
);
