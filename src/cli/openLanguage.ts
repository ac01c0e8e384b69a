import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSampler } from '../infer/createSampler';
import { hashText, loadModel, type LoadedModel, type ModelError } from '../infer/loadModel';
import { parseModelCard } from '../infer/modelCard';
import type { Sampler } from '../infer/port';
import { readVocabulary, type Vocabulary } from '../link/splitPieces';
import { fail, ok, type Result } from '../sheet/result';
import { failed, type CommandError } from './commandError';
import { createNodeOpener } from './nodeSession';

/** What a model for a programming language is judged by. */
export interface ModelLanguage {
  readonly name: string;
  /** The symbols that the codec writes; `own` are those that the model's card holds. */
  symbolsFor(own: readonly string[]): readonly string[];
  /** Everything about a source that a trained model relies on, as text. */
  describeSource(pieces: number): string;
}

export interface OpenedLanguage {
  readonly model: LoadedModel;
  readonly sampler: Sampler;
  /** The model's word pieces. */
  readonly vocabulary: Vocabulary;
  readonly symbols: readonly string[];
}

/** Name of the variable that names the folder of a language's model: RULEFUSION_BASH_MODEL. */
function modelVariable(language: string): string {
  return `RULEFUSION_${language.toUpperCase()}_MODEL`;
}

/** Opens a language's model: in the folder given, in the one that the variable names, or in `assets/model-<name>`. */
export async function openLanguage(
  language: ModelLanguage,
  given: string | null,
): Promise<Result<OpenedLanguage, CommandError>> {
  const shipped = fileURLToPath(new URL(`../../assets/model-${language.name}`, import.meta.url));
  const folder = given ?? process.env[modelVariable(language.name)] ?? shipped;
  const read = async (name: string): Promise<Uint8Array | null> => {
    try {
      return new Uint8Array(await readFile(join(folder, name)));
    } catch {
      return null;
    }
  };
  const bytes = await read('model.json');
  if (bytes === null) return fail(noModel(language.name, folder));
  const card = parseModelCard(new TextDecoder().decode(bytes));
  if (card !== null && card.task !== language.name) {
    const message = `${folder} holds a model for ${card.task}, not for ${language.name}.`;
    return fail(failed('modelStale', message));
  }
  const loaded = await loadModel(read, createNodeOpener(2), {
    symbols: language.symbolsFor(card?.symbols ?? []),
    sourceHash: (text) => hashText(language.describeSource(readVocabulary(text).size)),
  });
  if (!loaded.ok) return fail(modelError(loaded.error, folder));
  return ok({
    model: loaded.value,
    sampler: createSampler(loaded.value),
    vocabulary: readVocabulary(loaded.value.vocabulary),
    symbols: loaded.value.card.symbols,
  });
}

function noModel(name: string, folder: string): CommandError {
  return failed(
    'modelMissing',
    `${folder} holds no model for ${name}: name its folder by --model DIR or ${modelVariable(name)}. ` +
      'model/README.md tells how one is trained and exported.',
  );
}

function modelError(error: ModelError, folder: string): CommandError {
  switch (error.code) {
    case 'missing':
      return failed('modelMissing', `${folder}: the model's file ${error.file} is missing.`);
    case 'unreadableCard':
      return failed('modelUnreadable', `${folder}: model.json cannot be read.`);
    case 'wrongHash':
      return failed(
        'modelChanged',
        `${folder}: ${error.file} is not the file that model.json names.`,
      );
    case 'stale':
      return failed(
        'modelStale',
        `${folder}: the model was trained for another ${WHAT[error.what]}: train again.`,
      );
  }
}

const WHAT = { symbols: 'list of output symbols', source: 'layout of requests' } as const;
