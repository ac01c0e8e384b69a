import type { Area } from '../sheet/area';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import { ruleColumns } from './conditionColumns';
import type { HoleType } from './expression';
import { findBuiltIn } from './findBuiltIn';
import { findHole } from './findHole';
import { formulaText } from './formulaText';
import { nativeFormat } from './nativeFormat';
import type { NativeRule } from './nativeRule';
import { PALETTE } from './palette';
import { planAreas } from './planAreas';
import type { Highlight, Rule, RuleSet, Where } from './ruleSet';
import type { Visual } from './visual';

/** Why a rule cannot be written; `rule` is its place in the set. */
export type PlanError =
  /** A value is still open. */
  | { readonly code: 'hole'; readonly rule: number; readonly type: HoleType }
  | { readonly code: 'noSuchColumn'; readonly rule: number; readonly column: number }
  /** It reads no column and names no place. */
  | { readonly code: 'noCells'; readonly rule: number };

type Areas = readonly [Area, ...Area[]];

/**
 * The rules as a host writes them, one for each rule of the set, in its order (the first wins, so every
 * highlight but the last stops the ones below it).
 */
export function planRules(
  ruleSet: RuleSet,
  snapshot: Snapshot,
): Result<readonly NativeRule[], PlanError> {
  const planned: NativeRule[] = [];
  for (const [index, rule] of ruleSet.rules.entries()) {
    const error = findError(rule, index, snapshot);
    if (error !== null) return fail(error);
    const [first, ...rest] = planAreas(rule, snapshot);
    if (first === undefined) return fail({ code: 'noCells', rule: index });
    const isLast = index === ruleSet.rules.length - 1;
    const native = nativeRule(rule, [first, ...rest], snapshot, !isLast);
    planned.push(ruleSet.rules.length > 1 ? withoutCellValue(native) : native);
  }
  return ok(planned);
}

function findError(rule: Rule, index: number, snapshot: Snapshot): PlanError | null {
  const named = rule.kind === 'highlight' ? namedColumns(rule.where) : [];
  for (const column of [...ruleColumns(rule), ...named]) {
    if (column !== 'this' && snapshot.columns[column] === undefined) {
      return { code: 'noSuchColumn', rule: index, column };
    }
  }
  const type = rule.kind === 'highlight' ? findHole(rule.when) : null;
  return type === null ? null : { code: 'hole', rule: index, type };
}

function namedColumns(where: Where): readonly number[] {
  if (where.kind === 'rowsExcept') return [where.column];
  return where.kind === 'columns' ? where.columns : [];
}

function nativeRule(rule: Rule, areas: Areas, snapshot: Snapshot, stops: boolean): NativeRule {
  return rule.kind === 'highlight'
    ? nativeHighlight(rule, areas, snapshot, stops)
    : nativeVisual(rule, areas);
}

function nativeHighlight(
  rule: Highlight,
  areas: Areas,
  snapshot: Snapshot,
  stopIfTrue: boolean,
): NativeRule {
  const formula = formulaText(rule.when, { snapshot, areas });
  const builtIn = findBuiltIn(rule.when, formula, { snapshot, areas });
  return {
    kind: 'custom',
    areas,
    formula,
    format: nativeFormat(rule.format),
    stopIfTrue,
    ...(builtIn && { builtIn }),
  };
}

/** Excel cannot tell cell value rules of which several lie on a range (office-js issues 6827, 6835, open). */
function withoutCellValue(rule: NativeRule): NativeRule {
  if (rule.kind !== 'custom' || rule.builtIn?.kind !== 'cellValue') return rule;
  const { kind, areas, formula, format, stopIfTrue } = rule;
  return { kind, areas, formula, format, stopIfTrue };
}

function nativeVisual(rule: Visual, areas: Areas): NativeRule {
  switch (rule.kind) {
    case 'colorScale':
      return {
        kind: 'colorScale',
        areas,
        colours: rule.colours.map((colour) => PALETTE[colour].scale),
      };
    case 'dataBar':
      return { kind: 'dataBar', areas, colour: PALETTE[rule.colour].bar };
    case 'iconSet':
      return {
        kind: 'iconSet',
        areas,
        style: rule.style,
        reversed: rule.reversed,
        ...(rule.bounds && { bounds: rule.bounds }),
      };
  }
}
