import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'fflate';
import { z } from 'zod';
import { createNodeOpener } from '../../src/cli/nodeSession';
import { hashBytes, hashText } from '../../src/infer/loadModel';
import { sourceHash } from '../../src/link/sourceLayout';
import { readVocabulary, type Vocabulary } from '../../src/link/splitPieces';
import { VOCABULARY } from '../../src/rule/symbols/vocabulary';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { EvalError } from './evalError';
import { parseJson, readText } from './readData';
import type { Twin } from './twinSampler';

const file = z.object({ name: z.string(), sha256: z.string() });
const size = z.number().int().positive();

/** model.json of an exported twin (model/export). */
const cardSchema = z.object({
  format: z.literal(1),
  kind: z.literal('twin'),
  files: z.object({ encoder: file, decoder: file, vocab: file }),
  shapes: z.object({ M: size, F: size, L: size, V: size }),
  symbols: z.array(z.string()),
  symbolsHash: z.string(),
  sourceHash: z.string(),
});

type Card = z.infer<typeof cardSchema>;

export interface OpenedTwin {
  readonly twin: Twin;
  readonly vocabulary: Vocabulary;
}

/** Reads the twin of a folder; refuses one that was changed, or trained for other symbols or another linker. */
export async function openTwin(folder: string): Promise<Result<OpenedTwin, EvalError>> {
  const text = await readText(join(folder, 'model.json'));
  if (!text.ok) return noTwin(`${folder} holds no model.json`);
  const card = parseJson(text.value, cardSchema);
  if (!card.ok) return noTwin(`${folder}/model.json is no twin's: ${card.error}`);
  const { symbols, shapes } = card.value;
  if (card.value.symbolsHash !== (await hashText(VOCABULARY.join('\n')))) {
    return noTwin('the twin was trained for other output symbols: train again');
  }
  const files = await readFiles(folder, card.value);
  if (!files.ok) return files;
  const vocabulary = readVocabulary(new TextDecoder().decode(files.value.vocab));
  if (card.value.sourceHash !== (await sourceHash(vocabulary.size))) {
    return noTwin('the twin was trained for other input features: train again');
  }
  const open = createNodeOpener(2);
  const [encoder, decoder] = await Promise.all([
    open(files.value.encoder),
    open(files.value.decoder),
  ]);
  return ok({ twin: { shapes, symbols, encoder, decoder }, vocabulary });
}

type Files = Readonly<Record<keyof Card['files'], Uint8Array>>;

async function readFiles(folder: string, { files }: Card): Promise<Result<Files, EvalError>> {
  const read = async ({ name, sha256 }: z.infer<typeof file>): Promise<Uint8Array> => {
    const bytes = new Uint8Array(await readFile(join(folder, name)));
    if ((await hashBytes(bytes)) !== sha256) throw new Error(`${name} is not what the card names`);
    return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  };
  try {
    const { encoder, decoder, vocab } = files;
    return ok({
      encoder: await read(encoder),
      decoder: await read(decoder),
      vocab: await read(vocab),
    });
  } catch (thrown) {
    return noTwin(String(thrown));
  }
}

function noTwin(message: string): Result<never, EvalError> {
  return fail({ code: 'noModel', message });
}
