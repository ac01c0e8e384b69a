import {
  EXCEL_CELL_OPERATORS,
  EXCEL_CRITERIA,
  EXCEL_RANKS,
  EXCEL_TEXT_OPERATORS,
} from './excelWords';
import { builtInOf } from '../rule/builtInFormula';
import type { BuiltIn } from '../rule/builtIn';
import type { NativeRule } from '../rule/nativeRule';

/** What a cell shows, conditional formats included; colours are "#RRGGBB" in capitals, null is "not told". */
export interface ShownCell {
  readonly fill: string | null;
  readonly font: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

/** The part of a rule whose kind can be changed where it stands (ExcelApi 1.17). */
export type Changeable = Pick<
  Excel.ConditionalFormat,
  | 'changeRuleToCellValue'
  | 'changeRuleToContainsText'
  | 'changeRuleToCustom'
  | 'changeRuleToPresetCriteria'
  | 'changeRuleToTopBottom'
> & {
  readonly [K in 'cellValue' | 'textComparison' | 'custom' | 'preset' | 'topBottom']: {
    readonly format: Excel.ConditionalRangeFormat;
  };
};

type Highlight = Extract<NativeRule, { readonly kind: 'custom' }>;

/**
 * What Excel learned after ExcelApi 1.9, which the manifest asks for; null where this Excel does not have it. All calls
 * above 1.9 stand in this file. The client in npm ends at 1.15 and none of them has met a real Excel.
 */
export interface NewerExcel {
  /** ExcelApi 1.17: a rule that stands asks another thing, without a look. Nothing is sent before the next sync. */
  readonly changeRule:
    ((rule: Changeable, highlight: Highlight) => Excel.ConditionalRangeFormat) | null;
  /** ExcelApi 1.19: asks what the cells of a range show, row by row; told after the next sync. */
  readonly askShown:
    | ((
        range: Pick<Excel.Range, 'getDisplayedCellProperties'>,
      ) => () => readonly (readonly ShownCell[])[])
    | null;
  /** ExcelApi 1.20: options with which all that a run does is one entry in Excel's own Undo. */
  readonly oneUndo: Excel.RunOptions | null;
}

/** `isSupported` says whether this Excel has ExcelApi of a version, e.g. "1.19". */
export function findNewerExcel(isSupported: (version: string) => boolean): NewerExcel {
  return {
    changeRule: isSupported('1.17') ? changeRule : null,
    askShown: isSupported('1.19') ? askShown : null,
    oneUndo: isSupported('1.20') ? { mergeUndoGroup: true } : null,
  };
}

function changeRule(rule: Changeable, highlight: Highlight): Excel.ConditionalRangeFormat {
  const builtIn = builtInOf(highlight);
  if (builtIn === null) rule.changeRuleToCustom(highlight.formula);
  else changeToBuiltIn(rule, builtIn);
  const { format } = rule[builtIn === null ? 'custom' : PARTS[builtIn.kind]];
  format.clearFormat();
  return format;
}

const PARTS = {
  cellValue: 'cellValue',
  containsText: 'textComparison',
  topBottom: 'topBottom',
  preset: 'preset',
} as const satisfies Record<BuiltIn['kind'], keyof Changeable>;

function changeToBuiltIn(rule: Changeable, builtIn: BuiltIn): void {
  switch (builtIn.kind) {
    case 'cellValue': {
      const { formula1, formula2 } = builtIn;
      const operator = EXCEL_CELL_OPERATORS[builtIn.operator];
      const second = formula2 === undefined ? {} : { formula2 };
      return rule.changeRuleToCellValue({ operator, formula1, ...second });
    }
    case 'containsText':
      return rule.changeRuleToContainsText({
        operator: EXCEL_TEXT_OPERATORS[builtIn.operator],
        text: builtIn.text,
      });
    case 'topBottom': {
      const type = EXCEL_RANKS[builtIn.side][builtIn.percent ? 'percent' : 'items'];
      return rule.changeRuleToTopBottom({ rank: builtIn.rank, type });
    }
    case 'preset':
      return rule.changeRuleToPresetCriteria({ criterion: EXCEL_CRITERIA[builtIn.criterion] });
  }
}

function askShown(
  range: Pick<Excel.Range, 'getDisplayedCellProperties'>,
): () => readonly (readonly ShownCell[])[] {
  const told = range.getDisplayedCellProperties({
    format: { fill: { color: true }, font: { color: true, bold: true, italic: true } },
  });
  return () =>
    told.value.map((row) =>
      row.map(({ format }) => ({
        fill: format?.fill?.color?.toUpperCase() ?? null,
        font: format?.font?.color?.toUpperCase() ?? null,
        bold: format?.font?.bold ?? null,
        italic: format?.font?.italic ?? null,
      })),
    );
}
