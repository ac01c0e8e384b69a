import type { Colour } from '../sheet/colours';

/** What a colour family looks like in each role; "#RRGGBB". */
export interface Shades {
  /** A fill that takes text: light, except for black. */
  readonly fill: string;
  /** The family's text on `fill`, at least 4.5 : 1. */
  readonly onFill: string;
  /** A fill for white text, at least 4.5 : 1. */
  readonly strongFill: string;
  /** The family's text on white, at least 4.5 : 1; white itself is for dark cells. */
  readonly font: string;
  /** An end or the middle of a colour scale. */
  readonly scale: string;
  readonly bar: string;
}

/**
 * One look per family; contrasts are tested, and that the five fills that stand for levels stay apart for eyes without one
 * of the three cones (Excel's own light red and light green do not).
 */
export const PALETTE: Readonly<Record<Colour, Shades>> = {
  red: shades('#FFC7CE', '#9C0006', '#C00000', '#C00000', '#F8696B', '#FF555A'),
  green: shades('#C0EDB4', '#005200', '#1E7B34', '#1E7B34', '#63BE7B', '#63C384'),
  yellow: shades('#FFEB9C', '#6B4200', '#8A6100', '#8A6100', '#FFEB84', '#FFCB2E'),
  orange: shades('#F9B77A', '#843C0C', '#B45309', '#B45309', '#FDBA74', '#FFB628'),
  blue: shades('#A9C9EE', '#1F3864', '#1F5FA8', '#1F5FA8', '#5A8AC6', '#638EC6'),
  grey: shades('#D9D9D9', '#3A3A3A', '#595959', '#595959', '#BFBFBF', '#A6A6A6'),
  pink: shades('#FBD0E6', '#8B0A50', '#B5136F', '#B5136F', '#F49AC1', '#F06CAE'),
  cyan: shades('#CCF2F4', '#0B4F59', '#0B7285', '#0B7285', '#67D3DE', '#2EC4D6'),
  white: shades('#FFFFFF', '#262626', '#595959', '#FFFFFF', '#FFFFFF', '#D9D9D9'),
  purple: shades('#E4DFEC', '#4B2A7B', '#6B3FA0', '#6B3FA0', '#B39DDB', '#9A7FD1'),
  black: shades('#262626', '#FFFFFF', '#000000', '#000000', '#404040', '#404040'),
  brown: shades('#E6D3C1', '#5A3210', '#7B4A1E', '#7B4A1E', '#B98B62', '#A97142'),
};

/** The look of a highlight for which no look was asked. */
export const DEFAULT_COLOUR: Colour = 'yellow';

function shades(
  fill: string,
  onFill: string,
  strongFill: string,
  font: string,
  scale: string,
  bar: string,
): Shades {
  return { fill, onFill, strongFill, font, scale, bar };
}
