import type { Format } from '../../src/rule/format';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printAreas, printCell } from '../../src/sheet/printAddress';
import type { Answer, Candidate, PlannedRule } from '../../src/suggest/answer';
import type { Accepted, Look } from './devSet';

/** 0-based rank of the first candidate that does what is accepted, or null; a right decline has rank 0. */
export function rankAccepted(answer: Answer, accept: readonly Accepted[]): number | null {
  if (answer.kind === 'failed') return null;
  if (answer.kind === 'declined') return accept.some(({ kind }) => kind === 'decline') ? 0 : null;
  const rank = answer.candidates.findIndex((candidate) =>
    accept.some((one) => matchesAccepted(candidate, one)),
  );
  return rank < 0 ? null : rank;
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
