import { hashBytes } from '../../src/infer/loadModel';
import { keepFiles, type FileCache } from '../../src/worker/keepFiles';

const FOLDER = new URL('https://example.org/assets/model/');

/** A browser's cache in memory. */
function createCache() {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const address = (request: RequestInfo | URL): string =>
    request instanceof Request ? request.url : String(request);
  const cache: FileCache = {
    match: async (request) => {
      const bytes = kept.get(address(request));
      return bytes === undefined ? undefined : new Response(bytes);
    },
    put: async (request, response) => {
      kept.set(address(request), new Uint8Array(await response.arrayBuffer()));
    },
    delete: async (request) => kept.delete(address(request)),
    keys: async () => [...kept.keys()].map((url) => new Request(url)),
  };
  return { cache, kept };
}

/** Files on a server, with a list of what was fetched. */
function createServer(files: Readonly<Record<string, string>>) {
  const fetched: string[] = [];
  const read = async (name: string): Promise<Uint8Array | null> => {
    fetched.push(name);
    const text = files[name];
    return text === undefined ? null : new TextEncoder().encode(text);
  };
  return { read, fetched };
}

const hash = (text: string): Promise<string> => hashBytes(new TextEncoder().encode(text));
const textOf = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes ?? undefined);

/** Waits until everything that nobody waited for is done. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
};

describe('a model’s files', () => {
  test('are fetched once and then come from the cache, the card always from the server', async () => {
    const { cache } = createCache();
    const server = createServer({ 'model.json': '{}', graph: 'weights' });
    for (let visit = 0; visit < 2; visit += 1) {
      const read = keepFiles(server.read, async () => cache, FOLDER);
      expect(textOf(await read('model.json'))).toBe('{}');
      expect(textOf(await read('graph', await hash('weights')))).toBe('weights');
      await settle();
    }
    expect(server.fetched).toEqual(['model.json', 'graph', 'model.json']);
  });

  test('of another model take the place of the old ones', async () => {
    const { cache, kept } = createCache();
    for (const weights of ['old', 'new']) {
      const read = keepFiles(createServer({ graph: weights }).read, async () => cache, FOLDER);
      expect(textOf(await read('graph', await hash(weights)))).toBe(weights);
      await settle();
    }
    expect([...kept.keys()]).toEqual([new URL(`by-hash/${await hash('new')}`, FOLDER).href]);
  });

  test('that were changed in the cache are fetched again', async () => {
    const { cache, kept } = createCache();
    const sha256 = await hash('weights');
    kept.set(new URL(`by-hash/${sha256}`, FOLDER).href, new Uint8Array([1, 2, 3]));
    const read = keepFiles(createServer({ graph: 'weights' }).read, async () => cache, FOLDER);
    expect(textOf(await read('graph', sha256))).toBe('weights');
  });

  test('that are not what the card says are not kept', async () => {
    const { cache, kept } = createCache();
    const read = keepFiles(createServer({ graph: 'broken' }).read, async () => cache, FOLDER);
    expect(textOf(await read('graph', await hash('weights')))).toBe('broken');
    await settle();
    expect(kept.size).toBe(0);
  });

  test.each([
    ['there is no cache', () => Promise.reject(new Error('SecurityError'))],
    [
      'the cache fails',
      async (): Promise<FileCache> => ({
        match: () => Promise.reject(new Error('broken')),
        put: () => Promise.reject(new Error('full')),
        delete: () => Promise.reject(new Error('broken')),
        keys: () => Promise.reject(new Error('broken')),
      }),
    ],
  ])('come from the server where %s', async (_, open) => {
    const read = keepFiles(createServer({ graph: 'weights' }).read, open, FOLDER);
    expect(textOf(await read('graph', await hash('weights')))).toBe('weights');
    await settle();
  });
});
