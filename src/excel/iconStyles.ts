import { ICON_STYLES, type IconStyle } from '../rule/visual';

/** Excel's icon sets for our styles. */
export const EXCEL_ICONS = {
  arrows: 'ThreeArrows',
  trafficLights: 'ThreeTrafficLights1',
  flags: 'ThreeFlags',
  symbols: 'ThreeSymbols',
  stars: 'ThreeStars',
  ratings: 'FiveRating',
} as const satisfies Record<IconStyle, string>;

/** Lower bounds in percent that Excel gives a new set of three or five icons; the lowest icon has none. */
export const EXCEL_BOUNDS: Readonly<Record<number, readonly number[]>> = {
  3: [0, 33, 67],
  5: [0, 20, 40, 60, 80],
};

/** Our style for one of Excel's icon sets, null for a set that we do not make. */
export function toIconStyle(name: string): IconStyle | null {
  return ICON_STYLES.find((style) => EXCEL_ICONS[style] === name) ?? null;
}
