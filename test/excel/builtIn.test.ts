import type { NativeRule } from '../../src/rule/nativeRule';
import { builtInFormula } from '../../src/rule/builtInFormula';
import { checkRule } from '../../src/formula/checkRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printAreas, printCell } from '../../src/sheet/printAddress';
import type { ServerObject } from '../../src/standin/serverObject';
import { BLUE, GREEN, RED, TASKS } from '../contract/contractBench';
import { EVERY_BUILT_IN } from '../rule/everyBuiltIn';
import { loadOffice } from '../standin/loadOffice';
import { openExcel, type Oddities } from './openExcel';
import { wrapObjects } from './wrapObjects';

const office = loadOffice();
const areas = parseAreas('B2:B5') ?? [];

function rulesOf(address: string): readonly NativeRule[] {
  const cells = parseAreas(address) ?? [];
  return EVERY_BUILT_IN.map((builtIn) => ({
    kind: 'custom',
    areas: cells,
    formula: builtInFormula(builtIn, cells),
    format: { fill: RED },
    stopIfTrue: false,
    builtIn,
  }));
}

// The stand-in has its own translation of the kinds, and IronCalc draws it.
test('each kind of rule colours the cells that the check counts', async () => {
  const grid = TASKS.grid.map((row, i) => (i === 4 ? ['Dee', 120, ...row.slice(2)] : row));
  const found: Record<string, readonly string[]> = {};
  for (const address of ['B2:B5', 'D2:D5']) {
    for (const rule of rulesOf(address)) {
      const bench = openExcel(office, { ...TASKS, grid });
      const shown = await bench.host.readTable();
      if (!shown.ok || rule.kind !== 'custom') throw new Error('the bench cannot be read');
      expect(await bench.host.apply([rule], shown.value)).toMatchObject({ ok: true });
      const check = checkRule(rule, shown.value);
      const counted = check.status === 'cells' ? check.hits.map((cell) => printCell(cell)) : [];
      const drawn = Object.keys(bench.painted());
      const apart = [
        ...counted.filter((cell) => !drawn.includes(cell)).map((cell) => `not drawn ${cell}`),
        ...drawn.filter((cell) => !counted.includes(cell)).map((cell) => `drawn ${cell}`),
      ];
      if (apart.length > 0) found[JSON.stringify(rule.builtIn)] = apart;
    }
  }
  expect(found).toEqual({});
});

async function openForeign(oddities: Oddities = {}) {
  const bench = openExcel(office, TASKS, oddities);
  const look = { format: { fill: { color: GREEN } }, stop_if_true: true };
  bench.model.addConditionalFormatting(0, 'A2:A5', {
    type: 'Text',
    operator: 'Equals',
    value: 'Bob',
    ...look,
  });
  bench.model.addConditionalFormatting(0, 'B2:B5', {
    type: 'Top10',
    rank: 1,
    percent: false,
    ...look,
  });
  const listed = await bench.host.listRules();
  if (!listed.ok) throw new Error(listed.error.code);
  return { bench, host: bench.host, listed: listed.value };
}

test("a rule that a user made in Excel's dialog is read, removed and brought back", async () => {
  const { bench, host, listed } = await openForeign();
  const painted = bench.painted();
  expect(
    listed.map(({ hostKind, rule }) => [hostKind, rule?.kind === 'custom' && rule.builtIn]),
  ).toEqual([
    ['TopBottom', { kind: 'topBottom', side: 'top', rank: 1, percent: false }],
    // Excel has no such operator.
    ['ContainsText', false],
  ]);
  expect(await host.remove([listed[0]?.id ?? ''], listed)).toMatchObject({ ok: true });
  expect(bench.painted()).not.toEqual(painted);
  await host.undo();
  const after = await host.listRules();
  expect(after.ok && after.value.map(({ rule }) => rule)).toEqual(listed.map(({ rule }) => rule));
  expect(bench.painted()).toEqual(painted);
});

/** An Excel that tells what its own kinds ask in another way. */
function retelling(retell: (rule: Record<string, unknown>) => object): Oddities {
  const parts = ['CellValue', 'TextComparison', 'TopBottom', 'Preset'];
  return {
    wrap: wrapObjects((_, name, make) =>
      !parts.includes(name)
        ? undefined
        : (args): ServerObject | null => {
            const part = make(args);
            const tell = part?.scalars?.['Rule'];
            if (part === null || tell === undefined) return part;
            const told = tell();
            const isSaid = typeof told === 'object' && told !== null;
            const said = isSaid ? JSON.parse(JSON.stringify(retell({ ...told }))) : told;
            return { ...part, scalars: { ...part.scalars, Rule: () => said } };
          },
    ),
  };
}

test('what Excel tells in words that are not known here is listed and left alone', async () => {
  for (const retell of [
    (rule: object) => ({ ...rule, type: 'TopShare' }),
    (rule: object) => ({ ...rule, rank: '=$F$1' }),
    () => ({}),
  ]) {
    const { host, listed } = await openForeign(retelling(retell));
    expect(listed[0]).toMatchObject({ hostKind: 'TopBottom', rule: null });
    expect(await host.remove([listed[0]?.id ?? ''], listed)).toMatchObject({
      ok: false,
      error: { code: 'cannotChange' },
    });
  }
});

test('a text that is taken from a cell is not taken for that text', async () => {
  const { host } = await openForeign(retelling((rule) => ({ ...rule, text: '=$F$1' })));
  const shown = await host.readTable();
  if (!shown.ok) throw new Error(shown.error.code);
  const [text] = rulesOf('A2:A5').filter(
    (rule) => rule.kind === 'custom' && rule.builtIn?.kind === 'containsText',
  );
  const applied = await host.apply(text === undefined ? [] : [text], shown.value);
  expect(applied).toMatchObject({ ok: true, value: { notes: [{ code: 'readBackDiffers' }] } });
});

test('numbers that Excel tells without a sign, and operands that it spaces, are the same', async () => {
  for (const formula1 of ['80', 80, '= 80']) {
    const bench = openExcel(
      office,
      { ...TASKS, foreign: [{ areas: 'A2', formula: '=TRUE', fill: BLUE }] },
      retelling((rule) => ({ ...rule, formula1 })),
    );
    const shown = await bench.host.readTable();
    if (!shown.ok) throw new Error(shown.error.code);
    const rules = rulesOf(printAreas(areas)).slice(0, 1);
    expect(await bench.host.apply(rules, shown.value)).toMatchObject({
      ok: true,
      value: { notes: [] },
    });
  }
});
