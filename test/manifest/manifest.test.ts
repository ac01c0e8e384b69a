import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { validateXML } from 'xmllint-wasm';
import { DEVELOPMENT, manifestFor } from '../../.ci/manifestFor.cjs';
import { RIBBON_COMMANDS } from '../../src/host/ribbonCommand';

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Name of the element around it. */
  readonly parent: string;
}

/** All elements in the order of the text. */
function readElements(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes, parent: open.at(-1) ?? '' });
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

const elements = readElements(text);
const named = (...names: string[]): readonly Element[] =>
  elements.filter(({ name }) => names.includes(name));
const attribute = (name: string, from = elements): readonly string[] =>
  from.flatMap(({ attributes }) => attributes[name] ?? []);
const resources = named('bt:Image', 'bt:Url', 'bt:String').filter(
  ({ attributes }) => attributes['id'],
);

/** Messages of Microsoft's schemas about a manifest. */
async function findFaults(xml: string): Promise<readonly string[]> {
  const folder = join(root, 'test/fixtures/xsd');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.xsd'))
    .map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') }));
  const { errors } = await validateXML({
    xml: { fileName: 'manifest.xml', contents: xml },
    schema: files.filter(({ fileName }) => fileName === 'OfficeAppManifestV1_1.xsd'),
    preload: files.filter(({ fileName }) => fileName !== 'OfficeAppManifestV1_1.xsd'),
  });
  return errors.map(({ message }) => message);
}

describe('The manifest', () => {
  test('meets Microsoft’s schemas', async () => {
    expect(await findFaults(text)).toEqual([]);
  });

  test('would be refused by the schemas with its elements in another order', async () => {
    const version = /\s*<Version>.*<\/Version>/.exec(text)?.[0] ?? '';
    const moved = text
      .replace(version, '')
      .replace('</DefaultSettings>', `</DefaultSettings>${version}`);
    expect(await findFaults(moved)).not.toEqual([]);
  });

  test('asks for the Excel that the add-in needs, and for the right to change the sheet', () => {
    const sets = named('Set').map(({ attributes }) => [
      attributes['Name'],
      attributes['MinVersion'],
    ]);
    expect(sets).toContainEqual(['ExcelApi', '1.9']);
    expect(text).toMatch('<Permissions>ReadWriteDocument</Permissions>');
  });

  test('points each resid to a resource, and has no resource that nothing uses', () => {
    const used = new Set(attribute('resid'));
    const there = attribute('id', resources);
    expect([...used].filter((id) => !there.includes(id))).toEqual([]);
    expect(there.filter((id) => !used.has(id))).toEqual([]);
  });

  test('has ids that are unique and no longer than Office takes', () => {
    const ids = attribute('id', named('bt:Image', 'bt:Url', 'bt:String', 'Group', 'Control'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(attribute('id', resources).filter((id) => id.length > 32)).toEqual([]);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
  });

  test('has labels and tips that Office does not cut off', () => {
    const long = resources.filter(({ parent, attributes }) => {
      const limit =
        { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, 'bt:Urls': 2048 }[parent] ?? 2048;
      return (attributes['DefaultValue'] ?? '').length > limit;
    });
    expect(long).toEqual([]);
    const [name, description] = [named('DisplayName'), named('Description')].map(
      ([element]) => element?.attributes['DefaultValue']?.length ?? 0,
    );
    expect(name).toBeLessThanOrEqual(125);
    expect(description).toBeLessThanOrEqual(250);
  });

  test('has https addresses only', () => {
    const addresses = attribute('DefaultValue').filter((value) => /^[a-z]+:\/\//i.test(value));
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  });

  test('has icons of the sizes that it promises', () => {
    const promised = named('bt:Image').flatMap(({ attributes }) => {
      const picture = resources.find((one) => one.attributes['id'] === attributes['resid']);
      const size = Number(attributes['size']);
      return picture ? [{ address: picture.attributes['DefaultValue'], size }] : [];
    });
    const [small, large] = [named('IconUrl'), named('HighResolutionIconUrl')].map(
      ([element]) => element?.attributes['DefaultValue'],
    );
    const all = [...promised, { address: small, size: 32 }, { address: large, size: 64 }];
    const faults = all.filter(({ address, size }) => {
      const [width, height] = readPngSize(String(address).replace(`${DEVELOPMENT}/`, ''));
      return width !== size || height !== size;
    });
    expect(faults).toEqual([]);
  });

  test('gives every button the three sizes that the ribbon asks for', () => {
    const sizes = named('bt:Image').flatMap(({ attributes }) => attributes['size'] ?? []);
    const icons = named('Icon').length;
    expect(['16', '32', '80'].map((size) => sizes.filter((one) => one === size).length)).toEqual([
      icons,
      icons,
      icons,
    ]);
  });

  test('opens pages that the build makes', () => {
    const config = readFileSync(join(root, 'webpack.config.js'), 'utf8');
    const pages = attribute('DefaultValue').filter((value) => value.endsWith('.html'));
    const missing = pages.filter(
      (page) => !config.includes(`filename: '${page.split('/').at(-1)}'`),
    );
    expect(missing).toEqual([]);
  });

  test('names no function that the ribbon commands do not offer', () => {
    const functions = [...text.matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(
      ([, name]) => name,
    );
    const own = readFileSync(join(root, 'src/commands/main.ts'), 'utf8');
    const offered = [...RIBBON_COMMANDS, ...[...own.matchAll(/'(\w+)'/g)].map(([, name]) => name)];
    expect(functions.length).toBeGreaterThan(2);
    expect(functions.filter((name) => !offered.includes(name))).toEqual([]);
  });
});

describe('The manifest for a web server', () => {
  const built = manifestFor(text, 'https://addins.example.org/rulefusion/');

  test('has that server’s address everywhere and no trace of development', () => {
    expect(built).not.toMatch(/localhost|127\.0\.0\.1/);
    expect(built).toContain('https://addins.example.org/rulefusion/taskpane.html');
    expect(built).not.toContain('rulefusion//');
  });

  test('still meets the schemas', async () => {
    expect(await findFaults(built)).toEqual([]);
  });

  test('is refused for an address that Office would not load', () => {
    for (const url of ['http://addins.example.org', 'addins.example.org', 'https://a b'])
      expect(() => manifestFor(text, url)).toThrow('https');
  });
});

/** Width and height that a PNG file's header tells, [] for another file. */
function readPngSize(path: string): readonly number[] {
  const bytes = readFileSync(join(root, path));
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') return [];
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
