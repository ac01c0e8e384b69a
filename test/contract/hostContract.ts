import type { HostError, ListedRule } from '../../src/host/host';
import type { NativeRule } from '../../src/rule/nativeRule';
import type { CellValue } from '../../src/sheet/cellValue';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printArea, printAreas } from '../../src/sheet/printAddress';
import type { Result } from '../../src/sheet/result';
import type { Snapshot } from '../../src/sheet/snapshot';
import { BLUE, GREEN, NOW, RED, TASKS, type ContractBench, type Opening } from './contractBench';

function highlight(areas: string, formula: string, fill = RED): NativeRule {
  return {
    kind: 'custom',
    areas: parseAreas(areas) ?? [],
    formula,
    format: { fill },
    stopIfTrue: false,
  };
}

function take<T>(result: Result<T, HostError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function preview(bench: ContractBench): Promise<Snapshot> {
  return take(await bench.host.readTable());
}

async function rules(bench: ContractBench): Promise<readonly ListedRule[]> {
  return take(await bench.host.listRules());
}

/** What every host must do; `open` makes one over a sheet. */
export function hostContract(name: string, open: (opening: Opening) => ContractBench): void {
  describe(`${name} reads`, () => {
    test('the table around the selected cell, with headers, types, dates, blanks and errors', async () => {
      const shot = await preview(open(TASKS));
      expect(shot.sheetName).toBe('Sheet1');
      expect(printArea(shot.data)).toBe('A2:D5');
      expect(shot.headerRow).toBe(0);
      expect(shot.columns.map(({ header, type }) => [header, type])).toEqual([
        ['Name', 'text'],
        ['Amount', 'number'],
        ['Due', 'date'],
        ['Status', 'mixed'],
      ]);
      expect(shot.rows).toEqual(TASKS.grid.slice(1));
      expect(printAreas(shot.selection)).toBe('B3');
      expect(shot.isTable).toBe(false);
      expect(shot.now).toBe(NOW);
    });

    test('a selected whole column as the rows of the table', async () => {
      const shot = await preview(open({ ...TASKS, selection: 'B:B' }));
      expect(printArea(shot.data)).toBe('A2:D5');
      expect(printAreas(shot.selection)).toBe('B2:B5');
    });

    test('several selected areas', async () => {
      const shot = await preview(open({ ...TASKS, selection: 'A2:A3,D4:D9' }));
      expect(printAreas(shot.selection)).toBe('A2:A3,D4:D5');
    });

    test('a table without a header row', async () => {
      const grid = [
        [5, 'x'],
        [7, 'y'],
      ];
      const shot = await preview(open({ grid, selection: 'A1' }));
      expect(shot.headerRow).toBeNull();
      expect(printArea(shot.data)).toBe('A1:B2');
      expect(shot.rows).toEqual(grid);
    });

    test('the table that is meant when others lie beside it', async () => {
      const grid = [
        ['Key', null, 'Name', 'Size'],
        ['a', null, 'x', 1],
      ];
      expect(printArea((await preview(open({ grid, selection: 'D2' }))).data)).toBe('C2:D2');
    });

    test('an empty sheet as just that', async () => {
      const result = await open({ grid: [[null]], selection: 'A1' }).host.readTable();
      expect(result).toEqual({ ok: false, error: { code: 'emptySheet' } });
    });
  });

  describe(`${name} applies`, () => {
    test('a rule to exactly the cells for which it holds', async () => {
      const bench = open(TASKS);
      const rule = highlight('A2:D5', '=$B2>100');
      const receipt = take(await bench.host.apply([rule], await preview(bench)));
      expect(bench.painted()).toEqual({
        A2: RED,
        B2: RED,
        C2: RED,
        D2: RED,
        A5: RED,
        B5: RED,
        C5: RED,
        D5: RED,
      });
      expect(receipt.sheetName).toBe('Sheet1');
      expect(receipt.rules).toEqual([rule]);
      expect(bench.host.lastDone()).toEqual(receipt);
    });

    test('a rule over several areas as seen from the first', async () => {
      const bench = open(TASKS);
      await bench.host.apply([highlight('B2:B3,B5', '=B2>100')], await preview(bench));
      expect(bench.painted()).toEqual({ B2: RED, B5: RED });
      expect((await rules(bench)).map(({ areas }) => printAreas(areas))).toEqual(['B2:B3,B5']);
    });

    test('several rules so that the first wins, above those that were there', async () => {
      const foreign = [{ areas: 'B2:B5', formula: '=B2>0', fill: GREEN }];
      const bench = open({ ...TASKS, foreign });
      const both = [highlight('B2:B5', '=B2>200', RED), highlight('B2:B5', '=B2>100', BLUE)];
      const { added } = take(await bench.host.apply(both, await preview(bench)));
      expect(bench.painted()).toEqual({ B2: BLUE, B3: GREEN, B5: RED });
      const listed = await rules(bench);
      expect(listed.map(({ priority }) => priority)).toEqual([0, 1, 2]);
      expect(listed.slice(0, 2).map(({ id }) => id)).toEqual(added);
      expect(listed.map(({ ours }) => ours)).toEqual([true, true, false]);
    });

    test('every kind of rule so that it reads back the same', async () => {
      const bench = open(TASKS);
      const areas = parseAreas('B2:B5') ?? [];
      const format = { fill: RED, font: '#9C0006', bold: true, underline: true } as const;
      const all: readonly NativeRule[] = [
        { kind: 'custom', areas, formula: '=$B2>1', format, stopIfTrue: true },
        { kind: 'colorScale', areas, colours: ['#F8696B', '#63BE7B'] },
        { kind: 'colorScale', areas, colours: ['#F8696B', '#FFEB84', '#63BE7B'] },
        { kind: 'dataBar', areas, colour: '#5B9BD5' },
        { kind: 'iconSet', areas, style: 'arrows', reversed: true },
        { kind: 'iconSet', areas, style: 'trafficLights', reversed: false, bounds: [60, 80.5] },
        {
          kind: 'custom',
          areas,
          formula: '=$B2>2',
          format: { border: true, italic: true },
          stopIfTrue: false,
        },
      ];
      take(await bench.host.apply(all, await preview(bench)));
      expect((await rules(bench)).map(({ rule }) => rule)).toEqual(all);
    });

    test('nothing when a value, a header or the size of the table changed since the preview', async () => {
      const foreign = [{ areas: 'B2:B5', formula: '=B2>0', fill: GREEN }];
      const changes: readonly [number, number, CellValue][] = [
        [2, 1, 81],
        [0, 3, 'State'],
        [5, 0, 'Eve'],
      ];
      for (const [row, column, value] of changes) {
        const bench = open({ ...TASKS, foreign });
        const shown = await preview(bench);
        bench.type(row, column, value);
        const before = [bench.painted(), await rules(bench)];
        const result = await bench.host.apply([highlight('B2:B5', '=B2>100')], shown);
        expect(result).toEqual({ ok: false, error: { code: 'changedSincePreview' } });
        expect([bench.painted(), await rules(bench)]).toEqual(before);
        expect(bench.host.lastDone()).toBeNull();
      }
    });

    test('although the selection moved since the preview', async () => {
      const bench = open(TASKS);
      const shown = await preview(bench);
      bench.select('H9');
      take(await bench.host.apply([highlight('B2:B5', '=B2>100')], shown));
      expect(bench.painted()).toEqual({ B2: RED, B5: RED });
    });

    test('nothing to a protected sheet, and nothing when the host fails', async () => {
      const foreign = [{ areas: 'B2:B5', formula: '=B2>0', fill: GREEN }];
      for (const obstacle of ['protect', 'breakDown'] as const) {
        const bench = open({ ...TASKS, foreign });
        const shown = await preview(bench);
        const before = bench.painted();
        bench[obstacle]();
        const result = await bench.host.apply([highlight('B2:B5', '=B2>100')], shown);
        const code = { protect: 'protected', breakDown: 'hostFailed' }[obstacle];
        expect(result).toMatchObject({ ok: false, error: { code } });
        expect(bench.painted()).toEqual(before);
        expect(bench.host.lastDone()).toBeNull();
      }
    });
  });

  describe(`${name} undoes`, () => {
    const foreign = [
      { areas: 'B2:B5', formula: '=B2>200', fill: GREEN },
      { areas: 'A2:B5', formula: null, fill: BLUE },
      { areas: 'A2:D5', formula: '=$A2="Bob"', fill: '#FFFF00' },
    ];

    test("exactly what was applied, and leaves others' rules in their order", async () => {
      const bench = open({ ...TASKS, foreign });
      const before = [bench.painted(), await rules(bench)];
      const two = [highlight('B2:B5', '=B2>100'), highlight('A2:A5', '=$B2>100')];
      const receipt = take(await bench.host.apply(two, await preview(bench)));
      expect([bench.painted(), await rules(bench)]).not.toEqual(before);
      expect(take(await bench.host.undo())).toEqual(receipt);
      expect([bench.painted(), await rules(bench)]).toEqual(before);
      expect(bench.host.lastDone()).toBeNull();
    });

    test('the last apply first, then the one before, then nothing', async () => {
      const bench = open(TASKS);
      const shown = await preview(bench);
      const first = take(await bench.host.apply([highlight('B2:B5', '=B2>100')], shown));
      const second = take(await bench.host.apply([highlight('B2:B5', '=B2>200', BLUE)], shown));
      expect(bench.painted()).toEqual({ B2: RED, B5: BLUE });
      expect(take(await bench.host.undo())).toEqual(second);
      expect(bench.painted()).toEqual({ B2: RED, B5: RED });
      expect(take(await bench.host.undo())).toEqual(first);
      expect(bench.painted()).toEqual({});
      expect(await bench.host.undo()).toEqual({ ok: false, error: { code: 'nothingToUndo' } });
    });

    test('later what it could not undo on a protected sheet', async () => {
      const bench = open(TASKS);
      take(await bench.host.apply([highlight('B2:B5', '=B2>100')], await preview(bench)));
      const receipt = bench.host.lastDone();
      bench.protect();
      expect(await bench.host.undo()).toEqual({ ok: false, error: { code: 'protected' } });
      expect(bench.host.lastDone()).toEqual(receipt);
      expect(bench.painted()).toEqual({ B2: RED, B5: RED });
    });
  });

  describe(`${name} lists and shows`, () => {
    test('rules that it cannot read, by their kind only', async () => {
      const foreign = [
        { areas: 'A2:A5', formula: '=A2="Bob"', fill: GREEN },
        { areas: 'B2:B5', formula: null, fill: BLUE },
      ];
      const [readable, unreadable] = await rules(open({ ...TASKS, foreign }));
      expect(readable?.rule).toEqual(highlight('A2:A5', '=A2="Bob"', GREEN));
      expect(unreadable).toMatchObject({ rule: null, hostKind: 'CellValue', ours: false });
      expect(printAreas(unreadable?.areas ?? [])).toBe('B2:B5');
    });

    test('a cell by selecting it', async () => {
      const bench = open(TASKS);
      take(await bench.host.select({ row: 3, column: 2 }));
      expect(bench.selected()).toBe('C4');
    });

    test('that the selection moved, until nobody wants to know', async () => {
      const bench = open(TASKS);
      let calls = 0;
      const moved = new Promise<void>((resolve) => {
        const stop = bench.host.onSelectionChanged(() => {
          calls += 1;
          stop();
          resolve();
        });
      });
      // Another answer shows that the host has heard the wish.
      await preview(bench);
      bench.select('C3');
      await moved;
      await preview(bench);
      await preview(bench);
      bench.select('C4');
      await preview(bench);
      expect(calls).toBe(1);
    });
  });
}
