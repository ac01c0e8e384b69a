import { MAX_COLUMNS, MAX_ROWS, type Area } from '../sheet/area';
import { parseArea } from '../sheet/parseAddress';
import { CellGatherer, type FilledCells } from './gatherCells';
import { readCellValue, type CellSurroundings, type StoredCell } from './readCellValue';
import { broken } from './refusal';
import { createTextGatherer } from './readSharedStrings';
import { isTrue } from './readWorkbookPart';
import { walkXml, type Attributes, type XmlTag } from './walkXml';

/** What a worksheet part says, as far as it matters here. */
export interface SheetPart extends FilledCells {
  /** What was selected when the file was saved. */
  readonly selection: readonly Area[];
  /** Cell formats may not be changed. */
  readonly isProtected: boolean;
  /** Conditional formatting rules of any kind. */
  readonly ruleCount: number;
  /** Formulas whose value the file does not hold, because no spreadsheet program has calculated them yet. */
  readonly uncalculated: number;
}

export interface SheetSurroundings extends CellSurroundings {
  /** Number format by style index. */
  readonly formats: readonly string[];
}

/** Reads a worksheet part; throws a refusal where it is broken or holds more cells than can be read. */
export function readSheetPart(
  part: string,
  bytes: Uint8Array,
  around: SheetSurroundings,
): SheetPart {
  const reader = new SheetReader(part, around);
  walkXml(part, bytes, reader);
  return reader.finish();
}

type OpenCell = { -readonly [K in keyof StoredCell]: StoredCell[K] };

class SheetReader {
  private readonly cells = new CellGatherer();
  private readonly texts = createTextGatherer();
  private selection: readonly Area[] = [];
  private isProtected = false;
  private ruleCount = 0;
  private uncalculated = 0;
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  private inValue = false;
  private inInline = false;

  constructor(
    private readonly part: string,
    private readonly around: SheetSurroundings,
  ) {}

  open(tag: XmlTag): void {
    if (this.inInline) this.texts.open(tag);
    const { name, attributes } = tag;
    if (this.cell !== null) this.openInCell(this.cell, name);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes['r']);
    // One without a priority only adds to another.
    else if (/^(?:x14:)?cfRule$/.test(name) && 'priority' in attributes) this.ruleCount += 1;
    else if (name === 'selection') this.selection = readSelection(attributes['sqref'] ?? 'A1');
    else if (name === 'sheetProtection') this.isProtected = forbidsFormats(attributes);
  }

  close(name: string, depth: number, end: number): void {
    if (this.inInline) this.texts.close(name, depth, end);
    if (name === 'v') this.inValue = false;
    if (this.cell === null) return;
    if (name === 'is') {
      this.cell.inline = this.texts.take();
      this.inInline = false;
    }
    if (name === 'c') this.closeCell(this.cell);
  }

  text(text: string): void {
    if (this.inInline) this.texts.text(text);
    else if (this.inValue && this.cell !== null) this.cell.value = (this.cell.value ?? '') + text;
  }

  finish(): SheetPart {
    const { selection, isProtected, ruleCount, uncalculated } = this;
    return { ...this.cells.spread(), selection, isProtected, ruleCount, uncalculated };
  }

  private openRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
  }

  private openCell(attributes: Attributes): void {
    const { r: address = '', t: type = 'n', s: style = '0' } = attributes;
    if (address === '') this.column += 1;
    else this.readPlace(address);
    const format = this.around.formats[Number(style)] ?? null;
    if (!isInside(this.row, this.column)) throw broken(`${this.part} has a cell outside the sheet`);
    this.cell = { address, type, value: null, inline: null, isFormula: false, format };
  }

  private openInCell(cell: OpenCell, name: string): void {
    if (name === 'f') cell.isFormula = true;
    if (name === 'is') this.inInline = true;
    if (name === 'v') {
      this.inValue = true;
      cell.value = '';
    }
  }

  private closeCell(cell: OpenCell): void {
    this.cell = null;
    const value = readCellValue(cell, this.around);
    if (value !== null) this.cells.add(this.row, this.column, value, cell.format);
    else if (cell.isFormula) this.uncalculated += 1;
  }

  private readPlace(address: string): void {
    let column = 0;
    let at = 0;
    for (; at < address.length; at++) {
      const letter = address.charCodeAt(at) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    this.row = Number(address.slice(at)) - 1;
    this.column = column - 1;
  }
}

function isInside(row: number, column: number): boolean {
  return Number.isInteger(row) && row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
}

function forbidsFormats({ sheet, formatCells }: Attributes): boolean {
  return isTrue(sheet) && (formatCells === undefined || isTrue(formatCells));
}

/** A space list of addresses; what is none is left out. */
export function readSelection(sqref: string): readonly Area[] {
  return sqref
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}
