import type { HostError } from '../../src/host/host';
import { createMemoryHost, type MemoryHost } from '../../src/host/memoryHost';
import type { CellValue } from '../../src/sheet/cellValue';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printAreas } from '../../src/sheet/printAddress';
import { addForeign } from '../standin/addForeign';
import { openModel, readFills, typeCell } from '../standin/loadIronCalc';
import { changeContract } from './changeContract';
import { NOW, type ContractBench, type Foreign, type Opening } from './contractBench';
import { hostContract } from './hostContract';
import { nativeContract } from './nativeContract';

// What the sheet would look like: IronCalc draws the host's own list of rules.
function paint(
  host: MemoryHost,
  grid: readonly (readonly CellValue[])[],
  foreign: readonly Foreign[],
) {
  const model = openModel(grid);
  for (const listed of host.rulesNow().toReversed()) {
    const known = foreign.find((_, i) => `foreign-${i}` === listed.id);
    if (known !== undefined) addForeign(model, known);
    else if (listed.rule?.kind === 'custom') {
      const { areas, formula, format } = listed.rule;
      addForeign(model, { areas: printAreas(areas), formula, fill: format.fill ?? '' });
    }
  }
  return readFills(model);
}

function open({ grid, numberFormats, selection, foreign = [] }: Opening): ContractBench {
  const cells = grid.map((row) => [...row]);
  const host = createMemoryHost({
    sheetName: 'Sheet1',
    origin: { row: 0, column: 0 },
    grid: [...cells, cells[0]?.map(() => null) ?? []],
    ...(numberFormats === undefined ? {} : { numberFormats }),
    selection: parseAreas(selection) ?? [],
    rules: foreign.map((rule, i) => toListed(rule, `foreign-${i}`)),
    now: NOW,
  });
  const obstruct = (error: HostError) => () => host.obstruct(error);
  return {
    host,
    painted: () => paint(host, cells, foreign),
    type: (row, column, value) => host.setCell({ row, column }, value),
    select: (address) => host.setSelection(parseAreas(address) ?? []),
    selected: () => printAreas(host.selection()),
    protect: obstruct({ code: 'protected' }),
    breakDown: obstruct({ code: 'hostFailed', detail: 'gone' }),
  };
}

function toListed({ areas: address, formula, fill }: Foreign, id: string) {
  const areas = parseAreas(address) ?? [];
  if (formula === null) return { id, areas, rule: null, hostKind: 'CellValue' };
  const rule = { kind: 'custom', areas, formula, format: { fill }, stopIfTrue: false } as const;
  return { id, areas, rule, hostKind: 'Custom' };
}

hostContract('the host in memory', open);
changeContract('the host in memory', open);
nativeContract('the host in memory', open);

test('typing changes what the drawing engine sees', () => {
  const model = openModel([[1]]);
  addForeign(model, { areas: 'A1', formula: '=A1>1', fill: '#FF0000' });
  expect(readFills(model)).toEqual({});
  typeCell(model, 0, 0, 2);
  expect(readFills(model)).toEqual({ A1: '#FF0000' });
});
