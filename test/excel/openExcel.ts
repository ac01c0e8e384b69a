import type { Model } from '@ironcalc/wasm';
import { createOfficeHost } from '../../src/excel/officeHost';
import { createMemoryStore, type JournalStore } from '../../src/host/undoJournal';
import { parseArea, parseAreas } from '../../src/sheet/parseAddress';
import { printArea } from '../../src/sheet/printAddress';
import { createWorkbook, type WorkbookOptions } from '../../src/standin/ironcalcWorkbook';
import type { ServerObject } from '../../src/standin/serverObject';
import { NOW, type ContractBench, type Opening } from '../contract/contractBench';
import { addForeign } from '../standin/addForeign';
import { copyModel, openModel, readFills, typeCell } from '../standin/loadIronCalc';
import type { OfficeClient } from '../standin/loadOffice';

/** Ways in which a test's Excel is not the usual one. */
export interface Oddities {
  readonly addsBelow?: boolean;
  /** Stands before the workbook's root, to let single calls go wrong. */
  readonly wrap?: (root: ServerObject) => ServerObject;
  /** What happens before a batch. */
  readonly before?: () => void;
  /** What happens when a batch's changes reached the workbook, before its answer. */
  readonly after?: () => void;
  readonly store?: JournalStore;
}

/** A sheet in IronCalc, our host over Microsoft's client, and the user beside it. */
export function openExcel(
  office: OfficeClient,
  { grid, numberFormats, selection, foreign = [] }: Opening,
  {
    addsBelow = false,
    wrap = (root) => root,
    before,
    after,
    store = createMemoryStore(),
  }: Oddities = {},
): ContractBench & { readonly model: Model } {
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
  const options: WorkbookOptions = {
    addsBelow,
    copy: copyModel,
    isProtected: () => isProtected,
    // The component knows one selected range; users of Excel may have several.
    readSelection: () => selected ?? [readComponent()],
  };
  const workbook = createWorkbook(model, options);
  const bridge = office.connect({
    root: wrap(workbook.root),
    flush: () => {
      workbook.flush();
      after?.();
    },
    begin: () => {
      before?.();
      if (isBroken) throw new Error('gone');
      workbook.begin();
    },
  });
  return {
    model,
    host: createOfficeHost({ store: store, now: () => NOW, clock: () => NOW }),
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
