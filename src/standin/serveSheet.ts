import { intersect, type Area } from '../sheet/area';
import { printArea } from '../sheet/printAddress';
import { readArea, readAreas, readIndexes, readText, readWhole } from './readArgument';
import {
  findUsed,
  readNumberFormats,
  readOwnFills,
  readShownLooks,
  readValues,
  readValueTypes,
} from './readCells';
import type { SheetAccess } from './sheetAccess';
import { serveRule } from './serveRule';
import { BatchFault, type MakeObject, type ServerObject } from './serverObject';
import { startBody, type StoredRule } from './storedRule';

function notFound(): BatchFault {
  return new BatchFault('ItemNotFound', "The requested resource doesn't exist.");
}

/** A Worksheet object. */
export function serveSheet(sheet: SheetAccess): ServerObject {
  const used: MakeObject = () => {
    const area = findUsed(sheet.model, sheet.index);
    return area === null ? null : serveRange(sheet, area);
  };
  return {
    id: sheet.id,
    scalars: { Name: () => sheet.name, Id: () => sheet.id },
    objects: {
      GetRange: (args) => serveRange(sheet, readArea(args[0])),
      GetRangeByIndexes: (args) => serveRange(sheet, readIndexes(args)),
      GetRanges: (args) => serveRanges(sheet, readAreas(args[0])),
      // A sheet without values answers its first cell here.
      GetUsedRange: (args) =>
        used(args) ?? serveRange(sheet, { top: 0, left: 0, bottom: 0, right: 0 }),
      GetUsedRangeOrNullObject: used,
      Tables: () => ({ items: () => [], methods: { GetCount: () => 0 } }),
      Protection: () => ({ scalars: { Protected: () => sheet.isProtected() } }),
    },
    methods: {
      Activate: () => {
        sheet.model.setSelectedSheet(sheet.index);
        return null;
      },
    },
  };
}

/** A Range object. */
export function serveRange(sheet: SheetAccess, area: Area): ServerObject {
  const { model, index } = sheet;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  return {
    keeps: true,
    scalars: {
      Address: () => `${sheet.name}!${printArea(area)}`,
      RowIndex: () => area.top,
      ColumnIndex: () => area.left,
      RowCount: () => rows,
      ColumnCount: () => columns,
      CellCount: () => rows * columns,
      Values: () => readValues(model, index, area, sheet.copy),
      ValueTypes: () => readValueTypes(model, index, area),
      NumberFormat: () => readNumberFormats(model, index, area),
    },
    objects: {
      ConditionalFormats: () => serveRules(sheet, [area]),
      Worksheet: () => serveSheet(sheet),
    },
    methods: {
      // Of all properties the stand-in tells the fill alone.
      GetCellProperties: () => readOwnFills(model, index, area, sheet.copy),
      GetDisplayedCellProperties: () => readShownLooks(model, index, area),
      Select: () => {
        model.setSelectedSheet(index);
        model.setSelectedCell(area.top + 1, area.left + 1);
        model.setSelectedRange(area.top + 1, area.left + 1, area.bottom + 1, area.right + 1);
        sheet.redraw();
        return null;
      },
    },
  };
}

/** A RangeAreas object. */
export function serveRanges(sheet: SheetAccess, areas: readonly Area[]): ServerObject {
  const items = () => areas.map((area) => serveRange(sheet, area));
  return {
    keeps: true,
    scalars: {
      Address: () => areas.map((area) => `${sheet.name}!${printArea(area)}`).join(','),
      AreaCount: () => areas.length,
    },
    objects: {
      Areas: () => ({
        items,
        objects: { GetItemAt: (args) => items()[readWhole(args[0], 'index')] ?? missing() },
        methods: { GetCount: () => areas.length },
      }),
      ConditionalFormats: () => serveRules(sheet, areas),
      Worksheet: () => serveSheet(sheet),
    },
  };
}

function missing(): never {
  throw notFound();
}

/** The ConditionalFormatCollection of some areas: the rules that touch them. */
function serveRules(sheet: SheetAccess, areas: readonly Area[]): ServerObject {
  const touches = (rule: StoredRule) =>
    rule.areas.some((one) => areas.some((area) => intersect(one, area) !== null));
  const rules = () => sheet.store.list().filter(touches);
  const serve = (rule: StoredRule) => serveOne(sheet, rule);
  const byId = (id: string) => rules().find((rule) => rule.id === id);
  return {
    items: () => rules().map(serve),
    objects: {
      Add: (args) => {
        sheet.guard();
        const body = startBody(readText(args[0], 'type'));
        if (body === null) throw new BatchFault('InvalidArgument', 'type');
        return serve(sheet.store.add(areas, body));
      },
      GetItem: (args) => serve(byId(readText(args[0], 'id')) ?? missing()),
      GetItemAt: (args) => serve(rules()[readWhole(args[0], 'index')] ?? missing()),
      GetItemOrNullObject: (args) => {
        const rule = byId(readText(args[0], 'id'));
        return rule === undefined ? null : serve(rule);
      },
    },
    methods: {
      GetCount: () => rules().length,
      ClearAll: () => {
        sheet.guard();
        for (const rule of rules()) sheet.store.remove(rule.id);
        return null;
      },
    },
  };
}

function serveOne(sheet: SheetAccess, rule: StoredRule): ServerObject {
  const { store, guard, flush } = sheet;
  return serveRule({ store, id: rule.id, guard, flush }, ({ areas }) => ({
    one: () => {
      const [first] = areas;
      if (first === undefined || areas.length > 1) {
        throw new BatchFault('InvalidOperation', 'The rule covers several areas.');
      }
      return serveRange(sheet, first);
    },
    all: () => serveRanges(sheet, areas),
  }));
}
