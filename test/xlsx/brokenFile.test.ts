import { strToU8, zipSync } from 'fflate';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { changePart, makeFile, SHEET } from './workbookFile';

function detailOf(bytes: Uint8Array): string {
  const result = openXlsx(bytes);
  if (result.ok) return 'opened';
  return result.error.code === 'fileBroken' ? result.error.detail : result.error.code;
}

const plain = makeFile((sheet) => {
  sheet.getCell('A1').value = 'text';
  sheet.getCell('A2').value = 5;
});

/** Overwrites a field of the central directory's entry for a part. */
function patchDirectory(bytes: Uint8Array, path: string, field: number, value: number): Uint8Array {
  const patched = bytes.slice();
  const view = new DataView(patched.buffer);
  const name = strToU8(path);
  for (let at = 0; at + 46 + name.length <= patched.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (name.every((byte, i) => patched[at + 46 + i] === byte))
      view.setUint32(at + field, value, true);
  }
  return patched;
}

describe('A file is refused with its reason when', () => {
  test('it is no archive', () => {
    expect(detailOf(new Uint8Array())).toMatch(/no zip archive/);
    expect(detailOf(strToU8('name,amount\nAnn,3'))).toMatch(/no zip archive/);
  });

  test('it has a password', () => {
    expect(detailOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatch(
      /password/,
    );
  });

  test('it is cut off, at whatever place', async () => {
    const bytes = await plain;
    for (let length = bytes.length - 1; length > 0; length -= 37) {
      expect(detailOf(bytes.subarray(0, length))).toMatch(/no zip archive|damaged|missing|cut off/);
    }
  });

  test('bytes in it were changed', async () => {
    const bytes = zipSync({ '_rels/.rels': strToU8('<Relationships/>') }, { level: 0 });
    expect(detailOf(bytes)).toBe('it holds no workbook');
    bytes[bytes.indexOf(0x3c) + 1] = 0x72;
    expect(detailOf(bytes)).toBe('_rels/.rels is damaged');
  });

  test('it would unpack to far more than it is', async () => {
    const bomb = changePart(await plain, 'xl/media/a.bin', () => ' '.repeat(1000));
    const claims = patchDirectory(bomb, 'xl/media/a.bin', 24, 900 * 1024 * 1024);
    expect(detailOf(claims)).toBe('it unpacks to more than 200 MB');
  });

  test('it claims more files than an archive can list', async () => {
    const bytes = await plain;
    const far = new Uint8Array(76);
    const view = new DataView(far.buffer);
    view.setUint32(0, 0x06064b50, true);
    view.setUint32(32, 70_000, true);
    view.setUint32(56, 0x07064b50, true);
    const end = bytes.length - 22;
    view.setUint32(64, end, true);
    const joined = new Uint8Array([...bytes.subarray(0, end), ...far, ...bytes.subarray(end)]);
    expect(detailOf(joined)).toBe('it holds too many files');
  });

  test('a part is larger than it claims', async () => {
    const padded = changePart(await plain, SHEET, (text) => text + ' '.repeat(5_000_000));
    expect(detailOf(patchDirectory(padded, SHEET, 24, 400))).toBe(
      `${SHEET} is larger than it claims`,
    );
  });

  test('its XML has a document type, so that no entity is ever expanded', async () => {
    const entities =
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const bytes = changePart(await plain, SHEET, (text) =>
      text.replace('<worksheet', `${entities}<worksheet`),
    );
    expect(detailOf(bytes)).toBe(`${SHEET} declares a document type`);
    const unknown = changePart(await plain, SHEET, (text) => text.replace('<v>5', '<v>&b;'));
    expect(detailOf(unknown)).toMatch(/no sound XML/);
  });

  test('its XML is cut off or is not UTF-8', async () => {
    const cut = changePart(await plain, SHEET, (text) => text.slice(0, -20));
    expect(detailOf(cut)).toMatch(/no sound XML/);
    const other = zipSync({ '_rels/.rels': new Uint8Array([0xff, 0xfe, 0x3c, 0x00]) });
    expect(detailOf(other)).toMatch(/not written in UTF-8/);
  });

  test('a part is missing', async () => {
    const gone = (path: string) =>
      plain.then((bytes) => detailOf(changePart(bytes, path, () => '')));
    expect(await gone('_rels/.rels')).toBe('it holds no workbook');
    expect(await gone('xl/workbook.xml')).toBe('the part xl/workbook.xml is missing');
    expect(await gone(SHEET)).toBe(`the part ${SHEET} is missing`);
    expect(await gone('xl/sharedStrings.xml')).toBe('the part xl/sharedStrings.xml is missing');
    expect(await gone('xl/_rels/workbook.xml.rels')).toBe('the sheet Sheet1 is missing');
  });

  test('a cell points at nothing, holds no number or lies outside the sheet', async () => {
    const change = (from: string, to: string) =>
      plain.then((bytes) => detailOf(changePart(bytes, SHEET, (text) => text.replace(from, to))));
    expect(await change('<v>0</v>', '<v>9</v>')).toMatch(/text that is not there/);
    expect(await change('<v>5</v>', '<v>five</v>')).toBe('A2 holds no number');
    expect(await change('r="A2"', 'r="A9999999"')).toMatch(/outside the sheet/);
  });
});
