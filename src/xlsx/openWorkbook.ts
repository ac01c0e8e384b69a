import type { HostError } from '../host/host';
import type { NativeRule } from '../rule/nativeRule';
import type { Result } from '../sheet/result';
import type { FilledCells } from './gatherCells';
import { changeRules, type RuleChange } from './changeRules';
import { cutRules } from './cutRules';
import { inspectRules, type InspectedRule } from './inspectRules';
import { listFileRules, placeFileRules, type FileRule } from './listFileRules';
import { orderRules } from './orderRules';
import { wholeSheet } from './sheetFormulas';
import { readNumberFormats } from './numberFormats';
import { readSharedStrings } from './readSharedStrings';
import { readSheetPart, type SheetPart, type SheetSurroundings } from './readSheetPart';
import { readTablePart, type OpenedTable } from './readTablePart';
import {
  readWorkbookPart,
  type ListedSheet,
  type Names,
  type WorkbookPart,
} from './readWorkbookPart';
import { attempt, Refusal } from './refusal';
import { WorkbookParts } from './workbookParts';
import { writeRules } from './writeRules';

/** A worksheet of an opened file; what is said of cells is that of `FilledCells`. */
export interface OpenedSheet extends SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly tables: readonly OpenedTable[];
  /** Names that hold on this sheet alone and what they refer to, without "=". */
  readonly names: Names;
  /** Why the cells are missing here (`tooLarge`), null where they are all there. */
  readonly problem: HostError | null;
}

/** An .xlsx file in memory; nothing changes it. */
export interface OpenedWorkbook {
  /** Worksheets in the order of their tabs. */
  readonly sheets: readonly OpenedSheet[];
  /** Index of the sheet that was shown when the file was saved. */
  readonly activeSheet: number;
  /** Names of the whole workbook and what they refer to, without "=". */
  readonly names: Names;
  /** All rules of a sheet, winning rule first. */
  listRules(sheetName: string): Result<readonly FileRule[], HostError>;
  /**
   * The workbook with rules added to a sheet, above all others, the first winning. Other parts of the file stay byte
   * for byte, and rules of kinds that cannot be read as they are written. Errors: `hostFailed` for a sheet that is not
   * there, or a look in a file without styles.
   */
  withRules(sheetName: string, rules: readonly NativeRule[]): Result<OpenedWorkbook, HostError>;
  /** The same rules with all that is known of them, rules of Excel's own kinds included. `now` is a serial. */
  inspectRules(sheetName: string, now: number): Result<readonly InspectedRule[], HostError>;
  /**
   * The workbook with other ranges, formulas or fewer rules on a sheet; their priorities stay. Everything else of the
   * file stays byte for byte. Errors: `hostFailed` for a sheet that is not there.
   */
  withChanges(sheetName: string, changes: readonly RuleChange[]): Result<OpenedWorkbook, HostError>;
  /** The workbook with the rules of a sheet in another order: the present place of each, the winning one first. */
  withOrder(sheetName: string, order: readonly number[]): Result<OpenedWorkbook, HostError>;
  /** The workbook without the rules that stand at some places, 0 being the winning one's. */
  withoutRules(sheetName: string, places: ReadonlySet<number>): Result<OpenedWorkbook, HostError>;
  /** The file's bytes. */
  save(): Uint8Array;
}

const NOTHING: FilledCells = { area: null, grid: [], numberFormats: [] };

/**
 * Opens the bytes of an .xlsx or .xlsm file (ECMA-376, transitional or strict). Values are those that were calculated
 * when it was saved; dates are 1900-system serials whatever the file's system. Errors: `fileBroken` for bytes that are
 * no sound workbook, for passwords, and for files that unpack to more than 200 MiB. A sheet with more than a million
 * cells in its used range is opened without its cells and says so in `problem`.
 */
export function openXlsx(bytes: Uint8Array): Result<OpenedWorkbook, HostError> {
  return attempt(() => {
    const parts = WorkbookParts.open(bytes);
    const workbook = readWorkbookPart(parts);
    const around = readSurroundings(parts, workbook);
    const sheets = workbook.sheets.map((sheet) => openSheet(parts, sheet, around));
    return new WorkbookInMemory(parts, workbook, sheets);
  });
}

class WorkbookInMemory implements OpenedWorkbook {
  constructor(
    private readonly parts: WorkbookParts,
    private readonly workbook: WorkbookPart,
    readonly sheets: readonly OpenedSheet[],
  ) {}

  get activeSheet(): number {
    return this.workbook.activeSheet;
  }

  listRules(sheetName: string): Result<readonly FileRule[], HostError> {
    return attempt(() => listFileRules(this.parts, this.placeOf(sheetName)));
  }

  get names(): Names {
    return this.workbook.names;
  }

  inspectRules(sheetName: string, now: number): Result<readonly InspectedRule[], HostError> {
    const sheet = this.sheets.find(({ name }) => name === sheetName);
    const whole = sheet === undefined ? null : wholeSheet(sheet, now);
    return attempt(() => inspectRules(placeFileRules(this.parts, this.placeOf(sheetName)), whole));
  }

  withChanges(
    sheetName: string,
    changes: readonly RuleChange[],
  ): Result<OpenedWorkbook, HostError> {
    return attempt(() =>
      this.withParts(sheetName, changeRules(this.parts, this.placeOf(sheetName), changes)),
    );
  }

  withRules(sheetName: string, rules: readonly NativeRule[]): Result<OpenedWorkbook, HostError> {
    return attempt(() => {
      const place = this.placeOf(sheetName);
      return this.withParts(sheetName, writeRules(this.parts, place, rules));
    });
  }

  withOrder(sheetName: string, order: readonly number[]): Result<OpenedWorkbook, HostError> {
    return attempt(() =>
      this.withParts(sheetName, orderRules(this.parts, this.placeOf(sheetName), order)),
    );
  }

  withoutRules(sheetName: string, places: ReadonlySet<number>): Result<OpenedWorkbook, HostError> {
    return attempt(() =>
      this.withParts(sheetName, cutRules(this.parts, this.placeOf(sheetName), places)),
    );
  }

  save(): Uint8Array {
    return this.parts.save();
  }

  private withParts(sheetName: string, parts: WorkbookParts): OpenedWorkbook {
    const { length: ruleCount } = listFileRules(parts, this.placeOf(sheetName));
    const sheets = this.sheets.map((sheet) =>
      sheet.name === sheetName ? { ...sheet, ruleCount } : sheet,
    );
    return new WorkbookInMemory(parts, this.workbook, sheets);
  }

  private placeOf(sheetName: string): { readonly sheet: string; readonly styles: string | null } {
    const sheet = this.workbook.sheets.find(({ name }) => name === sheetName)?.path;
    if (sheet === undefined) {
      throw new Refusal({ code: 'hostFailed', detail: `there is no worksheet ${sheetName}` });
    }
    return { sheet, styles: this.workbook.styles };
  }
}

function readSurroundings(parts: WorkbookParts, workbook: WorkbookPart): SheetSurroundings {
  const { sharedStrings, styles, from1904 } = workbook;
  return {
    strings:
      sharedStrings === null ? [] : readSharedStrings(sharedStrings, parts.read(sharedStrings)),
    formats: styles === null ? [] : readNumberFormats(styles, parts.read(styles)),
    from1904,
  };
}

function openSheet(
  parts: WorkbookParts,
  { name, path, hidden, names }: ListedSheet,
  around: SheetSurroundings,
): OpenedSheet {
  const tables = parts
    .relations(path)
    .filter(({ type }) => type === 'table')
    .map(({ target }) => readTablePart(target, parts.read(target)));
  const part = attempt(() => readSheetPart(path, parts.read(path), around));
  if (part.ok) return { ...part.value, name, hidden, tables, names, problem: null };
  if (part.error.code !== 'tooLarge') throw new Refusal(part.error);
  const unread = { selection: [], isProtected: false, ruleCount: 0, uncalculated: 0 };
  return { ...NOTHING, ...unread, name, hidden, tables, names, problem: part.error };
}
