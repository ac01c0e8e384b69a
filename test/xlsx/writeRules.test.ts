import type { ConditionalFormattingRule, Worksheet } from 'exceljs';
import { unzipSync } from 'fflate';
import type { NativeRule } from '../../src/rule/nativeRule';
import { ICON_STYLES } from '../../src/rule/visual';
import { parseAreas } from '../../src/sheet/parseAddress';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { changePart, makeFile, readFile, readPart, SHEET, take } from './workbookFile';

const FORMAT = { fill: '#FFC7CE', font: '#9C0006', bold: true, underline: true } as const;

function highlight(areas: string, formula: string, stopIfTrue = false): NativeRule {
  return { kind: 'custom', areas: at(areas), formula, format: FORMAT, stopIfTrue };
}

function at(areas: string) {
  return parseAreas(areas) ?? [];
}

function apply(bytes: Uint8Array, rules: readonly NativeRule[]): Uint8Array {
  return take(take(openXlsx(bytes)).withRules('Sheet1', rules)).save();
}

function list(bytes: Uint8Array) {
  return take(take(openXlsx(bytes)).listRules('Sheet1'));
}

function fillNumbers(sheet: Worksheet): void {
  for (const value of [1, 2, 3]) sheet.addRow([value, value * 10]);
}

/** A sheet with much around its cells, but no rules. */
function fillAround(sheet: Worksheet): void {
  fillNumbers(sheet);
  sheet.mergeCells('D1:E1');
  sheet.autoFilter = 'A1:B3';
  sheet.getCell('A3').dataValidation = { type: 'whole', operator: 'between', formulae: [1, 9] };
  sheet.getCell('B3').value = { text: 'link', hyperlink: 'https://example.com/' };
}

/** The same with two rules. */
function fillRich(sheet: Worksheet): void {
  fillAround(sheet);
  sheet.addConditionalFormatting({
    ref: 'A1:A3',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        priority: 1,
        formulae: [1],
        style: { font: { bold: true } },
      },
      {
        type: 'top10',
        rank: 2,
        percent: false,
        bottom: false,
        priority: 2,
        style: { font: { italic: true } },
      },
    ],
  });
}

/** Names of the elements right under the root. */
function childrenOf(xml: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = '', self] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close === '/') depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (self !== '/') depth += 1;
    }
  }
  return names;
}

async function rulesByExcelJs(bytes: Uint8Array) {
  const sheet = (await readFile(bytes)).getWorksheet('Sheet1');
  const found: unknown = sheet && Reflect.get(sheet, 'conditionalFormattings');
  if (!Array.isArray(found)) throw new Error('no rules');
  return found.flatMap(({ ref, rules }: { ref: string; rules: ConditionalFormattingRule[] }) =>
    rules.map((rule) => ({ ref, rule })),
  );
}

describe('Rules that are written into a file', () => {
  test('are read by another library with their ranges, formulas and looks', async () => {
    const bytes = apply(await makeFile(fillNumbers), [
      highlight('A1:B3', '=AND($A1>1,$B1<"a&b")'),
      highlight('A1:A3,C5', '=A1>2', true),
    ]);
    const rules = await rulesByExcelJs(bytes);
    expect(rules.map(({ ref }) => ref)).toEqual(['A1:B3', 'A1:A3 C5']);
    expect(rules[0]?.rule).toMatchObject({
      type: 'expression',
      priority: 1,
      formulae: ['AND($A1>1,$B1<"a&b")'],
      style: {
        font: { bold: true, underline: true, color: { argb: 'FF9C0006' } },
        fill: { bgColor: { argb: 'FFFFC7CE' } },
      },
    });
    expect(readPart(bytes, SHEET)).toContain('priority="2" stopIfTrue="1"');
  });

  test('of every kind read back the same', async () => {
    const areas = at('B1:B3');
    const all: readonly NativeRule[] = [
      highlight('A1:B3', '=STDEV.S($A$1:$A$3)>1', true),
      {
        kind: 'custom',
        areas,
        formula: '=B1>1',
        format: { italic: true, strikethrough: true },
        stopIfTrue: false,
      },
      { kind: 'colorScale', areas, colours: ['#F8696B', '#63BE7B'] },
      { kind: 'colorScale', areas, colours: ['#F8696B', '#FFEB84', '#63BE7B'] },
      { kind: 'dataBar', areas, colour: '#5B9BD5' },
      ...ICON_STYLES.map((style) => ({
        kind: 'iconSet' as const,
        areas,
        style,
        reversed: style === 'flags',
      })),
      { kind: 'iconSet', areas, style: 'symbols', reversed: false, bounds: [-5, 80.5] },
      { kind: 'iconSet', areas, style: 'stars', reversed: false, bounds: [2, 4] },
      {
        kind: 'custom',
        areas,
        formula: '=B1>2',
        format: { fill: '#FFC7CE', font: '#9C0006', bold: true, border: true },
        stopIfTrue: false,
      },
    ];
    const bytes = apply(await makeFile(fillNumbers), all);
    expect(list(bytes).map(({ rule }) => rule)).toEqual(all);
    expect(take(openXlsx(bytes)).sheets[0]?.ruleCount).toBe(all.length);
    const kinds = (await rulesByExcelJs(bytes)).map(({ rule }) => rule.type);
    const written = all.map(({ kind }) => (kind === 'custom' ? 'expression' : kind));
    expect(kinds.sort()).toEqual(written.sort());
  });

  test('mark functions that are younger than the format', async () => {
    const bytes = apply(await makeFile(fillNumbers), [
      highlight('A1:A3', '=A1>STDEV.S(A:A)+COUNTIF(A:A,"IFS(")'),
    ]);
    expect(readPart(bytes, SHEET)).toContain(
      '<formula>A1&gt;_xlfn.STDEV.S(A:A)+COUNTIF(A:A,&quot;IFS(&quot;)</formula>',
    );
  });

  test('stand above those that were there, which keep their order and their text', async () => {
    const before = await makeFile(fillRich);
    const bytes = apply(apply(before, [highlight('A1:A3', '=A1>1')]), [
      highlight('A1:A3', '=A1>2'),
      highlight('A1:A3', '=A1>3'),
    ]);
    expect(
      list(bytes).map(({ rule, hostKind }) =>
        rule?.kind === 'custom' && hostKind === 'Custom' ? rule.formula : hostKind,
      ),
    ).toEqual(['=A1>2', '=A1>3', '=A1>1', 'CellValue', 'TopBottom']);
    const old = readPart(before, SHEET).match(/<cfRule type="cellIs".*?<\/cfRule>/)?.[0] ?? 'none';
    expect(readPart(bytes, SHEET)).toContain(old.replace('priority="1"', 'priority="4"'));
  });

  test('stand where the schema wants them', async () => {
    for (const fill of [fillNumbers, fillAround, fillRich]) {
      const before = await makeFile(fill);
      const bytes = apply(before, [
        highlight('A1:A3', '=A1>1'),
        { kind: 'dataBar', areas: at('B1:B3'), colour: '#5B9BD5' },
      ]);
      const order = childrenOf(readPart(bytes, SHEET));
      const others = order.filter((name) => name !== 'conditionalFormatting' && name !== 'extLst');
      expect(others).toEqual(
        childrenOf(readPart(before, SHEET)).filter((name) => name !== 'conditionalFormatting'),
      );
      const next = order[order.lastIndexOf('conditionalFormatting') + 1];
      expect(next).toBe(fill === fillNumbers ? 'pageMargins' : 'dataValidations');
      expect(order.at(-1)).toBe('extLst');
    }
  });

  test('leave every other part of the file byte for byte', async () => {
    const before = await makeFile((sheet, workbook) => {
      fillRich(sheet);
      workbook.addWorksheet('Other').getCell('A1').value = 'x';
    });
    const bytes = apply(before, [highlight('A1:A3', '=A1>1')]);
    const [old, now] = [unzipSync(before), unzipSync(bytes)];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    const changed = Object.keys(old).filter(
      (path) => Buffer.compare(old[path] ?? Buffer.of(), now[path] ?? Buffer.of()) !== 0,
    );
    expect(changed.sort()).toEqual(['xl/styles.xml', SHEET]);
    const styles = readPart(bytes, 'xl/styles.xml');
    expect(styles).toContain(`<dxfs count="${styles.match(/<dxf>/g)?.length ?? 0}">`);
    const cells = /<sheetData>.*<\/sheetData>/s;
    expect(readPart(bytes, SHEET).match(cells)?.[0]).toBe(
      readPart(before, SHEET).match(cells)?.[0],
    );
  });

  test('leave a file that gets none as it is', async () => {
    const before = await makeFile(fillRich);
    expect(unzipSync(take(openXlsx(before)).save())).toEqual(unzipSync(before));
  });

  test('join rules that stand in the extension list already', async () => {
    const bar: NativeRule = { kind: 'dataBar', areas: at('B1:B3'), colour: '#5B9BD5' };
    const stars: NativeRule = {
      kind: 'iconSet',
      areas: at('A1:A3'),
      style: 'stars',
      reversed: true,
    };
    const bytes = apply(apply(await makeFile(fillNumbers), [bar, stars]), [
      { ...bar, colour: '#FF0000' },
    ]);
    expect(list(bytes).map(({ rule }) => rule)).toEqual([
      { ...bar, colour: '#FF0000' },
      bar,
      stars,
    ]);
    expect(readPart(bytes, SHEET).match(/78C0D931/g)).toHaveLength(1);
  });

  test('get a rule for each area where programs disagree from which cell a formula is seen', async () => {
    const bytes = apply(await makeFile(fillNumbers), [highlight('B2:B3,A1', '=B2>$A$1')]);
    expect(
      list(bytes).map(({ rule }) => (rule?.kind === 'custom' ? [rule.areas, rule.formula] : rule)),
    ).toEqual([
      [at('B2:B3'), '=B2>$A$1'],
      [at('A1'), '=A1>$A$1'],
    ]);
  });

  test('go into parts whose elements carry a prefix', async () => {
    const prefix = (text: string) =>
      text.replace(/<(\/?)(\w+)(?=[\s/>])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    const before = changePart(
      changePart(await makeFile(fillNumbers), SHEET, prefix),
      'xl/styles.xml',
      prefix,
    );
    const rules: readonly NativeRule[] = [
      highlight('A1:A3', '=A1>1'),
      { kind: 'dataBar', areas: at('B1:B3'), colour: '#5B9BD5' },
    ];
    const bytes = apply(before, rules);
    expect(list(bytes).map(({ rule }) => rule)).toEqual(rules);
    expect(readPart(bytes, SHEET)).not.toMatch(/<(?:cfRule|formula|extLst|ext)\b/);
  });

  test('go into a style sheet without looks, and are refused in a file without styles', async () => {
    const plain = await makeFile(fillNumbers);
    const without = changePart(plain, 'xl/styles.xml', (text) => text.replace(/<dxfs[^>]*\/>/, ''));
    expect(readPart(without, 'xl/styles.xml')).not.toContain('dxfs');
    const rules = [highlight('A1:A3', '=A1>1')];
    expect(list(apply(without, rules)).map(({ rule }) => rule)).toEqual(rules);
    const bare = changePart(
      changePart(plain, 'xl/styles.xml', () => ''),
      'xl/_rels/workbook.xml.rels',
      (text) => text.replace(/<Relationship [^>]*styles\.xml"\/>/, ''),
    );
    const error = { code: 'hostFailed' };
    expect(take(openXlsx(bare)).withRules('Sheet1', rules)).toMatchObject({ ok: false, error });
    expect(take(openXlsx(plain)).withRules('Sheet9', rules)).toMatchObject({ ok: false, error });
  });

  test('take the rules of a pivot table along', async () => {
    const pivot =
      '<pivotTableDefinition><conditionalFormats><conditionalFormat priority="1"/></conditionalFormats></pivotTableDefinition>';
    const relations =
      '<Relationships><Relationship Id="p" Type="x/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>';
    const before = changePart(
      changePart(
        await makeFile((sheet) => {
          fillNumbers(sheet);
          sheet.addConditionalFormatting({
            ref: 'A1:A3',
            rules: [{ type: 'expression', priority: 1, formulae: ['A1>1'], style: {} }],
          });
        }),
        'xl/pivotTables/pivotTable1.xml',
        () => pivot,
      ),
      'xl/worksheets/_rels/sheet1.xml.rels',
      () => relations,
    );
    const bytes = apply(before, [highlight('A1:A3', '=A1>1')]);
    expect(readPart(bytes, 'xl/pivotTables/pivotTable1.xml')).toBe(pivot.replace('"1"', '"2"'));
  });
});
