import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSampler } from '../infer/createSampler';
import { loadModel, type LoadedModel, type ModelError, type ReadFile } from '../infer/loadModel';
import type { ModelCard } from '../infer/modelCard';
import type { Sampler } from '../infer/port';
import { sourceHash } from '../link/sourceLayout';
import { readVocabulary, type Vocabulary } from '../link/splitPieces';
import { VOCABULARY } from '../rule/symbols/vocabulary';
import { fail, ok, type Result } from '../sheet/result';
import type { Suggester } from '../suggest/answer';
import { createSuggester } from '../suggest/createSuggester';
import { failed, type CommandError } from './commandError';
import { createNodeOpener } from './nodeSession';

export interface OpenedModel {
  readonly model: LoadedModel;
  readonly card: ModelCard;
  readonly sampler: Sampler;
  /** The model's word pieces. */
  readonly vocabulary: Vocabulary;
  readonly suggester: Suggester;
}

export interface ModelPlace {
  /** The model's folder; the one that ships with the program when null. */
  readonly folder: string | null;
  /** Threads of the runtime. */
  readonly threads: 1 | 2;
}

/** Reads the model from its folder and wires the pipeline to it. */
export async function openModel(place: ModelPlace): Promise<Result<OpenedModel, CommandError>> {
  const folder = place.folder ?? fileURLToPath(new URL('../../assets/model', import.meta.url));
  const loaded = await loadModel(readModelFile(folder), createNodeOpener(place.threads), {
    symbols: VOCABULARY,
    sourceHash: (text) => sourceHash(readVocabulary(text).size),
  });
  if (!loaded.ok) return fail(modelError(loaded.error));
  const { card } = loaded.value;
  const vocabulary = readVocabulary(loaded.value.vocabulary);
  const sampler = createSampler(loaded.value);
  const suggester = createSuggester({ sampler, vocabulary });
  return ok({ model: loaded.value, card, sampler, vocabulary, suggester });
}

/** Reads a model's files from a folder. */
export function readModelFile(folder: string): ReadFile {
  return (name) => readOrNull(join(folder, name));
}

async function readOrNull(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
}

function modelError(error: ModelError): CommandError {
  switch (error.code) {
    case 'missing':
      return failed('modelMissing', `The model's file ${error.file} is missing.`);
    case 'unreadableCard':
      return failed('modelUnreadable', 'model.json cannot be read.');
    case 'wrongHash':
      return failed('modelChanged', `${error.file} is not the file that model.json names.`);
    case 'stale':
      return failed(
        'modelStale',
        `The model was trained for other ${WHAT[error.what]}: train again.`,
      );
  }
}

const WHAT = { symbols: 'output symbols', source: 'input features' } as const;
