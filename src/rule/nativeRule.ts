import type { Area } from '../sheet/area';
import type { BuiltIn } from './builtIn';
import type { IconStyle } from './visual';

/** A look as a host writes it; colours are "#RRGGBB". */
export interface NativeFormat {
  readonly fill?: string;
  readonly font?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
  /** A thin black line around each cell. */
  readonly border?: true;
}

/**
 * A rule as a host writes it. `areas` are disjoint and not empty; relative references of `formula` are
 * written for the top-left cell of `areas[0]`.
 */
export type NativeRule =
  | {
      readonly kind: 'custom';
      readonly areas: readonly Area[];
      /** English names, comma separators, leading "=". */
      readonly formula: string;
      readonly format: NativeFormat;
      readonly stopIfTrue: boolean;
      /**
       * Excel's own kind that colours the same cells: what a host writes, as long as `formula` is one for it
       * (`builtInOf`); `formula` then only says what it means.
       */
      readonly builtIn?: BuiltIn;
    }
  | {
      readonly kind: 'colorScale';
      readonly areas: readonly Area[];
      /** Two or three "#RRGGBB", lowest first; the middle stands at the 50th percentile. */
      readonly colours: readonly string[];
    }
  | { readonly kind: 'dataBar'; readonly areas: readonly Area[]; readonly colour: string }
  | {
      readonly kind: 'iconSet';
      readonly areas: readonly Area[];
      readonly style: IconStyle;
      readonly reversed: boolean;
      /** The numbers from which on the middle and the best icon show (of three); percents where there are none. */
      readonly bounds?: readonly [low: number, high: number];
    };

export type NativeKind = NativeRule['kind'];
