import { hashBytes, type ReadFile } from '../infer/loadModel';

/** The part of the browser's `Cache` that is used here. */
export type FileCache = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/**
 * Reads files through a cache in which each lies under its hash: a changed file is another entry, an unchanged one is
 * never fetched twice. Files without a hash are always fetched, and a cache that fails (private windows, full disks) is
 * done without. `openCache` is asked once, when a file is first wanted.
 */
export function keepFiles(
  read: ReadFile,
  openCache: () => Promise<FileCache>,
  folder: URL,
): ReadFile {
  let opening: Promise<FileCache | null> | null = null;
  const asked = new Set<string>();
  return async (name, sha256) => {
    if (sha256 === undefined) return read(name);
    const url = new URL(`by-hash/${sha256}`, folder).href;
    asked.add(url);
    opening ??= orNull(openCache);
    const cache = await opening;
    if (cache === null) return read(name, sha256);
    const kept = await orNull(() => findKept(cache, url, sha256));
    if (kept !== null) return kept;
    const bytes = await read(name, sha256);
    if (bytes !== null && (await hashBytes(bytes)) === sha256) {
      // Nobody waits for it.
      void orNull(() => keep(cache, url, bytes, asked));
    }
    return bytes;
  };
}

/** The bytes under an address, unless they are others than they were. */
async function findKept(cache: FileCache, url: string, sha256: string): Promise<Uint8Array | null> {
  const found = await cache.match(url);
  if (found === undefined) return null;
  const bytes = new Uint8Array(await found.arrayBuffer());
  if ((await hashBytes(bytes)) === sha256) return bytes;
  await cache.delete(url);
  return null;
}

/** Keeps a file and lets go of those that the present model did not ask for. */
async function keep(
  cache: FileCache,
  url: string,
  bytes: Uint8Array,
  asked: ReadonlySet<string>,
): Promise<null> {
  await cache.put(url, new Response(new Uint8Array(bytes)));
  for (const request of await cache.keys()) {
    if (!asked.has(request.url)) await cache.delete(request);
  }
  return null;
}

async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
