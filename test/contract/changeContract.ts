import type { HostError, ListedRule } from '../../src/host/host';
import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import type { Result } from '../../src/sheet/result';
import { BLUE, GREEN, RED, TASKS, type ContractBench, type Opening } from './contractBench';

const YELLOW = '#FFFF00';

/** Three rules over the amounts of which the first wins, one of them of a kind that cannot be read. */
const FOREIGN = [
  { areas: 'B2:B5', formula: '=B2>200', fill: GREEN },
  { areas: 'B2:B5', formula: '=B2>100', fill: BLUE },
  { areas: 'B2:B5', formula: null, fill: YELLOW },
  { areas: 'A2:D5', formula: '=$A2="Bob"', fill: RED },
];

const SHOWN = { B2: BLUE, B3: YELLOW, B5: GREEN, A3: RED, C3: RED, D3: RED };

function highlight(areas: string, formula: string, fill: string): NativeRule {
  const format = { fill };
  return { kind: 'custom', areas: parseAreas(areas) ?? [], formula, format, stopIfTrue: false };
}

function take<T>(result: Result<T, HostError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function list({ host }: ContractBench): Promise<readonly ListedRule[]> {
  return take(await host.listRules());
}

/** Everything that a user could see of the rules; ids are the host's own matter. */
async function look(bench: ContractBench) {
  const listed = await list(bench);
  return [bench.painted(), listed.map((rule) => ({ ...rule, id: null }))];
}

async function formulas(bench: ContractBench): Promise<readonly string[]> {
  const listed = await list(bench);
  return listed.map(({ rule, hostKind }) => (rule?.kind === 'custom' ? rule.formula : hostKind));
}

async function start(open: (opening: Opening) => ContractBench) {
  const bench = open({ ...TASKS, foreign: FOREIGN });
  const seen = await list(bench);
  const id = (place: number): string => seen[place]?.id ?? '';
  return { bench, seen, id, before: await look(bench) };
}

/** What every host must do when a user changes the rules that stand on the sheet. */
export function changeContract(name: string, open: (opening: Opening) => ContractBench): void {
  describe(`${name} changes rules of others`, () => {
    test('by removing those that are named, and brings them back to their places', async () => {
      const { bench, seen, id, before } = await start(open);
      expect(bench.painted()).toEqual(SHOWN);
      const receipt = take(await bench.host.remove([id(3), id(0)], seen));
      expect(receipt).toMatchObject({
        kind: 'removed',
        sheetName: 'Sheet1',
        removed: [{ priority: 0 }, { priority: 3 }],
      });
      expect(bench.painted()).toEqual({ B2: BLUE, B3: YELLOW, B5: BLUE });
      expect(await formulas(bench)).toEqual(['=B2>100', 'CellValue']);
      take(await bench.host.undo());
      expect(await look(bench)).toEqual(before);
      expect(bench.host.lastDone()).toBeNull();
    });

    test('by moving one up or down while the others keep their order', async () => {
      const { bench, seen, id, before } = await start(open);
      expect(take(await bench.host.move(id(1), 0, seen))).toMatchObject({ from: 1, to: 0 });
      expect(bench.painted()).toEqual({ ...SHOWN, B5: BLUE });
      take(await bench.host.undo());
      expect(await look(bench)).toEqual(before);
      take(await bench.host.move((await list(bench))[0]?.id ?? '', 99, await list(bench)));
      expect(await formulas(bench)).toEqual(['=B2>100', 'CellValue', '=$A2="Bob"', '=B2>200']);
      take(await bench.host.undo());
      expect(await look(bench)).toEqual(before);
    });

    test('by moving one that cannot be read', async () => {
      const { bench, seen, id, before } = await start(open);
      take(await bench.host.move(id(2), 0, seen));
      expect(bench.painted()).toEqual({ ...SHOWN, B2: YELLOW, B5: YELLOW });
      take(await bench.host.undo());
      expect(await look(bench)).toEqual(before);
    });

    test('by putting others in the place of one', async () => {
      const { bench, seen, id, before } = await start(open);
      const rules = [
        highlight('B2:B3,B5', '=B2>250', RED),
        { kind: 'dataBar', areas: parseAreas('B2:B5') ?? [], colour: '#5B9BD5' } as const,
      ];
      const receipt = take(await bench.host.replace([{ id: id(1), rules }], seen));
      const listed = await list(bench);
      expect(listed.slice(1, 3).map(({ rule }) => rule)).toEqual(rules);
      expect(listed.map(({ ours }) => ours)).toEqual([false, true, true, false, false]);
      expect(receipt).toMatchObject({
        kind: 'replaced',
        removed: [{ priority: 1 }],
        added: [
          { id: listed[1]?.id, priority: 1 },
          { id: listed[2]?.id, priority: 2 },
        ],
      });
      expect(bench.painted()).toEqual({ ...SHOWN, B2: YELLOW });
      take(await bench.host.undo());
      expect(await look(bench)).toEqual(before);
    });

    test('by making several one, in one step', async () => {
      const { bench, seen, id, before } = await start(open);
      const rule = highlight('A2:D5', '=$A2<>""', BLUE);
      const edits = [
        { id: id(3), rules: [] },
        { id: id(0), rules: [rule] },
        { id: id(1), rules: [] },
      ];
      take(await bench.host.replace(edits, seen));
      expect(await formulas(bench)).toEqual(['=$A2<>""', 'CellValue']);
      take(await bench.host.undo());
      expect(await look(bench)).toEqual(before);
    });

    test('but none that could not be brought back', async () => {
      const { bench, seen, id, before } = await start(open);
      const refused = {
        ok: false,
        error: { code: 'cannotChange', id: id(2), hostKind: 'CellValue' },
      };
      expect(await bench.host.remove([id(0), id(2)], seen)).toEqual(refused);
      expect(await bench.host.replace([{ id: id(2), rules: [] }], seen)).toEqual(refused);
      expect(await look(bench)).toEqual(before);
      expect(bench.host.lastDone()).toBeNull();
    });

    test('but none when the rules are not those that the user saw', async () => {
      const { bench, seen, id } = await start(open);
      take(await bench.host.move(id(0), 1, seen));
      const before = await look(bench);
      const outdated = { ok: false, error: { code: 'rulesChanged' } };
      expect(await bench.host.remove([id(0)], seen)).toEqual(outdated);
      expect(await bench.host.move(id(3), 0, seen)).toEqual(outdated);
      expect(await bench.host.replace([{ id: id(0), rules: [] }], seen)).toEqual(outdated);
      expect(await bench.host.remove(['nobody'], await list(bench))).toEqual(outdated);
      expect(await look(bench)).toEqual(before);
    });

    test('nothing on a protected sheet, and nothing when the host fails', async () => {
      for (const obstacle of ['protect', 'breakDown'] as const) {
        const { bench, seen, id } = await start(open);
        const before = bench.painted();
        bench[obstacle]();
        const code = { protect: 'protected', breakDown: 'hostFailed' }[obstacle];
        const refused = { ok: false, error: { code } };
        const rules = [highlight('B2:B5', '=B2>250', RED)];
        expect(await bench.host.remove([id(0)], seen)).toMatchObject(refused);
        expect(await bench.host.move(id(0), 2, seen)).toMatchObject(refused);
        expect(await bench.host.replace([{ id: id(0), rules }], seen)).toMatchObject(refused);
        expect(bench.painted()).toEqual(before);
        expect(bench.host.lastDone()).toBeNull();
      }
    });
  });

  describe(`${name} goes back and forth`, () => {
    test('through everything that was done, rule by rule and cell by cell', async () => {
      const { bench, seen, id } = await start(open);
      const shown = take(await bench.host.readTable());
      const states = [await look(bench)];
      const steps: readonly (() => Promise<unknown>)[] = [
        async () => take(await bench.host.remove([id(0), id(3)], seen)),
        async () => take(await bench.host.apply([highlight('A2:D5', '=$B2>90', GREEN)], shown)),
        async () => {
          const listed = await list(bench);
          return take(await bench.host.move(listed[2]?.id ?? '', 0, listed));
        },
        async () => {
          const listed = await list(bench);
          const rules = [highlight('C2:C5', '=C2>46005', RED)];
          return take(await bench.host.replace([{ id: listed[1]?.id ?? '', rules }], listed));
        },
        async () => {
          const listed = await list(bench);
          return take(await bench.host.remove([listed[1]?.id ?? ''], listed));
        },
      ];
      for (const step of steps) {
        await step();
        states.push(await look(bench));
      }
      for (const state of states.slice(0, -1).toReversed()) {
        take(await bench.host.undo());
        expect(await look(bench)).toEqual(state);
      }
      expect(await bench.host.undo()).toEqual({ ok: false, error: { code: 'nothingToUndo' } });
      for (const state of states.slice(1)) {
        take(await bench.host.redo());
        expect(await look(bench)).toEqual(state);
      }
      expect(await bench.host.redo()).toEqual({ ok: false, error: { code: 'nothingToRedo' } });
    });

    test('and another change leaves nothing to do again', async () => {
      const { bench, seen, id } = await start(open);
      take(await bench.host.remove([id(0)], seen));
      const undone = take(await bench.host.undo());
      expect(bench.host.lastUndone()).toEqual(undone);
      const listed = await list(bench);
      take(await bench.host.move(listed[0]?.id ?? '', 1, listed));
      expect(bench.host.lastUndone()).toBeNull();
      expect(await bench.host.redo()).toEqual({ ok: false, error: { code: 'nothingToRedo' } });
    });
  });
}
