import { checkRule } from '../../src/formula/checkRule';
import type { FormulaWorkbook } from '../../src/formula/formulaWorkbook';
import { workbookOfSnapshot } from '../../src/formula/workbookOfSnapshot';
import type { Format } from '../../src/rule/format';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printAreas, printCell } from '../../src/sheet/printAddress';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { Answer, Candidate, PlannedRule } from '../../src/suggest/answer';
import type { Accepted, Look } from './devSet';
import { formulaConstants } from './formulaConstants';
import { FIRST, MISSED, rankStrictly, type Ranks } from './rankStrictly';
import { resampleSheets } from './resampleSheets';

/** Ranks of the first candidate that does what is accepted; a right decline has rank 0. */
export function rankAccepted(
  answer: Answer,
  accept: readonly Accepted[],
  snapshot: Snapshot,
): Ranks {
  if (answer.kind === 'failed') return MISSED;
  if (answer.kind === 'declined')
    return accept.some(({ kind }) => kind === 'decline') ? FIRST : MISSED;
  return rankStrictly(
    answer.candidates,
    (candidate) => accept.some((one) => matchesAccepted(candidate, one)),
    (candidate, foreign) =>
      accept.some(
        (one) =>
          matchesAccepted(candidate, one) && agreesResampled(candidate, one, snapshot, foreign),
      ),
  );
}

/** True when a candidate does what an accepted formula does on all resampled sheets, too. */
function agreesResampled(
  candidate: Candidate,
  accepted: Accepted,
  snapshot: Snapshot,
  foreign: boolean,
): boolean {
  if (accepted.kind !== 'highlight' && accepted.kind !== 'multi') return true;
  const rules = accepted.kind === 'multi' ? accepted.rules : [accepted];
  const constants = formulaConstants([
    ...candidate.planned.flatMap(({ native }) =>
      native.kind === 'custom' ? [native.formula] : [],
    ),
    ...rules.map(({ formula }) => formula),
  ]);
  return resampleSheets(snapshot, constants, foreign).every((sheet) => {
    const workbook = openWorkbook(sheet);
    const planned = candidate.planned.map((rule) => rerun(rule, sheet, workbook));
    return matchesCells(
      planned,
      rules.map((rule) => rerunAccepted(rule, sheet, workbook)),
    );
  });
}

/** What lies beside the table is known to be blank. */
function openWorkbook(sheet: Snapshot): FormulaWorkbook {
  const workbook = workbookOfSnapshot(sheet);
  const sheets = [...workbook.sheets].map(
    ([name, { usedRows, usedColumns, at }]) => [name, { usedRows, usedColumns, at }] as const,
  );
  return { ...workbook, sheets: new Map(sheets) };
}

function rerun(rule: PlannedRule, sheet: Snapshot, workbook: FormulaWorkbook): PlannedRule {
  const check = checkRule(rule.native, sheet, workbook);
  return { ...rule, hits: check.status === 'cells' ? check.hits : [] };
}

function rerunAccepted(
  { range, formula, format }: { range: string; formula: string; format?: Look | undefined },
  sheet: Snapshot,
  workbook: FormulaWorkbook,
): Expected {
  const areas = parseAreas(range) ?? [];
  const native = { kind: 'custom', areas, formula, format: {}, stopIfTrue: false } as const;
  const check = checkRule(native, sheet, workbook);
  const hits = check.status === 'cells' ? check.hits : [];
  return { cells: hits.map((cell) => printCell(cell)), format };
}

/** True when a candidate does the same: the same cells in each look, or the same visual on the same range. */
export function matchesAccepted(candidate: Candidate, accepted: Accepted): boolean {
  switch (accepted.kind) {
    case 'decline':
      return false;
    case 'highlight':
      return matchesCells(candidate.planned, [accepted]);
    case 'multi':
      return matchesCells(candidate.planned, accepted.rules);
    default:
      return (
        candidate.kind === accepted.kind &&
        printAreas(candidate.areas) === printAreas(parseAreas(accepted.range) ?? [])
      );
  }
}

interface Expected {
  readonly cells: readonly string[];
  readonly format?: Look | undefined;
}

function matchesCells(planned: readonly PlannedRule[], expected: readonly Expected[]): boolean {
  if (planned.some(({ native }) => native.kind !== 'custom')) return false;
  const made = firstWins(
    planned.map(({ hits, format }) => [hits.map((cell) => printCell(cell)), format] as const),
  );
  const asked = firstWins(expected.map(({ cells, format }) => [cells, format ?? {}] as const));
  if (made.size !== asked.size) return false;
  const looks = new Map<Look, string>();
  for (const [cell, look] of asked) {
    const format = made.get(cell);
    if (format === undefined || !fitsLook(format, look)) return false;
    const key = JSON.stringify(format);
    if ((looks.get(look) ?? key) !== key) return false;
    looks.set(look, key);
  }
  return true;
}

function firstWins<T>(rules: readonly (readonly [readonly string[], T])[]): ReadonlyMap<string, T> {
  const byCell = new Map<string, T>();
  for (const [cells, value] of rules) {
    for (const cell of cells) if (!byCell.has(cell)) byCell.set(cell, value);
  }
  return byCell;
}

/** What was asked must be there; a look for which nobody asked is left to the program. */
function fitsLook(format: Format, { color, ...asked }: Look): boolean {
  if (color !== undefined && format.fill !== color && format.font !== color) return false;
  const made: Look = format;
  return Object.entries(asked).every(
    ([name, value]) =>
      value === undefined || Object.entries(made).some(([n, v]) => n === name && v === value),
  );
}
