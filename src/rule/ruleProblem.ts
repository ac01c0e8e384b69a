import type { ColumnType } from '../sheet/snapshot';
import type { ColumnNeed } from './columnNeeds';

/** What is wrong with a rule on this table; `rule` is its place in the set. */
export type RuleProblem =
  | { readonly code: 'ruleCount'; readonly count: number; readonly most: number }
  | { readonly code: 'noSuchColumn'; readonly rule: number; readonly column: number }
  /** The condition needs numbers or dates, and the column holds something else. */
  | {
      readonly code: 'wrongType';
      readonly rule: number;
      readonly column: number;
      readonly needs: ColumnNeed;
      readonly type: ColumnType;
    }
  | { readonly code: 'emptyText'; readonly rule: number }
  | { readonly code: 'badRank'; readonly rule: number; readonly n: number }
  /** The n of rows, of a multiple, of deviations or of a percentile. */
  | { readonly code: 'badCount'; readonly rule: number; readonly n: number }
  /** A key of one to three different columns, or two or three different columns of a row. */
  | { readonly code: 'badColumns'; readonly rule: number; readonly count: number }
  | { readonly code: 'tooFewItems'; readonly rule: number; readonly count: number }
  /** Bounds out of order, or for a style that has not three icons. */
  | { readonly code: 'badBounds'; readonly rule: number }
  /** 'Some' or 'every cell' inside another. */
  | { readonly code: 'nested'; readonly rule: number }
  /** 'Some' or 'every cell' of a condition that does not read the cell. */
  | { readonly code: 'unreadCell'; readonly rule: number }
  | { readonly code: 'tooFewParts'; readonly rule: number }
  | { readonly code: 'badColours'; readonly rule: number; readonly count: number }
  | { readonly code: 'noColumns'; readonly rule: number }
  | { readonly code: 'outsideGrid'; readonly rule: number };
