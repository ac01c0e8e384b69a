/** How the parts of a list follow one another; `null` at its end, `&` also there. */
export type Connector = '|' | '|&' | ';' | '&&' | '||' | '&';

/**
 * A part of a word. `literal` is meant as it stands, `active` stands outside quotes (globs, tilde, braces and `$name`
 * work), `double` inside double quotes (`$name` works).
 */
export type Part =
  | { readonly kind: 'literal' | 'active' | 'double'; readonly text: string }
  | { readonly kind: 'command'; readonly script: Script; readonly quoted: boolean }
  | { readonly kind: 'process'; readonly direction: '<' | '>'; readonly script: Script };

/** One word of a command; no parts is the empty text. */
export type Word = readonly Part[];

/** `2>&1` and the like have no target. */
export interface Redirect {
  readonly operator: string;
  readonly target: Word | null;
}

/** Ends of `find -exec`. */
export type ExecEnd = ';' | '+';

/** An argument in normal form: an option with its value, an operand, or a command that the utility runs. */
export type Argument =
  | { readonly kind: 'option'; readonly name: string; readonly value: Word | null }
  | { readonly kind: 'operand'; readonly word: Word }
  | { readonly kind: 'exec'; readonly name: string; readonly call: Call; readonly end: ExecEnd }
  | { readonly kind: 'wrapped'; readonly call: Call };

/** A utility with its arguments. */
export interface Call {
  readonly utility: Word;
  readonly arguments: readonly Argument[];
}

export interface Assignment {
  readonly name: string;
  readonly value: Word;
}

export type Command =
  | {
      readonly kind: 'simple';
      readonly assignments: readonly Assignment[];
      readonly call: Call | null;
      readonly redirects: readonly Redirect[];
    }
  | {
      readonly kind: 'for';
      readonly name: string;
      readonly words: readonly Word[];
      readonly body: Script;
      readonly redirects: readonly Redirect[];
    }
  | {
      readonly kind: 'while' | 'until';
      readonly condition: Script;
      readonly body: Script;
      readonly redirects: readonly Redirect[];
    }
  | {
      readonly kind: 'if';
      readonly condition: Script;
      readonly body: Script;
      readonly otherwise: Script | null;
      readonly redirects: readonly Redirect[];
    }
  | {
      readonly kind: 'subshell' | 'group';
      readonly body: Script;
      readonly redirects: readonly Redirect[];
    }
  | { readonly kind: 'not'; readonly command: Command };

export interface Step {
  readonly command: Command;
  readonly next: Connector | null;
}

/** A list of commands; never empty. */
export type Script = readonly Step[];

/** A word of one literal part, or of none for the empty text. */
export function literalWord(text: string): Word {
  return text === '' ? [] : [{ kind: 'literal', text }];
}

/** Text of a word that is meant as it stands, or null for one in which something is active. */
export function literalText(word: Word): string | null {
  if (word.length === 0) return '';
  const [part] = word;
  return word.length === 1 && part?.kind === 'literal' ? part.text : null;
}
