import { PALETTE } from '../../src/rule/palette';
import { COLOURS, type Colour } from '../../src/sheet/colours';

type Matrix = readonly (readonly [number, number, number])[];

/** Full dichromacy on linear RGB: Machado, Oliveira and Fernandes 2009. */
const EYES: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(hex: string): readonly number[] {
  return [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

function toLab(rgb: readonly number[]): readonly number[] {
  const [r = 0, g = 0, b = 0] = rgb.map((share) => Math.min(1, Math.max(0, share)));
  const root = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distance of two fills in CIELAB for these eyes; 2.3 can just be told apart side by side. */
function distance(a: Colour, b: Colour, eyes: Matrix): number {
  const [from, to] = [a, b].map((colour) => {
    const light = linear(PALETTE[colour].fill);
    return toLab(eyes.map((row) => row.reduce((sum, x, i) => sum + x * (light[i] ?? 0), 0)));
  });
  return Math.hypot(...(from ?? []).map((value, i) => value - (to?.[i] ?? 0)));
}

const PAIRS = COLOURS.flatMap((a, i) => COLOURS.slice(i + 1).map((b) => [a, b] as const));

describe.each(Object.entries(EYES))('to %s eyes', (_, eyes) => {
  test('no two fills are the same', () => {
    expect(PAIRS.filter(([a, b]) => distance(a, b, eyes) < 2.2)).toEqual([]);
  });

  test('red and green can be told apart side by side, and yellow from both at a glance', () => {
    expect(distance('red', 'green', eyes)).toBeGreaterThan(5);
    expect(distance('red', 'yellow', eyes)).toBeGreaterThan(15);
    expect(distance('green', 'yellow', eyes)).toBeGreaterThan(15);
  });
});
