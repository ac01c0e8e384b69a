import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { moveBuiltIn, readsItsRange, type BuiltIn } from '../rule/builtIn';
import { builtInFormula, builtInOf } from '../rule/builtInFormula';
import type { NativeRule } from '../rule/nativeRule';
import type { Area } from '../sheet/area';
import { isCorner } from '../sheet/areaSets';
import { printCell } from '../sheet/printAddress';

/**
 * One rule as the rules that say it in a file. Programs disagree whether a formula over several areas is seen from the
 * first area or from the corner of them all; where these are not one cell, every area gets a rule of its own.
 */
export function splitRule(rule: NativeRule): readonly NativeRule[] {
  const [first] = rule.areas;
  if (first === undefined) return [];
  if (rule.kind !== 'custom' || isCorner(rule.areas)) return [rule];
  const builtIn = builtInOf(rule);
  // Such a rule holds no formula, and says something else on a part of its range.
  if (builtIn !== null && readsItsRange(builtIn)) return [rule];
  if (builtIn !== null) return rule.areas.map((area) => splitOff(rule, builtIn, first, area));
  const relative = translateFormulaToR1C1(rule.formula, corner(first));
  return rule.areas.map((area) => ({
    ...rule,
    areas: [area],
    formula: translateFormulaToA1(relative, corner(area)),
  }));
}

function splitOff(
  rule: Extract<NativeRule, { readonly kind: 'custom' }>,
  whole: BuiltIn,
  from: Area,
  area: Area,
): NativeRule {
  const builtIn = moveBuiltIn(whole, (formula) =>
    translateFormulaToA1(translateFormulaToR1C1(formula, corner(from)), corner(area)),
  );
  const areas = [area];
  return { ...rule, areas, builtIn, formula: builtInFormula(builtIn, areas) };
}

function corner(area: Area): string {
  return printCell({ row: area.top, column: area.left });
}
