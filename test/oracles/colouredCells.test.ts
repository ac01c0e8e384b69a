import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { repairFile } from '../../src/cli/repair';
import { compileFormula } from '../../src/formula/compileFormula';
import { visitOutcomes } from '../../src/formula/evaluateMask';
import { sheetOfRows } from '../../src/formula/formulaWorkbook';
import type { BuiltIn } from '../../src/rule/builtIn';
import { builtInFormula } from '../../src/rule/builtInFormula';
import type { NativeRule } from '../../src/rule/nativeRule';
import type { CellValue } from '../../src/sheet/cellValue';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printCell } from '../../src/sheet/printAddress';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { makeFile, readPart, SHEET, take } from '../xlsx/workbookFile';
import { convertFiles } from './convertFiles';

type Highlight = Extract<NativeRule, { kind: 'custom' }>;

/** Amounts, limits, words and dates; no truth values, which LibreOffice keeps as numbers. */
const ROWS: readonly (readonly CellValue[])[] = Array.from({ length: 12 }, (_, i) => [
  i === 4 ? null : (i * 7) % 10,
  (i * 3) % 8,
  ['open', 'Open item', 'done', 'late'][i % 4] ?? '',
  45_800 + i * 5,
]);

const at = (address: string) => parseAreas(address) ?? [];

function highlight(address: string, formula: string, fill = '#FFC7CE', stop = false): Highlight {
  return { kind: 'custom', areas: at(address), formula, format: { fill }, stopIfTrue: stop };
}

function builtIn(address: string, what: BuiltIn): Highlight {
  return { ...highlight(address, builtInFormula(what, at(address))), builtIn: what };
}

/** Rules by the name of the file that has them. */
const CASES: Readonly<Record<string, readonly Highlight[]>> = {
  compare: [highlight('A1:A12', '=A1>5')],
  wholeRow: [highlight('A1:D12', '=$A1>$B1')],
  twoAreas: [highlight('B2:B5,B8:B12', '=B2<4')],
  counted: [highlight('C1:C12', '=COUNTIF($C$1:$C$12,C1)>2')],
  average: [highlight('A1:A12', '=A1>AVERAGE($A$1:$A$12)')],
  text: [highlight('C1:C12', '=ISNUMBER(SEARCH("op",C1))')],
  dates: [highlight('D1:D12', '=MONTH($D1)=6')],
  both: [highlight('A1:B12', '=AND($A1>2,OR($B1<3,$C1="done"))')],
  order: [highlight('A1:A12', '=A1>6', '#FFC7CE', true), highlight('A1:A12', '=A1>2', '#C6EFCE')],
  cellValue: [
    builtIn('A1:A12', { kind: 'cellValue', operator: 'greaterThanOrEqual', formula1: '=5' }),
  ],
  between: [
    builtIn('B1:B12', {
      kind: 'cellValue',
      operator: 'between',
      formula1: '=2',
      formula2: '=5',
    }),
  ],
  beginsWith: [builtIn('C1:C12', { kind: 'containsText', operator: 'beginsWith', text: 'open' })],
  top: [builtIn('A1:A12', { kind: 'topBottom', side: 'top', rank: 3, percent: false })],
  bottom: [builtIn('B1:B12', { kind: 'topBottom', side: 'bottom', rank: 25, percent: true })],
  above: [builtIn('A1:A12', { kind: 'preset', criterion: 'aboveAverage' })],
  duplicate: [builtIn('B1:B12', { kind: 'preset', criterion: 'duplicate' })],
  unique: [builtIn('D1:D12', { kind: 'preset', criterion: 'unique' })],
};

async function writeFile(rules: readonly NativeRule[]): Promise<Uint8Array> {
  const bytes = await makeFile((sheet) => {
    for (const row of ROWS) sheet.addRow([...row]);
  });
  return take(take(openXlsx(bytes)).withRules('Sheet1', rules)).save();
}

/** Fills by address as our engine has them: the first rule that hits a cell wins. */
function ourFills(rules: readonly Highlight[]): Readonly<Record<string, string>> {
  const fills: Record<string, string> = {};
  const sheets = new Map([['Sheet1', sheetOfRows(ROWS)]]);
  for (const { areas, formula, format } of rules) {
    const [first] = areas;
    if (first === undefined) continue;
    const workbook = { activeSheet: 'Sheet1', sheets, names: {}, now: 45_826 };
    const compiled = compileFormula(formula, { row: first.top, column: first.left }, workbook);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    for (const area of areas)
      visitOutcomes(compiled.value, area, (cell, outcome) => {
        if (outcome === 'hit') fills[printCell(cell)] ??= format.fill ?? '';
      });
  }
  return fills;
}

/** Fills by address in the table that LibreOffice writes as HTML. */
function theirFills(html: string): Readonly<Record<string, string>> {
  const fills: Record<string, string> = {};
  const rows = html.slice(html.indexOf('<table')).split(/<tr\b/i).slice(1);
  for (const [row, text] of rows.entries())
    for (const [column, [, attributes = '']] of [...text.matchAll(/<td\b([^>]*)>/gi)].entries()) {
      const fill = /bgcolor="(#\w{6})"/i.exec(attributes)?.[1];
      if (fill !== undefined) fills[printCell({ row, column })] = fill.toUpperCase();
    }
  return fills;
}

describe('LibreOffice opens what we write', () => {
  test('and colours the cells that our engine says', async () => {
    const files = new Map<string, Uint8Array>();
    for (const [name, rules] of Object.entries(CASES))
      files.set(`${name}.xlsx`, await writeFile(rules));
    const pages = convertFiles(files, 'html');
    for (const [name, rules] of Object.entries(CASES)) {
      const ours = ourFills(rules);
      expect([name, Object.keys(ours).length > 0]).toEqual([name, true]);
      const html = new TextDecoder().decode(pages.get(name) ?? new Uint8Array());
      expect([name, theirFills(html)]).toEqual([name, ours]);
    }
  });

  test('and follows rules that name another sheet', async () => {
    const rules = [
      highlight('A1:A12', "=A1>'Limits'!$B$1"),
      highlight('A1:A12', '=A1<2', '#C6EFCE'),
    ];
    const bytes = await makeFile((sheet, workbook) => {
      for (const row of ROWS) sheet.addRow([...row]);
      workbook.addWorksheet('Limits').getCell('B1').value = 5;
    });
    const written = take(take(openXlsx(bytes)).withRules('Sheet1', rules)).save();
    const html = convertFiles(new Map([['named.xlsx', written]]), 'html').get('named');
    const limited = [highlight('A1:A12', '=A1>5'), highlight('A1:A12', '=A1<2', '#C6EFCE')];
    expect(theirFills(new TextDecoder().decode(html))).toEqual(ourFills(limited));
  });

  test('and sees the same looks before and after a repair of pieces', async () => {
    const pieces = [0, 1, 2, 3].flatMap((piece) => {
      const [from, to] = [piece * 3 + 1, piece * 3 + 3];
      return [
        highlight(`A${from}:D${to}`, `=$A${from}>6`, '#FFC7CE', true),
        highlight(`A${from}:D${to}`, `=$C${from}="open"`, '#C6EFCE'),
        highlight(`B${from}:B${to}`, `=B${from}>4`, '#FFEB9C'),
      ];
    });
    const folder = mkdtempSync(join(tmpdir(), 'repaired-'));
    const [before, after] = [join(folder, 'before.xlsx'), join(folder, 'after.xlsx')];
    writeFileSync(before, await writeFile(pieces));
    expect(await repairFile([before, '--out', after])).toMatchObject({ ok: true });
    const files = new Map(
      [before, after].map((path) => [basename(path), new Uint8Array(readFileSync(path))]),
    );
    rmSync(folder, { recursive: true });
    const left = take(
      take(openXlsx(files.get('after.xlsx') ?? new Uint8Array())).listRules('Sheet1'),
    );
    expect(left).toHaveLength(3);
    const pages = convertFiles(files, 'html');
    const [old, now] = ['before', 'after'].map((name) =>
      theirFills(new TextDecoder().decode(pages.get(name))),
    );
    expect(Object.keys(old ?? {}).length).toBeGreaterThan(12);
    expect(now).toEqual(old);
    expect(now).toEqual(ourFills(pieces));
  });

  test('and keeps colour scales, data bars and icon sets as they are', async () => {
    const rules: readonly NativeRule[] = [
      { kind: 'colorScale', areas: at('A1:A12'), colours: ['#F8696B', '#FFEB84', '#63BE7B'] },
      { kind: 'dataBar', areas: at('B1:B12'), colour: '#5B9BD5' },
      { kind: 'iconSet', areas: at('D1:D12'), style: 'arrows', reversed: false },
    ];
    const files = new Map([['visuals.xlsx', await writeFile(rules)]]);
    const result = convertFiles(files, 'xlsx').get('visuals') ?? new Uint8Array();
    const read = take(take(openXlsx(result)).listRules('Sheet1'));
    expect(read.map(({ rule }) => rule?.kind)).toEqual(['colorScale', 'dataBar', 'iconSet']);
    const sheet = readPart(result, SHEET);
    for (const colour of ['FFF8696B', 'FFFFEB84', 'FF63BE7B', 'FF5B9BD5'])
      expect(sheet).toContain(`rgb="${colour}"`);
  });
});
