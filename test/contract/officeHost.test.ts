import { createOfficeHost } from '../../src/excel/officeHost';
import { createMemoryStore } from '../../src/host/undoJournal';
import { parseArea, parseAreas } from '../../src/sheet/parseAddress';
import { printArea } from '../../src/sheet/printAddress';
import { createWorkbook } from '../../src/standin/ironcalcWorkbook';
import { addForeign } from '../standin/addForeign';
import { copyModel, openModel, readFills, typeCell } from '../standin/loadIronCalc';
import { loadOffice } from '../standin/loadOffice';
import { NOW, type ContractBench, type Opening } from './contractBench';
import { hostContract } from './hostContract';

const office = loadOffice();

function open({ grid, numberFormats, selection, foreign = [] }: Opening): ContractBench {
  const model = openModel(grid, numberFormats);
  for (const rule of foreign.toReversed()) addForeign(model, rule);
  let selected = parseAreas(selection);
  let isProtected = false;
  let isBroken = false;
  const select = (address: string) => {
    selected = null;
    const area = parseArea(address);
    if (area === null) throw new Error(address);
    model.setSelectedCell(area.top + 1, area.left + 1);
    model.setSelectedRange(area.top + 1, area.left + 1, area.bottom + 1, area.right + 1);
  };
  const readComponent = () => {
    const [top, left, bottom, right] = model.getSelectedView().range;
    return { top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 };
  };
  const workbook = createWorkbook(model, {
    copy: copyModel,
    isProtected: () => isProtected,
    // The component knows one selected range; users of Excel may have several.
    readSelection: () => selected ?? [readComponent()],
  });
  const bridge = office.connect({
    ...workbook,
    begin: () => {
      if (isBroken) throw new Error('gone');
      workbook.begin();
    },
  });
  return {
    host: createOfficeHost({ store: createMemoryStore(), now: () => NOW, clock: () => NOW }),
    painted: () => readFills(model),
    type: (row, column, value) => typeCell(model, row, column, value),
    select: (address) => {
      select(address);
      if (workbook.selectionMoved()) bridge.selectionChanged();
    },
    selected: () => printArea(readComponent()),
    protect: () => {
      isProtected = true;
    },
    breakDown: () => {
      isBroken = true;
    },
  };
}

hostContract('the host over Office.js', open);
