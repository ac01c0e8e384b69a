// Serves the built add-in and the stand-in page on this machine. Node alone.
//   /            the stand-in (dist/standin)
//   /standin/…   its files
//   /…           the add-in's files (dist/addin), byte for byte, except that taskpane.html gets the
//                stand-in's shim in place of Microsoft's hosted office.js
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dist = resolve(fileURLToPath(new URL('../dist', import.meta.url)));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.onnx': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
};

/** The stand-in's policy: nothing but this origin. */
export const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

// The build may have dropped the quotes.
const OFFICE_JS = /<script\b[^>]*\bsrc=["']?https:\/\/appsforoffice\.microsoft\.com\/[^>]*>/g;

/** The pane's page with the shim where office.js was; nothing else is touched. */
export function withShim(html) {
  return html.replace(OFFICE_JS, '<script src="/standin/officeShim.js">');
}

/** Path of the file that answers a request path, or null when it lies outside the folder. */
export function fileFor(requestPath, folder = dist) {
  let path;
  try {
    path = decodeURIComponent(requestPath);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const [room, rest] =
    path === '/' || path === '/index.html'
      ? ['standin', 'index.html']
      : path.startsWith('/standin/')
        ? ['standin', path.slice('/standin/'.length)]
        : ['addin', path.slice(1)];
  const base = join(folder, room);
  const file = resolve(base, rest);
  return file.startsWith(base + sep) ? file : null;
}

/** The real file behind a path (symbolic links that lead outside are refused), or null. */
async function realFile(path, folder) {
  try {
    const real = await realpath(path);
    const inside = real.startsWith((await realpath(folder)) + sep);
    return inside && (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}

function answerWith(response, status, text) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}

async function answer(request, response, options) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return answerWith(response, 405, 'Only GET and HEAD are answered here.');
  // Taken as it is: URL would read a path of two slashes as a host.
  const [pathname] = (request.url ?? '/').split('?');
  const wanted = fileFor(pathname, options.folder);
  const file = wanted && (await realFile(wanted, options.folder));
  if (!file) return answerWith(response, 404, 'There is no such file.');
  const headers = {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'max-age=0, must-revalidate',
  };
  if (options.shim) headers['content-security-policy'] = POLICY;
  const shimmed = options.shim && pathname === '/taskpane.html';
  const body = shimmed ? withShim(await readFile(file, 'utf8')) : null;
  headers['content-length'] = body === null ? (await stat(file)).size : Buffer.byteLength(body);
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else if (body !== null) response.end(body);
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * Listens on 127.0.0.1 and answers `{ url, server, close }`. Tries `port` and, unless `exact`, the
 * next ones; 0 takes any free port. With `tls` ({key, cert}) it speaks https; `shim: false` serves
 * the pane as Excel gets it.
 */
export async function serve({ port = 3000, exact = false, tls, shim = true, folder = dist } = {}) {
  const listener = (request, response) =>
    answer(request, response, { shim, folder }).catch(() => response.destroy());
  for (let tried = 0; ; tried += 1) {
    const server = tls ? createHttps(tls, listener) : createHttp(listener);
    try {
      await new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(port === 0 ? 0 : port + tried, '127.0.0.1', done);
      });
    } catch (error) {
      if (error.code === 'EADDRINUSE' && !exact && tried < 50) continue;
      throw error;
    }
    const url = `${tls ? 'https' : 'http'}://${tls ? 'localhost' : '127.0.0.1'}:${server.address().port}`;
    const close = () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      });
    return { url, server, close };
  }
}
