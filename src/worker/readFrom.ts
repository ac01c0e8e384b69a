import type { ReadFile } from '../infer/loadModel';

/** Reads a model's files from a folder on the own origin; null for a file that is not there. */
export function readFrom(folder: URL): ReadFile {
  return async (name) => {
    const response = await fetch(new URL(name, folder), { credentials: 'same-origin' });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
