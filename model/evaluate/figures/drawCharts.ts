import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import type { DenoisingPoint } from './measureDenoising';
import type { CurvePoint } from './readCurves';
import type { SweepPoint } from './measureSweep';

const SIZE = { width: 560, height: 360, marginLeft: 50 } as const;

/** Accuracy by seeds, one line for each number of steps: SVG text. */
export function drawSweep(points: readonly SweepPoint[]): string {
  const lines = points.flatMap(({ steps, seeds, top1, top5 }) => [
    { seeds, share: 100 * top1, steps: String(steps), measure: 'top-1' },
    { seeds, share: 100 * top5, steps: String(steps), measure: 'top-5' },
  ]);
  return draw({
    ...SIZE,
    x: { label: 'seeds', type: 'log', ticks: [1, 4, 8, 16], tickFormat: 'd' },
    y: { label: 'right, %', grid: true, domain: [0, 100] },
    color: { legend: true, label: 'steps' },
    fx: { label: null },
    marks: [
      Plot.line(lines, { x: 'seeds', y: 'share', stroke: 'steps', fx: 'measure' }),
      Plot.dot(lines, { x: 'seeds', y: 'share', fill: 'steps', fx: 'measure' }),
    ],
  });
}

/** Edit distance along the denoising: SVG text. */
export function drawDenoising(points: readonly DenoisingPoint[]): string {
  const lines = points.flatMap(({ step, toTarget, toFinal }) => [
    { step, distance: toTarget, to: 'to the expected program' },
    { step, distance: toFinal, to: 'to the last program' },
  ]);
  return draw({
    ...SIZE,
    x: { label: 'steps done', tickFormat: 'd', ticks: points.length },
    y: { label: 'edit distance, share of the length', grid: true, zero: true },
    color: { legend: true },
    marks: [
      Plot.line(lines, { x: 'step', y: 'distance', stroke: 'to' }),
      Plot.dot(lines, { x: 'step', y: 'distance', fill: 'to' }),
    ],
  });
}

/** Held-back rows right by training rows seen, a line a run: SVG text. */
export function drawScaling(points: readonly CurvePoint[]): string {
  return draw({
    ...SIZE,
    x: { label: 'training rows seen', type: 'log', grid: true },
    y: { label: 'held-back rows right after one step, %', grid: true, domain: [0, 100] },
    color: { legend: true },
    marks: [
      Plot.line(points, { x: 'rows', y: 'exact', stroke: 'run' }),
      Plot.text(
        points,
        Plot.selectLast({ x: 'rows', y: 'exact', z: 'run', text: 'run', dy: -8, fill: 'run' }),
      ),
    ],
  });
}

/** One bin of a reliability diagram: mean score and share right, in percent. */
export interface ReliabilityPoint {
  readonly score: number;
  readonly right: number;
  readonly n: number;
}

/** Share right by score of the first candidate, against the diagonal: SVG text. */
export function drawReliability(points: readonly ReliabilityPoint[]): string {
  return draw({
    ...SIZE,
    x: { label: 'score of the first candidate, %', domain: [0, 100] },
    y: { label: 'right, %', grid: true, domain: [0, 100] },
    marks: [
      Plot.line(
        [
          [0, 0],
          [100, 100],
        ],
        { stroke: '#999', strokeDasharray: '4 3' },
      ),
      Plot.line(points, { x: 'score', y: 'right', stroke: '#1f6feb' }),
      Plot.dot(points, { x: 'score', y: 'right', r: 'n', fill: '#1f6feb' }),
    ],
  });
}

function draw(options: Plot.PlotOptions): string {
  const { document } = new JSDOM('').window;
  const svg = Plot.plot({ ...options, document });
  // Beside a legend the chart is a child of a figure; the legend's swatches are drawings, too.
  const drawn =
    svg.tagName.toLowerCase() === 'svg'
      ? svg
      : [...svg.children].find(({ tagName }) => tagName.toLowerCase() === 'svg');
  drawn?.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${drawn?.outerHTML ?? ''}\n`;
}
