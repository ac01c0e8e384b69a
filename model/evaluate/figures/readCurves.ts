import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One evaluation of a training run. */
export interface CurvePoint {
  readonly run: string;
  /** Training rows seen so far. */
  readonly rows: number;
  /** Percent of held-back symbols, and of whole rows, right after one step. */
  readonly symbols: number;
  readonly exact: number;
}

/** The evaluations in the text of a train.log, in their order; those before the first line of progress are left out. */
export function readCurve(run: string, log: string): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  let rows: number | null = null;
  for (const line of log.split('\n')) {
    const seen = / rows (\d+) /.exec(line)?.[1];
    if (seen !== undefined) rows = Number(seen);
    const held = /^held back: token1 ([\d.]+) exact1 ([\d.]+)/.exec(line);
    if (held === null || rows === null) continue;
    points.push({ run, rows, symbols: Number(held[1]), exact: Number(held[2]) });
  }
  return points;
}

/** All runs of a folder that have a train.log, by name. */
export async function readCurves(folder: string): Promise<readonly CurvePoint[]> {
  const names = (await readdir(folder)).sort();
  const logs = names.map(async (name) => {
    try {
      return readCurve(name, await readFile(join(folder, name, 'train.log'), 'utf8'));
    } catch {
      return [];
    }
  });
  return (await Promise.all(logs)).flat();
}

/** A power law of the misses: share missed = scale * rows ** -slope. */
export interface PowerLaw {
  readonly scale: number;
  readonly slope: number;
  /** Share of the variance that it explains, 0 to 1. */
  readonly fit: number;
}

/** Fits the later half of a curve, by least squares in logarithms; null where that are fewer than four points. */
export function fitMisses(
  points: readonly { readonly rows: number; readonly missed: number }[],
): PowerLaw | null {
  const later = points.slice(Math.floor(points.length / 2));
  if (later.length < 4) return null;
  const xs = later.map(({ rows }) => Math.log(rows));
  const ys = later.map(({ missed }) => Math.log(missed));
  const [mx, my] = [mean(xs), mean(ys)];
  const sxx = mean(xs.map((x) => (x - mx) ** 2));
  const sxy = mean(xs.map((x, at) => (x - mx) * ((ys[at] ?? my) - my)));
  const syy = mean(ys.map((y) => (y - my) ** 2));
  if (sxx === 0 || syy === 0) return null;
  const slope = -sxy / sxx;
  return { scale: Math.exp(my + slope * mx), slope, fit: sxy ** 2 / (sxx * syy) };
}

/** Rows at which a law reaches a share of misses; Infinity where it never falls. */
export function rowsFor({ scale, slope }: PowerLaw, missed: number): number {
  return slope <= 0 ? Infinity : (scale / missed) ** (1 / slope);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
