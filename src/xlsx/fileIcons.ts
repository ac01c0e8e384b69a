import { ICON_STYLES, type IconStyle } from '../rule/visual';

/**
 * Icon sets of files for our styles. Stars came with Excel 2010: their rule stands in the sheet's extension list alone
 * ([MS-XLSX] 2.6.30), where older programs leave it out of sight.
 */
export const FILE_ICONS = {
  arrows: '3Arrows',
  trafficLights: '3TrafficLights1',
  flags: '3Flags',
  symbols: '3Symbols',
  stars: '3Stars',
  ratings: '5Rating',
} as const satisfies Record<IconStyle, string>;

/** Lower bounds in percent, lowest icon first. */
export function boundsOf(icons: string): readonly number[] {
  return icons.startsWith('5') ? [0, 20, 40, 60, 80] : [0, 33, 67];
}

/** Our style for an icon set, null for one that we do not make. */
export function toStyle(icons: string): IconStyle | null {
  return ICON_STYLES.find((style) => FILE_ICONS[style] === icons) ?? null;
}
