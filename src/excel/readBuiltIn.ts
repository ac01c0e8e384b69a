import { CELL_OPERATORS, CRITERIA, TEXT_OPERATORS, type BuiltIn } from '../rule/builtIn';
import { builtInFormula } from '../rule/builtInFormula';
import type { NativeRule } from '../rule/nativeRule';
import type { Area } from '../sheet/area';
import {
  EXCEL_CELL_OPERATORS,
  EXCEL_CRITERIA,
  EXCEL_RANKS,
  EXCEL_TEXT_OPERATORS,
} from './excelWords';
import { loadFormat, toFormat } from './readFormat';

/** The part of a rule that holds what one of Excel's own kinds asks, and its look. */
interface Part {
  readonly format: Excel.ConditionalRangeFormat;
  load(name: string): unknown;
}

/**
 * Asks for a rule of one of Excel's own kinds of highlight; told after the next sync, null where our terms do not say
 * exactly the same: another look, a text or a rank that is taken from a cell, a criterion that is not known here.
 */
export function askBuiltIn(
  rule: Excel.ConditionalFormat,
  areas: readonly Area[],
  kind: BuiltIn['kind'],
): () => NativeRule | null {
  const [part, tell] = partOf(rule, kind);
  rule.load('stopIfTrue');
  part.load('rule');
  loadFormat(part.format);
  return () => {
    const builtIn = tell();
    const format = toFormat(part.format);
    if (builtIn === null || format === null) return null;
    const formula = builtInFormula(builtIn, areas);
    return { kind: 'custom', areas, formula, format, stopIfTrue: rule.stopIfTrue, builtIn };
  };
}

function partOf(
  rule: Excel.ConditionalFormat,
  kind: BuiltIn['kind'],
): readonly [Part, () => BuiltIn | null] {
  switch (kind) {
    case 'cellValue':
      return [rule.cellValue, () => toCellValue(rule.cellValue.rule)];
    case 'containsText':
      return [rule.textComparison, () => toText(rule.textComparison.rule)];
    case 'topBottom':
      return [rule.topBottom, () => toRank(rule.topBottom.rule)];
    case 'preset':
      return [rule.preset, () => toPreset(rule.preset.rule)];
  }
}

function toCellValue(rule: Excel.ConditionalCellValueRule): BuiltIn | null {
  const { operator: told, formula1, formula2 }: Told = rule;
  const operator = CELL_OPERATORS.find((one) => EXCEL_CELL_OPERATORS[one] === told);
  const first = withSign(formula1);
  const second = withSign(formula2);
  const isRange = operator === 'between' || operator === 'notBetween';
  if (operator === undefined || first === null || (isRange && second === null)) return null;
  const both = isRange && second !== null ? { formula2: second } : {};
  return { kind: 'cellValue', operator, formula1: first, ...both };
}

/** What Excel tells, which is not checked against its own declarations. */
interface Told {
  readonly operator: string;
  readonly formula1?: unknown;
  readonly formula2?: unknown;
}

/** A number may be told as one, or as a text with or without "=". */
function withSign(formula: unknown): string | null {
  if (typeof formula === 'number') return `=${formula}`;
  if (typeof formula !== 'string' || formula === '') return null;
  return formula.startsWith('=') ? formula : `=${formula}`;
}

function toText({ operator: told, text }: Excel.ConditionalTextComparisonRule): BuiltIn | null {
  const word: string = told;
  const operator = TEXT_OPERATORS.find((one) => EXCEL_TEXT_OPERATORS[one] === word);
  // A text that begins so may be a reference to a cell that holds it.
  if (operator === undefined || text === '' || text.startsWith('=')) return null;
  return { kind: 'containsText', operator, text };
}

function toRank({ rank, type: told }: Excel.ConditionalTopBottomRule): BuiltIn | null {
  const word: string = told;
  for (const side of ['top', 'bottom'] as const) {
    const { items, percent } = EXCEL_RANKS[side];
    if (word !== items && word !== percent) continue;
    return Number.isInteger(rank) && rank > 0
      ? { kind: 'topBottom', side, rank, percent: word === percent }
      : null;
  }
  return null;
}

function toPreset({ criterion: told }: Excel.ConditionalPresetCriteriaRule): BuiltIn | null {
  const word: string = told;
  const criterion = CRITERIA.find((one) => EXCEL_CRITERIA[one] === word);
  return criterion === undefined ? null : { kind: 'preset', criterion };
}
