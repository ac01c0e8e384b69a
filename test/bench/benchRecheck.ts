import { checkRule } from '../../src/formula/checkRule';
import type { Condition } from '../../src/rule/condition';
import type { RuleSet } from '../../src/rule/ruleSet';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import type { Snapshot } from '../../src/sheet/snapshot';
import { recheck } from '../../src/suggest/recheck';
import { packFromWorker, parseFromWorker, parseToWorker } from '../../src/worker/protocol';
import { clock, quantile, timed, type Extent, type Figure } from './figure';
import type { CellAt } from './valueWorkbook';

const COLUMNS = 10;
const RUNS = 30;

/** A chip of a reading is changed: the way to the worker, the rule on every row, and the way back. */
export async function benchRecheck(
  { quick }: Extent,
  cellAt: CellAt,
  now: number,
): Promise<readonly Figure[]> {
  const rows = quick ? 200 : 10_000;
  const snapshot = makeTable(rows, cellAt, now);
  const figures: Figure[] = [];
  for (const [name, when] of CONDITIONS) {
    const whole: number[] = [];
    const alone: number[] = [];
    let said = '';
    for (let run = 0; run < (quick ? 1 : RUNS); run += 1) {
      const ruleSet = rowsWhere(when(100 + run));
      whole.push(await clock(() => (said = goRound(ruleSet, snapshot, run))));
      const checked = recheck(ruleSet, 'alone', snapshot);
      if (!checked.ok) throw new Error(checked.error.code);
      for (const { native } of checked.value.planned) {
        alone.push(await clock(() => checkRule(native, snapshot)));
      }
    }
    const ratio = quantile(whole, 0.5) / quantile(alone, 0.5);
    const what = `changed chip, ${rows.toLocaleString('en')} x ${COLUMNS}: ${name}`;
    figures.push({ ...timed(what, whole, said), beside: `${ratio.toFixed(1)} x the rule alone` });
  }
  return figures;
}

/** What crosses is copied both times, as between two threads. */
function goRound(ruleSet: RuleSet, snapshot: Snapshot, id: number): string {
  const asked = { kind: 'recheck', id, ruleSet, candidateId: 'a', snapshot, readsTexts: [] };
  const message = parseToWorker(structuredClone(asked));
  if (message?.kind !== 'recheck') throw new Error('the worker knows no such message');
  const checked = recheck(message.ruleSet, message.candidateId, message.snapshot);
  const candidate = checked.ok ? checked.value : null;
  const answer = packFromWorker({ kind: 'rechecked', id, candidate });
  const back = parseFromWorker(structuredClone(answer));
  if (back?.kind !== 'rechecked') throw new Error('the pane knows no such message');
  return `${back.candidate?.hitRows ?? 0} rows hit`;
}

function makeTable(rows: number, cellAt: CellAt, now: number): Snapshot {
  const grid = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => cellAt(row, column)),
  );
  return makeSnapshot({
    sheetName: 'Values',
    area: { top: 0, left: 0, bottom: rows, right: COLUMNS - 1 },
    grid,
    numberFormats: grid.map((row) => row.map(() => null)),
    selection: [],
    isTable: false,
    hasHeader: true,
    now,
  });
}

function rowsWhere(when: Condition): RuleSet {
  const rule = {
    kind: 'highlight',
    where: { kind: 'rows' },
    when,
    format: { fill: 'red' },
  } as const;
  return { kind: 'rules', rules: [rule] };
}

const above = (value: number): Condition => ({
  kind: 'compare',
  op: 'gt',
  left: { kind: 'cell', column: 0 },
  right: { kind: 'number', value, percent: false },
});

const IS_KIND: Condition = {
  kind: 'compare',
  op: 'eq',
  left: { kind: 'cell', column: 1 },
  right: { kind: 'text', text: 'kind 3' },
};

const CONDITIONS: readonly (readonly [string, (value: number) => Condition])[] = [
  ['a number', (value) => above(value)],
  ['a number and a text', (value) => ({ kind: 'and', of: [above(value), IS_KIND] })],
  [
    'nearly all rows',
    (value) => ({ kind: 'and', of: [above(value), { kind: 'not', of: IS_KIND }] }),
  ],
];
