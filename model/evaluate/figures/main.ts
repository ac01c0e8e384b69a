import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openModel } from '../../../src/cli/openModel';
import { evaluateOwn } from '../evaluateOwn';
import { findShards } from '../findShards';
import { readHeld } from '../heldCases';
import { measureCalibration } from '../measureAnswers';
import { createPipeline } from '../pipeline';
import { readOptions } from '../readOptions';
import { drawDenoising, drawReliability, drawSweep } from './drawCharts';
import { measureDenoising } from './measureDenoising';
import { drawScalingFigure } from './scaling';
import { measureSweep } from './measureSweep';

const STEPS = [1, 2, 5, 10];
const SEEDS = [1, 4, 8, 16];
/** Levels of the denoising figure: ten, evenly spaced, so that its curve shows more than the product's five steps. */
const LEVELS = Array.from({ length: 10 }, (_, at) => 1 - 0.06 * at);
/** Requests where none are asked for. */
const MOST = 150;

/** Draws all figures of model/figures on own held-back requests: `npm run figures -- --most 150 --data model/data/cf`. */
async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'scaling') return drawScalingFigure();
  const options = readOptions(args);
  if (!options.ok) return complain(options.error.code);
  const folder = await findShards(options.value.data);
  if (!folder.ok) return complain(folder.error.code);
  const most = options.value.most ?? MOST;
  const held = await readHeld(folder.value, most);
  const opened = await openModel({ folder: options.value.model, threads: 2 });
  if (!held.ok || !opened.ok) return complain(held.ok ? 'noModel' : held.error.code);
  const { model, sampler, vocabulary } = opened.value;
  const sweep = await measureSweep(sampler, vocabulary, held.value, STEPS, SEEDS);
  await save('steps-and-seeds', sweep, drawSweep(sweep));
  const along = await measureDenoising(model, vocabulary, held.value, LEVELS);
  await save('denoising', along, drawDenoising(along));
  const pipeline = createPipeline(sampler, vocabulary, { steps: null, seeds: null });
  const outcomes = await evaluateOwn(pipeline, folder.value, null, 2 * most);
  if (!outcomes.ok) return complain(outcomes.error.code);
  const bins = measureCalibration(outcomes.value)
    .bins.filter(({ n }) => n > 0)
    .map(({ score, right, n }) => ({ score: 100 * score, right: 100 * right.share, n }));
  await save('reliability', bins, drawReliability(bins));
  console.log(`figures: ${held.value.length} requests, written to model/figures`);
  return 0;
}

/** The numbers as CSV beside the picture. */
async function save(name: string, rows: readonly object[], svg: string): Promise<void> {
  const folder = fileURLToPath(new URL('../../figures', import.meta.url));
  await mkdir(folder, { recursive: true });
  const table = rows.map((row) => Object.values(row).map(short).join(','));
  const head = Object.keys(rows[0] ?? {}).join(',');
  await writeFile(join(folder, `${name}.csv`), [head, ...table, ''].join('\n'));
  await writeFile(join(folder, `${name}.svg`), svg);
}

function short(value: unknown): string {
  return typeof value === 'number' ? String(Math.round(value * 1e4) / 1e4) : String(value);
}

function complain(code: string): number {
  console.error(code);
  return 2;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
