import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { BatchFault, type ServerObject } from '../../src/standin/serverObject';
import { FOREIGN, RED, TASKS } from '../contract/contractBench';
import { loadOffice } from '../standin/loadOffice';
import { openExcel, type Oddities } from './openExcel';
import { wrapObjects } from './wrapObjects';

const office = loadOffice();

const RULE: NativeRule = {
  kind: 'custom',
  areas: parseAreas('B2:B5') ?? [],
  formula: '=AND(B2>100,$A2<>"a b")',
  format: { fill: RED },
  stopIfTrue: false,
};

/** An Excel that tells formulas otherwise than it was told them. */
function retelling(retell: (formula: string) => string): Oddities {
  return {
    wrap: wrapObjects((_, name, make) => {
      if (name !== 'Rule') return undefined;
      return (args) => {
        const rule = make(args);
        const tell = rule?.scalars?.['Formula'];
        if (rule === null || tell === undefined) return rule;
        return { ...rule, scalars: { Formula: () => retell(String(tell())) } };
      };
    }),
  };
}

async function open(oddities: Oddities = {}) {
  const bench = openExcel(office, { ...TASKS, foreign: FOREIGN }, oddities);
  const shown = await bench.host.readTable();
  const listed = await bench.host.listRules();
  if (!shown.ok || !listed.ok) throw new Error('the bench cannot be read');
  return { bench, host: bench.host, shown: shown.value, listed: listed.value };
}

test('an apply that Excel kept as it was asked has nothing to note', async () => {
  const { host, shown } = await open();
  expect(await host.apply([RULE], shown)).toMatchObject({ ok: true, value: { notes: [] } });
});

test('a formula that Excel spaces and spells otherwise is the same formula', async () => {
  const { host, shown } = await open(
    retelling((text) => text.replace('AND(B2>100,', 'and(b2 > 100, ')),
  );
  expect(await host.apply([RULE], shown)).toMatchObject({ ok: true, value: { notes: [] } });
});

test('a rule that stands otherwise than it was asked for is noted, and undo takes it back', async () => {
  for (const [from, to] of [
    ['100', '1'],
    ['"a b"', '"ab"'],
  ] as const) {
    const { bench, host, shown, listed } = await open(retelling((text) => text.replace(from, to)));
    const before = bench.painted();
    const applied = await host.apply([RULE], shown);
    if (!applied.ok) throw new Error(applied.error.code);
    const [id] = applied.value.added;
    expect(applied.value.notes).toEqual([{ code: 'readBackDiffers', id }]);
    expect(await host.undo()).toEqual(applied);
    expect(bench.painted()).toEqual(before);
    const replaced = await host.replace([{ id: listed[0]?.id ?? '', rules: [RULE] }], listed);
    expect(replaced).toMatchObject({ ok: true, value: { notes: [{ code: 'readBackDiffers' }] } });
  }
});

test('a rule that Excel will not delete leaves the others and nothing new', async () => {
  let calls = 0;
  const guard = (rule: ServerObject): ServerObject => ({
    ...rule,
    methods: {
      ...rule.methods,
      Delete: (args) => {
        calls += 1;
        if (calls === 1) throw new BatchFault('GeneralException', 'no');
        return rule.methods?.['Delete']?.(args) ?? null;
      },
    },
  });
  const { bench, host, listed } = await open({
    wrap: wrapObjects((_, name, make) =>
      name !== 'GetItem'
        ? undefined
        : (args) => {
            const rule = make(args);
            return rule?.methods?.['Delete'] === undefined ? rule : guard(rule);
          },
    ),
  });
  const before = [bench.painted(), listed];
  const edits = [{ id: listed[0]?.id ?? '', rules: [RULE] }];
  expect(await host.replace(edits, listed)).toMatchObject({ ok: false });
  const after = await host.listRules();
  expect([bench.painted(), after.ok && after.value]).toEqual(before);
});
