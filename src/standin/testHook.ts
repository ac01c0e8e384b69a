import type { Model } from '@ironcalc/workbook';
import type { Area } from '../sheet/area';
import { parseArea } from '../sheet/parseAddress';
import { readCellLook, type CellLook } from './cellLook';

/** What a test can ask the page; every answer comes from the component, none from the add-in. */
export interface TestHook {
  /** Looks of the cells of an address on the active sheet, row by row. */
  looks(address: string): readonly (readonly CellLook[])[];
  /** Selects an address, as a drag over it would. */
  select(address: string): void;
  /** How many conditional formats the active sheet has. */
  ruleCount(): number;
}

declare global {
  interface Window {
    standin?: TestHook;
  }
}

/** The hook for a workbook; `afterSelect` is called after the selection moved. */
export function makeTestHook(model: Model, afterSelect: () => void): TestHook {
  return {
    looks(address) {
      const { top, left, bottom, right } = areaOf(address);
      const sheet = model.getSelectedSheet();
      return count(top, bottom).map((row) =>
        count(left, right).map((column) => readCellLook(model, sheet, row + 1, column + 1)),
      );
    },
    select(address) {
      const { top, left, bottom, right } = areaOf(address);
      // The component wants the active cell first, at a corner of the range.
      model.setSelectedCell(top + 1, left + 1);
      model.setSelectedRange(top + 1, left + 1, bottom + 1, right + 1);
      afterSelect();
    },
    ruleCount: () => model.getConditionalFormattingList(model.getSelectedSheet()).length,
  };
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (area === null) throw new Error(`"${address}" is no address`);
  return area;
}

const count = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
