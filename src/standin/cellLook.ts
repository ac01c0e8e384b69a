import type { Model } from '@ironcalc/workbook';

/** How a cell looks, conditional formats included, as the component's own engine says. */
export interface CellLook {
  /** What the cell shows. */
  readonly text: string;
  /** "#RRGGBB", or null where there is none. */
  readonly fill: string | null;
  readonly colour: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly border: boolean;
  readonly numberFormat: string;
  /** Name of the icon in the cell. */
  readonly icon: string | null;
  /** Share of the cell that a data bar covers. */
  readonly bar: number | null;
}

/** The look of a cell; sheet, row and column as the component counts them (rows and columns from 1). */
export function readCellLook(model: Model, sheet: number, row: number, column: number): CellLook {
  const { style, icon, data_bar: bar } = model.getCellStyle(sheet, row, column);
  const hex = (colour: Parameters<Model['resolveColor']>[0]): string | null =>
    model.resolveColor(colour).toUpperCase() || null;
  return {
    text: model.getFormattedCellValue(sheet, row, column),
    fill: hex(style.fill.color),
    colour: hex(style.font.color),
    bold: style.font.b === true,
    italic: style.font.i === true,
    underline: style.font.u === true,
    strike: style.font.strike === true,
    border: Object.values(style.border).some((side) => typeof side === 'object'),
    numberFormat: style.num_fmt,
    icon: icon?.icon ?? null,
    bar: bar?.value ?? null,
  };
}
