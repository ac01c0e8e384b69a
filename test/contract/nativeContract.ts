import type { HostError, ListedRule } from '../../src/host/host';
import type { BuiltIn } from '../../src/rule/builtIn';
import { BUILT_IN_TYPES } from '../../src/rule/builtIn';
import { builtInFormula } from '../../src/rule/builtInFormula';
import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import type { Result } from '../../src/sheet/result';
import { EVERY_BUILT_IN } from '../rule/everyBuiltIn';
import { BLUE, GREEN, RED, TASKS, type ContractBench, type Opening } from './contractBench';

type Highlight = Extract<NativeRule, { readonly kind: 'custom' }>;

function native(areas: string, builtIn: BuiltIn, more: Partial<Highlight> = {}): Highlight {
  const cells = parseAreas(areas) ?? [];
  return {
    kind: 'custom',
    areas: cells,
    formula: builtInFormula(builtIn, cells),
    format: { fill: RED },
    stopIfTrue: false,
    builtIn,
    ...more,
  };
}

const OVER_80: BuiltIn = { kind: 'cellValue', operator: 'greaterThan', formula1: '=80' };
const TOP_2: BuiltIn = { kind: 'topBottom', side: 'top', rank: 2, percent: false };

function take<T>(result: Result<T, HostError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function list({ host }: ContractBench): Promise<readonly ListedRule[]> {
  return take(await host.listRules());
}

async function put(bench: ContractBench, rules: readonly NativeRule[]) {
  return take(await bench.host.apply(rules, take(await bench.host.readTable())));
}

/** Everything that a user could see of the rules; ids are the host's own matter. */
async function look(bench: ContractBench) {
  return [bench.painted(), (await list(bench)).map((rule) => ({ ...rule, id: null }))];
}

/** What every host must do with rules of Excel's own kinds of highlight. */
export function nativeContract(name: string, open: (opening: Opening) => ContractBench): void {
  describe(`${name} knows Excel's own kinds`, () => {
    test('each operator, side and criterion, with its look, its place and whether it stops', async () => {
      const bench = open(TASKS);
      const rules = EVERY_BUILT_IN.map((builtIn, i) =>
        native('B2:B5', builtIn, {
          format: i % 2 === 0 ? { fill: BLUE, bold: true } : { font: '#9C0006', border: true },
          stopIfTrue: i % 3 === 0,
        }),
      );
      expect((await put(bench, rules)).notes).toEqual([]);
      const listed = await list(bench);
      expect(listed.map(({ rule }) => rule)).toEqual(rules);
      expect(listed.map(({ hostKind }) => hostKind)).toEqual(
        EVERY_BUILT_IN.map(({ kind }) => BUILT_IN_TYPES[kind]),
      );
    });

    test('over several areas, which a ranking sees as one', async () => {
      const bench = open(TASKS);
      const rules = [native('B2:B3,B5,D2', TOP_2), native('A2:A3,A5', OVER_80)];
      await put(bench, rules);
      expect((await list(bench)).map(({ rule }) => rule)).toEqual(rules);
    });

    test('which can be moved, removed and brought back as they were', async () => {
      const bench = open({
        ...TASKS,
        foreign: [{ areas: 'B2:B5', formula: '=B2>0', fill: GREEN }],
      });
      await put(bench, [native('B2:B5', OVER_80, { stopIfTrue: true }), native('B2:B5', TOP_2)]);
      const before = await look(bench);
      const seen = await list(bench);
      take(await bench.host.remove([seen[0]?.id ?? '', seen[1]?.id ?? ''], seen));
      expect((await list(bench)).map(({ hostKind }) => hostKind)).toEqual(['Custom']);
      take(await bench.host.undo());
      expect(await look(bench)).toEqual(before);
      const again = await list(bench);
      take(await bench.host.move(again[1]?.id ?? '', 0, again));
      expect((await list(bench)).map(({ hostKind }) => hostKind)).toEqual([
        'TopBottom',
        'CellValue',
        'Custom',
      ]);
      take(await bench.host.undo());
      expect(await look(bench)).toEqual(before);
    });

    test('of which a new colour leaves the kind, and undo the old colour', async () => {
      const bench = open(TASKS);
      await put(bench, [native('B2:B5', TOP_2)]);
      const before = await look(bench);
      const seen = await list(bench);
      const recoloured = native('B2:B5', TOP_2, { format: { fill: BLUE, bold: true } });
      take(await bench.host.replace([{ id: seen[0]?.id ?? '', rules: [recoloured] }], seen));
      expect((await list(bench)).map(({ rule, hostKind }) => [rule, hostKind])).toEqual([
        [recoloured, 'TopBottom'],
      ]);
      take(await bench.host.undo());
      expect(await look(bench)).toEqual(before);
      take(await bench.host.redo());
      expect((await list(bench))[0]?.rule).toEqual(recoloured);
    });

    test('and takes a formula that has left its kind for a formula', async () => {
      const bench = open(TASKS);
      await put(bench, [native('B2:B5', TOP_2, { formula: '=B2>100' })]);
      const [listed] = await list(bench);
      expect(listed?.hostKind).toBe('Custom');
      expect(listed?.rule).toMatchObject({ formula: '=B2>100' });
    });
  });
}
