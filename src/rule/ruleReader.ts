import type { RuleToken } from './tokenizeRule';

/** Why rule text cannot be read, and the 0-based character at which reading stopped. */
export interface RuleTextError {
  readonly code: 'unknownCharacter' | 'unexpected';
  readonly at: number;
  /** What could have stood there, e.g. `)` or a list of names; [] for an unknown character. */
  readonly expected: readonly string[];
}

/** Carries the error from the depth of a text to `parseRuleSet`, which hands it out as data. */
export class UnreadableRule extends Error {
  constructor(readonly problem: RuleTextError) {
    super(problem.code);
  }
}

/** Walks over the tokens of one text; each `take…` goes one token on or throws UnreadableRule. */
export class RuleReader {
  private index = 0;

  constructor(private readonly tokens: readonly RuleToken[]) {}

  /** The token that comes next. */
  peek(): RuleToken {
    return this.tokens[this.index] ?? { kind: 'end', at: 0 };
  }

  /** True, and one token on, when the next token is this mark or word. */
  skips(text: string): boolean {
    const token = this.peek();
    if ((token.kind !== 'mark' && token.kind !== 'word') || token.text !== text) return false;
    this.index += 1;
    return true;
  }

  takeMark(text: string): void {
    if (!this.skips(text)) this.refuse([text]);
  }

  takeWord<T extends string>(words: readonly T[]): T {
    const token = this.peek();
    const found = token.kind === 'word' ? words.find((word) => word === token.text) : undefined;
    if (found === undefined) return this.refuse(words);
    this.index += 1;
    return found;
  }

  takeAnyWord(expected: string): string {
    const token = this.peek();
    if (token.kind !== 'word') return this.refuse([expected]);
    this.index += 1;
    return token.text;
  }

  takeNumber(): number {
    const token = this.peek();
    if (token.kind !== 'number') return this.refuse(['number']);
    this.index += 1;
    return token.value;
  }

  takeText(): string {
    const token = this.peek();
    if (token.kind !== 'text') return this.refuse(['text']);
    this.index += 1;
    return token.text;
  }

  takeColumn(): number | 'this' {
    if (this.skips('this')) return 'this';
    const token = this.peek();
    if (token.kind !== 'column') return this.refuse(['[column]', 'this']);
    this.index += 1;
    return token.index;
  }

  /** A column of the table, not 'this'. */
  takeIndex(): number {
    const column = this.peek().kind === 'column' ? this.takeColumn() : null;
    return typeof column === 'number' ? column : this.refuse(['[column]']);
  }

  /** A column, and where one follows the column whose rows it is taken with. */
  takeGrouped(): { readonly column: number | 'this'; readonly by?: number } {
    const column = this.takeColumn();
    if (!this.skips(',')) return { column };
    this.takeMark('by');
    return { column, by: this.takeIndex() };
  }

  /** One column, and further ones of the table after commas. */
  takeKey(): readonly [number | 'this', ...number[]] {
    const first = this.takeColumn();
    const others: number[] = [];
    while (this.skips(',')) others.push(this.takeIndex());
    return [first, ...others];
  }

  /** Items split by commas, up to and with the closing bracket. */
  takeList<T>(take: () => T): readonly T[] {
    const items = [take()];
    while (this.skips(',')) items.push(take());
    this.takeMark(')');
    return items;
  }

  /** Stops reading at the next token. */
  refuse(expected: readonly string[]): never {
    throw new UnreadableRule({ code: 'unexpected', at: this.peek().at, expected });
  }
}
