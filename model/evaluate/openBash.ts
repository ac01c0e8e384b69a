import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createNodeOpener } from '../../src/cli/nodeSession';
import { createSampler } from '../../src/infer/createSampler';
import { hashText, loadModel } from '../../src/infer/loadModel';
import { readVocabulary } from '../../src/link/splitPieces';
import { fail, ok, type Result } from '../../src/sheet/result';
import { createDrawer } from '../tasks/bash/answerBash';
import { sourceLayout } from '../tasks/bash/features';
import { readCodebook } from '../tasks/bash/vocabulary';
import type { EvalError } from './evalError';

const FOLDER = join('assets', 'model', 'bash');

/** Opens an exported Bash model (the one that is committed where null) behind the codec. */
export async function openBash(
  folder: string | null,
): Promise<Result<ReturnType<typeof createDrawer>, EvalError>> {
  const from = folder ?? FOLDER;
  const codebook = readCodebook();
  const loaded = await loadModel(
    async (name) => {
      try {
        return new Uint8Array(await readFile(join(from, name)));
      } catch {
        return null;
      }
    },
    createNodeOpener(2),
    {
      symbols: codebook.symbols,
      sourceHash: (text) => hashText(sourceLayout(readVocabulary(text).size).description),
    },
  );
  if (!loaded.ok) {
    const { error } = loaded;
    const what = 'file' in error ? ` ${error.file}` : 'what' in error ? ` ${error.what}` : '';
    return fail({ code: 'noModel', message: `${from}: ${error.code}${what}` });
  }
  const vocabulary = readVocabulary(loaded.value.vocabulary);
  return ok(createDrawer(createSampler(loaded.value), vocabulary, codebook));
}
