import type { NativeFormat } from '../rule/nativeRule';

/** Asks for a look; `toFormat` tells it after the next sync. */
export function loadFormat(format: Excel.ConditionalRangeFormat): void {
  const { font, fill, borders } = format;
  format.load('numberFormat');
  fill.load('color');
  font.load('color,bold,italic,underline,strikethrough');
  borders.load('items/style,items/color');
}

/** A loaded look in our own terms, null where they do not say all of it. */
export function toFormat({
  font,
  fill,
  borders,
  numberFormat,
}: Excel.ConditionalRangeFormat): NativeFormat | null {
  const line = toBorder(borders.items);
  const look = toLook(fill.color, font);
  return numberFormat || line === null || look === null ? null : { ...look, ...line };
}

/** No border, or a thin black line on all four sides; null for any other. */
function toBorder(sides: readonly Excel.ConditionalRangeBorder[]): NativeFormat | null {
  const drawn = sides.filter(({ style }) => style && style !== 'None');
  if (drawn.length === 0) return {};
  const isThin = drawn.every(
    ({ style, color }) => style === 'Continuous' && (!color || color === '#000000'),
  );
  return isThin && drawn.length === 4 ? { border: true } : null;
}

function toLook(fillColour: string, font: Excel.ConditionalRangeFont): NativeFormat | null {
  const fill = toColour(fillColour);
  const text = toColour(font.color);
  const underline: string = font.underline;
  if (fill === null || text === null || underline === 'Double') return null;
  return {
    ...(fill === '' ? {} : { fill }),
    ...(text === '' ? {} : { font: text }),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(underline === 'Single' ? { underline: true } : {}),
    ...(font.strikethrough ? { strikethrough: true } : {}),
  };
}

/** "#RRGGBB" in capitals, '' where nothing is set, null for something else. */
export function toColour(text: unknown): string | null {
  if (text === '' || text === null || text === undefined) return '';
  return typeof text === 'string' && /^#[0-9a-f]{6}$/i.test(text) ? text.toUpperCase() : null;
}
