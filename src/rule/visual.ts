import type { Colour } from '../sheet/colours';
import type { ColumnRef } from './ruleSet';

export const ICON_STYLES = [
  'arrows',
  'trafficLights',
  'flags',
  'symbols',
  'stars',
  'ratings',
] as const;
export type IconStyle = (typeof ICON_STYLES)[number];

/** A scale from the lowest to the highest value, with a middle point at the 50th percentile for three colours. */
export interface ColorScale {
  readonly kind: 'colorScale';
  readonly column: ColumnRef;
  /** Lowest first; two or three. */
  readonly colours: readonly Colour[];
}

export interface DataBar {
  readonly kind: 'dataBar';
  readonly column: ColumnRef;
  readonly colour: Colour;
}

/**
 * Icons at 33 % and 67 % (or fifths for ratings). With `bounds` (low <= high) the best icon from the upper number
 * on, the middle one from the lower number on; only for styles of three icons.
 */
export interface IconSet {
  readonly kind: 'iconSet';
  readonly column: ColumnRef;
  readonly style: IconStyle;
  readonly reversed: boolean;
  readonly bounds?: readonly [low: number, high: number];
}

export type Visual = ColorScale | DataBar | IconSet;
export type VisualKind = Visual['kind'];
