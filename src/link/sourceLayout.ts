import { sourceLayout } from './features';

/** SHA-256 (hex) of the layout's description: a model trained on another layout is refused. */
export async function sourceHash(pieces: number): Promise<string> {
  const bytes = new TextEncoder().encode(sourceLayout(pieces).description);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
