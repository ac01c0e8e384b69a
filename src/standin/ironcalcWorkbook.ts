import type { Model } from '@ironcalc/wasm';
import type { Area } from '../sheet/area';
import { printAreas } from '../sheet/printAddress';
import { readText, readWhole } from './readArgument';
import type { CopyModel } from './readCells';
import { RuleStore } from './ruleStore';
import { BatchFault, type BatchServer, type Json, type ServerObject } from './serverObject';
import { serveRange, serveRanges, serveSheet } from './serveSheet';
import type { SheetAccess } from './sheetAccess';

export interface WorkbookOptions {
  /** `(bytes) => Model.from_bytes(bytes, 'en')`. */
  readonly copy: CopyModel;
  /** Called after the workbook changed; the page dispatches a window "resize", which makes the component draw. */
  readonly redraw?: () => void;
  /** A protected sheet refuses all writes. */
  readonly isProtected?: () => boolean;
  /** Puts new rules below all others: Microsoft's own pages disagree on where Excel puts them. */
  readonly addsBelow?: boolean;
  /** What is selected, where the component's own single range is not meant. */
  readonly readSelection?: () => readonly Area[];
}

/** A component's workbook that answers Office.js. */
export interface StandinWorkbook extends BatchServer {
  /** True when the selection is another than at the last call; the component has no event for it. */
  selectionMoved(): boolean;
}

/** Puts a component's model behind Office's object model: sheets, ranges, values, selection and rules. */
export function createWorkbook(model: Model, options: WorkbookOptions): StandinWorkbook {
  const stores = new Map<string, RuleStore>();
  let lastId = 0;
  const nextId = () => `{standin-${(lastId += 1)}}`;
  const sheets = () => listSheets(model, options, stores, nextId, flush);
  // The component leaves its selection where a deleted sheet was.
  const selected = () =>
    Math.min(model.getSelectedSheet(), model.getWorksheetsProperties().length - 1);
  const active = () => pickSheet(sheets(), (sheet) => sheet.index === selected());
  const select = () => options.readSelection?.() ?? readSelection(model);
  const flush = () => {
    sheets();
    const changed = [...stores.values()].map((store) => store.flush());
    if (changed.includes(true)) options.redraw?.();
  };
  const place = () => `${model.getSelectedSheet()}!${printAreas(select())}`;
  let seen = place();
  return {
    root: serveRoot(sheets, active, select),
    begin: () => {
      for (const sheet of sheets()) sheet.store.reconcile();
    },
    flush,
    selectionMoved: () => {
      const before = seen;
      seen = place();
      return seen !== before;
    },
  };
}

function listSheets(
  model: Model,
  options: WorkbookOptions,
  stores: Map<string, RuleStore>,
  nextId: () => string,
  flush: () => void,
): readonly SheetAccess[] {
  const isProtected = () => options.isProtected?.() ?? false;
  const properties = model.getWorksheetsProperties();
  const ids = properties.map(({ sheet_id }) => `{sheet-${sheet_id}}`);
  for (const id of stores.keys()) if (!ids.includes(id)) stores.delete(id);
  return properties.map(({ name, sheet_id }, index) => {
    const id = `{sheet-${sheet_id}}`;
    const store = stores.get(id) ?? new RuleStore(model, nextId, options.addsBelow ?? false);
    stores.set(id, store);
    // Sheets before it may have come or gone.
    store.sheet = index;
    const guard = () => {
      if (isProtected()) throw new BatchFault('AccessDenied', 'The sheet is protected.');
    };
    const redraw = () => options.redraw?.();
    const { copy } = options;
    return { model, index, id, name, store, copy, isProtected, guard, flush, redraw };
  });
}

function pickSheet(
  sheets: readonly SheetAccess[],
  isIt: (sheet: SheetAccess) => boolean,
): SheetAccess {
  const sheet = sheets.find(isIt);
  if (sheet === undefined) {
    throw new BatchFault('ItemNotFound', "The requested resource doesn't exist.");
  }
  return sheet;
}

function readSelection(model: Model): readonly Area[] {
  const [row, column, endRow, endColumn] = model.getSelectedView().range;
  return [
    {
      top: Math.min(row, endRow) - 1,
      left: Math.min(column, endColumn) - 1,
      bottom: Math.max(row, endRow) - 1,
      right: Math.max(column, endColumn) - 1,
    },
  ];
}

function serveRoot(
  sheets: () => readonly SheetAccess[],
  active: () => SheetAccess,
  select: () => readonly Area[],
): ServerObject {
  const byName = (name: string) => (sheet: SheetAccess) =>
    sheet.id === name || sheet.name.toLowerCase() === name.toLowerCase();
  const worksheets: ServerObject = {
    items: () => sheets().map(serveSheet),
    objects: {
      GetActiveWorksheet: () => serveSheet(active()),
      GetItem: (args) => serveSheet(pickSheet(sheets(), byName(readText(args[0], 'key')))),
      GetItemOrNullObject: (args) => {
        const sheet = sheets().find(byName(readText(args[0], 'key')));
        return sheet === undefined ? null : serveSheet(sheet);
      },
    },
    methods: { GetCount: () => sheets().length },
  };
  const root: ServerObject = {
    objects: {
      Worksheets: () => worksheets,
      Workbook: () => root,
      GetSelectedRange: () => {
        const [area, ...others] = select();
        if (area === undefined || others.length > 0) {
          throw new BatchFault('InvalidSelection', 'The selection has several areas.');
        }
        return serveRange(active(), area);
      },
      GetSelectedRanges: () => serveRanges(active(), select()),
      Functions: () => ({ objects: { Date: serveDate } }),
    },
  };
  return root;
}

/** DATE, which tells the client in which system the workbook counts: from 1900. */
function serveDate(args: readonly Json[]): ServerObject {
  const [year, month, day] = args.map((one) => readWhole(one, 'date'));
  const days = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) - Date.UTC(1899, 11, 30);
  return { scalars: { Value: () => days / 86_400_000, Error: () => null } };
}
