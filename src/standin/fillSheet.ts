import type { Model } from '@ironcalc/workbook';
import type { OpenedSheet } from '../xlsx/openWorkbook';
import { typeCell } from './typeCell';

/** Writes an opened file's sheet (values as they were when it was saved) into sheet number `index`. */
export function fillSheet(model: Model, index: number, sheet: OpenedSheet): void {
  const { area, grid, numberFormats } = sheet;
  if (area === null) return;
  grid.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null) return;
      model.setUserInput(index, area.top + r + 1, area.left + c + 1, typeCell(value));
    }),
  );
  for (const run of findRuns(numberFormats)) {
    const place = {
      sheet: index,
      row: area.top + run.row + 1,
      column: area.left + run.column + 1,
      width: 1,
      height: run.height,
    };
    setFormat(model, place, run.format);
  }
}

interface Run {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly format: string;
}

/** Cells below each other with one format, as one call of the component sets them all. */
function findRuns(formats: OpenedSheet['numberFormats']): readonly Run[] {
  const runs: Run[] = [];
  const width = Math.max(0, ...formats.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row < formats.length;) {
      const format = formats[row]?.[column] ?? null;
      const start = row;
      while (row < formats.length && (formats[row]?.[column] ?? null) === format) row += 1;
      if (format !== null && format.toLowerCase() !== 'general')
        runs.push({ row: start, column, height: row - start, format });
    }
  }
  return runs;
}

function setFormat(
  model: Model,
  place: Parameters<Model['updateRangeStyle']>[0],
  format: string,
): void {
  try {
    model.updateRangeStyle(place, 'num_fmt', format);
  } catch {
    // A format that the component does not know leaves the plain value to be seen.
  }
}
