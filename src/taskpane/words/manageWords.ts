import type { Receipt } from '../../host/receipt';

/** Changing the rules that stand on the sheet. Names are for screen readers; places count from 1. */
export interface ManageWords {
  readonly up: string;
  readonly upName: (place: number) => string;
  readonly down: string;
  readonly downName: (place: number) => string;
  readonly edit: string;
  readonly editName: (place: number) => string;
  readonly remove: string;
  readonly removeName: (place: number) => string;
  /** A rule that cannot be read. */
  readonly fixed: string;
  /** A rule that the rule language cannot say. */
  readonly unsaid: string;
  readonly keys: string;
  readonly writing: string;
  readonly editing: (place: number) => string;
  readonly save: string;
  readonly cancel: string;
  /** Rows that an edited rule hits now, and once it is saved. */
  readonly before: (rows: number) => string;
  readonly after: (rows: number) => string;
  /** Changing a rule by words. */
  readonly reword: {
    readonly label: string;
    readonly hint: string;
    readonly ask: string;
    /** Another of so many readings. */
    readonly other: (place: number, count: number) => string;
    readonly done: string;
    /** Rows of the sheet, as a list. */
    readonly gains: (rows: string) => string;
    readonly loses: (rows: string) => string;
  };
  readonly tidy: {
    readonly title: string;
    /** Numbers of rules. */
    readonly about: (before: number, after: number) => string;
    readonly merge: (places: readonly number[], text: string) => string;
    readonly button: string;
  };
  readonly redo: string;
  readonly did: Readonly<
    Record<Receipt['kind'], Readonly<Record<'done' | 'undone' | 'redone', string>>>
  >;
  /** `range` is '' where only places changed. */
  readonly rules: (amount: number, range: string, sheet: string) => string;
  readonly news: (did: string, what: string) => string;
  /** So many rules stand otherwise than they were asked for. */
  readonly differs: (amount: number) => string;
  /** So many cells show something else than the preview said; `first` is an address. */
  readonly shows: (cells: number, first: string) => string;
}
