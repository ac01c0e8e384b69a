import type { Area } from './area';
import type { Colour } from './colours';

/** A number that a request holds: "1,000", "10k", "50%" (value 50, percent), "$5", "five", "3rd", "twice". */
export interface NumberSlot {
  readonly value: number;
  readonly percent: boolean;
  /** The name of a weekday: 1 (Sunday) to 7. */
  readonly weekday?: true;
}

/** A date that a request holds; a month or a year alone stands for its first day. */
export interface DateSlot {
  readonly serial: number;
  readonly grain: 'day' | 'month' | 'year';
}

/** A cell value of the table that stands in the request, in the table's own spelling. */
export interface ValueSlot {
  readonly text: string;
  /** Index into the snapshot's columns. */
  readonly column: number;
  /** The request's own word, where it holds just one of the value's words: what a partial match looks for. */
  readonly part?: string;
}

/**
 * What a request holds, by type, in reading order: the only place from which a rule takes its literals.
 * Filled by `link`, read and written by `rule/symbols`.
 */
export interface Slots {
  readonly numbers: readonly NumberSlot[];
  readonly dates: readonly DateSlot[];
  /** Times of day as a fraction of a day. */
  readonly times: readonly number[];
  /** Quoted texts. */
  readonly texts: readonly string[];
  readonly values: readonly ValueSlot[];
  /** Addresses ("B2:D20", "column B", "rows 5 to 9"). */
  readonly areas: readonly Area[];
  /** Colour families that the request names, or that it means without naming ("traffic lights": all). */
  readonly colours: readonly Colour[];
  /** The request's words in their own spelling, for word pointers. */
  readonly words: readonly string[];
  /** Columns of the snapshot that a rule may name (at most 16). */
  readonly columnCount: number;
}
