import { COLOURS } from '../../src/sheet/colours';
import { nativeFormat } from '../../src/rule/nativeFormat';
import { PALETTE } from '../../src/rule/palette';

/** Contrast of two "#RRGGBB" colours as WCAG 2 defines it, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(COLOURS)('%s can be read as a fill, as a strong fill and as text', (colour) => {
  const { fill, onFill, strongFill, font } = PALETTE[colour];
  expect(contrast(fill, onFill)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(strongFill, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
  if (colour !== 'white') expect(contrast(font, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
});

test('every text colour can be read on every other fill', () => {
  for (const fill of COLOURS) {
    for (const font of COLOURS) {
      const look = nativeFormat({ fill, font });
      if (fill === 'white' && font === 'white') continue;
      const ratio = contrast(look.fill ?? '', look.font ?? '');
      expect(`${fill} ${font} ${ratio >= 4.5}`).toBe(`${fill} ${font} true`);
    }
  }
});

test('a fill brings its text colour, a text colour alone no fill', () => {
  expect(nativeFormat({ fill: 'red', bold: true })).toEqual({
    fill: '#FFC7CE',
    font: '#9C0006',
    bold: true,
  });
  expect(nativeFormat({ font: 'red' })).toEqual({ font: '#C00000' });
  expect(nativeFormat({ strikethrough: true })).toEqual({ strikethrough: true });
});

test('a rule without a look gets the yellow highlight', () => {
  expect(nativeFormat({})).toEqual(nativeFormat({ fill: 'yellow' }));
});
