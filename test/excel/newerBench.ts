import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { BLUE, GREEN, RED, TASKS } from '../contract/contractBench';
import type { OfficeClient } from '../standin/loadOffice';
import { openExcel, type ExcelBench, type Oddities } from './openExcel';

type Highlight = Extract<NativeRule, { readonly kind: 'custom' }>;

export const OVER_100: Highlight = {
  kind: 'custom',
  areas: parseAreas('B2:B5') ?? [],
  formula: '=B2>100',
  format: { fill: RED },
  stopIfTrue: false,
};

const FOREIGN = [
  { areas: 'A2:A5', formula: '=A2="Bob"', fill: BLUE },
  { areas: 'B2:B5', formula: '=B2>200', fill: GREEN },
  { areas: 'A2:D5', formula: '=$A2="Cid"', fill: BLUE },
];

/** An Excel of ExcelApi 1.20 with three rules of somebody else, its table and its rules as they are listed. */
export async function openNewer(office: OfficeClient, oddities: Oddities = {}) {
  const bench = openExcel(office, { ...TASKS, foreign: FOREIGN }, { version: '1.20', ...oddities });
  const shown = await bench.host.readTable();
  if (!shown.ok) throw new Error(shown.error.code);
  return { bench, host: bench.host, shown: shown.value, listed: await listRules(bench) };
}

export async function listRules({ host }: Pick<ExcelBench, 'host'>) {
  const listed = await host.listRules();
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value;
}
