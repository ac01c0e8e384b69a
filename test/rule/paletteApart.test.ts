import { PALETTE } from '../../src/rule/palette';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Linear RGB as seen without one kind of cone (Machado, Oliveira, Fernandes 2009, severity 1). */
const EYES: Readonly<Record<string, Matrix>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no long ones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no medium ones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no short ones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Distance in CIELAB (1976) at which two light fills side by side are told apart at a glance. */
const APART = 10;

const LEVELS = ['red', 'orange', 'yellow', 'green', 'blue'] as const;

function times([a, b, c]: Matrix, x: Triple): Triple {
  const row = (r: Triple): number => r[0] * x[0] + r[1] * x[1] + r[2] * x[2];
  return [row(a), row(b), row(c)];
}

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const TO_XYZ: Matrix = [
  [0.4338, 0.3762, 0.1899],
  [0.2126, 0.7152, 0.0722],
  [0.0177, 0.1095, 0.8731],
];

/** CIELAB of a colour as these eyes see it. */
function seen(hex: string, eyes: Matrix): Triple {
  const [r, g, b] = times(eyes, linear(hex));
  const inside = (value: number): number => Math.min(1, Math.max(0, value));
  const [x, y, z] = times(TO_XYZ, [inside(r), inside(g), inside(b)]);
  const bend = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  return [116 * bend(y) - 16, 500 * (bend(x) - bend(y)), 200 * (bend(y) - bend(z))];
}

describe('Fills that stand for levels are told apart', () => {
  test.each(Object.entries(EYES))('with %s', (_, eyes) => {
    const close = LEVELS.flatMap((one, at) =>
      LEVELS.slice(at + 1).flatMap((other) => {
        const [a, b] = [seen(PALETTE[one].fill, eyes), seen(PALETTE[other].fill, eyes)];
        const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        return distance < APART ? [`${one} and ${other}: ${distance.toFixed(1)}`] : [];
      }),
    );
    expect(close).toEqual([]);
  });
});
