import { fitMisses, readCurve, rowsFor } from './readCurves';

test('a log gives its evaluations by the rows seen before them', () => {
  const log = [
    'started: 46002 rows, 483 held back, 10.45 M parameters',
    '   0.3 min step 16 epoch 0 rows 768 37 rows/s | n 4.8 d 6.8',
    'held back: token1 18.8 exact1 2.3 exactN 1.4 (best)',
    '   0.7 min step 33 epoch 0 rows 1584 40 rows/s | n 4.1 d 6.0',
    'held back: token1 20.7 exact1 2.1 exactN 1.0',
  ].join('\n');
  expect(readCurve('bash', log)).toEqual([
    { run: 'bash', rows: 768, symbols: 18.8, exact: 2.3 },
    { run: 'bash', rows: 1584, symbols: 20.7, exact: 2.1 },
  ]);
});

test('misses that fall by a power law tell when they are few enough', () => {
  const points = [1, 2, 4, 8, 16, 32, 64, 128].map((thousand) => ({
    rows: 1000 * thousand,
    missed: 0.9 * (1000 * thousand) ** -0.25,
  }));
  const law = fitMisses(points);
  expect(law?.slope).toBeCloseTo(0.25);
  expect(law?.fit).toBeCloseTo(1);
  expect(law === null ? 0 : rowsFor(law, 0.9 * 1e6 ** -0.25) / 1e6).toBeCloseTo(1);
});

test('what does not fall is never there, and few points tell nothing', () => {
  expect(fitMisses([{ rows: 1, missed: 0.5 }])).toBeNull();
  expect(rowsFor({ scale: 0.5, slope: -0.1, fit: 1 }, 0.1)).toBe(Infinity);
});
