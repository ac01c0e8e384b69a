import { isDeepStrictEqual } from 'node:util';
import { createOfficeHost } from '../../src/excel/officeHost';
import type { NativeRule } from '../../src/rule/nativeRule';
import { createMemoryStore } from '../../src/host/undoJournal';
import { parseAreas } from '../../src/sheet/parseAddress';
import { BatchFault } from '../../src/standin/serverObject';
import { FOREIGN, NOW, RED, TASKS } from '../contract/contractBench';
import { loadOffice } from '../standin/loadOffice';
import { openExcel, type ExcelBench, type Oddities } from './openExcel';
import { wrapObjects } from './wrapObjects';

const office = loadOffice();
const RULE: NativeRule = {
  kind: 'custom',
  areas: parseAreas('B2:B5') ?? [],
  formula: '=B2>100',
  format: { fill: RED },
  stopIfTrue: false,
};
const EDITED = { ok: false, error: { code: 'cellBeingEdited' } };

async function open(oddities: Oddities = {}) {
  const bench = openExcel(office, { ...TASKS, foreign: FOREIGN }, oddities);
  const shown = await bench.host.readTable();
  if (!shown.ok) throw new Error(shown.error.code);
  return { bench, host: bench.host, shown: shown.value, listed: await list(bench) };
}

async function list({ host }: Pick<ExcelBench, 'host'>) {
  const listed = await host.listRules();
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value;
}

test('while a cell is being edited every command says so at once and changes nothing', async () => {
  const { bench, host, shown, listed } = await open();
  await host.apply([RULE], shown);
  const after = await list(bench);
  const painted = bench.painted();
  const id = listed[0]?.id ?? '';
  bench.beginEdit();
  expect(await host.readTable()).toEqual(EDITED);
  expect(await host.listRules()).toEqual(EDITED);
  expect(await host.apply([RULE], shown)).toEqual(EDITED);
  expect(await host.remove([id], after)).toEqual(EDITED);
  expect(await host.move(id, 0, after)).toEqual(EDITED);
  expect(await host.replace([{ id, rules: [RULE] }], after)).toEqual(EDITED);
  expect(await host.undo()).toEqual(EDITED);
  expect(await host.select({ row: 0, column: 0 })).toEqual(EDITED);
  bench.endEdit();
  expect([await list(bench), bench.painted()]).toEqual([after, painted]);
  expect(await host.undo()).toMatchObject({ ok: true });
});

test('a change that has begun waits for the user who begins to type, and comes to its end', async () => {
  for (const batch of [1, 2, 5, 8, 11, 14]) {
    let batches = 0;
    let isApplying = false;
    let tellHeld = (): void => undefined;
    const held = new Promise<undefined>((resolve) => {
      tellHeld = () => {
        resolve(undefined);
      };
    });
    const opened = await open({
      arriving: () => {
        batches += isApplying ? 1 : 0;
        if (isApplying && batches === batch) opened.bench.beginEdit();
      },
      onHeld: () => {
        tellHeld();
      },
    });
    const { bench, host, shown } = opened;
    isApplying = true;
    const applying = host.apply([RULE], shown);
    const first = await Promise.race([applying, held]);
    isApplying = false;
    bench.endEdit();
    expect([batch, first ?? (await applying)]).toMatchObject([
      batch,
      batch === 1 ? EDITED : { ok: true, value: { notes: [] } },
    ]);
  }
});

test('an edit that begins while rules are listed does not make them look unreadable', async () => {
  const { listed } = await open();
  const answers: unknown[] = [];
  for (let at = 1; at <= 12; at += 1) {
    let batches = 0;
    const busy = await openLater(() => (batches += 1) === at);
    answers.push(await busy.listRules());
  }
  const full = { ok: true, value: listed };
  const cut = answers.findIndex((one) => !isDeepStrictEqual(one, EDITED));
  expect(cut).toBe(3);
  // What Excel answers while it tidies up changes nothing.
  expect(answers.slice(cut)).toEqual(answers.slice(cut).map(() => full));
});

/** A host of which one batch, told by `isBusy`, meets a cell that is being edited. */
async function openLater(isBusy: () => boolean) {
  let isOn = false;
  const { host } = await open({
    before: () => {
      if (isOn && isBusy()) throw new BatchFault('InvalidOperationInCellEditMode', 'editing');
    },
  });
  isOn = true;
  return host;
}

test('each of Excel’s ways to be busy is told as that, and a sheet of a chart as one without cells', async () => {
  for (const [code, told] of [
    ['WriteNotSupportedWhenModalDialogOpen', 'busy'],
    ['InactiveWorkbook', 'busy'],
    ['ActivityLimitReached', 'busy'],
    ['ServiceNotAvailable', 'busy'],
    ['RequestAborted', 'busy'],
    ['UnsupportedSheet', 'emptySheet'],
  ] as const) {
    const { bench, host, shown, listed } = await open();
    const painted = bench.painted();
    const refusing = openRefusing(code);
    expect(await refusing.host.readTable()).toEqual({ ok: false, error: { code: told } });
    expect(await refusing.host.apply([RULE], shown)).toEqual({ ok: false, error: { code: told } });
    expect([host.lastDone(), listed.length, bench.painted()]).toEqual([null, 2, painted]);
  }
});

function openRefusing(code: string): ExcelBench {
  return openExcel(office, TASKS, {
    before: () => {
      throw new BatchFault(code, 'no');
    },
  });
}

describe('a protected sheet', () => {
  test('refuses every change and none of the reading', async () => {
    const { bench, host, shown, listed } = await open();
    await host.apply([RULE], shown);
    const after = await list(bench);
    const painted = bench.painted();
    const id = listed[0]?.id ?? '';
    bench.protect();
    const refused = { ok: false, error: { code: 'protected' } };
    expect(await host.apply([RULE], shown)).toEqual(refused);
    expect(await host.remove([id], after)).toEqual(refused);
    expect(await host.move(id, 0, after)).toEqual(refused);
    expect(await host.replace([{ id, rules: [RULE] }], after)).toEqual(refused);
    expect(await host.undo()).toEqual(refused);
    expect(await host.readTable()).toMatchObject({ ok: true });
    expect([await list(bench), bench.painted()]).toEqual([after, painted]);
    expect(host.lastDone()).not.toBeNull();
  });

  test('is told as that where Excel refuses with another code', async () => {
    for (const code of ['GeneralException', 'InvalidOperation', 'UnsupportedOperation']) {
      let isWriting = false;
      const wrap = wrapObjects((_, name, make) =>
        name !== 'Add'
          ? undefined
          : (args) => {
              if (isWriting) throw new BatchFault(code, 'no');
              return make(args);
            },
      );
      const { bench, host, shown } = await open({ wrap });
      isWriting = true;
      expect(await host.apply([RULE], shown)).toMatchObject({
        ok: false,
        error: { code: 'hostFailed', detail: `${code}: no` },
      });
      bench.protect();
      expect(await host.apply([RULE], shown)).toEqual({ ok: false, error: { code: 'protected' } });
    }
  });
});

test('the journal is read anew by a pane that is opened again: undo, redo, and whose a rule is', async () => {
  const store = createMemoryStore();
  const { bench, host, shown, listed } = await open({ store });
  const painted = bench.painted();
  await host.apply([RULE], shown);
  await host.remove([listed[1]?.id ?? ''], await list(bench));
  const reopen = () => createOfficeHost({ store, now: () => NOW, clock: () => NOW });
  expect((await list({ host: reopen() })).map(({ ours }) => ours)).toEqual([true, false]);
  expect(await reopen().undo()).toMatchObject({ ok: true, value: { kind: 'removed' } });
  expect(await reopen().undo()).toMatchObject({ ok: true, value: { kind: 'applied' } });
  expect(bench.painted()).toEqual(painted);
  expect(await reopen().redo()).toMatchObject({ ok: true, value: { kind: 'applied' } });
  expect(await reopen().redo()).toMatchObject({ ok: true, value: { kind: 'removed' } });
  expect(bench.painted()).toEqual({ B2: RED, B5: RED });
});
