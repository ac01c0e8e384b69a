import type { NativeRule } from '../../src/rule/nativeRule';
import { checkRule } from '../../src/formula/checkRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printArea, printAreas } from '../../src/sheet/printAddress';
import type { Json, MakeObject, ServerObject } from '../../src/standin/serverObject';
import { BLUE, GREEN, RED, TASKS, type Opening } from '../contract/contractBench';
import { addForeign } from '../standin/addForeign';
import { loadOffice } from '../standin/loadOffice';
import { openExcel, type ExcelBench, type Oddities } from './openExcel';
import { wrapObjects } from './wrapObjects';

const office = loadOffice();

function highlight(areas: string, formula: string): NativeRule {
  const format = { fill: RED };
  return { kind: 'custom', areas: parseAreas(areas) ?? [], formula, format, stopIfTrue: false };
}

const open = (opening: Partial<Opening>, oddities: Oddities = {}) =>
  openExcel(office, { ...TASKS, ...opening }, oddities);

async function preview({ host }: ExcelBench) {
  const read = await host.readTable();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

async function list({ host }: ExcelBench) {
  const listed = await host.listRules();
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value;
}

/** Takes the winning rule away and brings it back; nothing must look otherwise then. */
async function removeAndReturn(bench: ExcelBench) {
  const before = bench.painted();
  const listed = await list(bench);
  expect(await bench.host.remove([listed[0]?.id ?? ''], listed)).toMatchObject({ ok: true });
  expect(bench.painted()).not.toEqual(before);
  expect(await bench.host.undo()).toMatchObject({ ok: true });
  expect((await list(bench)).map(({ rule }) => rule)).toEqual(listed.map(({ rule }) => rule));
  expect(bench.painted()).toEqual(before);
}

describe('filtered and hidden rows', () => {
  test('belong to the table, are counted and are covered', async () => {
    const bench = open({});
    bench.model.setRowsHidden(0, 2, 3, true);
    const shot = await preview(bench);
    expect(printArea(shot.data)).toBe('A2:D5');
    expect(shot.rows).toEqual(TASKS.grid.slice(1));
    const rule = highlight('B2:B5', '=B2>100');
    const check = checkRule(rule, shot);
    expect(check.status === 'cells' && check.hits.length).toBe(2);
    await bench.host.apply([rule], shot);
    bench.model.setRowsHidden(0, 2, 3, false);
    expect(bench.painted()).toEqual({ B2: RED, B5: RED });
  });

  test('may be hidden or shown between preview and Apply', async () => {
    const bench = open({});
    const shot = await preview(bench);
    bench.model.setRowsHidden(0, 3, 4, true);
    expect(await bench.host.apply([highlight('B2:B5', '=B2>100')], shot)).toMatchObject({
      ok: true,
    });
  });

  test('leave several areas where only visible cells are selected', async () => {
    const shot = await preview(open({ selection: 'B2:C2,B4:C5' }));
    expect(printAreas(shot.selection)).toBe('B2:C2,B4:C5');
    expect(printArea(shot.data)).toBe('A2:D5');
  });
});

describe('merged cells', () => {
  // Excel tells the value of a merged area in its first cell; the others are "Empty".
  const grid = [
    ['Sales of the year', null, null],
    ['Region', 'City', 'Amount'],
    ['North', 'Oslo', 120],
    [null, 'Bergen', 80],
    ['South', 'Rome', 300],
    [null, 'Bari', 40],
  ];

  test('make a title above the headers, and blanks below the first cell of a group', async () => {
    for (const selection of ['A1:C1', 'A3:A4', 'C5']) {
      const shot = await preview(open({ grid, selection }));
      expect(printArea(shot.data)).toBe('A3:C6');
      expect(shot.columns.map(({ header }) => header)).toEqual(['Region', 'City', 'Amount']);
      expect(shot.rows.map(([region]) => region)).toEqual(['North', null, 'South', null]);
    }
  });

  test('are covered by a rule on whole rows like others', async () => {
    const bench = open({ grid, selection: 'C5' });
    await bench.host.apply([highlight('A3:C6', '=$C3>100')], await preview(bench));
    expect(Object.keys(bench.painted())).toEqual(['A3', 'B3', 'C3', 'A5', 'B5', 'C5']);
  });
});

describe('whole columns, rows and sheets', () => {
  test('that are selected mean the rows of the table', async () => {
    for (const [selection, inside] of [
      ['B1:B1048576', 'B2:B5'],
      ['B1:B1048576,D1:D1048576', 'B2:B5,D2:D5'],
      ['A3:XFD3', 'A3:D3'],
      ['A1:XFD1048576', 'A2:D5'],
    ] as const) {
      const shot = await preview(open({ selection }));
      expect(printArea(shot.data)).toBe('A2:D5');
      expect(printAreas(shot.selection)).toBe(inside);
    }
  });

  test('under a rule of somebody else are listed, taken away and brought back', async () => {
    const bench = open({
      foreign: [
        { areas: 'B1:B1048576', formula: '=B1>100', fill: GREEN },
        { areas: 'A2:D5', formula: '=$A2="Bob"', fill: BLUE },
      ],
    });
    const [first] = await list(bench);
    expect(printAreas(first?.areas ?? [])).toBe('B:B');
    await removeAndReturn(bench);
  });
});

describe('rules over several areas', () => {
  const foreign = [{ areas: 'B4:B5,D2:D3', formula: '=B4=""', fill: GREEN }];

  test('are always fetched through the first cell of their first area', async () => {
    const fetched = new Set<string>();
    const wrap = wrapObjects((parent, name, make) =>
      name !== 'ConditionalFormats'
        ? undefined
        : (args) => {
            const formats = make(args);
            const getItem = formats?.objects?.['GetItem'];
            if (formats === null || getItem === undefined) return formats;
            const address = String(parent.scalars?.['Address']?.());
            const note =
              (part: MakeObject): MakeObject =>
              (none) => {
                fetched.add(address);
                return part(none);
              };
            const GetItem: MakeObject = (id) => {
              const rule = getItem(id);
              const custom = rule?.objects?.['Custom'];
              if (rule === null || custom === undefined) return rule;
              return { ...rule, objects: { ...rule.objects, Custom: note(custom) } };
            };
            return { ...formats, objects: { ...formats.objects, GetItem } };
          },
    );
    const bench = open({ foreign }, { wrap, version: '1.20' });
    const listed = await list(bench);
    const [rule] = listed.map((one) => one.rule);
    if (rule?.kind !== 'custom') throw new Error('the rule cannot be read');
    expect([printAreas(rule.areas), rule.formula]).toEqual(['B4:B5,D2:D3', '=B4=""']);
    const edit = { id: listed[0]?.id ?? '', rules: [{ ...rule, format: { fill: RED } }] };
    expect(await bench.host.replace([edit], listed)).toMatchObject({ ok: true });
    expect([...fetched]).toEqual(['Sheet1!B4']);
  });

  test('are taken away and brought back as they were', async () => {
    await removeAndReturn(open({ foreign }));
  });
});

describe('names', () => {
  function openNamed(): ExcelBench {
    const grid = TASKS.grid.map((row, i) => (i === 0 ? [...row, null, 'Limit', 100] : row));
    const bench = open({ grid });
    bench.model.newDefinedName('Limit', null, 'Sheet1!$G$1');
    addForeign(bench.model, { areas: 'B2:B5', formula: '=B2>Limit', fill: GREEN });
    return bench;
  }

  test('in a rule of somebody else stay as they are written', async () => {
    const bench = openNamed();
    const [listed] = await list(bench);
    expect(listed?.rule).toMatchObject({ kind: 'custom', formula: '=B2>Limit' });
    expect(bench.painted()).toEqual({ B2: GREEN, B5: GREEN });
    await removeAndReturn(bench);
  });

  test('cannot be counted here, and that is said', async () => {
    const check = checkRule(highlight('B2:B5', '=B2>Limit'), await preview(openNamed()));
    expect(check).toEqual({ status: 'cannotCheck', functions: ['Limit'], reason: 'unknown' });
  });

  test('of sheets may hold any sign', async () => {
    const bench = open({});
    bench.model.renameSheet(0, "Q1's data, (all) = 50 %");
    const shot = await preview(bench);
    const applied = await bench.host.apply([highlight('B2:B3,B5', '=B2>100')], shot);
    expect(applied).toMatchObject({ ok: true, value: { sheetName: "Q1's data, (all) = 50 %" } });
    expect(bench.painted()).toEqual({ B2: RED, B5: RED });
    await bench.host.undo();
    expect(bench.painted()).toEqual({});
  });
});

/** What Excel tells of a table; its range is the whole of it. */
interface TableFacts {
  readonly area: string;
  readonly headers?: boolean;
  readonly totals?: boolean;
}

function withTables(tables: readonly TableFacts[]): Oddities {
  const served = new Map<string, ServerObject>();
  const serve = ({ area, headers = true, totals = false }: TableFacts, getRange: MakeObject) => {
    const facts: Readonly<Record<string, Json>> = {
      Name: `T${area}`,
      ShowHeaders: headers,
      ShowTotals: totals,
    };
    const scalars = Object.fromEntries(Object.entries(facts).map(([key, one]) => [key, () => one]));
    const table = { id: `{${area}}`, scalars, objects: { GetRange: () => getRange([area]) } };
    served.set(table.id, table);
    return table;
  };
  const wrap = wrapObjects((parent, name) => {
    const getRange = parent.objects?.['GetRange'];
    if (name !== 'Tables' || getRange === undefined) return undefined;
    return () => ({ items: () => tables.map((one) => serve(one, getRange)) });
  });
  // The client finds a listed table again through the workbook.
  const found: ServerObject = { objects: { GetItem: ([id]) => served.get(String(id)) ?? null } };
  return {
    wrap: (root) => wrap({ ...root, objects: { ...root.objects, Tables: () => found } }),
  };
}

describe('Excel tables', () => {
  const grid = [
    ['Name', 'Amount', 'Code', 'Size'],
    ['Ann', 120, 'x', 1],
    ['Bob', 80, 'y', 2],
    ['Total', 200, 'z', 3],
  ];
  const read = (tables: readonly TableFacts[], selection: string) =>
    preview(open({ grid, numberFormats: [], selection }, withTables(tables)));

  test('side by side are two tables, and the selection says which', async () => {
    const tables = [{ area: 'A1:B4', totals: true }, { area: 'C1:D4' }];
    const left = await read(tables, 'B2');
    expect([printArea(left.data), left.isTable]).toEqual(['A2:B3', true]);
    expect(printArea((await read(tables, 'D1:D1048576')).data)).toBe('C2:D4');
  });

  test('without a header row begin with their first row', async () => {
    const shot = await read([{ area: 'A2:B4', headers: false }], 'A3');
    expect([printArea(shot.data), shot.headerRow]).toEqual(['A2:B4', null]);
  });

  test('that are not selected leave the cells around the selection', async () => {
    const shot = await read([{ area: 'A1:B4' }], 'D2');
    expect([printArea(shot.data), shot.isTable]).toEqual(['A2:D4', false]);
  });

  test('take a rule on their rows, and say when one was added since the preview', async () => {
    const tables = [{ area: 'A1:B4', totals: true }];
    const bench = open({ grid, numberFormats: [], selection: 'B2' }, withTables(tables));
    const shot = await preview(bench);
    const rule = highlight('A2:B3', '=$B2>100');
    expect(await bench.host.apply([rule], shot)).toMatchObject({ ok: true });
    expect(bench.painted()).toEqual({ A2: RED, B2: RED });
    tables[0] = { area: 'A1:B5', totals: true };
    expect(await bench.host.apply([rule], shot)).toEqual({
      ok: false,
      error: { code: 'changedSincePreview' },
    });
  });
});
