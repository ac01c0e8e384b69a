import type { Environment, Expression } from './expression';

/** Names of LET and LAMBDA in scope. */
export interface Scope {
  /** By name in lower case: its place in `Frame.locals`. */
  readonly slots: ReadonlyMap<string, number>;
  /** How many places are taken, hidden names included. */
  readonly depth: number;
}

export const EMPTY_SCOPE: Scope = { slots: new Map(), depth: 0 };

/** The scope with one more name, which hides an outer one of the same name. */
export function withName(scope: Scope, name: string): Scope {
  const slots = new Map(scope.slots).set(name.toLowerCase(), scope.depth);
  return { slots, depth: scope.depth + 1 };
}

/** What the compiler of a tree asks its surroundings. */
export interface CompileContext {
  readonly environment: Environment;
  /** A reference other than a name. */
  readonly reference: (text: string) => Expression;
  /** A defined name. */
  readonly name: (name: string) => Expression;
  /** Notes what cannot be checked; the expression that comes back only fills the place. */
  readonly unknown: (what: string) => Expression;
  /** Notes a function that got too few or too many arguments. */
  readonly wrongCount: (name: string) => Expression;
  /** A function that Excel does not have is #NAME?. */
  readonly noAddedFunctions: boolean;
  readonly countsFrom1904: boolean;
}
