/** @jest-environment ./test/nativeArrays.cjs */
import { createColumnPort } from '../../src/excel/readColumns';
import { createOfficeHost } from '../../src/excel/officeHost';
import { createMemoryStore } from '../../src/host/undoJournal';
import type { Condition } from '../../src/rule/condition';
import type { RuleSet } from '../../src/rule/ruleSet';
import { isPartial } from '../../src/sheet/headOf';
import { createChecker } from '../../src/suggest/recheck';
import type { Candidate } from '../../src/suggest/answer';
import { createWorkerSuggester } from '../../src/worker/workerSuggester';
import { createValueWorkbook, type CellAt } from '../bench/valueWorkbook';
import { loadOffice } from '../standin/loadOffice';
import { loaded, startServed } from '../worker/servedWorker';

const ROWS = 20_000;
const COLUMNS = 30;
const office = loadOffice();

/** Amounts, kinds and ids below a header row. */
const cellAt: CellAt = (row, column) => {
  if (row === 0) return `Column ${column + 1}`;
  const mixed = (row * 7919 + column * 104_729) % 100_003;
  if (column % 3 === 0) return mixed / 100;
  return column % 3 === 1 ? `kind ${mixed % 12}` : `id ${mixed % 5000}`;
};

/** Characters of values and types that Excel answers, message by message. */
function connect(): number[] {
  const sizes: number[] = [];
  const weigh: CellAt = (row, column) => {
    const value = cellAt(row, column);
    sizes.push((sizes.pop() ?? 0) + JSON.stringify(value).length + '"Double",'.length);
    return value;
  };
  const { root, flush } = createValueWorkbook(ROWS + 1, COLUMNS, weigh);
  office.connect({ root, begin: () => void sizes.push(0), flush });
  return sizes;
}

async function readTable() {
  const store = createMemoryStore();
  const read = await createOfficeHost({ store, now: () => 46_348, clock: () => 0 }).readTable();
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const number = (value: number) => ({ kind: 'number', value, percent: false }) as const;
const above = (value: number): Condition => ({
  kind: 'compare',
  op: 'gt',
  left: { kind: 'cell', column: 0 },
  right: number(value),
});

function rowsWhere(when: Condition): RuleSet {
  const where = { kind: 'rows' } as const;
  return { kind: 'rules', rules: [{ kind: 'highlight', where, when, format: { fill: 'red' } }] };
}

async function work(ruleSet: RuleSet): Promise<Candidate> {
  const checked = await createChecker().recheck(ruleSet, 'a', await readTable());
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value;
}

const rowsHit = (hits: (row: number) => boolean): number =>
  Array.from({ length: ROWS }, (_, at) => at + 1).filter(hits).length;

describe('a table that is too large to be read whenever it is looked at', () => {
  let served: ReturnType<typeof startServed>;
  afterEach(() => served?.stop());

  /** Counts a rule on the whole table: columns from Excel, by transfer to the worker, and its count back. */
  async function countAll(ruleSet: RuleSet, signal = new AbortController().signal) {
    const snapshot = await readTable();
    const rules = (await work(ruleSet)).planned.map(({ native }) => native);
    served?.stop();
    served = startServed(loaded(async () => ({ kind: 'failed', error: { code: 'noReading' } })));
    const checker = createWorkerSuggester(served.start);
    const columns = await checker.columnsOf?.(rules, snapshot);
    if (columns?.ok !== true) throw new Error('no columns');
    const read = await createColumnPort().readColumns(snapshot, columns.value, signal);
    if (!read.ok) throw new Error(read.error.code);
    const counted = await checker.count?.(rules, snapshot, read.value);
    if (counted?.ok !== true) throw new Error('not counted');
    return { columns: columns.value, packed: read.value, counted: counted.value };
  }

  test('is read by its first rows, and a rule still covers all of them', async () => {
    connect();
    const snapshot = await readTable();
    expect(isPartial(snapshot)).toBe(true);
    expect(snapshot.rows.length).toBeLessThan(1000);
    expect([snapshot.data.bottom, snapshot.columns.length]).toEqual([ROWS, COLUMNS]);
    const candidate = await work(rowsWhere(above(500)));
    expect(candidate.allRows).toBe(ROWS);
    expect(candidate.rows).toBe(snapshot.rows.length);
    expect(candidate.planned[0]?.native.areas).toEqual([snapshot.data]);
    expect(candidate.planned[0]?.hits.every(({ row }) => row <= candidate.rows)).toBe(true);
  });

  test('is counted in all rows by the columns that the rule reads, handed over to the worker', async () => {
    connect();
    const { columns, packed, counted } = await countAll(rowsWhere(above(500)));
    expect(columns).toEqual([0]);
    expect(counted.hitRows).toBe(rowsHit((row) => Number(cellAt(row, 0)) > 500));
    // What was handed over is gone here.
    expect(packed[0]?.values.length).toBe(0);
  });

  test('is counted by texts of another column too', async () => {
    connect();
    const isKind: Condition = {
      kind: 'compare',
      op: 'eq',
      left: { kind: 'cell', column: 1 },
      right: { kind: 'text', text: 'kind 3' },
    };
    const { columns, counted } = await countAll(
      rowsWhere({ kind: 'and', of: [above(500), isKind] }),
    );
    expect(columns).toEqual([0, 1]);
    expect(counted.hitRows).toBe(
      rowsHit((row) => Number(cellAt(row, 0)) > 500 && cellAt(row, 1) === 'kind 3'),
    );
  });

  test('repeats are found though they lie far below, so that the first rows show what Excel will', async () => {
    connect();
    const ruleSet = rowsWhere({ kind: 'duplicate', columns: [2], unique: false });
    const seen = new Map<string, number>();
    for (let row = 1; row <= ROWS; row += 1) {
      const id = String(cellAt(row, 2));
      seen.set(id, (seen.get(id) ?? 0) + 1);
    }
    const repeats = rowsHit((row) => (seen.get(String(cellAt(row, 2))) ?? 0) > 1);
    const { counted } = await countAll(ruleSet);
    expect(counted.hitRows).toBe(repeats);
    const alone = new Set((await work(ruleSet)).planned[0]?.hits.map(({ row }) => row));
    const known = new Set(counted.hits[0]?.map(({ row }) => row));
    expect(known.size).toBeGreaterThan(alone.size);
  });

  test('is read in slices within Excel’s 5 MB, and no further once that is called off', async () => {
    const sizes = connect();
    await countAll(rowsWhere(above(500)));
    expect(Math.max(...sizes)).toBeLessThan(5e6);
    const all = sizes.length;
    sizes.length = 0;
    const stop = new AbortController();
    stop.abort(new Error('called off'));
    await expect(countAll(rowsWhere(above(500)), stop.signal)).rejects.toThrow('called off');
    expect(sizes.length).toBeLessThan(all);
  });
});
