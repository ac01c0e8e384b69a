import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { BatchFault, type MakeObject } from '../../src/standin/serverObject';
import { RED, TASKS } from '../contract/contractBench';
import { loadOffice } from '../standin/loadOffice';
import { openExcel } from './openExcel';

const office = loadOffice();

/** A workbook that works out 1 January 2000 like this. */
function open(answer: () => number) {
  const date: MakeObject = () => ({ scalars: { Value: answer, Error: () => null } });
  return openExcel(office, TASKS, {
    wrap: (root) => ({
      ...root,
      objects: { ...root.objects, Functions: () => ({ objects: { Date: date } }) },
    }),
  });
}

async function read(answer: () => number) {
  const shot = await open(answer).host.readTable();
  if (!shot.ok) throw new Error(shot.error.code);
  return shot.value.rows.map(([, amount, due]) => [amount, due]);
}

test('days of a workbook that counts from 1904 are the days that they are; amounts stay', async () => {
  expect(await read(() => 36_526)).toEqual([
    [120, 46_000],
    [80, 46_400],
    [null, 46_010],
    [300, 46_020],
  ]);
  expect(await read(() => 35_064)).toEqual([
    [120, 47_462],
    [80, 47_862],
    [null, 47_472],
    [300, 47_482],
  ]);
});

test('an Excel that works out no dates is taken to count from 1900', async () => {
  const refuse = (): never => {
    throw new BatchFault('GeneralException', 'no');
  };
  expect((await read(refuse))[0]).toEqual([120, 46_000]);
});

test('a rule can be applied to such a workbook: its table is the same as at the preview', async () => {
  const { host } = open(() => 35_064);
  const shot = await host.readTable();
  if (!shot.ok) throw new Error(shot.error.code);
  const rule: NativeRule = {
    kind: 'custom',
    areas: parseAreas('C2:C5') ?? [],
    formula: '=C2<TODAY()',
    format: { fill: RED },
    stopIfTrue: false,
  };
  expect(await host.apply([rule], shot.value)).toMatchObject({ ok: true });
});
