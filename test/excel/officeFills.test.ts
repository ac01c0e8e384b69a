import { createOfficeFills } from '../../src/excel/officeFills';
import { GREEN, TASKS } from '../contract/contractBench';
import { loadOffice } from '../standin/loadOffice';
import { openExcel } from './openExcel';

const office = loadOffice();
const TABLE = { top: 1, left: 0, bottom: 4, right: 1 };

test('cells filled by hand are read, and not those that a rule fills', async () => {
  const foreign = [{ areas: 'B2:B5', formula: '=B2>0', fill: GREEN }];
  const bench = openExcel(office, { ...TASKS, foreign });
  const place = { sheet: 0, row: 3, column: 1, width: 1, height: 1 };
  bench.model.updateRangeStyle(place, 'fill.color', '#FFC7CE');
  expect(await createOfficeFills().readFills(TABLE)).toEqual({
    ok: true,
    value: [{ row: 2, column: 0 }],
  });
});

test('the selected areas are read', async () => {
  const bench = openExcel(office, TASKS);
  bench.select('A2:A4');
  expect(await createOfficeFills().readSelected()).toEqual({
    ok: true,
    value: [{ top: 1, left: 0, bottom: 3, right: 0 }],
  });
});
