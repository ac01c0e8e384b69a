import { compileFormula } from '../formula/compileFormula';
import type { Cell } from '../sheet/area';
import { cornerOf } from '../sheet/areaSets';
import type { SheetGround } from './hitCells';
import type { InspectedRule } from './inspectRules';
import type { FileVisual, VisualPoint } from './readFileVisual';

type Of<Kind extends FileVisual['kind']> = Extract<FileVisual, { readonly kind: Kind }>;

/** What a visual draws in a cell. */
export type Drawn =
  /** "#RRGGBB"; null where only the theme knows the colours. */
  | { readonly kind: 'colour'; readonly colour: string | null }
  /** From and to as shares of the cell's width; bars of negative numbers end where they are drawn from. */
  | {
      readonly kind: 'bar';
      readonly from: number;
      readonly to: number;
      readonly isNegative: boolean;
    }
  /** Counted from 0, the worst icon, whether or not the set is turned round. */
  | { readonly kind: 'icon'; readonly icon: number };

/** A number of a visual's range and what stands in its cell. */
export interface DrawnCell {
  readonly cell: Cell;
  readonly drawn: Drawn;
}

interface Numbers {
  /** Ascending, of the whole range. */
  readonly sorted: readonly number[];
  /** Where points are, in their order; NaN for one that cannot be worked out. */
  readonly at: readonly number[];
}

const DRAWERS: {
  readonly [Kind in FileVisual['kind']]: (
    visual: Of<Kind>,
    value: number,
    numbers: Numbers,
  ) => Drawn;
} = {
  colorScale: ({ points }, value, { at }) => ({
    kind: 'colour',
    colour: mixAt(
      points.map(({ colour }) => colour),
      at,
      value,
    ),
  }),
  dataBar: drawBar,
  iconSet: ({ points }, value, { at }) => {
    const reached = points.filter(({ includes }, i) => {
      const from = at[i] ?? NaN;
      return i > 0 && (includes ? value >= from : value > from);
    });
    return { kind: 'icon', icon: reached.length };
  },
};

/**
 * What a visual draws for the numbers of its range: text, blanks and errors are left out and count for nothing (ECMA-376
 * 18.3.1.16, 18.3.1.28, 18.3.1.49). Percents are of the way from the least to the largest number, percentiles those of
 * PERCENTILE.INC; automatic ends of bars reach to 0 (18.3.1.11, [MS-XLSX] 2.6.29). [] where a point cannot be worked out.
 */
export function showVisual(
  { visual, areas }: Pick<InspectedRule, 'visual' | 'areas'>,
  ground: SheetGround,
  cells: readonly Cell[],
): readonly DrawnCell[] {
  if (visual === null) return [];
  const { data, rows } = ground.whole;
  const valued = cells.flatMap((cell) => {
    const value = rows[cell.row - data.top]?.[cell.column - data.left];
    return typeof value === 'number' ? [{ cell, value }] : [];
  });
  const sorted = valued.map(({ value }) => value).toSorted((a, b) => a - b);
  const place = { sorted, corner: cornerOf(areas), ground };
  const at = visual.points.map((point) => locate(point, place));
  if (at.some((one) => !Number.isFinite(one))) return [];
  const draw = DRAWERS[visual.kind] as (
    visual: FileVisual,
    value: number,
    numbers: Numbers,
  ) => Drawn;
  return valued.map(({ cell, value }) => ({ cell, drawn: draw(visual, value, { sorted, at }) }));
}

interface PointPlace {
  readonly sorted: readonly number[];
  readonly corner: Cell;
  readonly ground: SheetGround;
}

function locate({ type, value }: VisualPoint, place: PointPlace): number {
  const { sorted } = place;
  const [least = NaN] = sorted;
  const most = sorted.at(-1) ?? NaN;
  switch (type) {
    case 'min':
      return least;
    case 'max':
      return most;
    case 'autoMin':
      return Math.min(0, least);
    case 'autoMax':
      return Math.max(0, most);
    case 'percent':
      return least + ((most - least) * evaluate(value, place)) / 100;
    case 'percentile':
      return percentile(sorted, evaluate(value, place) / 100);
    default:
      return evaluate(value, place);
  }
}

/** A point's value: a number or a formula without "=". */
function evaluate(value: string | null, { corner, ground }: PointPlace): number {
  const text = (value ?? '').replace(/^=/, '');
  if (text === '' || Number.isFinite(Number(text))) return text === '' ? NaN : Number(text);
  const compiled = compileFormula(`=${text}`, corner, ground.workbook);
  const found = compiled.ok ? compiled.value.evaluate(corner) : null;
  return typeof found === 'number' ? found : NaN;
}

function percentile(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length - 1);
  const low = sorted[Math.floor(rank)] ?? NaN;
  const high = sorted[Math.ceil(rank)] ?? NaN;
  return low + (high - low) * (rank - Math.floor(rank));
}

function drawBar(visual: Of<'dataBar'>, value: number, { at }: Numbers): Drawn {
  const [low = 0, high = 0] = at;
  const isNegative = value < 0;
  const share = (one: number): number => clamp(high === low ? 1 : (one - low) / (high - low));
  if (visual.axis === 'middle') {
    const reach = Math.max(Math.abs(low), Math.abs(high)) || 1;
    const end = clamp(0.5 + value / (2 * reach));
    return { kind: 'bar', from: Math.min(0.5, end), to: Math.max(0.5, end), isNegative };
  }
  if (visual.axis === 'automatic' && low < 0) {
    const [axis, end] = [share(0), share(value)];
    return { kind: 'bar', from: Math.min(axis, end), to: Math.max(axis, end), isNegative };
  }
  const [shortest, longest] = visual.lengths;
  const to = (shortest + (longest - shortest) * share(value)) / 100;
  return { kind: 'bar', from: 0, to, isNegative };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** The colour between the two points around a value; that of the end beyond them. */
function mixAt(
  colours: readonly (string | null)[],
  at: readonly number[],
  value: number,
): string | null {
  const above = at.findIndex((one) => value <= one);
  const end = above < 0 ? at.length - 1 : above;
  const [low = 0, high = 0] = [at[end - 1], at[end]];
  const [from, to] = [colours[Math.max(0, end - 1)], colours[end]];
  if (!from || !to) return null;
  if (end === 0 || above < 0 || high === low) return to;
  const share = (value - low) / (high - low);
  const mixed = [1, 3, 5].map((place) => {
    const [a, b] = [from, to].map((one) => Number.parseInt(one.slice(place, place + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share);
  });
  return `#${mixed.map((one) => one.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}
