export type Family = 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple' | 'grey';

/** Upper ends of the hues, in degrees, in order. */
const HUES: readonly (readonly [number, Family])[] = [
  [18, 'red'],
  [44, 'orange'],
  [72, 'yellow'],
  [170, 'green'],
  [255, 'blue'],
  [330, 'purple'],
  [360, 'red'],
];

/** What a person would call a colour ("#RRGGBB"), light or dark. */
export function nameFamily(hex: string): Family {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [least, most] = [Math.min(r, g, b), Math.max(r, g, b)];
  if (most - least < 8) return 'grey';
  const turn =
    most === r
      ? ((g - b) / (most - least) + 6) % 6
      : most === g
        ? (b - r) / (most - least) + 2
        : (r - g) / (most - least) + 4;
  return HUES.find(([end]) => turn * 60 < end)?.[1] ?? 'red';
}
