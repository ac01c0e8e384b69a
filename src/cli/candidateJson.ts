import type { Format } from '../rule/format';
import { printAreas, printCell } from '../sheet/printAddress';
import type { Candidate, PlannedRule } from '../suggest/answer';

/** A highlight as machines read it. */
export interface HighlightJson {
  readonly kind: 'highlight';
  readonly range: string;
  /** For the top-left cell of the range, or of its first area. */
  readonly formula: string;
  /** Every cell that it hits, whatever other rules say. */
  readonly cells: readonly string[];
  /** Colours by family; {} when no look was asked. */
  readonly format: Format;
}

export interface VisualJson {
  readonly kind: 'colorScale' | 'dataBar' | 'iconSet';
  readonly range: string;
}

export type RuleJson = HighlightJson | VisualJson;

/** One reading as machines read it: a single rule, or several of which the first wins. */
export type CandidateJson = { readonly score: number; readonly explanation: string } & (
  RuleJson | { readonly kind: 'multi'; readonly rules: readonly RuleJson[] }
);

/** A candidate as `batch` and `suggest` print it. */
export function candidateJson(candidate: Candidate): CandidateJson {
  const { score, explanation } = candidate;
  const [only, ...others] = candidate.planned.map(ruleJson);
  return only !== undefined && others.length === 0
    ? { ...only, score, explanation }
    : { kind: 'multi', score, rules: only === undefined ? [] : [only, ...others], explanation };
}

function ruleJson({ native, format, hits }: PlannedRule): RuleJson {
  const range = printAreas(native.areas);
  if (native.kind !== 'custom') return { kind: native.kind, range };
  const { formula } = native;
  return { kind: 'highlight', range, formula, cells: hits.map((cell) => printCell(cell)), format };
}
