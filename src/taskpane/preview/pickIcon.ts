import type { NativeRule } from '../../rule/nativeRule';
import type { IconStyle } from '../../rule/visual';

/** An icon as a sign of the page, lowest value first; colours are "#RRGGBB". */
export interface Icon {
  readonly sign: string;
  readonly colour: string;
}

const RED = '#C00000';
const AMBER = '#B45309';
const GREEN = '#1E7B34';
const GREY = '#595959';

const ICONS: Readonly<Record<IconStyle, readonly Icon[]>> = {
  arrows: threeOf('▼', '►', '▲'),
  trafficLights: threeOf('●', '●', '●'),
  flags: threeOf('⚑', '⚑', '⚑'),
  symbols: threeOf('✘', '!', '✔'),
  stars: ['☆', '⯪', '★'].map((sign) => ({ sign, colour: AMBER })),
  ratings: ['▁', '▂', '▄', '▆', '█'].map((sign) => ({ sign, colour: GREY })),
};

function threeOf(low: string, middle: string, high: string): readonly Icon[] {
  return [
    { sign: low, colour: RED },
    { sign: middle, colour: AMBER },
    { sign: high, colour: GREEN },
  ];
}

/** The icon for a number that stands at a share (0 to 1) of the way from the least to the largest one. */
export function pickIcon(
  { style, reversed, bounds }: Extract<NativeRule, { readonly kind: 'iconSet' }>,
  value: number,
  share: number,
): Icon | null {
  const icons = ICONS[style];
  const level = bounds === undefined ? levelOf(share, icons.length) : countTrue(bounds, value);
  return icons[reversed ? icons.length - 1 - level : level] ?? null;
}

/** Excel's usual bounds are whole percents: 33 and 67, or fifths. */
function levelOf(share: number, count: number): number {
  const bounds = Array.from(
    { length: count - 1 },
    (_, i) => Math.round((100 * (i + 1)) / count) / 100,
  );
  return countTrue(bounds, share);
}

function countTrue(bounds: readonly number[], value: number): number {
  return bounds.filter((bound) => value >= bound).length;
}
