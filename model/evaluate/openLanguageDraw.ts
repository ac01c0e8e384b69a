import { openLanguage } from '../../src/cli/openLanguage';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { Drawer, Language } from '../tasks/language';
import type { EvalError } from './evalError';

/** Opens an exported model of a language (the one that the command line would take where null) behind its codec. */
export async function openLanguageDraw(
  language: Language,
  folder: string | null,
): Promise<Result<Drawer, EvalError>> {
  const opened = await openLanguage(language, folder);
  if (!opened.ok) return fail({ code: 'noModel', message: opened.error.message });
  const { sampler, vocabulary, symbols } = opened.value;
  return ok(language.createDrawer(sampler, vocabulary, symbols));
}
