import type { BuiltIn, Criterion } from '../../src/rule/builtIn';
import { builtInFormula } from '../../src/rule/builtInFormula';
import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import type { CheckCell } from './check';

export const RED = '#FFC7CE';
export const GREEN = '#C6EFCE';
export const BLUE = '#BDD7EE';

/** A rule of one of Excel's own kinds. */
export function own(areas: string, builtIn: BuiltIn, fill = RED, stopIfTrue = false): NativeRule {
  const cells = parseAreas(areas) ?? [];
  const formula = builtInFormula(builtIn, cells);
  return { kind: 'custom', areas: cells, formula, format: { fill }, stopIfTrue, builtIn };
}

/** A rule by a formula. */
export function byFormula(areas: string, formula: string, fill = RED): NativeRule {
  const format = { fill };
  return { kind: 'custom', areas: parseAreas(areas) ?? [], formula, format, stopIfTrue: false };
}

export function preset(areas: string, criterion: Criterion): NativeRule {
  return own(areas, { kind: 'preset', criterion });
}

/** A column under a header. */
export function column(header: string, values: readonly CheckCell[]): readonly CheckCell[][] {
  return [[header], ...values.map((value) => [value])];
}

/** The day that is so many days from today, to be worked out when the workbook opens. */
export function day(shift: number): CheckCell {
  const formula = shift === 0 ? 'TODAY()' : `TODAY()${shift > 0 ? '+' : ''}${shift}`;
  return { formula, result: 46_348 + shift, isDate: true };
}
