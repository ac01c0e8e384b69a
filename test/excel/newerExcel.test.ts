import { findNewerExcel, type Changeable } from '../../src/excel/newerExcel';
import { builtInFormula } from '../../src/rule/builtInFormula';
import { parseAreas } from '../../src/sheet/parseAddress';
import { BatchFault } from '../../src/standin/serverObject';
import { RED } from '../contract/contractBench';
import { EVERY_BUILT_IN } from '../rule/everyBuiltIn';
import { loadOffice } from '../standin/loadOffice';
import { listRules, openNewer, OVER_100 } from './newerBench';
import { wrapObjects } from './wrapObjects';

const office = loadOffice();

const told = (listed: Awaited<ReturnType<typeof listRules>>) =>
  listed.map(({ id, rule }) => [id, rule?.kind === 'custom' && rule.formula]);

describe('each call is there from its requirement set on', () => {
  const has = (version: string) => {
    const newer = findNewerExcel((wanted) => Number(wanted.slice(2)) <= Number(version.slice(2)));
    return [newer.changeRule !== null, newer.askShown !== null, newer.oneUndo];
  };

  test('none at the floor, with 1.14 and 1.16', () => {
    for (const version of ['1.9', '1.14', '1.16'])
      expect([version, ...has(version)]).toEqual([version, false, false, null]);
  });

  test('changing a rule with 1.17, what cells show with 1.19, one undo with 1.20', () => {
    expect(has('1.17')).toEqual([true, false, null]);
    expect(has('1.18')).toEqual([true, false, null]);
    expect(has('1.19')).toEqual([true, true, null]);
    expect(has('1.20')).toEqual([true, true, { mergeUndoGroup: true }]);
  });
});

test('a rule is changed by the call of its kind, in the words of Office', () => {
  const calls: unknown[] = [];
  const note =
    (name: keyof Changeable) =>
    (asked: unknown): void => {
      calls.push([name, asked]);
    };
  const part = (name: keyof Changeable) => ({
    format: new Proxy(Object.create(Excel.ConditionalRangeFormat.prototype), {
      get: (_, member) =>
        member === 'clearFormat' ? () => calls.push([name, 'clear']) : undefined,
    }),
  });
  const rule: Changeable = {
    changeRuleToCellValue: note('changeRuleToCellValue'),
    changeRuleToContainsText: note('changeRuleToContainsText'),
    changeRuleToCustom: note('changeRuleToCustom'),
    changeRuleToPresetCriteria: note('changeRuleToPresetCriteria'),
    changeRuleToTopBottom: note('changeRuleToTopBottom'),
    cellValue: part('cellValue'),
    textComparison: part('textComparison'),
    custom: part('custom'),
    preset: part('preset'),
    topBottom: part('topBottom'),
  };
  const { changeRule } = findNewerExcel(() => true);
  const first = (kind: string) => EVERY_BUILT_IN.filter((one) => one.kind === kind).slice(0, 1);
  const asked = ['cellValue', 'containsText', 'topBottom', 'preset'].flatMap(first);
  changeRule?.(rule, OVER_100);
  for (const builtIn of asked)
    changeRule?.(rule, { ...OVER_100, formula: builtInFormula(builtIn, OVER_100.areas), builtIn });
  expect(calls).toMatchInlineSnapshot(`
   [
     [
       "changeRuleToCustom",
       "=B2>100",
     ],
     [
       "custom",
       "clear",
     ],
     [
       "changeRuleToCellValue",
       {
         "formula1": "=80",
         "operator": "GreaterThan",
       },
     ],
     [
       "cellValue",
       "clear",
     ],
     [
       "changeRuleToContainsText",
       {
         "operator": "Contains",
         "text": "do",
       },
     ],
     [
       "textComparison",
       "clear",
     ],
     [
       "changeRuleToTopBottom",
       {
         "rank": 2,
         "type": "TopItems",
       },
     ],
     [
       "topBottom",
       "clear",
     ],
     [
       "changeRuleToPresetCriteria",
       {
         "criterion": "Blanks",
       },
     ],
     [
       "preset",
       "clear",
     ],
   ]
  `);
});

describe('with ExcelApi 1.17 a changed highlight', () => {
  test('stays the rule that it is, in its place, and undo and redo change it where it stands', async () => {
    const { bench, host, listed } = await openNewer(office);
    const painted = bench.painted();
    const [, green] = listed;
    const edit = { id: green?.id ?? '', rules: [OVER_100] };
    expect(await host.replace([edit], listed)).toMatchObject({ ok: true, value: { notes: [] } });
    const ids = listed.map(({ id }) => id);
    const changed = await listRules(bench);
    expect(told(changed).map(([id]) => id)).toEqual(ids);
    expect(changed[1]?.rule).toEqual(OVER_100);
    expect(bench.painted()).toMatchObject({ B2: RED, B5: RED });
    expect(await host.undo()).toMatchObject({ ok: true });
    expect(told(await listRules(bench))).toEqual(told(listed));
    expect(bench.painted()).toEqual(painted);
    expect(await host.redo()).toMatchObject({ ok: true });
    expect((await listRules(bench)).map(({ rule }) => rule)[1]).toEqual(OVER_100);
  });

  test('becomes one of Excel’s own kinds and back', async () => {
    const { bench, host, listed } = await openNewer(office);
    const id = listed[1]?.id ?? '';
    for (const builtIn of EVERY_BUILT_IN.slice(0, 12)) {
      const rule = { ...OVER_100, formula: builtInFormula(builtIn, OVER_100.areas), builtIn };
      const replaced = await host.replace([{ id, rules: [rule] }], await listRules(bench));
      expect([builtIn, replaced]).toMatchObject([builtIn, { ok: true, value: { notes: [] } }]);
    }
    expect((await listRules(bench)).map((one) => one.id)).toEqual(listed.map((one) => one.id));
    for (let left = 12; left > 0; left -= 1) await host.undo();
    expect(told(await listRules(bench))).toEqual(told(listed));
  });

  test('is made anew where Excel refuses, or keeps something else', async () => {
    for (const instead of [
      (): never => {
        throw new BatchFault('GeneralException', 'no');
      },
      () => null,
    ]) {
      const wrap = wrapObjects((_, name, make) =>
        name !== 'GetItem'
          ? undefined
          : (args) => {
              const rule = make(args);
              return rule && { ...rule, methods: { ...rule.methods, ChangeRuleToCustom: instead } };
            },
      );
      const { bench, host, listed } = await openNewer(office, { wrap });
      const edit = { id: listed[1]?.id ?? '', rules: [OVER_100] };
      expect(await host.replace([edit], listed)).toMatchObject({ ok: true, value: { notes: [] } });
      const [first, second, third] = await listRules(bench);
      expect([first?.id, second?.rule, third?.id]).toEqual([
        listed[0]?.id,
        OVER_100,
        listed[2]?.id,
      ]);
      expect(second?.id).not.toBe(edit.id);
      await host.undo();
      expect((await listRules(bench)).map(({ rule }) => rule)).toEqual(
        listed.map(({ rule }) => rule),
      );
    }
  });

  test('that Excel would refuse anywhere leaves the rule as it was', async () => {
    const { bench, host, listed } = await openNewer(office);
    const painted = bench.painted();
    const wrong = { ...OVER_100, formula: '=IF(' };
    const edit = { id: listed[1]?.id ?? '', rules: [wrong] };
    expect(await host.replace([edit], listed)).toMatchObject({ ok: false });
    expect([told(await listRules(bench)), bench.painted()]).toEqual([told(listed), painted]);
  });

  test('on other cells is made anew', async () => {
    const { bench, host, listed } = await openNewer(office);
    const moved = { ...OVER_100, areas: parseAreas('B3:B5') ?? [], formula: '=B3>100' };
    await host.replace([{ id: listed[1]?.id ?? '', rules: [moved] }], listed);
    const [, second] = await listRules(bench);
    expect(second?.rule).toEqual(moved);
    expect(second?.id).not.toBe(listed[1]?.id);
  });
});
