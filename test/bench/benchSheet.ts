import { createOfficeHost } from '../../src/excel/officeHost';
import { readCells } from '../../src/excel/readRange';
import { checkRule } from '../../src/formula/checkRule';
import { createMemoryStore } from '../../src/host/undoJournal';
import { MOST_CELLS } from '../../src/host/limits';
import type { NativeRule } from '../../src/rule/nativeRule';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import type { Snapshot } from '../../src/sheet/snapshot';
import { loadOffice, type OfficeClient } from '../standin/loadOffice';
import { benchRecheck } from './benchRecheck';
import { clock, timed, type Extent, type Figure } from './figure';
import { createValueWorkbook, type CellAt } from './valueWorkbook';

const COLUMNS = 30;
const NOW = 46_348.5;
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
  const whole = await readWhole(office, rows);
  const fitting = Math.min(rows, Math.floor(MOST_CELLS / COLUMNS));
  const most = fitting === rows ? [] : await readWhole(office, fitting);
  const { figures, snapshot } = await readNeeded(office, rows);
  const changed = await benchRecheck(extent, cellAt, NOW);
  return [...whole, ...most, ...figures, ...(await checkTable(snapshot)), ...changed];
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

/** The three columns that a rule needs, in the slices that the host asks for. */
async function readNeeded(office: OfficeClient, rows: number) {
  const traffic = connect(office, rows);
  const area = { top: 0, left: 0, bottom: rows, right: 2 };
  let snapshot: Snapshot | null = null;
  const ms = await clock(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { grid, numberFormats } = await readCells(context, sheet, area);
      snapshot = makeSnapshot({
        sheetName: 'Values',
        area,
        grid,
        numberFormats,
        selection: [],
        isTable: false,
        hasHeader: true,
        now: NOW,
      });
    }),
  );
  const messages = traffic.count;
  const what = `three columns of ${rows.toLocaleString('en')} rows read`;
  if (snapshot === null) throw new Error('nothing was read');
  return { figures: [timed(what, [ms], `in ${messages} messages`)], snapshot };
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
