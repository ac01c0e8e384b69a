import { NO_EXAMPLES } from './byExample/examples';
import { pickByExamples } from './byExample/fitExamples';
import { rowsOf } from './hitRows';
import type { Choice, Reading } from './paneState';

/** Rows (0-based, of the sheet) in which a reading colours a cell. */
export function hitRows({ candidate }: Reading): ReadonlySet<number> {
  return rowsOf(candidate.planned);
}

/** The readings that agree with what the user said about rows and cells; all of them if none does. */
export function agreeingReadings(choice: Choice): readonly Reading[] {
  const { verdicts, examples = NO_EXAMPLES } = choice;
  const picked = pickByExamples(choice.readings, examples);
  const readings = picked.length > 0 ? picked : choice.readings;
  if (verdicts.length === 0) return readings;
  const agreeing = readings.filter((reading) => {
    const rows = hitRows(reading);
    return verdicts.every(({ row, hit }) => rows.has(row) === hit);
  });
  return agreeing.length > 0 ? agreeing : readings;
}

/** What is shown of a choice. */
export function visibleReadings(choice: Choice): readonly Reading[] {
  return agreeingReadings(choice).slice(0, choice.shown);
}

/** Rows on which the visible readings disagree, the one that tells most apart first. */
export function findDisputed(choice: Choice): readonly number[] {
  const sets = visibleReadings(choice).filter(isCounted).map(hitRows);
  const votes = new Map<number, number>();
  for (const rows of sets) for (const row of rows) votes.set(row, (votes.get(row) ?? 0) + 1);
  const balance = (row: number): number => Math.abs((votes.get(row) ?? 0) - sets.length / 2);
  return [...votes.keys()]
    .filter((row) => (votes.get(row) ?? 0) < sets.length)
    .sort((a, b) => balance(a) - balance(b) || a - b);
}

/** Below this share of the model's votes the likeliest reading is a guess; about a quarter of those is right (model/RESULTS.md). */
const LIKELY = 0.4;

/** True while the model's first choice is not likely, and the user has said nothing about it yet. */
export function isUnsure({ readings, verdicts, standsOut, early }: Choice): boolean {
  const [first] = readings;
  // Before the model is done nothing is known of its doubt.
  const isSettled = early === undefined;
  const isTouched = verdicts.length > 0 || first.ruleSet !== first.candidate.ruleSet;
  return (
    isSettled &&
    standsOut === undefined &&
    !isTouched &&
    first.ask === null &&
    first.candidate.score < LIKELY
  );
}

/** A reading whose rows are known and about single rows; a scale colours all of them. */
export function isCounted({ candidate, ask, check }: Reading): boolean {
  const isHighlight = candidate.kind === 'highlight' || candidate.kind === 'multi';
  const isKnown = !candidate.warnings.some(({ code }) => code === 'cannotCheck');
  return isHighlight && isKnown && ask === null && check.kind === 'done';
}
