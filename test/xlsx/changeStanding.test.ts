import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { changePart, makeFile, readPart, SHEET, take } from './workbookFile';

const areas = parseAreas('A1:A3') ?? [];
const format = { fill: '#FFC7CE' } as const;

/** One of every kind, of which two have a half in the extension list. */
const EVERY_KIND: readonly NativeRule[] = [
  { kind: 'custom', areas, formula: '=A1>1', format, stopIfTrue: false },
  { kind: 'dataBar', areas, colour: '#5B9BD5' },
  { kind: 'iconSet', areas, style: 'stars', reversed: false },
  { kind: 'iconSet', areas, style: 'arrows', reversed: false },
  { kind: 'colorScale', areas, colours: ['#F8696B', '#63BE7B'] },
];

const open = (bytes: Uint8Array) => take(openXlsx(bytes));
const list = (bytes: Uint8Array) => take(open(bytes).listRules('Sheet1'));

function fill(): Promise<Uint8Array> {
  return makeFile((sheet) => {
    for (const value of [1, 2, 3]) sheet.addRow([value]);
  });
}

test('rules of every kind are taken out of a sheet without a trace', async () => {
  const bytes = await fill();
  const full = take(open(bytes).withRules('Sheet1', EVERY_KIND)).save();
  const none = take(open(full).withoutRules('Sheet1', new Set([0, 1, 2, 3, 4]))).save();
  expect(readPart(none, SHEET)).toBe(readPart(bytes, SHEET));
});

test('the rules that stay keep their halves', async () => {
  const full = take(open(await fill()).withRules('Sheet1', EVERY_KIND)).save();
  for (const place of EVERY_KIND.keys()) {
    const less = take(open(full).withoutRules('Sheet1', new Set([place]))).save();
    expect(list(less).map(({ rule }) => rule)).toEqual(EVERY_KIND.toSpliced(place, 1));
  }
});

test('a new order changes numbers of priority and nothing else', async () => {
  const full = take(open(await fill()).withRules('Sheet1', EVERY_KIND)).save();
  const turned = take(open(full).withOrder('Sheet1', [4, 3, 2, 1, 0])).save();
  expect(list(turned).map(({ rule }) => rule)).toEqual(EVERY_KIND.toReversed());
  const plain = (bytes: Uint8Array) => readPart(bytes, SHEET).replace(/priority="\d+"/g, '');
  expect(plain(turned)).toBe(plain(full));
  const back = take(open(turned).withOrder('Sheet1', [4, 3, 2, 1, 0])).save();
  expect(readPart(back, SHEET)).toBe(readPart(full, SHEET));
});

test('rules of one priority can be told apart once they are put in order', async () => {
  const rules = EVERY_KIND.slice(3);
  const full = take(open(await fill()).withRules('Sheet1', rules)).save();
  const tied = changePart(full, SHEET, (text) => text.replace(/priority="\d+"/g, 'priority="1"'));
  const turned = take(open(tied).withOrder('Sheet1', [1, 0])).save();
  expect(list(turned).map(({ rule }) => rule)).toEqual(rules.toReversed());
});

test('a rule that a pivot table names is left to it', async () => {
  const full = take(open(await fill()).withRules('Sheet1', EVERY_KIND.slice(0, 1))).save();
  const pivot = changePart(full, SHEET, (text) =>
    text.replace('<conditionalFormatting ', '<conditionalFormatting pivot="1" '),
  );
  expect(open(pivot).withoutRules('Sheet1', new Set([0]))).toMatchObject({
    ok: false,
    error: { code: 'cannotChange' },
  });
});
