import { checkRule } from '../formula/checkRule';
import { readRuleFormula } from '../formula/reading/readRuleFormula';
import { workbookOfSnapshot } from '../formula/workbookOfSnapshot';
import { builtInCondition } from '../rule/builtInCondition';
import { builtInOf } from '../rule/builtInFormula';
import type { Condition } from '../rule/condition';
import type { Format } from '../rule/format';
import { familyOf } from '../rule/nameColour';
import { nativeFormat } from '../rule/nativeFormat';
import type { NativeFormat, NativeKind, NativeRule } from '../rule/nativeRule';
import { planRules } from '../rule/planRules';
import type { Rule, RuleSet, Where } from '../rule/ruleSet';
import { validateRuleSet } from '../rule/validateRule';
import type { VisualPlace } from '../rule/visual';
import type { Area } from '../sheet/area';
import { sameCells } from '../sheet/areaSets';
import type { Snapshot } from '../sheet/snapshot';

/**
 * A rule of the sheet in the rule language, null where that says something else: other cells, or the same cells with
 * another result on this table. Colours are told by their families.
 */
export function readRule(rule: NativeRule, snapshot: Snapshot): RuleSet | null {
  for (const said of sayings(rule, snapshot)) {
    const ruleSet: RuleSet = { kind: 'rules', rules: [said] };
    if (validateRuleSet(ruleSet, snapshot).length > 0) continue;
    const plan = planRules(ruleSet, snapshot);
    const [planned] = plan.ok ? plan.value : [];
    if (planned !== undefined && doSame(planned, rule, snapshot)) return ruleSet;
  }
  return null;
}

type Sayings<Kind extends NativeKind> = (
  rule: Extract<NativeRule, { readonly kind: Kind }>,
  snapshot: Snapshot,
) => readonly Rule[];

/** What a rule could be in the rule language, the plainest first. */
const SAYINGS: { readonly [Kind in NativeKind]: Sayings<Kind> } = {
  custom: (rule, snapshot) => {
    const format = readFormat(rule.format);
    if (format === null) return [];
    return listWhens(rule, snapshot).flatMap((when) =>
      listWheres(rule.areas, snapshot).map((where) => ({ kind: 'highlight', where, when, format })),
    );
  },
  colorScale: ({ areas, colours }, snapshot) => {
    const families = colours.flatMap((colour) => familyOf(colour) ?? []);
    if (families.length < colours.length) return [];
    return listPlaces(areas, snapshot).map((on) => ({
      kind: 'colorScale',
      on,
      colours: families,
    }));
  },
  dataBar: ({ areas, colour }, snapshot) => {
    const family = familyOf(colour);
    if (family === null) return [];
    return listPlaces(areas, snapshot).map((on) => ({
      kind: 'dataBar',
      on,
      colour: family,
    }));
  },
  iconSet: ({ areas, style, reversed, bounds }, snapshot) =>
    listPlaces(areas, snapshot).map((on) => ({
      kind: 'iconSet',
      on,
      style,
      reversed,
      ...(bounds && { bounds }),
    })),
};

function sayings(rule: NativeRule, snapshot: Snapshot): readonly Rule[] {
  const say = SAYINGS[rule.kind] as (rule: NativeRule, snapshot: Snapshot) => readonly Rule[];
  return say(rule, snapshot);
}

/** What a rule could ask: one of Excel's own kinds says it by itself, others by their formulas. */
function listWhens(
  rule: Extract<NativeRule, { readonly kind: 'custom' }>,
  snapshot: Snapshot,
): readonly Condition[] {
  const [first, ...others] = rule.areas;
  if (first === undefined) return [];
  const builtIn = builtInOf(rule);
  const own = rule.areas.every(({ left, right }) => left === first.left && right === left);
  const columns = own ? [first.left - snapshot.data.left, 'this' as const] : ['this' as const];
  const said =
    builtIn === null ? [] : columns.flatMap((column) => builtInCondition(builtIn, column) ?? []);
  if (said.length > 0) return said;
  return [readRuleFormula(rule.formula, { snapshot, areas: [first, ...others] })].filter(
    (when) => when !== null,
  );
}

function listWheres(areas: readonly Area[], { data }: Snapshot): readonly Where[] {
  const columns = areas.flatMap(({ left, right }) =>
    Array.from({ length: right - left + 1 }, (_, i) => left + i - data.left),
  );
  const missing = Array.from({ length: data.right - data.left + 1 }, (_, i) => i).filter(
    (column) => !columns.includes(column),
  );
  const [except] = missing;
  const [only, ...more] = areas;
  return [
    { kind: 'rows' },
    { kind: 'cells' },
    ...(columns.length <= 3 ? [{ kind: 'columns', columns } as const] : []),
    ...(except !== undefined && missing.length === 1
      ? [{ kind: 'rowsExcept', column: except } as const]
      : []),
    ...(only !== undefined && more.length === 0 ? [{ kind: 'address', area: only } as const] : []),
  ];
}

/** Where a visual could stand: on the whole of a column, or else on an address. */
function listPlaces([only, ...more]: readonly Area[], { data }: Snapshot): readonly VisualPlace[] {
  if (only === undefined || more.length > 0) return [];
  return only.left === only.right ? [only.left - data.left, only] : [only];
}

/** A look by the families of its colours; null for none, and for colours that cannot be told. */
function readFormat({ fill, font, ...marks }: NativeFormat): Format | null {
  const ground = fill === undefined ? undefined : familyOf(fill);
  const ink = font === undefined ? undefined : familyOf(font);
  if (ground === null || ink === null) return null;
  const own = ground && nativeFormat({ fill: ground }).font;
  const format: Format = {
    ...(ground && { fill: ground }),
    ...(ink && font !== own && { font: ink }),
    ...marks,
  };
  return Object.keys(format).length === 0 ? null : format;
}

/** True for rules that are on the same cells and, on this table, hit the same of them. */
function doSame(said: NativeRule, rule: NativeRule, snapshot: Snapshot): boolean {
  if (said.kind !== rule.kind || !sameCells(said.areas, rule.areas)) return false;
  if (said.kind !== 'custom' || rule.kind !== 'custom') return true;
  if (said.formula === rule.formula) return true;
  const workbook = workbookOfSnapshot(snapshot);
  const [a, b] = [checkRule(said, snapshot, workbook), checkRule(rule, snapshot, workbook)];
  if (a.status !== 'cells' || b.status !== 'cells') return false;
  const hits = new Set(a.hits.map(({ row, column }) => `${row},${column}`));
  return (
    a.hits.length === b.hits.length &&
    b.hits.every(({ row, column }) => hits.has(`${row},${column}`))
  );
}
