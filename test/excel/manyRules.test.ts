import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { BatchFault, type ServerObject } from '../../src/standin/serverObject';
import { BLUE, FOREIGN, GREEN, RED, TASKS } from '../contract/contractBench';
import { loadOffice } from '../standin/loadOffice';
import { openExcel, type Oddities } from './openExcel';
import { wrapObjects } from './wrapObjects';

const office = loadOffice();

function highlight(formula: string, fill = RED): NativeRule {
  const areas = parseAreas('B2:B5') ?? [];
  return { kind: 'custom', areas, formula, format: { fill }, stopIfTrue: false };
}

const MANY = Array.from({ length: 60 }, (_, i) => ({
  areas: i % 3 === 0 ? 'B2:B5' : 'A2:A3,C2:C3',
  formula: i % 3 === 0 ? `=B2>${i}` : `=A2>${i}`,
  fill: GREEN,
}));

/** A sheet with many rules, and how many batches Excel has answered. */
function openMany(oddities: Oddities = {}) {
  let batches = 0;
  const before = () => {
    batches += 1;
  };
  const bench = openExcel(office, { ...TASKS, foreign: MANY }, { before, ...oddities });
  return { bench, host: bench.host, batches: () => batches };
}

test('sixty rules are read in some batches, each as it is', async () => {
  const { host, batches } = openMany();
  const listed = await host.listRules();
  expect(
    listed.ok && listed.value.map(({ rule }) => rule?.kind === 'custom' && rule.formula),
  ).toEqual(MANY.map(({ formula }) => formula));
  expect(batches()).toBeLessThan(12);
});

test('one that Excel cannot tell is found among them, and only that one is not told', async () => {
  let broken = '';
  const wrap = wrapObjects((parent, name) =>
    (name === 'Custom' || name === 'GetRanges') && parent.id === broken
      ? () => {
          throw new BatchFault('GeneralException', 'There was an internal error.');
        }
      : undefined,
  );
  const { host, batches } = openMany({ wrap });
  const whole = await host.listRules();
  broken = whole.ok ? (whole.value[37]?.id ?? '') : '';
  const before = batches();
  const listed = await host.listRules();
  const unread = listed.ok ? listed.value.flatMap(({ rule }, i) => (rule === null ? [i] : [])) : [];
  expect(unread).toEqual([37]);
  expect(batches() - before).toBeLessThan(50);
});

function changedAdd(change: (rule: ServerObject) => ServerObject): Oddities {
  return {
    wrap: wrapObjects((_, name, make) =>
      name !== 'Add'
        ? undefined
        : (args) => {
            const rule = make(args);
            return rule && change(rule);
          },
    ),
  };
}

async function apply(oddities: Oddities, rules: readonly NativeRule[]) {
  const bench = openExcel(office, { ...TASKS, foreign: FOREIGN }, oddities);
  const shown = await bench.host.readTable();
  if (!shown.ok) throw new Error(shown.error.code);
  const before = await bench.host.listRules();
  const applied = await bench.host.apply(rules, shown.value);
  const listed = await bench.host.listRules();
  if (!listed.ok || !before.ok) throw new Error('the rules cannot be read');
  return { applied, before: before.value, listed: listed.value };
}

// "If you change the priority, you have to re-fetch a new copy of the object" (Excel.ConditionalFormat.priority).
test('a rule whose place was changed is not used again', async () => {
  const stale = (rule: ServerObject): ServerObject => {
    let isMoved = false;
    const guard = <A extends readonly unknown[], R>(call: (...args: A) => R) => {
      return (...args: A): R => {
        if (isMoved) throw new BatchFault('ItemNotFound', 'moved');
        return call(...args);
      };
    };
    const each = <T extends (...args: never[]) => unknown>(
      calls: Readonly<Record<string, T>> = {},
      wrapCall: (call: T) => T,
    ) => Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, wrapCall(call)]));
    const move = rule.setters?.['Priority'];
    return {
      ...rule,
      scalars: each(rule.scalars, guard),
      objects: each(rule.objects, guard),
      setters: {
        ...each(rule.setters, guard),
        Priority: (value) => {
          move?.(value);
          isMoved = true;
        },
      },
    };
  };
  const rules = [highlight('=B2>50', RED), highlight('=B2>100', BLUE)];
  const { applied, listed } = await apply(changedAdd(stale), rules);
  expect(applied).toMatchObject({ ok: true, value: { notes: [] } });
  expect(listed.slice(0, 2).map(({ rule }) => rule)).toEqual(rules);
});

test('an Excel that tells the id of a rule that was there is not believed, and nothing is left', async () => {
  const first = (await apply({}, [])).before[0]?.id ?? '';
  const confuse = (rule: ServerObject): ServerObject => ({
    ...rule,
    scalars: { ...rule.scalars, Id: () => first },
  });
  const { applied, before, listed } = await apply(changedAdd(confuse), [highlight('=B2>50')]);
  expect(applied).toMatchObject({ ok: false, error: { code: 'hostFailed' } });
  expect(listed).toEqual(before);
});
