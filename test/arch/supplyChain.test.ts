import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readAudit } from '../../.ci/audit.mjs';
import { compareFolders } from '../../.ci/reproducible.mjs';
import { sbomFor, shippedPackages } from '../../.ci/sbom.cjs';
import { readText } from './sourceFiles';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});
const lockText = readText('package-lock.json');
const lock = lockSchema.parse(JSON.parse(lockText));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const wishes = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readText('package.json')));

/** Licences that ask for no more than to be named. */
const FREE = ['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0'];
/** Further ones that only development may meet: they ask for something of those who ship them. */
const FREE_TO_USE = ['MIT-0', 'Unlicense', 'Python-2.0', 'CC-BY-4.0', 'MPL-2.0', 'CC0-1.0', 'Zlib'];
/** Development packages that do not say it in SPDX's words, and what was found out about them. */
const LOOKED_INTO: Readonly<Record<string, string>> = {
  '@ironcalc/wasm': 'MIT or Apache-2.0',
  '@ironcalc/workbook': 'states none; its repository is MIT or Apache-2.0 (NOTICE says so)',
  '@microsoft/office-js': 'for developing and testing add-ins; never copied here (NOTICE says so)',
  buffers: 'MIT, said in its readme',
  chainsaw: 'MIT',
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

/** "(MIT OR GPL-3.0)" needs one licence of those it offers, "A AND B" all. */
function isAllowed(licence: string, allowed: readonly string[]): boolean {
  const offers = licence.replace(/[()]/g, '').split(/ OR /);
  return offers.some((offer) => offer.split(/ AND /).every((one) => allowed.includes(one)));
}

describe('The lockfile', () => {
  test('holds each package that package.json names, in exactly that version', () => {
    const named = { ...wishes.dependencies, ...wishes.devDependencies };
    const other = Object.entries(named).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(other).toEqual([]);
  });

  test('holds a SHA-512 of every package, so that none can be swapped', () => {
    const loose = packages.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''));
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});

describe('Licences', () => {
  const shipped = shippedPackages(lock);

  test('of everything shipped ask for no more than to be named', () => {
    expect(shipped.length).toBeGreaterThan(20);
    const asking = shipped.filter(([, { license = 'none' }]) => !isAllowed(license, FREE));
    expect(asking.map(([path, { license }]) => [path, license])).toEqual([]);
  });

  test('of everything else allow its use in development, or were looked into', () => {
    const allowed = [...FREE, ...FREE_TO_USE];
    const open = packages
      .filter(([, { license = 'none' }]) => !isAllowed(license, allowed))
      .map(([path]) => nameOf(path));
    expect([...new Set(open)].sort()).toEqual(Object.keys(LOOKED_INTO).sort());
  });

  test('that leave a choice need one good offer, those that add up need all', () => {
    expect(isAllowed('(MIT OR GPL-3.0-or-later)', FREE)).toBe(true);
    expect(isAllowed('(MIT AND GPL-3.0-or-later)', FREE)).toBe(false);
  });
});

describe('The list of parts', () => {
  const partSchema = z.object({
    type: z.string(),
    'bom-ref': z.string(),
    name: z.string(),
    version: z.string().optional(),
    licenses: z.array(z.unknown()).min(1),
    hashes: z.array(z.object({ alg: z.string(), content: z.string().regex(/^[0-9a-f]+$/) })).min(1),
  });
  const bomSchema = z.object({
    bomFormat: z.literal('CycloneDX'),
    specVersion: z.literal('1.5'),
    components: z.array(partSchema),
    dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
  });
  const text = sbomFor(lockText, readText('assets/model/model.json'));
  const bom = bomSchema.parse(JSON.parse(text));

  test('names every package that is shipped and every file of the model, with its hash', () => {
    const listed = new Set(bom.components.map(({ name, version = '' }) => `${name} ${version}`));
    const missing = shippedPackages(lock)
      .map(([path, { version }]) => `${nameOf(path)} ${version}`)
      .filter((entry) => !listed.has(entry));
    expect(missing).toEqual([]);
    expect(listed).toContain('assets/model/encoder.onnx.gz ');
  });

  test('names none that only development uses', () => {
    const names = bom.components.map(({ name }) => name);
    expect(names).not.toContain('jest');
    expect(names).not.toContain('@microsoft/office-js');
  });

  test('points to parts that it has, each once', () => {
    const refs = bom.components.map((part) => part['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    const astray = bom.dependencies.flatMap(({ dependsOn }) =>
      dependsOn.filter((ref) => !refs.includes(ref)),
    );
    expect(astray).toEqual([]);
  });

  test('comes out the same each time', () => {
    expect(sbomFor(lockText, readText('assets/model/model.json'))).toBe(text);
  });
});

describe('The audit', () => {
  test('judges nothing where nobody answers', () => {
    for (const text of ['', 'offline', '{"error":{"summary":"getaddrinfo"}}', '{"statusCode":405}'])
      expect(readAudit(text)).toMatchObject({ asked: false });
  });

  test('tells grave holes from others', () => {
    const hole = (name: string, severity: string) => [
      name,
      { name, severity, via: [{ title: 'reads too much' }, 'other'] },
    ];
    const vulnerabilities = Object.fromEntries([hole('a', 'critical'), hole('b', 'low')]);
    expect(readAudit(JSON.stringify({ vulnerabilities }))).toEqual({
      asked: true,
      grave: ['a: critical, reads too much'],
      others: ['b: low, reads too much'],
    });
  });
});

test('two builds are compared file by file', () => {
  const place = mkdtempSync(join(tmpdir(), 'builds-'));
  for (const [build, text] of [
    ['one', 'same'],
    ['other', 'changed'],
  ] as const) {
    mkdirSync(join(place, build, 'assets'), { recursive: true });
    writeFileSync(join(place, build, 'assets/a.txt'), 'same');
    writeFileSync(join(place, build, 'b.txt'), text);
  }
  writeFileSync(join(place, 'other/c.txt'), '');
  expect(compareFolders(join(place, 'one'), join(place, 'other'))).toEqual(['b.txt', 'c.txt']);
  expect(compareFolders(join(place, 'one'), join(place, 'one'))).toEqual([]);
  rmSync(place, { recursive: true });
});
