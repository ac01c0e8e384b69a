import { gunzipSync } from 'fflate';
import { parseModelCard, type ModelCard } from './modelCard';
import type { GraphSession, OpenGraph } from './session';

/** Why a model cannot be used. */
export type ModelError =
  | { readonly code: 'missing'; readonly file: string }
  | { readonly code: 'unreadableCard' }
  | { readonly code: 'wrongHash'; readonly file: string }
  /** Trained for another output vocabulary or another linker: train again. */
  | { readonly code: 'stale'; readonly what: 'symbols' | 'source' };

export interface LoadedModel {
  readonly card: ModelCard;
  readonly encoder: GraphSession;
  readonly denoiser: GraphSession;
  readonly decoder: GraphSession;
  /** Text of the file of word pieces, one a line. */
  readonly vocabulary: string;
}

/** Bytes of one of the model's files, or null when it is not there. */
export type ReadFile = (name: string) => Promise<Uint8Array | null>;

/** What the program at hand expects of a model. */
export interface Expected {
  readonly symbols: readonly string[];
  /** Hash of the source layout for a vocabulary file's text. */
  readonly sourceHash: (vocabulary: string) => Promise<string>;
}

type Loaded =
  | { readonly ok: true; readonly value: LoadedModel }
  | { readonly ok: false; readonly error: ModelError };

const GRAPHS = ['encoder', 'denoiser', 'decoder'] as const;

/** Reads a model, refuses one that was changed or that was trained for something else, and opens its graphs. */
export async function loadModel(
  read: ReadFile,
  open: OpenGraph,
  expected: Expected,
): Promise<Loaded> {
  const cardBytes = await read('model.json');
  if (cardBytes === null) return { ok: false, error: { code: 'missing', file: 'model.json' } };
  const card = parseModelCard(new TextDecoder().decode(cardBytes));
  if (card === null) return { ok: false, error: { code: 'unreadableCard' } };
  if (card.symbolsHash !== (await hashText(expected.symbols.join('\n')))) {
    return { ok: false, error: { code: 'stale', what: 'symbols' } };
  }
  const files = await readFiles(card, read);
  if (!files.ok) return files;
  const vocabulary = new TextDecoder().decode(files.value.vocab);
  if (card.sourceHash !== (await expected.sourceHash(vocabulary))) {
    return { ok: false, error: { code: 'stale', what: 'source' } };
  }
  const [encoder, denoiser, decoder] = await Promise.all(
    GRAPHS.map((graph) => open(files.value[graph])),
  );
  if (!encoder || !denoiser || !decoder) return { ok: false, error: { code: 'unreadableCard' } };
  return { ok: true, value: { card, encoder, denoiser, decoder, vocabulary } };
}

type FileName = keyof ModelCard['files'];

async function readFiles(
  card: ModelCard,
  read: ReadFile,
): Promise<
  | { readonly ok: true; readonly value: Readonly<Record<FileName, Uint8Array>> }
  | { readonly ok: false; readonly error: ModelError }
> {
  const one = async (name: FileName): Promise<Uint8Array | ModelError> => {
    const file = card.files[name];
    const bytes = await read(file.name);
    if (bytes === null) return { code: 'missing', file: file.name };
    if ((await hashBytes(bytes)) !== file.sha256) return { code: 'wrongHash', file: file.name };
    // Our own bytes, as the hash says: they unpack to what they were packed from.
    return file.name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  };
  const value: Partial<Record<FileName, Uint8Array>> = {};
  for (const name of ['encoder', 'denoiser', 'decoder', 'vocab'] as const) {
    const bytes = await one(name);
    if (!(bytes instanceof Uint8Array)) return { ok: false, error: bytes };
    value[name] = bytes;
  }
  const { encoder, denoiser, decoder, vocab } = value;
  if (!encoder || !denoiser || !decoder || !vocab) {
    return { ok: false, error: { code: 'unreadableCard' } };
  }
  return { ok: true, value: { encoder, denoiser, decoder, vocab } };
}

/** SHA-256 of bytes as hex. */
export async function hashBytes(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a text's UTF-8 bytes as hex. */
export function hashText(text: string): Promise<string> {
  return hashBytes(new TextEncoder().encode(text));
}
