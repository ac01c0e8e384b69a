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

/** Bytes of one of the model's files, or null when it is not there; `sha256` is what the card says of them. */
export type ReadFile = (name: string, sha256?: string) => Promise<Uint8Array | null>;

/** What the program at hand expects of a model. */
export interface Expected {
  readonly symbols: readonly string[];
  /** Hash of the source layout for a vocabulary file's text. */
  readonly sourceHash: (vocabulary: string) => Promise<string>;
}

type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ModelError };

/**
 * Reads a model, refuses one that was changed or that was trained for something else, and opens its graphs: each as
 * soon as it is there, while the others still come.
 */
export async function loadModel(
  read: ReadFile,
  open: OpenGraph,
  expected: Expected,
): Promise<Outcome<LoadedModel>> {
  const cardBytes = await read('model.json');
  if (cardBytes === null) return { ok: false, error: { code: 'missing', file: 'model.json' } };
  const card = parseModelCard(new TextDecoder().decode(cardBytes));
  if (card === null) return { ok: false, error: { code: 'unreadableCard' } };
  if (card.symbolsHash !== (await hashText(expected.symbols.join('\n')))) {
    return { ok: false, error: { code: 'stale', what: 'symbols' } };
  }
  const { files } = card;
  const words = await readChecked(files.vocab, read);
  if (!words.ok) return words;
  const vocabulary = new TextDecoder().decode(words.value);
  if (card.sourceHash !== (await expected.sourceHash(vocabulary))) {
    return { ok: false, error: { code: 'stale', what: 'source' } };
  }
  const graphs = await Promise.all(
    [files.encoder, files.denoiser, files.decoder].map((file) => openGraph(file, read, open)),
  );
  const failed = graphs.find((graph) => !graph.ok);
  const [encoder, denoiser, decoder] = graphs.flatMap((graph) => (graph.ok ? [graph.value] : []));
  if (encoder && denoiser && decoder) {
    return { ok: true, value: { card, encoder, denoiser, decoder, vocabulary } };
  }
  await Promise.all(graphs.map((graph) => (graph.ok ? graph.value.release() : undefined)));
  return failed?.ok === false ? failed : { ok: false, error: { code: 'unreadableCard' } };
}

type File = ModelCard['files']['vocab'];

/** The graphs that run once for each step and each chunk, opened once more, e.g. in another runtime; null if one is gone. */
export async function openSteps(
  { files }: ModelCard,
  read: ReadFile,
  open: OpenGraph,
): Promise<Pick<LoadedModel, 'denoiser' | 'decoder'> | null> {
  const denoiser = await openGraph(files.denoiser, read, open);
  if (!denoiser.ok) return null;
  const decoder = await openGraph(files.decoder, read, open);
  if (decoder.ok) return { denoiser: denoiser.value, decoder: decoder.value };
  await denoiser.value.release();
  return null;
}

async function openGraph(
  file: File,
  read: ReadFile,
  open: OpenGraph,
): Promise<Outcome<GraphSession>> {
  const bytes = await readChecked(file, read);
  if (!bytes.ok) return bytes;
  // Our own bytes, as the hash says: they unpack to what they were packed from.
  const graph = file.name.endsWith('.gz') ? gunzipSync(bytes.value) : bytes.value;
  return { ok: true, value: await open(graph) };
}

async function readChecked({ name, sha256 }: File, read: ReadFile): Promise<Outcome<Uint8Array>> {
  const bytes = await read(name, sha256);
  if (bytes === null) return { ok: false, error: { code: 'missing', file: name } };
  if ((await hashBytes(bytes)) !== sha256) {
    return { ok: false, error: { code: 'wrongHash', file: name } };
  }
  return { ok: true, value: bytes };
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
