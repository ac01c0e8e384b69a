import { COLOURS, type Colour } from '../sheet/colours';
import { PALETTE } from './palette';

/** Hues in degrees up to which a family goes. */
const HUES: readonly (readonly [upTo: number, name: Colour])[] = [
  [15, 'red'],
  [42, 'orange'],
  [68, 'yellow'],
  [165, 'green'],
  [198, 'cyan'],
  [252, 'blue'],
  [292, 'purple'],
  [340, 'pink'],
  [360, 'red'],
];

/** A "#RRGGBB" by the family that a person would call it; other texts stay. */
export function nameColour(colour: string): string {
  return familyOf(colour) ?? colour;
}

/** The family that a person would call a "#RRGGBB"; null for other texts. */
export function familyOf(colour: string): Colour | null {
  const digits = /^#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i.exec(colour);
  if (digits === null) return null;
  const known = COLOURS.find((family) => {
    const { fill, font, strongFill, onFill, scale, bar } = PALETTE[family];
    return [fill, font, strongFill, onFill, scale, bar].includes(colour.toUpperCase());
  });
  if (known !== undefined) return known;
  const [r = 0, g = 0, b = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16) / 255);
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  if (span < 0.08) return most > 0.96 ? 'white' : most < 0.15 ? 'black' : 'grey';
  const sector =
    most === r ? ((g - b) / span + 6) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  const hue = sector * 60;
  if (hue >= 15 && hue < 42 && most < 0.6) return 'brown';
  return HUES.find(([upTo]) => hue <= upTo)?.[1] ?? 'red';
}
