import type { Model } from '@ironcalc/wasm';
import { createOfficeHost } from '../../src/excel/officeHost';
import { createMemoryStore, type JournalStore } from '../../src/host/undoJournal';
import { parseArea, parseAreas } from '../../src/sheet/parseAddress';
import { printArea } from '../../src/sheet/printAddress';
import { createWorkbook, type WorkbookOptions } from '../../src/standin/ironcalcWorkbook';
import { BatchFault, type BatchServer, type ServerObject } from '../../src/standin/serverObject';
import { NOW, type ContractBench, type Opening } from '../contract/contractBench';
import { addForeign } from '../standin/addForeign';
import { copyModel, openModel, readFills, typeCell } from '../standin/loadIronCalc';
import { hasVersion, type OfficeClient } from '../standin/loadOffice';

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
  /** The newest ExcelApi that this Excel has; what the client in npm has (1.15) where it is left out. */
  readonly version?: string;
  /** What happens before a batch reaches Excel, which may hold it back. */
  readonly arriving?: () => void;
  /** What happens when Excel holds a batch back, because a cell is being edited. */
  readonly onHeld?: () => void;
}

/** The contract's bench, and what only Excel knows. */
export interface ExcelBench extends ContractBench {
  readonly model: Model;
  /** A user begins to type into a cell and does not leave it. */
  beginEdit(): void;
  /** The user leaves the cell; what Excel held back goes on. */
  endEdit(): void;
}

/** A bit in the flags of a run: Excel shall hold its batches back while a cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64;

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
    version,
    arriving,
    onHeld,
  }: Oddities = {},
): ExcelBench {
  const model = openModel(grid, numberFormats);
  for (const rule of foreign.toReversed()) addForeign(model, rule);
  let selected = parseAreas(selection);
  let isProtected = false;
  let isBroken = false;
  let isEditing = false;
  const held: string[] = [];
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
  const server: BatchServer = {
    root: wrap(workbook.root),
    flush: () => {
      workbook.flush();
      after?.();
    },
    begin: () => {
      before?.();
      if (isBroken) throw new Error('gone');
      if (isEditing) throw new BatchFault('InvalidOperationInCellEditMode', 'Cell-editing mode.');
      workbook.begin();
    },
  };
  const hold = (text: string): boolean => {
    arriving?.();
    if (!isEditing || !isDelayed(text)) return false;
    held.push(text);
    onHeld?.();
    return true;
  };
  const bridge = office.connect(server, { version, hold });
  return {
    model,
    host: createOfficeHost({
      store,
      now: () => NOW,
      clock: () => NOW,
      isSupported: (wanted) => hasVersion(version, wanted),
    }),
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
    beginEdit: () => {
      isEditing = true;
    },
    endEdit: () => {
      isEditing = false;
      for (const text of held.splice(0)) bridge.receive(text);
    },
  };
}

function isDelayed(text: string): boolean {
  const message: unknown = JSON.parse(text);
  const flags: unknown =
    typeof message === 'object' && message !== null ? Reflect.get(message, 'flags') : 0;
  return (Number(flags) & DELAY_FOR_CELL_EDIT) !== 0;
}
