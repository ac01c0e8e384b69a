import { wilson } from './wilson';

/** One request of the test split as it was answered. */
export interface BashOutcome {
  /** 0-based ranks of the first candidate that matches strictly, leniently, exactly; null beyond the fifth. */
  readonly strict: number | null;
  readonly lenient: number | null;
  readonly exact: number | null;
  /** The strict rank without agreement among the seeds. */
  readonly raw: number | null;
  /** Whether the train split has the template. */
  readonly seen: boolean;
  /** Whether the first candidate parses. */
  readonly valid: boolean;
  readonly ms: number;
}

const MEASURES = ['strict', 'raw', 'lenient', 'exact'] as const;
type Measure = (typeof MEASURES)[number];
const WORDS: Readonly<Record<Measure, string>> = {
  strict: 'template, by agreement',
  raw: 'template, seeds alone',
  lenient: 'utilities in order',
  exact: 'whole command',
};

/** Parts, intervals, and last the one closing line; or one JSON line. */
export function printBashReport(outcomes: readonly BashOutcome[], json: boolean): string {
  const n = outcomes.length;
  const ms = [...outcomes.map((one) => one.ms)].sort((a, b) => a - b)[n >> 1] ?? 0;
  const valid = wilson(outcomes.filter((one) => one.valid).length, n);
  if (json) {
    const shares = Object.fromEntries(
      MEASURES.map((measure) => [measure, tops(outcomes, measure)]),
    );
    const [seen, unseen] = parts(outcomes).map((part) => tops(part, 'strict'));
    return JSON.stringify({ set: 'bash', n, ...shares, seen, unseen, valid, ms });
  }
  const [seen = [], unseen = []] = parts(outcomes);
  const lines = [
    ...MEASURES.map((measure) => `  ${WORDS[measure]}: ${show(outcomes, measure)}`),
    `  template seen in train: ${show(seen, 'strict')} n=${seen.length}`,
    `  template not seen: ${show(unseen, 'strict')} n=${unseen.length}`,
    `  95 % intervals: ${intervals(outcomes)}, valid ${range(valid)}`,
  ];
  const closing = `bash: ${show(outcomes, 'strict')} valid ${percent(valid.share)} n=${n} ms p50 ${Math.round(ms)}`;
  return [...lines, closing].join('\n');
}

function parts(outcomes: readonly BashOutcome[]): readonly (readonly BashOutcome[])[] {
  return [outcomes.filter(({ seen }) => seen), outcomes.filter(({ seen }) => !seen)];
}

function tops(outcomes: readonly BashOutcome[], measure: Measure): readonly Wilson[] {
  return [1, 3, 5].map((top) => {
    const hits = outcomes.filter((one) => (one[measure] ?? Infinity) < top).length;
    return wilson(hits, outcomes.length);
  });
}

type Wilson = ReturnType<typeof wilson>;

function show(outcomes: readonly BashOutcome[], measure: Measure): string {
  return tops(outcomes, measure)
    .map(({ share }, at) => `top-${[1, 3, 5][at]} ${percent(share)}`)
    .join(' ');
}

function intervals(outcomes: readonly BashOutcome[]): string {
  return tops(outcomes, 'strict')
    .map((interval, at) => `top-${[1, 3, 5][at]} ${range(interval)}`)
    .join(', ');
}

const range = ({ low, high }: Wilson): string => `${percent(low)}-${percent(high)}`;
const percent = (share: number): string => (share * 100).toFixed(1);
