'use strict';

/**
 * Pages that may show the pane in a frame: Excel on the web and what it lies in itself. Microsoft
 * publishes no complete list (docs/install.md).
 */
const FRAMES = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
];

/** The policy that a page's own meta element holds, on one line. */
function policyOf(page) {
  const [, policy] = /Content-Security-Policy"\s+content="([^"]*)"/.exec(page) ?? [];
  if (policy === undefined) throw new Error('The page has no policy.');
  return policy.replace(/\s+/g, ' ').trim();
}

/**
 * Headers that the web server of the add-in should send, by path. The page's own policy again, and
 * what a meta element cannot say: who may frame it.
 * @param {string} page taskpane.html
 */
function headersFor(page) {
  const policy = `${policyOf(page)}; frame-ancestors ${FRAMES.join(' ')}`;
  return {
    '/*': {
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    },
    '/*.wasm': { 'Content-Type': 'application/wasm' },
    '/*.mjs': { 'Content-Type': 'text/javascript; charset=utf-8' },
    // A new version has the same names: ask again each time, and keep what did not change.
    '/*.html': { 'Cache-Control': 'max-age=0, must-revalidate' },
    '/*.js': { 'Cache-Control': 'max-age=0, must-revalidate' },
    '/assets/model/*': { 'Cache-Control': 'max-age=0, must-revalidate' },
  };
}

/** The headers in the form of a `_headers` file, which several static hosts read. */
function headersFile(page) {
  const blocks = Object.entries(headersFor(page)).map(([path, headers]) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [path, ...lines].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}

module.exports = { FRAMES, headersFile, headersFor, policyOf };
