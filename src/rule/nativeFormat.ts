import type { Colour } from '../sheet/colours';
import type { Format } from './format';
import type { NativeFormat } from './nativeRule';
import { DEFAULT_COLOUR, PALETTE } from './palette';

/**
 * A look in colours that can be read: a fill brings its own text colour unless another was asked.
 * {} becomes the default highlight, as a rule without a look would show nothing.
 */
export function nativeFormat(format: Format): NativeFormat {
  if (Object.keys(format).length === 0) return nativeFormat({ fill: DEFAULT_COLOUR });
  return {
    ...colours(format),
    ...(format.bold && { bold: true }),
    ...(format.italic && { italic: true }),
    ...(format.underline && { underline: true }),
    ...(format.strikethrough && { strikethrough: true }),
    ...(format.border && { border: true }),
  };
}

function colours({ fill, font }: Format): NativeFormat {
  if (fill === undefined) return font === undefined ? {} : { font: PALETTE[font].font };
  const shades = PALETTE[fill];
  if (font === undefined || font === fill) return { fill: shades.fill, font: shades.onFill };
  if (font === 'white') return { fill: shades.strongFill, font: PALETTE.white.font };
  return { fill: shades.fill, font: fontOn(fill, font) };
}

/** A family's text on another family's fill: dark on light, light on black. */
function fontOn(fill: Colour, font: Colour): string {
  if (fill === 'black') return PALETTE[font].fill;
  return font === 'black' ? PALETTE.black.font : PALETTE[font].onFill;
}
