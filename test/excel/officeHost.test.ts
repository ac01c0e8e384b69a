import { createOfficeHost } from '../../src/excel/officeHost';
import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printArea, printAreas } from '../../src/sheet/printAddress';
import { BatchFault, type Json, type ServerObject } from '../../src/standin/serverObject';
import { BLUE, FOREIGN, GREEN, RED, TASKS, type ContractBench } from '../contract/contractBench';
import { addForeign } from '../standin/addForeign';
import { loadOffice } from '../standin/loadOffice';
import { openExcel } from './openExcel';
import { wrapObjects } from './wrapObjects';

const office = loadOffice();

function highlight(areas: string, formula: string, fill = RED): NativeRule {
  const format = { fill };
  return { kind: 'custom', areas: parseAreas(areas) ?? [], formula, format, stopIfTrue: false };
}

async function preview({ host }: ContractBench) {
  const read = await host.readTable();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

async function list({ host }: ContractBench) {
  const listed = await host.listRules();
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value;
}

test('a formula that Excel refuses leaves nothing behind, not even the rules before it', async () => {
  for (const wrong of ['=IF(', '=B2={1,2}', '=Table1[Amount]>1']) {
    const bench = openExcel(office, { ...TASKS, foreign: FOREIGN });
    const before = [bench.painted(), await list(bench)];
    const rules = [highlight('B2:B5', wrong), highlight('B2:B5', '=B2>100')];
    const result = await bench.host.apply(rules, await preview(bench));
    expect(result).toMatchObject({ ok: false, error: { code: 'hostFailed' } });
    expect([bench.painted(), await list(bench)]).toEqual(before);
    expect(bench.host.lastDone()).toBeNull();
  }
});

test('the order holds in an Excel that puts new rules last', async () => {
  const bench = openExcel(office, { ...TASKS, foreign: FOREIGN }, { addsBelow: true });
  const rules = [highlight('B2:B5', '=B2>200', RED), highlight('B2:B5', '=B2>100', BLUE)];
  await bench.host.apply(rules, await preview(bench));
  expect((await list(bench)).map(({ rule }) => rule).slice(0, 2)).toEqual(rules);
  expect(bench.painted()).toMatchObject({ B2: BLUE, B5: RED });
  await bench.host.undo();
  expect((await list(bench)).map(({ ours }) => ours)).toEqual([false, false]);
});

test('an Excel that wants semicolons between areas gets them', async () => {
  const wrap = wrapObjects((_, name, make) =>
    name !== 'GetRanges'
      ? undefined
      : (args) => {
          const [address] = args;
          if (typeof address !== 'string') return make(args);
          if (address.includes(',')) throw new BatchFault('InvalidArgument', 'address');
          return make([address.replaceAll(';', ',')]);
        },
  );
  const bench = openExcel(office, TASKS, { wrap });
  await bench.host.apply([highlight('B2:B3,B5', '=B2>100')], await preview(bench));
  expect(bench.painted()).toEqual({ B2: RED, B5: RED });
});

test('a rule that Excel cannot tell does not hide the others', async () => {
  const broken = (ids: readonly string[]) =>
    wrapObjects((parent, name) =>
      name === 'Custom' && parent.id !== undefined && ids.includes(parent.id)
        ? () => {
            throw new BatchFault('GeneralException', 'There was an internal error.');
          }
        : undefined,
    );
  const opening = { ...TASKS, foreign: FOREIGN };
  const [first] = await list(openExcel(office, opening));
  const listed = await list(openExcel(office, opening, { wrap: broken([first?.id ?? '']) }));
  expect(listed.map(({ rule }) => rule)).toEqual([null, highlight('A2:D5', '=$A2="Bob"', BLUE)]);
  expect(listed.map(({ areas }) => printAreas(areas))).toEqual(['B2:B5', 'A2:D5']);
});

test('while a cell is being edited the host says so', async () => {
  const before = () => {
    throw new BatchFault('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
  };
  const bench = openExcel(office, TASKS, { before });
  expect(await bench.host.readTable()).toEqual({ ok: false, error: { code: 'cellBeingEdited' } });
});

test('a selected chart means the largest table of the sheet', async () => {
  const wrap = wrapObjects((_, name) =>
    name === 'GetSelectedRanges'
      ? () => {
          throw new BatchFault('InvalidSelection', 'The current selection is invalid.');
        }
      : undefined,
  );
  const shot = await preview(openExcel(office, TASKS, { wrap }));
  expect(printArea(shot.data)).toBe('A2:D5');
  expect(shot.selection).toEqual([]);
});

test('an Excel table is taken as Excel says: its headers, and without its totals row', async () => {
  const facts: Readonly<Record<string, Json>> = { Name: 'T', ShowHeaders: true, ShowTotals: true };
  const scalars = Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, () => fact]));
  let table: ServerObject | null = null;
  const wrap = wrapObjects((parent, name) => {
    const getRange = parent.objects?.['GetRange'];
    if (name !== 'Tables' || getRange === undefined) return undefined;
    const found = { id: '{table}', scalars, objects: { GetRange: () => getRange(['B1:C5']) } };
    table = found;
    return () => ({ items: () => [found] });
  });
  // The client finds a listed table again through the workbook.
  const tables: ServerObject = { objects: { GetItem: () => table } };
  const bench = openExcel(office, TASKS, {
    wrap: (root) => wrap({ ...root, objects: { ...root.objects, Tables: () => tables } }),
  });
  const shot = await preview(bench);
  expect(shot.isTable).toBe(true);
  expect(printArea(shot.data)).toBe('B2:C4');
  expect(shot.columns.map(({ header }) => header)).toEqual(['Amount', 'Due']);
});

test('undo says so when a user has already deleted the rule, and forgets it', async () => {
  const bench = openExcel(office, TASKS);
  await bench.host.apply([highlight('B2:B5', '=B2>100')], await preview(bench));
  bench.model.deleteConditionalFormatting(0, 0);
  addForeign(bench.model, { areas: 'A2', formula: '=TRUE', fill: GREEN });
  expect(await bench.host.undo()).toEqual({ ok: false, error: { code: 'nothingToUndo' } });
  expect(bench.host.lastDone()).toBeNull();
  expect(bench.painted()).toEqual({ A2: GREEN });
});

test('the pane that is opened again can still undo', async () => {
  let text: string | null = null;
  const store = {
    read: () => text,
    write: (next: string) => {
      text = next;
    },
  };
  const bench = openExcel(office, TASKS, { store });
  const applied = await bench.host.apply([highlight('B2:B5', '=B2>100')], await preview(bench));
  const again = createOfficeHost({ store, now: () => 0, clock: () => 0 });
  expect(await again.undo()).toEqual(applied);
  expect(bench.painted()).toEqual({});
});
