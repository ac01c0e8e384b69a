import { executeBatch, type References } from '../../src/standin/executeBatch';
import { createWorkbook } from '../../src/standin/ironcalcWorkbook';
import { TASKS } from '../contract/contractBench';
import { openExcel } from '../excel/openExcel';
import { addForeign } from './addForeign';
import { copyModel, openModel } from './loadIronCalc';
import { loadOffice } from './loadOffice';

const office = loadOffice();

async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(batch);
}

async function readIds(): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const formats = sheet.getRange().conditionalFormats.load('items/id');
    await context.sync();
    return formats.items.map(({ id }) => id);
  });
}

test('rules keep their ids when a user adds another one in the component', async () => {
  const { model } = openExcel(office, TASKS);
  addForeign(model, { areas: 'A2', formula: '=TRUE', fill: '#FF0000' });
  const [first] = await readIds();
  addForeign(model, { areas: 'A3', formula: '=TRUE', fill: '#00FF00' });
  expect((await readIds()).at(-1)).toBe(first);
  model.undo();
  expect(await readIds()).toEqual([first]);
});

test('rules keep their ids when rows and columns are put in above and beside them', async () => {
  const { model } = openExcel(office, TASKS);
  addForeign(model, { areas: 'A2:C5', formula: '=$B2>1', fill: '#FF0000' });
  const before = await readIds();
  model.insertRows(0, 2, 1);
  expect(await readIds()).toEqual(before);
  model.insertColumns(0, 1, 1);
  expect(await readIds()).toEqual(before);
});

test('the rules of a sheet are still told when the sheet before it is deleted', async () => {
  const { model } = openExcel(office, TASKS);
  await readIds();
  model.newSheet();
  await readIds();
  model.deleteSheet(0);
  addForeign(model, { areas: 'A2:C5', formula: '=$B2>1', fill: '#FF0000' });
  expect(await readIds()).toHaveLength(1);
});

test('formulas and dates are read as values, blanks and empty texts apart', async () => {
  const { model } = openExcel(office, { grid: [[1, 46_000, '', null]], selection: 'A1' });
  model.setUserInput(0, 2, 1, '=A1/4');
  model.setUserInput(0, 2, 2, '2026-01-15');
  model.evaluate();
  const [values, types] = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:D2').load('values,valueTypes');
    await context.sync();
    return [range.values, range.valueTypes];
  });
  expect(values).toEqual([
    [1, 46_000, '', ''],
    [0.25, 46_037, '', ''],
  ]);
  expect(types).toEqual([
    ['Double', 'Double', 'String', 'Empty'],
    ['Double', 'Double', 'Empty', 'Empty'],
  ]);
});

test('a sheet that is not there fails with the error that Excel gives', async () => {
  openExcel(office, TASKS);
  const reading = inExcel(async (context) => {
    context.workbook.worksheets.getItem('nope').load('name');
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test("reading a custom rule's formula from a colour scale is not permitted", async () => {
  openExcel(office, TASKS);
  const reading = inExcel(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:B5');
    const rule = range.conditionalFormats.add('ColorScale');
    rule.custom.rule.load('formula');
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({ code: 'InvalidOperation' });
});

test('a batch stops at the first action that fails and says which', () => {
  const workbook = createWorkbook(openModel([[1]]), { copy: copyModel });
  const references: References = new Map();
  const answer = executeBatch(workbook, references, {
    Actions: [
      { Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 },
      { Id: 2, ActionType: 3, Name: 'Explode', ObjectPathId: 1 },
      { Id: 3, ActionType: 1, Name: '', ObjectPathId: 1 },
    ],
    ObjectPaths: { 1: { ObjectPathType: 1, Name: '' } },
  });
  expect(answer.Results.map(({ ActionId }) => ActionId)).toEqual([1]);
  expect(answer.Error).toMatchObject({ Code: 'ApiNotFound', ActionIndex: 1, Location: 'Explode' });
});
