import { openModel } from '../../../src/cli/openModel';
import { evaluateOwn } from '../evaluateOwn';
import { findShards } from '../findShards';
import { readHeld } from '../heldCases';
import { measureCalibration } from '../measureAnswers';
import { createPipeline } from '../pipeline';
import { readOptions } from '../readOptions';
import { drawDenoisingFigure, saveDenoising } from './denoising';
import { drawReliability, drawSweep } from './drawCharts';
import { drawScalingFigure } from './scaling';
import { measureSweep } from './measureSweep';
import { ruleRows } from './openHeld';
import { saveFigure } from './saveFigure';

const STEPS = [1, 2, 5, 10];
const SEEDS = [1, 4, 8, 16];
/** Requests where none are asked for. */
const MOST = 150;

/** Draws the figures of the rules' model on own held-back requests: `npm run figures -- --most 150 --data model/data/cf`. */
async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'scaling') return drawScalingFigure();
  if (args[0] === 'denoising') return printDenoising(args.slice(1));
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
  await saveFigure('steps-and-seeds', sweep, drawSweep(sweep));
  const rows = ruleRows(held.value, vocabulary);
  await saveDenoising('cf', { model, rows });
  const pipeline = createPipeline(sampler, vocabulary, { steps: null, seeds: null });
  const outcomes = await evaluateOwn(pipeline, folder.value, null, 2 * most);
  if (!outcomes.ok) return complain(outcomes.error.code);
  const bins = measureCalibration(outcomes.value)
    .bins.filter(({ n }) => n > 0)
    .map(({ score, right, n }) => ({ score: 100 * score, right: 100 * right.share, n }));
  await saveFigure('reliability', bins, drawReliability(bins));
  console.log(`figures: ${held.value.length} requests, written to model/figures`);
  return 0;
}

async function printDenoising(args: readonly string[]): Promise<number> {
  const drawn = await drawDenoisingFigure(args, MOST);
  if (!drawn.ok) return complain(`${drawn.error.code}: ${drawn.error.message}`);
  console.log(drawn.value);
  return 0;
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
