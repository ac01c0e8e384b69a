import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawScaling } from './drawCharts';
import { fitMisses, readCurves, rowsFor, type CurvePoint } from './readCurves';

const RUNS = fileURLToPath(new URL('../../runs', import.meta.url));
const FIGURES = fileURLToPath(new URL('../../figures', import.meta.url));
/** Shares of whole rows right at which the law is read. */
const GOALS = [0.25, 0.5, 0.75];
/** Beyond so many times the rows seen a fit is a guess, and is not printed. */
const FARTHEST = 30;

/** Held-back rows right by training rows seen, for every run here: `npm run figures -- scaling`. */
export async function drawScalingFigure(): Promise<number> {
  const points = await readCurves(RUNS);
  if (points.length === 0) {
    console.error('noRuns: no model/runs/*/train.log has an evaluation');
    return 2;
  }
  await mkdir(FIGURES, { recursive: true });
  const lines = points.map(({ run, rows, symbols, exact }) => [run, rows, symbols, exact].join());
  await writeFile(
    join(FIGURES, 'scaling.csv'),
    ['run,rows,symbols,exact', ...lines, ''].join('\n'),
  );
  await writeFile(join(FIGURES, 'scaling.svg'), drawScaling(points));
  console.log(
    '| run | rows seen | symbols right, % | whole rows, % | fit of the misses | rows for 25 / 50 / 75 % |',
  );
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const run of new Set(points.map((point) => point.run))) {
    console.log(
      describeRun(
        run,
        points.filter((point) => point.run === run),
      ),
    );
  }
  return 0;
}

/** One line of the table; what lies farther than a fit reaches is a dash. */
export function describeRun(run: string, points: readonly CurvePoint[]): string {
  const last = points[points.length - 1];
  const law = fitMisses(points.map(({ rows, exact }) => ({ rows, missed: 1 - exact / 100 })));
  const seen = last?.rows ?? 0;
  const cells = GOALS.map((goal) => {
    if (law === null) return '-';
    if ((last?.exact ?? 0) >= 100 * goal) return 'there';
    const rows = rowsFor(law, 1 - goal);
    return rows > FARTHEST * seen ? '-' : `${Math.round(rows / 1000)}k`;
  });
  const fit =
    law === null || law.slope <= 0
      ? '-'
      : `rows^-${law.slope.toFixed(3)}, R2 ${law.fit.toFixed(2)}`;
  return `| ${run} | ${seen} | ${last?.symbols} | ${last?.exact} | ${fit} | ${cells.join(' / ')} |`;
}
