import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { createXlsxHost } from '../../src/xlsx/xlsxHost';
import { changePart, makeFile, SHEET, take } from './workbookFile';

const RULE: NativeRule = {
  kind: 'custom',
  areas: parseAreas('A2:A3') ?? [],
  formula: '=A2>1',
  format: { fill: '#FFC7CE' },
  stopIfTrue: false,
};

async function openHost() {
  const start = await makeFile((sheet, workbook) => {
    for (const row of [['Amount'], [1], [2]]) sheet.addRow(row);
    for (const row of [['Size'], [7]]) workbook.addWorksheet(`More ${row[0]}`).addRow(row);
  });
  const disk = { bytes: start };
  const file = {
    read: () => Promise.resolve(disk.bytes),
    write: (bytes: Uint8Array) => {
      disk.bytes = bytes;
      return Promise.resolve();
    },
  };
  return { disk, start, file };
}

describe('A host over a file', () => {
  test('puts the file back byte for byte when it undoes', async () => {
    const { disk, start, file } = await openHost();
    const host = createXlsxHost({ file, now: 1 });
    take(await host.apply([RULE], take(await host.readTable())));
    expect(disk.bytes).not.toEqual(start);
    take(await host.undo());
    expect(disk.bytes).toBe(start);
  });

  test('does not undo what somebody has worked on since', async () => {
    const { disk, file } = await openHost();
    const host = createXlsxHost({ file, now: 1 });
    const receipt = take(await host.apply([RULE], take(await host.readTable())));
    const theirs = changePart(disk.bytes, SHEET, (text) => text.replace('<v>2</v>', '<v>3</v>'));
    disk.bytes = theirs;
    expect(await host.undo()).toEqual({ ok: false, error: { code: 'changedSincePreview' } });
    expect([disk.bytes, host.lastDone()]).toEqual([theirs, receipt]);
  });

  test('works on the sheet that was asked for', async () => {
    const { file } = await openHost();
    const host = createXlsxHost({ file, now: 1, sheetName: 'More Size' });
    expect(take(await host.readTable()).sheetName).toBe('More Size');
  });

  test('says why a file cannot be read', async () => {
    const reading = createXlsxHost({
      file: {
        read: () => Promise.reject(new Error('no such file')),
        write: () => Promise.resolve(),
      },
      now: 1,
    });
    const error = { code: 'hostFailed', detail: 'no such file' };
    expect(await reading.readTable()).toEqual({ ok: false, error });
    const { disk, file } = await openHost();
    disk.bytes = new Uint8Array(3);
    const broken = createXlsxHost({ file, now: 1 });
    expect(await broken.listRules()).toMatchObject({ ok: false, error: { code: 'fileBroken' } });
  });
});
