import type { Snapshot } from '../../src/sheet/snapshot';
import type { Random } from '../tasks/cf/random';
import type { HeldRequest } from './heldCases';

/** A request told otherwise, that must be answered the same. */
export interface Variant {
  readonly utterance: string;
  readonly snapshot: Snapshot;
  /** For each of its columns the one that it was; null for one that was not there. */
  readonly columns: readonly (number | null)[];
}

/** A variant of a request, null where it does not apply; `others` lend their columns. */
export type Vary = (
  request: HeldRequest,
  random: Random,
  others: readonly HeldRequest[],
) => Variant | null;
