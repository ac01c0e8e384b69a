import type { Model } from '@ironcalc/wasm';
import type { CopyModel } from './readCells';
import type { RuleStore } from './ruleStore';

/** What the objects of one sheet work on. */
export interface SheetAccess {
  readonly model: Model;
  /** The component's number of the sheet, from 0. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly store: RuleStore;
  readonly copy: CopyModel;
  readonly isProtected: () => boolean;
  /** Throws what Excel throws where the sheet is protected. */
  readonly guard: () => void;
  /** Hands pending rules to the component. */
  readonly flush: () => void;
  /** Draws again; the component does not notice changes that come from outside. */
  readonly redraw: () => void;
}
