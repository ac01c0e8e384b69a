import type { Area } from '../sheet/area';
import { printArea, printCell } from '../sheet/printAddress';
import { readsItsRange, type BuiltIn, type BuiltInKind, type CellOperator } from './builtIn';
import { criterionFormula } from './criterionFormula';
import { numberText, quoteText } from './literalText';
import type { NativeRule } from './nativeRule';

type Highlight = Extract<NativeRule, { readonly kind: 'custom' }>;

/** Where a built-in rule stands: its top-left cell, its ranges, and all its values as one array. */
export interface BuiltInPlace {
  readonly cell: string;
  readonly ranges: readonly string[];
  readonly values: string;
}

type Write<K extends BuiltInKind> = (
  builtIn: Extract<BuiltIn, { readonly kind: K }>,
  place: BuiltInPlace,
) => string;

const SIGNS: Readonly<Record<Exclude<CellOperator, 'between' | 'notBetween'>, string>> = {
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
  equal: '=',
  notEqual: '<>',
};

const WRITERS: { readonly [K in BuiltInKind]: Write<K> } = {
  cellValue: writeCellValue,
  containsText: ({ operator, text }, { cell }) => {
    const quoted = quoteText(text);
    switch (operator) {
      case 'contains':
        return `ISNUMBER(SEARCH(${quoted},${cell}))`;
      case 'notContains':
        return `NOT(ISNUMBER(SEARCH(${quoted},${cell})))`;
      case 'beginsWith':
        return `LEFT(${cell},${text.length})=${quoted}`;
      case 'endsWith':
        return `RIGHT(${cell},${text.length})=${quoted}`;
    }
  },
  topBottom: ({ side, rank, percent }, { cell, values }) => {
    const place = percent
      ? `MAX(1,INT(COUNT(${values})*${numberText(rank)}%))`
      : `MIN(${numberText(rank)},COUNT(${values}))`;
    const [limit, sign] = side === 'top' ? ['LARGE', '>='] : ['SMALL', '<='];
    return `AND(ISNUMBER(${cell}),${cell}${sign}${limit}(${values},${place}))`;
  },
  preset: ({ criterion }, place) => criterionFormula(criterion, place),
};

/**
 * A rule of Excel's own kinds as a formula that colours the same cells, for the top-left cell of `areas[0]`.
 * - A cell value is compared as by a formula: a blank counts as 0 (ablebits.com, "conditional formatting blank cells"), text
 *   is above every number, an error is no hit (ECMA-376 18.18.12 cellIs; bounds in any order).
 * - Text as in the formulas that Excel writes beside these kinds: SEARCH takes wildcards; blanks and errors do not contain.
 * - Ranks, averages and deviations read numbers alone, no numbers kept as text (Apache POI, EvaluationConditionalFormatRule,
 *   "from testing") and no errors; ties are all in; a percentage is rounded down, to one at least.
 * - Duplicates are what COUNTIF counts, wildcards and all, but for blanks (superuser.com 1411496).
 */
export function builtInFormula(builtIn: BuiltIn, areas: readonly Area[]): string {
  return write(builtIn, areas, true);
}

/** What a rule is to Excel; null for a formula rule, also for one whose formula has become another than its kind's. */
export function builtInOf({ builtIn, formula, areas }: Highlight): BuiltIn | null {
  if (builtIn === undefined) return null;
  return isSaidBy(builtIn, formula, areas) || write(builtIn, areas, true) === formula
    ? builtIn
    : null;
}

/** True where a formula says what a built-in rule does over cells without errors. */
export function isSaidBy(builtIn: BuiltIn, formula: string, areas: readonly Area[]): boolean {
  return write(builtIn, areas, false) === formula;
}

function write(builtIn: BuiltIn, areas: readonly Area[], mindsErrors: boolean): string {
  const [first] = areas;
  const cell = printCell({ row: first?.top ?? 0, column: first?.left ?? 0 });
  const ranges = areas.map((area) => printArea(area, { row: true, column: true }));
  // A union would be one argument too many for LARGE, and is no part of these rules.
  const all = ranges.length === 1 ? ranges.join('') : `VSTACK(${ranges.join(',')})`;
  const values = mindsErrors && readsItsRange(builtIn) ? `IFERROR(${all},"")` : all;
  const writer = WRITERS[builtIn.kind] as Write<BuiltInKind>;
  return `=${writer(builtIn as never, { cell, ranges, values })}`;
}

function writeCellValue(
  { operator, formula1, formula2 = '' }: Extract<BuiltIn, { readonly kind: 'cellValue' }>,
  { cell }: BuiltInPlace,
): string {
  const [first, second] = [operand(formula1), operand(formula2)];
  if (operator !== 'between' && operator !== 'notBetween') {
    return `${cell}${SIGNS[operator]}${first}`;
  }
  const isTurned = Number(first) > Number(second);
  const [low, high] = isTurned ? [second, first] : [first, second];
  return operator === 'between'
    ? `AND(${cell}>=${low},${cell}<=${high})`
    : `OR(${cell}<${low},${cell}>${high})`;
}

/** A comparison inside the operand would otherwise take the left side to itself. */
function operand(formula: string): string {
  const text = formula.replace(/^=/, '');
  return /[<>=&]/.test(text.replace(/"(?:[^"]|"")*"/g, '')) ? `(${text})` : text;
}
