import type { NativeRule } from '../../src/rule/nativeRule';
import { BatchFault, type Json } from '../../src/standin/serverObject';
import { BLUE, GREEN, RED } from '../contract/contractBench';
import { loadOffice } from '../standin/loadOffice';
import { listRules, openNewer, OVER_100 } from './newerBench';
import type { Oddities } from './openExcel';
import { wrapObjects } from './wrapObjects';

const office = loadOffice();

type Looks = readonly (readonly Json[])[];

describe('with ExcelApi 1.19 what the cells show after Apply', () => {
  /** An Excel that tells looks in its own way; `tell` gets how often it was asked. */
  const telling = (tell: (asked: number, looks: Looks) => Looks): Oddities => {
    let asked = 0;
    const wrap = wrapObjects((_, name, make) =>
      name !== 'GetRangeByIndexes'
        ? undefined
        : (args) => {
            const range = make(args);
            const show = range?.methods?.['GetDisplayedCellProperties'];
            if (range === null || show === undefined) return range;
            const GetDisplayedCellProperties = (options: readonly Json[]): Looks => {
              asked += 1;
              const told = show(options);
              const rows = Array.isArray(told) ? told.filter((row) => Array.isArray(row)) : [];
              return tell(asked, rows);
            };
            return { ...range, methods: { ...range.methods, GetDisplayedCellProperties } };
          },
    );
    return { wrap };
  };
  const repaint = (looks: Looks, at: number, color: string): Looks =>
    looks.map((row, r) => (r === at ? [{ format: { fill: { color } } }] : row));

  test('is compared with the preview, and nothing is said where it is the same', async () => {
    const asks: number[] = [];
    const { bench, host, shown } = await openNewer(
      office,
      telling((asked, looks) => {
        asks.push(asked);
        return looks;
      }),
    );
    const two: NativeRule[] = [
      OVER_100,
      { ...OVER_100, formula: '=B2>50', format: { fill: BLUE, font: '#9C0006', bold: true } },
    ];
    expect(await host.apply(two, shown)).toMatchObject({ ok: true, value: { notes: [] } });
    expect(bench.painted()).toMatchObject({ B2: RED, B3: BLUE, B5: RED });
    expect(asks).toEqual([1, 2]);
  });

  test('is told where a hit has another look, or another cell has changed', async () => {
    for (const [at, colour] of [
      [0, '#FFFFFF'],
      [1, RED],
    ] as const) {
      const { bench, host, shown } = await openNewer(
        office,
        telling((asked, looks) => (asked === 1 ? looks : repaint(looks, at, colour))),
      );
      const before = bench.painted();
      const applied = await host.apply([OVER_100], shown);
      const note = { code: 'shownDiffers', cell: { row: 1 + at, column: 1 }, cells: 1 };
      expect(applied).toMatchObject({ ok: true, value: { notes: [note] } });
      expect(host.lastDone()?.notes).toEqual([note]);
      await host.undo();
      expect(bench.painted()).toEqual(before);
    }
  });

  test('is asked once more, as Excel may not have drawn yet', async () => {
    const { host, shown } = await openNewer(
      office,
      telling((asked, looks) => (asked === 2 ? repaint(looks, 0, '#FFFFFF') : looks)),
    );
    expect(await host.apply([OVER_100], shown)).toMatchObject({ ok: true, value: { notes: [] } });
  });

  test('is left alone where Excel cannot tell it', async () => {
    const refuse = (): never => {
      throw new BatchFault('NotImplemented', 'no');
    };
    const refused = await openNewer(office, telling(refuse));
    expect(await refused.host.apply([OVER_100], refused.shown)).toMatchObject({
      ok: true,
      value: { notes: [] },
    });
    const scale: NativeRule = { kind: 'colorScale', areas: OVER_100.areas, colours: [RED, GREEN] };
    const unasked = await openNewer(office, telling(refuse));
    expect(await unasked.host.apply([scale], unasked.shown)).toMatchObject({ ok: true });
    const older = await openNewer(office, { ...telling(refuse), version: '1.18' });
    expect(await older.host.apply([OVER_100], older.shown)).toMatchObject({ ok: true });
  });
});

describe('with ExcelApi 1.20 a change', () => {
  const { run } = Excel;
  let runs: Excel.RunOptions[] = [];
  beforeEach(() => {
    runs = [];
    Reflect.set(Excel, 'run', (options: Excel.RunOptions, batch: never) => {
      runs.push(options);
      return run(options, batch);
    });
  });
  afterEach(() => {
    Reflect.set(Excel, 'run', run);
  });
  const isGrouped = () => runs.at(-1)?.mergeUndoGroup === true;

  test('is one entry in Excel’s own Undo, and reading is none', async () => {
    const { host, shown } = await openNewer(office);
    expect(isGrouped()).toBe(false);
    await host.apply([OVER_100], shown);
    expect(isGrouped()).toBe(true);
    await host.undo();
    expect(isGrouped()).toBe(true);
    await (await openNewer(office, { version: '1.19' })).host.apply([OVER_100], shown);
    expect(isGrouped()).toBe(false);
  });

  test('runs again without where Excel refuses in the middle, and so do later ones at once', async () => {
    let batches = 0;
    const before = () => {
      batches = isGrouped() ? batches + 1 : 0;
      if (batches === 10) throw new BatchFault('UndoNotSupported', 'no');
    };
    const { bench, host, shown, listed } = await openNewer(office, { before });
    expect(await host.apply([OVER_100], shown)).toMatchObject({ ok: true, value: { notes: [] } });
    expect((await listRules(bench)).map(({ rule }) => rule)).toEqual([
      OVER_100,
      ...listed.map(({ rule }) => rule),
    ]);
    runs = [];
    await host.undo();
    expect(runs.map(({ mergeUndoGroup = false }) => mergeUndoGroup)).toEqual([false, false]);
    expect((await listRules(bench)).map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
  });

  test('is not made twice where Excel will not take back what it refused', async () => {
    let batches = 0;
    const before = () => {
      batches = isGrouped() ? batches + 1 : 0;
      if (batches > 9) throw new BatchFault('UndoNotSupported', 'no');
    };
    const { bench, host, shown, listed } = await openNewer(office, { before });
    expect(await host.apply([OVER_100], shown)).toMatchObject({
      ok: false,
      error: { code: 'hostFailed', detail: 'Not all of the change could be taken back.' },
    });
    runs = [];
    expect((await listRules(bench)).length).toBe(listed.length + 1);
  });
});
