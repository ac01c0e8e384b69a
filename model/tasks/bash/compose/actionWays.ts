/** What is done with what find finds. */
export interface FindAction {
  readonly code: string;
  readonly weight: number;
  /** With {what} for the things. */
  readonly says: readonly string[];
  /** What it can be done with; anything where absent. */
  readonly only?: 'file' | 'directory';
  /** "find {what} and … them" does not say it. */
  readonly isWhole?: boolean;
}

/** A task with the commands that do it: each command has words of its own, so that a request tells which. */
export type Ways = readonly (readonly [code: string, weight: number, says: readonly string[]])[];

export const of = (ways: Ways, more: Partial<FindAction> = {}): readonly FindAction[] =>
  ways.map(([code, weight, says]) => ({ code, weight, says, ...more }));
