import { fixedSampler, VOCABULARY } from '../../../test/cli/fixedSampler';
import { makeSnapshot } from '../../../src/sheet/makeSnapshot';
import { parseTarget } from '../heldSet';
import { editDistance } from './editDistance';
import { measureSweep } from './measureSweep';

test('edit distance is a share of the longer program', () => {
  expect(editDistance(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(0);
  expect(editDistance(['a', 'b', 'c', 'd'], ['a', 'x', 'd'])).toBe(0.5);
  expect(editDistance([], ['a'])).toBe(1);
  expect(editDistance([], [])).toBe(0);
});

test('fewer seeds are the first of the same draws', async () => {
  const snapshot = makeSnapshot({
    sheetName: 'S',
    area: { top: 0, left: 0, bottom: 2, right: 1 },
    grid: [
      ['Item', 'Units'],
      ['Nails', 4],
      ['Glue', 25],
    ],
    numberFormats: [],
    selection: [],
    isTable: false,
    hasHeader: true,
    now: 46000,
  });
  const target = parseTarget('cells where lt([1], 10) -> unformatted');
  if (target === null) throw new Error('the target cannot be read');
  const held = [{ id: 'x', utterance: 'units under 10', snapshot, target, group: 'g' }];
  const [wrong, right] = [
    ['IF', 'CELLS', 'CMP_gt', 'C_1', 'NUM_0', 'END'],
    ['IF', 'CELLS', 'CMP_lt', 'C_1', 'NUM_0', 'END'],
  ];
  const sampler = fixedSampler([wrong, right, right]);
  const points = await measureSweep(sampler, VOCABULARY, held, [1], [1, 3]);
  expect(points).toEqual([
    { steps: 1, seeds: 1, top1: 0, top5: 0 },
    { steps: 1, seeds: 3, top1: 1, top5: 1 },
  ]);
});
