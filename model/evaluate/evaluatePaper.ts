import { planRules } from '../../src/rule/planRules';
import { ok, type Result } from '../../src/sheet/result';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { Answer, Candidate } from '../../src/suggest/answer';
import { describeFailure, writeFailures } from './describeFailure';
import type { EvalError } from './evalError';
import { formulaConstants, joinConstants } from './formulaConstants';
import { spread } from './heldCases';
import { makeOutcome, type Outcome } from './outcome';
import { paperMask, VISUALS, type PaperTable } from './paperMask';
import { paperConstants, probeRows } from './paperProbes';
import { calls, columnsOf, namedColumns, parsePaperRule, type PaperNode } from './paperRule';
import { paperSet, type PaperCase, type PaperSplit } from './paperSet';
import { paperSnapshot, readPaperSheet, type PaperSheet } from './paperSnapshot';
import type { Pipeline } from './pipeline';
import { predictedRows, widenRules } from './predictedRows';
import { MISSED, rankStrictly, type Ranks } from './rankStrictly';
import { formulasOf } from './rankTarget';
import { readJson } from './readData';
import { resampleSheets } from './resampleSheets';

/** Which part of the paper's rows; failures are written for the train split alone: the test gives totals only. */
export interface PaperPart {
  readonly split: PaperSplit;
  readonly most: number | null;
  readonly failures: string | null;
}

/**
 * Runs a split of the paper's rows. The pipeline sees tables as they are (a header alone stays alone); probe
 * rows come after prediction, and rows are compared, whatever the range. Where the rule names no column, column 1 is
 * selected. Rows whose expected rule is none count as misses.
 */
export async function evaluatePaper(
  pipeline: Pipeline,
  { split, most, failures }: PaperPart,
): Promise<Result<readonly Outcome[], EvalError>> {
  const set = await readJson('paper/CFRuleBenchmarks.json', paperSet);
  if (!set.ok) return set;
  const outcomes: Outcome[] = [];
  const wrong: string[] = [];
  for (const one of spread(set.value[split], most)) {
    const sheet = readPaperSheet(one);
    const rule = parsePaperRule(one.Code);
    const column = Math.min(1, sheet.header.length - 1);
    const selected = rule === null || namedColumns(rule).length === 0 ? column : null;
    const snapshot = paperSnapshot(sheet, selected, null);
    const utterance = one['NL Utterance'];
    const answered = await pipeline.answer({ utterance, snapshot, ask: false });
    const expected = rule === null ? null : { rule, sheet, selected, column };
    const ranks = expected === null ? MISSED : rankPaper(answered.answer, expected);
    const judged = { id: `paper-${one.ID}`, group: groupOf(one), outOfScope: false, snapshot };
    outcomes.push(makeOutcome(answered, ranks, judged));
    if (ranks.rank !== 0)
      wrong.push(
        describeFailure(
          { ...judged, utterance, expected: [one.Code] },
          answered.answer,
          ranks.rank,
        ),
      );
  }
  if (split === 'train') await writeFailures(failures, wrong);
  return ok(outcomes);
}

function groupOf({ Data }: PaperCase): string {
  return Data.length === 1 ? 'header only' : 'with rows';
}

export interface Expected {
  readonly rule: PaperNode;
  readonly sheet: PaperSheet;
  /** The selected column, null where the rule names its own. */
  readonly selected: number | null;
  /** Column of functions that name none. */
  readonly column: number;
}

/** Ranks of the first candidate that does what the expected rule does. */
export function rankPaper(answer: Answer, expected: Expected): Ranks {
  if (answer.kind !== 'candidates') return MISSED;
  return rankStrictly(
    answer.candidates,
    (candidate) => matchesPaper(candidate, expected, hitsSameRows),
    (candidate, foreign) =>
      matchesPaper(candidate, expected, (one, wanted, spelt) =>
        hitsSameResampled(one, wanted, spelt, foreign),
      ),
  );
}

type Compare = (candidate: Candidate, expected: Expected, spelt: boolean) => boolean;

function matchesPaper(candidate: Candidate, expected: Expected, compare: Compare): boolean {
  const { rule, column } = expected;
  const visual = Object.entries(VISUALS).find(([name]) => calls(rule, [name]))?.[1];
  if (visual !== undefined) {
    const [wanted = column] = columnsOf(rule, column);
    return candidate.kind === visual && drawsIn(candidate, wanted, expected);
  }
  // TRUE may stand in a sheet as a boolean or as a text; either way of typing it is right.
  return [false, true].some((spelt) => compare(candidate, expected, spelt));
}

/** Whether a visual stands on a column; the tables begin in column A. */
function drawsIn({ ruleSet }: Candidate, column: number, { sheet, selected }: Expected): boolean {
  const snapshot = paperSnapshot(sheet, selected, null);
  const plan = planRules(widenRules(ruleSet, snapshot), snapshot);
  return (
    plan.ok &&
    plan.value.some(({ areas }) =>
      areas.some(({ left, right }) => left <= column && column <= right),
    )
  );
}

function hitsSameRows(candidate: Candidate, expected: Expected, spelt: boolean): boolean {
  return hitsSame(candidate, expected, probedSnapshot(expected, spelt));
}

/** The same on resampled sheets; whether "not X" holds for what is put in is left open by the words. */
function hitsSameResampled(
  candidate: Candidate,
  expected: Expected,
  spelt: boolean,
  foreign: boolean,
): boolean {
  const probed = probedSnapshot(expected, spelt);
  if (!hitsSame(candidate, expected, probed)) return false;
  const constants = joinConstants(
    formulaConstants(formulasOf(candidate.ruleSet, probed)),
    paperConstants(expected.rule),
  );
  const isOpen = calls(expected.rule, ['not']);
  return resampleSheets(probed, constants, foreign && !isOpen).every((sheet) =>
    hitsSame(candidate, expected, sheet),
  );
}

function probedSnapshot({ rule, sheet, selected }: Expected, spelt: boolean): Snapshot {
  const own = sheet.rows.map((row) => row.map(({ value }) => value));
  const { now } = sheet;
  const rows = probeRows(rule, { rows: own, width: sheet.header.length, now }, spelt);
  return paperSnapshot(sheet, selected, { rows, rule });
}

function hitsSame(candidate: Candidate, expected: Expected, snapshot: Snapshot): boolean {
  const { rule, sheet, column } = expected;
  const table: PaperTable = { rows: snapshot.rows, column, now: sheet.now };
  const wanted = paperMask(rule, table);
  const made = wanted === null ? null : predictedRows(candidate.ruleSet, snapshot);
  if (wanted === null || made === null) return false;
  const columns = columnsOf(rule, column);
  const isOpen = (row: number): boolean =>
    calls(rule, ['not']) && columns.every((index) => (table.rows[row]?.[index] ?? null) === null);
  return wanted.every((hit, row) => isOpen(row) || hit === made[row]);
}
