import type { BuiltIn } from '../rule/builtIn';
import {
  EXCEL_CELL_OPERATORS,
  EXCEL_CRITERIA,
  EXCEL_RANKS,
  EXCEL_TEXT_OPERATORS,
} from './excelWords';

/** A rule that was added, and the part of it that holds its look. */
export interface AddedHighlight {
  readonly added: Excel.ConditionalFormat;
  readonly format: Excel.ConditionalRangeFormat;
}

/** Adds a rule of one of Excel's own kinds, without its look. Nothing is sent before the next sync. */
export function writeBuiltIn(
  formats: Excel.ConditionalFormatCollection,
  builtIn: BuiltIn,
): AddedHighlight {
  switch (builtIn.kind) {
    case 'cellValue': {
      const added = formats.add('CellValue');
      const { operator, formula1, formula2 } = builtIn;
      added.cellValue.rule = {
        operator: EXCEL_CELL_OPERATORS[operator],
        formula1,
        ...(formula2 !== undefined && { formula2 }),
      };
      return { added, format: added.cellValue.format };
    }
    case 'containsText': {
      const added = formats.add('ContainsText');
      const operator = EXCEL_TEXT_OPERATORS[builtIn.operator];
      added.textComparison.rule = { operator, text: builtIn.text };
      return { added, format: added.textComparison.format };
    }
    case 'topBottom': {
      const added = formats.add('TopBottom');
      const { side, rank, percent } = builtIn;
      added.topBottom.rule = { rank, type: EXCEL_RANKS[side][percent ? 'percent' : 'items'] };
      return { added, format: added.topBottom.format };
    }
    case 'preset': {
      const added = formats.add('PresetCriteria');
      added.preset.rule = { criterion: EXCEL_CRITERIA[builtIn.criterion] };
      return { added, format: added.preset.format };
    }
  }
}
