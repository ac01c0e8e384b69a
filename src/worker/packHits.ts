import { MAX_COLUMNS, type Cell } from '../sheet/area';
import type { Answer, Candidate, PlannedRule, RuleHits } from '../suggest/answer';

/** Numbers a run of cells takes: row, first and last column. */
const RUN = 3;

/** A candidate as it crosses to the pane: a message of numbers costs a fraction of one of objects. */
export interface PackedCandidate extends Omit<Candidate, 'planned'> {
  readonly planned: readonly (Omit<PlannedRule, 'hits'> & { readonly hits: Int32Array })[];
}

export type PackedAnswer =
  | Exclude<Answer, { readonly kind: 'candidates' }>
  | (Omit<Extract<Answer, { readonly kind: 'candidates' }>, 'candidates'> & {
      readonly candidates: readonly PackedCandidate[];
    });

export type PackedHits = Int32Array | null;

/** Cells as runs within a row, in their order. */
export function packCells(cells: readonly Cell[]): Int32Array {
  const runs: number[] = [];
  for (const { row, column } of cells) {
    const last = runs.length - 1;
    if (runs[last - 2] === row && runs[last] === column - 1) runs[last] = column;
    else runs.push(row, column, column);
  }
  return Int32Array.from(runs);
}

/** The cells of runs. */
function unpackCells(runs: Int32Array): readonly Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at < runs.length; at += RUN) {
    const row = runs[at] ?? 0;
    const last = runs[at + 2] ?? -1;
    for (let column = runs[at + 1] ?? 0; column <= last; column += 1) cells.push({ row, column });
  }
  return cells;
}

/** True for runs of cells that a sheet can have. */
export function looksPacked(value: unknown): value is Int32Array {
  if (!(value instanceof Int32Array) || value.length % RUN !== 0) return false;
  for (let at = 0; at < value.length; at += RUN) {
    const [row = -1, first = -1, last = -1] = [value[at], value[at + 1], value[at + 2]];
    if (row < 0 || first < 0 || last < first || last >= MAX_COLUMNS) return false;
  }
  return true;
}

export function packCandidate(candidate: Candidate): PackedCandidate {
  const pack = ({ hits, ...rest }: PlannedRule) => ({ ...rest, hits: packCells(hits) });
  return { ...candidate, planned: candidate.planned.map(pack) };
}

export function unpackCandidate(packed: PackedCandidate): Candidate {
  const planned = packed.planned.map(({ hits, ...rest }) => ({ ...rest, hits: unpackCells(hits) }));
  return { ...packed, planned };
}

export function packAnswer(answer: Answer): PackedAnswer {
  if (answer.kind !== 'candidates') return answer;
  return { ...answer, candidates: answer.candidates.map(packCandidate) };
}

export function unpackAnswer(packed: PackedAnswer): Answer {
  if (packed.kind !== 'candidates') return packed;
  return { ...packed, candidates: packed.candidates.map(unpackCandidate) };
}

export function packRuleHits(hits: RuleHits): PackedHits {
  return hits === null ? null : packCells(hits);
}

export function unpackRuleHits(packed: PackedHits): RuleHits {
  return packed === null ? null : unpackCells(packed);
}
