import { fail, ok, type Result } from '../../src/sheet/result';
import type { EvalError } from './evalError';
import { printTable, tableJson } from './printTable';
import type { EvalOptions } from './readOptions';
import { LANGUAGES, scoreTable } from './scoreTable';

/** `npm run eval -- table`: all three languages of the paper's test, each as far as its model and data are there. */
export async function reportTable(options: EvalOptions): Promise<Result<string, EvalError>> {
  if (options.model !== null || options.by !== 'model') {
    const message =
      'table asks every answerer, and takes the models from RULEFUSION_BASH_MODEL, RULEFUSION_PYTHON_MODEL and RULEFUSION_CF_MODEL.';
    return fail({ code: 'badOption', message });
  }
  // Not on standard output, which may be JSON.
  const lines = await scoreTable(options, (what) => console.error(`scoring ${what} …`));
  const scored = lines.flatMap((line) => LANGUAGES.map((language) => line[language]));
  if (!scored.some((one) => one?.ok)) {
    const first = scored.find((one) => one?.ok === false);
    if (first?.ok === false) return first;
  }
  return ok((options.json ? tableJson : printTable)(lines));
}
