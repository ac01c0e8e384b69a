/** Words `first` to `last` of a request that name a column. */
export interface ColumnLink {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  /** 0 to 1; from 0.85 on the whole header stands there. */
  readonly score: number;
  /** The next best column for the same words, or null. */
  readonly runnerUp: number | null;
}
