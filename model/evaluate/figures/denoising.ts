import { ok, type Result } from '../../../src/sheet/result';
import type { EvalError } from '../evalError';
import { drawDenoising } from './drawCharts';
import { measureDenoising, type HeldTask } from './measureDenoising';
import { OPENERS, type HeldLanguage } from './openHeld';
import { readDenoisingOptions } from './readDenoisingOptions';
import { saveFigure } from './saveFigure';

/** Ten levels, evenly spaced, so that the curve shows more than the product's few steps. */
const LEVELS = Array.from({ length: 10 }, (_, at) => 1 - 0.06 * at);

/** Edit distance along the denoising: `npm run figures -- denoising --lang bash --most 150`. */
export async function drawDenoisingFigure(
  args: readonly string[],
  most: number,
): Promise<Result<string, EvalError>> {
  const options = readDenoisingOptions(args, most);
  if (!options.ok) return options;
  const { lang, place } = options.value;
  const task = await OPENERS[lang](place);
  if (!task.ok) return task;
  await saveDenoising(lang, task.value);
  return ok(`denoising-${lang}: ${task.value.rows.length} rows, written to model/figures`);
}

export async function saveDenoising(lang: HeldLanguage, task: HeldTask): Promise<void> {
  const along = await measureDenoising(task, LEVELS);
  await saveFigure(`denoising-${lang}`, along, drawDenoising(along));
}
