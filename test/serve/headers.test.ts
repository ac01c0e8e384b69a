import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAMES, headersFile, headersFor, policyOf } from '../../.ci/headersFor.cjs';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'src/taskpane/taskpane.html'), 'utf8');
const install = readFileSync(join(root, 'docs/install.md'), 'utf8');

describe('The headers for the add-in’s web server', () => {
  const policy = headersFor(page)['/*']?.['Content-Security-Policy'] ?? '';

  test('repeat the page’s own policy and say who may frame it', () => {
    expect(policy).toBe(`${policyOf(page)}; frame-ancestors ${FRAMES.join(' ')}`);
    expect(policy).toMatch('https://*.officeapps.live.com');
  });

  test('let scripts in from Office’s client’s hosts alone and send nothing anywhere', () => {
    const directives = new Map(
      policy.split('; ').map((one): [string, string[]] => {
        const [name = '', ...sources] = one.split(' ');
        return [name, sources];
      }),
    );
    expect(directives.get('script-src')).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
      'https://appsforoffice.microsoft.com',
      'https://*.cdn.office.net',
    ]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(directives.get('default-src')).toEqual(["'self'"]);
    expect(directives.get('object-src')).toEqual(["'none'"]);
  });

  test('never forbid frames or caching, which Office needs', () => {
    const text = headersFile(page);
    expect(text).not.toMatch(/x-frame-options|no-store|no-cache/i);
  });

  test('stand in the page on installing as they are sent', () => {
    expect(install).toContain(policy);
  });
});
