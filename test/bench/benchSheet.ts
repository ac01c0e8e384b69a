import { createOfficeHost } from '../../src/excel/officeHost';
import { createColumnPort } from '../../src/excel/readColumns';
import { checkRule } from '../../src/formula/checkRule';
import { createMemoryStore } from '../../src/host/undoJournal';
import type { NativeRule } from '../../src/rule/nativeRule';
import type { RuleSet } from '../../src/rule/ruleSet';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import { buffersOf, type PackedColumn } from '../../src/sheet/packedColumn';
import type { Snapshot } from '../../src/sheet/snapshot';
import { columnsOfRules, countRules } from '../../src/suggest/countRules';
import { recheck } from '../../src/suggest/recheck';
import { loadOffice, type OfficeClient } from '../standin/loadOffice';
import { benchRecheck } from './benchRecheck';
import { clock, timed, type Extent, type Figure } from './figure';
import { createValueWorkbook, type CellAt } from './valueWorkbook';

const COLUMNS = 30;
const NOW = 46_348.5;
/** Rows of as wide a table that is still read whole. */
const WHOLE_ROWS = 9_900;
/** Data rows that a first preview looks at. */
const FIRST_ROWS = 1000;

/** Ten columns each of amounts, of texts with few values, and of ids, below a header row. */
const cellAt: CellAt = (row, column) => {
  if (row === 0) return `Column ${column + 1}`;
  const mixed = (row * 7919 + column * 104_729) % 100_003;
  if (column % 3 === 0) return mixed / 100;
  return column % 3 === 1 ? `kind ${mixed % 12}` : `id ${mixed}`;
};

/** Messages that the client sent. */
interface Traffic {
  count: number;
}

/** Reading, first preview, exact count and the way to the worker on a plain value workbook behind Microsoft's client. */
export async function benchSheet(extent: Extent): Promise<readonly Figure[]> {
  const rows = extent.quick ? 2_000 : 200_000;
  const office = loadOffice();
  const figures = [
    ...(await readWhole(office, extent.quick ? rows : WHOLE_ROWS)),
    ...(await countLarge(office, extent.quick ? 20_000 : rows)),
  ];
  const changed = await benchRecheck(extent, cellAt, NOW);
  return [...figures, ...(await checkTable(threeColumns(rows))), ...changed];
}

function connect(office: OfficeClient, rows: number): Traffic {
  const traffic: Traffic = { count: 0 };
  const { root, begin, flush } = createValueWorkbook(rows + 1, COLUMNS, cellAt);
  const bridge = office.connect({ root, begin, flush });
  const { receive } = bridge;
  bridge.receive = (text) => {
    traffic.count += 1;
    receive(text);
  };
  return traffic;
}

async function readWhole(office: OfficeClient, rows: number): Promise<readonly Figure[]> {
  connect(office, rows);
  const host = createOfficeHost({
    store: createMemoryStore(),
    now: () => NOW,
    clock: () => Date.now(),
  });
  let said = '';
  const ms = await clock(async () => {
    const read = await host.readTable();
    said = read.ok
      ? `${read.value.rows.length} rows read`
      : `refused: ${JSON.stringify(read.error)}`;
  });
  return [timed(`host reads ${rows.toLocaleString('en')} x ${COLUMNS}`, [ms], said)];
}

const RULE: RuleSet = {
  kind: 'rules',
  rules: [
    {
      kind: 'highlight',
      where: { kind: 'rows' },
      when: {
        kind: 'compare',
        op: 'gt',
        left: { kind: 'cell', column: 0 },
        right: { kind: 'number', value: 500, percent: false },
      },
      format: { fill: 'red' },
    },
  ],
};

/** What a person waits for on a large table: the first rows with a first preview, then the count in all rows. */
async function countLarge(office: OfficeClient, rows: number): Promise<readonly Figure[]> {
  const traffic = connect(office, rows);
  const host = createOfficeHost({ store: createMemoryStore(), now: () => NOW, clock: () => 0 });
  const start = performance.now();
  const read = await host.readTable();
  if (!read.ok) throw new Error(read.error.code);
  const snapshot = read.value;
  const checked = recheck(RULE, 'a', snapshot);
  if (!checked.ok) throw new Error(checked.error.code);
  const first = performance.now() - start;
  const rules = checked.value.planned.map(({ native }) => native);
  const needed = columnsOfRules(rules, snapshot) ?? [];
  traffic.count = 0;
  const signal = new AbortController().signal;
  let columns: readonly PackedColumn[] = [];
  const reading = await clock(async () => {
    const all = await createColumnPort().readColumns(snapshot, needed, signal);
    columns = all.ok ? all.value : [];
  });
  let handed = columns;
  const handing = await clock(() => {
    handed = structuredClone(columns, { transfer: buffersOf(columns) });
  });
  let said = '';
  const counting = await clock(() => {
    said = `${countRules(rules, snapshot, handed)?.hitRows ?? 'no'} rows hit`;
  });
  const of = `${rows.toLocaleString('en')} x ${COLUMNS}`;
  return [
    timed(`${of}: first rows read, first preview`, [first], `${snapshot.rows.length} rows`),
    timed(`${of}: the column of a rule read`, [reading], `in ${traffic.count} messages`),
    timed(`${of}: the column handed to the worker`, [handing]),
    timed(`${of}: counted in all rows`, [counting], said),
  ];
}

/** Three columns as a table that was read whole. */
function threeColumns(rows: number): Snapshot {
  const grid = Array.from({ length: rows + 1 }, (_, row) =>
    [0, 1, 2].map((column) => cellAt(row, column)),
  );
  return makeSnapshot({
    sheetName: 'Values',
    area: { top: 0, left: 0, bottom: rows, right: 2 },
    grid,
    selection: [],
    isTable: false,
    hasHeader: true,
    now: NOW,
  });
}

async function checkTable(snapshot: Snapshot): Promise<readonly Figure[]> {
  const { top, left, bottom } = snapshot.data;
  const few = { ...snapshot, rows: snapshot.rows.slice(0, FIRST_ROWS) };
  const first = { ...few, data: { ...snapshot.data, bottom: top + few.rows.length - 1 } };
  const figures: Figure[] = [];
  for (const [name, formula] of [
    ['amount above a number', '=$A2>500'],
    ['kind and amount', '=AND($B2="kind 3",$A2>500)'],
    ['duplicate ids', `=COUNTIF($C$2:$C$${bottom + 1},$C2)>1`],
  ] as const) {
    const rule: NativeRule = {
      kind: 'custom',
      areas: [{ top, left, bottom, right: left }],
      formula,
      format: {},
      stopIfTrue: false,
    };
    const preview = await clock(() => checkRule(rule, first));
    let said = '';
    const exact = await clock(() => {
      const result = checkRule(rule, snapshot);
      said = result.status === 'cells' ? `${result.hits.length} hits` : result.status;
    });
    figures.push(timed(`${name}: first ${first.rows.length} rows`, [preview]));
    figures.push(timed(`${name}: all rows`, [exact], said));
  }
  figures.push(
    timed('copying the table for the worker', [await clock(() => structuredClone(snapshot))]),
  );
  return figures;
}
