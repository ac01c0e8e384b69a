import type { Area } from '../sheet/area';
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

/** The cells that a visual is drawn in: a column, the selection for 'this', or an address that the request names. */
export type VisualPlace = ColumnRef | Area;

/** A scale from the lowest to the highest value, with a middle point at the 50th percentile for three colours. */
export interface ColorScale {
  readonly kind: 'colorScale';
  readonly on: VisualPlace;
  /** Lowest first; two or three. */
  readonly colours: readonly Colour[];
}

export interface DataBar {
  readonly kind: 'dataBar';
  readonly on: VisualPlace;
  readonly colour: Colour;
}

/**
 * Icons at 33 % and 67 % (or fifths for ratings). With `bounds` (low <= high) the best icon from the upper number
 * on, the middle one from the lower number on; only for styles of three icons.
 */
export interface IconSet {
  readonly kind: 'iconSet';
  readonly on: VisualPlace;
  readonly style: IconStyle;
  readonly reversed: boolean;
  readonly bounds?: readonly [low: number, high: number];
}

export type Visual = ColorScale | DataBar | IconSet;
export type VisualKind = Visual['kind'];

/** True for a place that the request names by its address. */
export function isAddress(on: VisualPlace): on is Area {
  return typeof on === 'object';
}
