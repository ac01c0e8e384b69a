import type { AstExpression } from '@borgar/fx';
import type { Area, Cell } from '../sheet/area';

/** A table as formulas name it. */
export interface NamedTable {
  readonly name: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly headers: readonly string[];
}

/** What a formula is rewritten with. */
export interface RewritePlace {
  /** The cell for which the formula is written. */
  readonly anchor: Cell;
  readonly activeSheet: string;
  readonly tables: readonly NamedTable[];
}

/** A node that Excel would refuse, and those around it, from the inside outwards. */
export interface RefusedNode {
  readonly node: AstExpression;
  readonly around: readonly AstExpression[];
}

/** Text that takes the place of `formula.slice(start, end)`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}
