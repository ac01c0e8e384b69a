import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileFor, POLICY, serve, withShim } from '../../.ci/serve.mjs';

const PANE =
  '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>' +
  '<script defer src="taskpane.js"></script></head>';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks with the path exactly as given; a browser or fetch would tidy it. */
function ask(url: string, path: string, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    const sent = request(url, { path, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    sent.on('error', failed).end();
  });
}

describe('The local server', () => {
  const place = mkdtempSync(join(tmpdir(), 'serve-'));
  const folder = join(place, 'dist');
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(join(folder, 'addin/assets'), { recursive: true });
    mkdirSync(join(folder, 'standin'), { recursive: true });
    writeFileSync(join(place, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'addin/taskpane.html'), PANE);
    writeFileSync(join(folder, 'addin/taskpane.js'), '"<script src=https://appsforoffice…>"');
    writeFileSync(join(folder, 'addin/ort.wasm'), 'wasm');
    writeFileSync(join(folder, 'addin/ort.mjs'), 'export {}');
    writeFileSync(join(folder, 'standin/index.html'), 'the stand-in');
    symlinkSync(place, join(folder, 'addin/outside'), 'junction');
    server = await serve({ port: 0, folder });
  });
  afterAll(async () => {
    await server.close();
    rmSync(place, { recursive: true });
  });

  test('shows the stand-in at its root and the add-in’s files beside it', async () => {
    expect((await ask(server.url, '/')).body).toBe('the stand-in');
    expect((await ask(server.url, '/standin/index.html')).body).toBe('the stand-in');
    expect((await ask(server.url, '/taskpane.js')).status).toBe(200);
  });

  test('names types that a browser runs modules and WebAssembly with', async () => {
    const types = await Promise.all(
      ['/ort.wasm', '/ort.mjs', '/taskpane.html'].map(
        async (path) => (await ask(server.url, path)).headers['content-type'],
      ),
    );
    expect(types).toEqual([
      'application/wasm',
      'text/javascript; charset=utf-8',
      'text/html; charset=utf-8',
    ]);
  });

  test('forbids the page every other origin', async () => {
    const { headers } = await ask(server.url, '/');
    expect(headers['content-security-policy']).toBe(POLICY);
    expect(POLICY).not.toMatch(/https?:|\*/);
  });

  test('gives nothing that lies outside its folder', async () => {
    const tries = [
      '/../secret.txt',
      '/standin/../../secret.txt',
      '/%2e%2e/%2e%2e/secret.txt',
      '/..%2f..%2fsecret.txt',
      '/..%5c..%5csecret.txt',
      '//secret.txt',
      '/outside/secret.txt',
      '/%00',
      '/%E0%A4%A',
      '/standin/',
      '/assets',
    ];
    const answers = await Promise.all(tries.map((path) => ask(server.url, path)));
    expect(answers.map(({ status }) => status)).toEqual(tries.map(() => 404));
    expect(answers.filter(({ body }) => body.includes('secret'))).toEqual([]);
  });

  test('takes no other method than reading', async () => {
    expect((await ask(server.url, '/', 'POST')).status).toBe(405);
    expect((await ask(server.url, '/', 'HEAD')).body).toBe('');
  });

  test('changes nothing of the pane but the source of Office’s client', async () => {
    const { body } = await ask(server.url, '/taskpane.html');
    expect(body).toBe(
      PANE.replace(
        'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
        '/standin/officeShim.js',
      ),
    );
  });

  test('takes the next port when one is in use', async () => {
    const taken = Number(new URL(server.url).port);
    const second = await serve({ port: taken, folder });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
  });
});

test('the shim takes office.js’s place with and without quotes', () => {
  for (const quote of ['"', "'", '']) {
    const tag = `<script src=${quote}https://appsforoffice.microsoft.com/lib/1/hosted/office.js${quote}>`;
    expect(withShim(`${tag}</script>`)).toBe('<script src="/standin/officeShim.js"></script>');
  }
});

test('a request path that climbs out of the folder names no file', () => {
  expect(fileFor('/../x', '/served')).toBeNull();
  expect(fileFor('/standin/%2e%2e/%2e%2e/x', '/served')).toBeNull();
});
