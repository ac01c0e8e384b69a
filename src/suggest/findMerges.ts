import { checkRule } from '../formula/checkRule';
import { mergeRules, type Mergeable } from '../formula/mergeRules';
import { moveFormula, relativeFormula } from '../formula/seatFormula';
import { workbookOfSnapshot } from '../formula/workbookOfSnapshot';
import { moveBuiltIn, readsItsRange } from '../rule/builtIn';
import { builtInFormula, builtInOf } from '../rule/builtInFormula';
import type { NativeRule } from '../rule/nativeRule';
import { cellsIn, intersect, type Area } from '../sheet/area';
import { cornerOf, isCorner } from '../sheet/areaSets';
import type { Snapshot } from '../sheet/snapshot';
import type { StandingMerge, StandingPlace } from './answer';

interface Known extends Mergeable {
  readonly index: number;
  readonly rule: NativeRule | null;
}

/**
 * Rules that say the same and can be one without changing how any cell looks; [] where that does not hold on this
 * table. Rules are told by their places in the list, the winning rule's being 0.
 */
export function findMerges(
  standing: readonly StandingPlace[],
  snapshot: Snapshot,
): readonly StandingMerge[] {
  const merges = mergeRules(standing.map(know)).flatMap(
    ({ keeper, merged, areas }): readonly StandingMerge[] => {
      if (keeper.rule === null) return [];
      const rule = withAreas(keeper.rule, areas);
      return [{ keeper: keeper.index, merged: merged.map(({ index }) => index), rule }];
    },
  );
  return sameLooks(standing, mergeAll(standing, merges), snapshot) ? merges : [];
}

function know({ rule, areas }: StandingPlace, index: number): Known {
  const meaning = rule === null ? null : meaningOf(rule);
  return {
    index,
    rule,
    areas,
    meaning: meaning ?? '',
    readsRange: rule !== null && doesReadRange(rule),
    canMerge: meaning !== null && isCorner(areas),
  };
}

/** What a rule says for any cell; null for a formula that cannot be read. */
function meaningOf({ areas, ...said }: NativeRule): string | null {
  const ordered = (value: object): string => JSON.stringify(Object.entries(value).toSorted());
  if (said.kind !== 'custom') return ordered(said);
  const corner = cornerOf(areas);
  const builtIn = builtInOf({ ...said, areas });
  const moved = builtIn && moveBuiltIn(builtIn, (one) => relativeFormula(one, corner) ?? one);
  const what = moved === null ? relativeFormula(said.formula, corner) : ordered(moved);
  return what && JSON.stringify([builtIn?.kind, what, ordered(said.format), said.stopIfTrue]);
}

function doesReadRange(rule: NativeRule): boolean {
  if (rule.kind !== 'custom') return true;
  const builtIn = builtInOf(rule);
  return builtIn !== null && readsItsRange(builtIn);
}

/** The rule on other cells, saying the same for each of them. */
function withAreas(rule: NativeRule, areas: readonly Area[]): NativeRule {
  if (rule.kind !== 'custom') return { ...rule, areas };
  const move = (formula: string): string =>
    moveFormula(formula, cornerOf(rule.areas), cornerOf(areas));
  const builtIn = builtInOf(rule);
  if (builtIn === null) return { ...rule, areas, formula: move(rule.formula) };
  const moved = moveBuiltIn(builtIn, move);
  return { ...rule, areas, formula: builtInFormula(moved, areas), builtIn: moved };
}

function mergeAll(
  standing: readonly StandingPlace[],
  merges: readonly StandingMerge[],
): readonly StandingPlace[] {
  const kept = new Map(merges.map(({ keeper, rule }) => [keeper, rule]));
  const gone = new Set(merges.flatMap(({ merged }) => merged));
  return standing.flatMap((place, index) => {
    const rule = kept.get(index);
    if (gone.has(index)) return [];
    return [rule === undefined ? place : { rule, areas: rule.areas }];
  });
}

function sameLooks(
  before: readonly StandingPlace[],
  after: readonly StandingPlace[],
  snapshot: Snapshot,
): boolean {
  const [old, now] = [looksOf(before, snapshot), looksOf(after, snapshot)];
  return old.size === now.size && [...old].every(([key, look]) => now.get(key) === look);
}

/** What rules make of the cells of a table, as texts to be compared: of each part the first rule wins. */
function looksOf(
  standing: readonly StandingPlace[],
  snapshot: Snapshot,
): ReadonlyMap<string, string> {
  const workbook = workbookOfSnapshot(snapshot);
  const looks = new Map<string, Map<string, string>>();
  for (const { rule, areas } of standing) {
    const check = rule === null ? null : checkRule(rule, snapshot, workbook);
    const cells =
      check?.status === 'cells'
        ? check.hits
        : areas.flatMap((area) => cellsIn(intersect(area, snapshot.data)));
    const parts = rule === null ? { unread: JSON.stringify(areas) } : partsOf(rule);
    for (const { row, column } of cells) {
      const key = `${row},${column}`;
      const look = looks.get(key) ?? new Map<string, string>();
      looks.set(key, look);
      if (look.has('stop')) continue;
      for (const [part, value] of Object.entries(parts)) {
        if (!look.has(part)) look.set(part, value);
      }
    }
  }
  return new Map(
    [...looks].map(([key, look]) => [key, JSON.stringify([...look].toSorted())] as const),
  );
}

function partsOf(rule: NativeRule): Readonly<Record<string, string>> {
  if (rule.kind !== 'custom') return { [rule.kind]: JSON.stringify(rule) };
  const parts = Object.entries(rule.format).map(([part, value]) => [part, String(value)] as const);
  return Object.fromEntries(rule.stopIfTrue ? [...parts, ['stop', ''] as const] : parts);
}
