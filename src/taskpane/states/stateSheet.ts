import type { Host } from '../../host/host';
import { createMemoryHost, type MemorySheet } from '../../host/memoryHost';
import { nativeFormat } from '../../rule/nativeFormat';
import type { NativeRule } from '../../rule/nativeRule';
import type { Area } from '../../sheet/area';
import type { CellValue } from '../../sheet/cellValue';

/** 2026-11-23 at noon. */
const NOW = 46_349.5;
const HEADERS = ['Task', 'Owner', 'Status', 'Budget', 'Due'];
const FORMATS = [null, null, null, '#,##0', 'yyyy-mm-dd'];

const ROWS: readonly (readonly CellValue[])[] = [
  ['Order chairs', 'Ann', 'Open', 1200, NOW - 10],
  ['Paint the hall', 'Bob', 'Done', 800, NOW - 30],
  ['Check the contract for the new building', 'Cid', 'Blocked', '2400', NOW - 4],
  ['Move the archive', 'Ann', 'Open', 450, NOW + 3],
  ['Order chairs', 'Dan', 'Ineffective', '1900', NOW + 12],
  ['Renew the licence', null, 'Effective', 300, NOW + 30],
  ['Hire a gardener', 'Eve', 'Open', 5200, NOW - 1],
  ['Clean the windows', 'Bob', 'Done', 260, null],
  ['Replace the lamps', 'Fay', 'Open', 990, NOW + 8],
  ['Write the report', 'Ann', 'Blocked', 1500, NOW + 1],
].map((row) =>
  row.map((value, at) => (at === 4 && value !== null ? Math.floor(Number(value)) : value)),
);

const AREA: Area = { top: 1, left: 0, bottom: ROWS.length, right: HEADERS.length - 1 };

/** Rules of the sheet: one that wins, one that looks at another row, a scale, and one that cannot be read. */
export const STANDING: NonNullable<MemorySheet['rules']> = [
  standing('a', {
    kind: 'custom',
    areas: [AREA],
    formula: '=$C2="Open"',
    format: { ...nativeFormat({ fill: 'green' }), bold: true },
    stopIfTrue: false,
  }),
  standing('b', {
    kind: 'custom',
    areas: [{ ...AREA, top: 2 }],
    formula: '=$D3>$D2',
    format: nativeFormat({ fill: 'yellow' }),
    stopIfTrue: false,
  }),
  standing('c', {
    kind: 'colorScale',
    areas: [{ ...AREA, left: 3, right: 3 }],
    colours: ['#F8696B', '#63BE7B'],
  }),
  { id: 'd', areas: [AREA], rule: null, hostKind: 'CellValue' },
];

function standing(id: string, rule: NativeRule) {
  return { id, areas: rule.areas, rule, hostKind: rule.kind };
}

/** The same ten tasks for every state; D2 is selected. */
export function createStateHost(options: {
  readonly rules?: MemorySheet['rules'];
  readonly column?: number;
}): Host {
  const { rules = [], column = 3 } = options;
  return createMemoryHost({
    sheetName: 'Tasks',
    origin: { row: 0, column: 0 },
    grid: [HEADERS, ...ROWS],
    numberFormats: [FORMATS.map(() => null), ...ROWS.map(() => FORMATS)],
    selection: [{ top: 1, left: column, bottom: 1, right: column }],
    rules,
    now: NOW,
  });
}

/** A host of which some calls behave otherwise. */
export function changeHost(host: Host, changes: Partial<Host>): Host {
  return new Proxy(host, {
    get(target, name): unknown {
      const changed: unknown = Reflect.get(changes, name);
      if (changed !== undefined) return changed;
      const own: unknown = Reflect.get(target, name);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}
