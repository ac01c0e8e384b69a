import { ok, type Result } from '../../src/sheet/result';
import type { Answer, Candidate } from '../../src/suggest/answer';
import type { EvalError } from './evalError';
import { paperMask, VISUALS, type PaperTable } from './paperMask';
import { probeRows } from './paperProbes';
import { calls, columnsOf, namedColumns, parsePaperRule, type PaperNode } from './paperRule';
import { paperSet, type PaperCase } from './paperSet';
import { paperSnapshot, readPaperSheet, type PaperSheet } from './paperSnapshot';
import type { Pipeline } from './pipeline';
import { predictedRows } from './predictedRows';
import { readJson } from './readData';
import type { Outcome } from './tally';

/**
 * Runs the paper's test split. The pipeline sees tables as they are (a header alone stays alone); probe rows come
 * after prediction, and rows are compared, whatever the range. Where the rule names no column, column 1 is
 * selected. Rows whose expected rule is none count as misses.
 */
export async function evaluatePaper(
  pipeline: Pipeline,
): Promise<Result<readonly Outcome[], EvalError>> {
  const set = await readJson('paper/CFRuleBenchmarks.json', paperSet);
  if (!set.ok) return set;
  const outcomes: Outcome[] = [];
  for (const one of set.value.test) {
    const sheet = readPaperSheet(one);
    const rule = parsePaperRule(one.Code);
    const column = Math.min(1, sheet.header.length - 1);
    const selected = rule === null || namedColumns(rule).length === 0 ? column : null;
    const { answer, ms, valid } = await pipeline.answer({
      utterance: one['NL Utterance'],
      snapshot: paperSnapshot(sheet, selected, null),
      ask: false,
    });
    const rank = rule === null ? null : rankPaper(answer, { rule, sheet, selected, column });
    outcomes.push({ rank, valid, ms, group: groupOf(one) });
  }
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

/** 0-based rank of the first candidate that does what the expected rule does, or null. */
export function rankPaper(answer: Answer, expected: Expected): number | null {
  if (answer.kind !== 'candidates') return null;
  const rank = answer.candidates.findIndex((candidate) => matchesPaper(candidate, expected));
  return rank < 0 ? null : rank;
}

function matchesPaper(candidate: Candidate, expected: Expected): boolean {
  const { rule, column } = expected;
  const visual = Object.entries(VISUALS).find(([name]) => calls(rule, [name]))?.[1];
  if (visual !== undefined) {
    const [wanted = column] = columnsOf(rule, column);
    return (
      candidate.kind === visual &&
      candidate.areas.some(({ left, right }) => left <= wanted && wanted <= right)
    );
  }
  // TRUE may stand in a sheet as a boolean or as a text; either way of typing it is right.
  return [false, true].some((spelt) => hitsSameRows(candidate, expected, spelt));
}

function hitsSameRows(candidate: Candidate, expected: Expected, spelt: boolean): boolean {
  const { rule, sheet, selected, column } = expected;
  const own = sheet.rows.map((row) => row.map(({ value }) => value));
  const { now } = sheet;
  const extra = probeRows(rule, { rows: own, width: sheet.header.length, now }, spelt);
  const table: PaperTable = { rows: [...own, ...extra], column, now };
  const wanted = paperMask(rule, table);
  const snapshot = paperSnapshot(sheet, selected, { rows: extra, rule });
  const made = wanted === null ? null : predictedRows(candidate.ruleSet, snapshot);
  if (wanted === null || made === null) return false;
  const columns = columnsOf(rule, column);
  const isOpen = (row: number): boolean =>
    calls(rule, ['not']) && columns.every((index) => (table.rows[row]?.[index] ?? null) === null);
  return wanted.every((hit, row) => isOpen(row) || hit === made[row]);
}
