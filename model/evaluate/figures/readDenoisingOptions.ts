import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../../src/sheet/result';
import type { EvalError } from '../evalError';
import { readCount } from '../readOptions';
import { HELD_LANGUAGES, type HeldLanguage, type HeldPlace } from './openHeld';

/** Reads the arguments after `denoising`; `most` where none is named. */
export function readDenoisingOptions(
  args: readonly string[],
  most: number,
): Result<{ readonly lang: HeldLanguage; readonly place: HeldPlace }, EvalError> {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: { lang: text, most: text, model: text, data: text },
    });
    const lang = HELD_LANGUAGES.find((one) => one === values.lang);
    if (lang === undefined) throw new Error(`--lang ${HELD_LANGUAGES.join(' | ')}`);
    const { model = null, data = null } = values;
    return ok({ lang, place: { model, data, most: readCount(values.most) ?? most } });
  } catch (thrown) {
    return fail({ code: 'badOption', message: String(thrown) });
  }
}
