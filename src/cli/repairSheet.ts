import { findAnchorProblems } from '../formula/anchorProblems';
import { mergeRules } from '../formula/mergeRules';
import { moveFormula } from '../formula/seatFormula';
import { cornerOf } from '../sheet/areaSets';
import { printAreas } from '../sheet/printAddress';
import { fail, ok, type Result } from '../sheet/result';
import { cellLooks } from '../xlsx/cellLooks';
import type { RuleChange } from '../xlsx/changeRules';
import type { SheetGround } from '../xlsx/hitCells';
import type { InspectedRule } from '../xlsx/inspectRules';
import type { OpenedWorkbook } from '../xlsx/openWorkbook';
import { failed, type CommandError } from './commandError';
import type { ExplainedRule, ExplainedSheet } from './explainSheet';
import { hostError } from './hostErrorText';

/** What was done to the rules of a sheet. */
export type Repair =
  | {
      readonly kind: 'mended';
      readonly range: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'merged'; readonly range: string; readonly count: number };

interface Repaired {
  readonly workbook: OpenedWorkbook;
  readonly repairs: readonly Repair[];
}

/**
 * Mends the formulas of which it is sure that they look at the wrong cells, then makes rules that say the same one. No
 * merge may change how a cell of the used range looks; one that would fails the whole with `looksChanged`.
 */
export function repairSheet(
  workbook: OpenedWorkbook,
  { sheet, ground, rules }: ExplainedSheet,
  now: number,
): Result<Repaired, CommandError> {
  if (rules.length === 0) return ok({ workbook, repairs: [] });
  const mends = rules.flatMap(mendOf);
  const mended = workbook.withChanges(
    sheet.name,
    mends.map(({ change }) => change),
  );
  if (!mended.ok) return fail(hostError(mended.error));
  const inspected = mended.value.inspectRules(sheet.name, now);
  if (!inspected.ok) return fail(hostError(inspected.error));
  const merges = mergeRules(inspected.value);
  const changes = merges.flatMap(({ keeper, merged, areas }): readonly RuleChange[] => [
    { kind: 'replace', id: keeper.id, areas },
    ...merged.map(({ id }): RuleChange => ({ kind: 'remove', id })),
  ]);
  const changed = mended.value.withChanges(sheet.name, changes);
  if (!changed.ok) return fail(hostError(changed.error));
  const after = changed.value.inspectRules(sheet.name, now);
  if (!after.ok) return fail(hostError(after.error));
  if (ground !== null && !sameLooks(inspected.value, after.value, ground)) {
    return fail(
      failed('looksChanged', `Merging rules of ${sheet.name} would change how cells look.`),
    );
  }
  const joined = merges.map(({ merged, areas }): Repair => ({
    kind: 'merged',
    range: printAreas(areas),
    count: merged.length + 1,
  }));
  return ok({
    workbook: changed.value,
    repairs: [...mends.map(({ repair }) => repair), ...joined],
  });
}

/** A rule's formula as it should be, where that is sure. */
function mendOf({
  rule,
  table,
}: ExplainedRule): readonly { readonly change: RuleChange; readonly repair: Repair }[] {
  const { formula, areas, id } = rule;
  const [first] = areas;
  const isOwn = rule.type === 'expression' && rule.canChange && !rule.isAmbiguous;
  if (!isOwn || formula === null || table === null || first === undefined) return [];
  let after = formula;
  // Each repair is looked for in what the one before it left.
  for (let turn = 0; turn < 3; turn += 1) {
    const sure = findAnchorProblems(after, areas, table).find(
      (one) => 'isSure' in one && one.isSure,
    );
    if (sure === undefined || !('mended' in sure)) break;
    after = sure.mended;
  }
  if (after === formula) return [];
  const seat = { row: first.top, column: first.left };
  return [
    {
      change: { kind: 'replace', id, areas, formula: moveFormula(after, seat, cornerOf(areas)) },
      repair: { kind: 'mended', range: printAreas(areas), before: formula, after },
    },
  ];
}

function sameLooks(
  before: readonly InspectedRule[],
  after: readonly InspectedRule[],
  ground: SheetGround,
): boolean {
  const [old, now] = [cellLooks(before, ground), cellLooks(after, ground)];
  if (old.size !== now.size) return false;
  for (const [key, look] of old) if (now.get(key) !== look) return false;
  return true;
}
