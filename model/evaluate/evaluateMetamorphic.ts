import { ok, type Result } from '../../src/sheet/result';
import type { Snapshot } from '../../src/sheet/snapshot';
import { addProbeRows } from '../../src/suggest/addProbeRows';
import type { Answer } from '../../src/suggest/answer';
import { createRandom } from '../tasks/cf/random';
import { cellLooks } from './cellLooks';
import type { EvalError } from './evalError';
import { readHeld } from './heldCases';
import type { Pipeline } from './pipeline';
import { printWithInterval } from './printReport';
import type { Variant } from './variant';
import { VARIATIONS } from './varyRequest';
import { sameColumns } from './varyTable';
import { wilson, type Interval } from './wilson';

/** Eight answers a request: more than this takes long. */
const MOST = 100;

export interface Steadiness {
  /** Requests that were varied, and the share of them that was answered the same. */
  readonly n: number;
  readonly unchanged: Interval;
  /** The requests that were answered otherwise. */
  readonly changed: readonly string[];
}

export type MetamorphicReport = Readonly<Record<string, Steadiness>>;

/** Tells own held-back requests otherwise, and compares the first answers by effect. */
export async function evaluateMetamorphic(
  pipeline: Pipeline,
  folder: string,
  most: number | null,
): Promise<Result<MetamorphicReport, EvalError>> {
  const held = await readHeld(folder, most ?? MOST);
  if (!held.ok) return held;
  const counts = new Map<string, { n: number; changed: string[] }>();
  for (const name of Object.keys(VARIATIONS)) counts.set(name, { n: 0, changed: [] });
  for (const [at, request] of held.value.entries()) {
    const { utterance, snapshot, id } = request;
    const { answer } = await pipeline.answer({ utterance, snapshot, ask: true });
    for (const [which, [name, vary]] of Object.entries(VARIATIONS).entries()) {
      const variant = vary(request, createRandom(at * 97 + which), held.value);
      const count = counts.get(name);
      if (variant === null || count === undefined) continue;
      const told = { utterance: variant.utterance, snapshot: variant.snapshot, ask: true };
      const other = await pipeline.answer(told);
      count.n += 1;
      if (!sameAnswer(answer, other.answer, snapshot, variant)) count.changed.push(id);
    }
  }
  return ok(
    Object.fromEntries(
      [...counts].map(([name, { n, changed }]) => [
        name,
        { n, changed, unchanged: wilson(n - changed.length, n) },
      ]),
    ),
  );
}

/** True when a variant's first answer does what the first answer to the request does, on probe rows as well. */
function sameAnswer(answer: Answer, other: Answer, snapshot: Snapshot, variant: Variant): boolean {
  if (answer.kind !== 'candidates' || other.kind !== 'candidates')
    return answer.kind === other.kind;
  const [first, second] = [answer.candidates[0], other.candidates[0]];
  if (first === undefined || second === undefined) return first === second;
  if (answer.ask?.what !== other.ask?.what) return false;
  const probed = addProbeRows(snapshot, [first.ruleSet, second.ruleSet]);
  const made = cellLooks(first.ruleSet, probed, sameColumns(snapshot));
  return (
    made !== null && made === cellLooks(second.ruleSet, moveRows(probed, variant), variant.columns)
  );
}

/** The variant's sheet with the rows of the probed one; what is beside them repeats. */
function moveRows(probed: Snapshot, { snapshot, columns }: Variant): Snapshot {
  const { rows, data } = snapshot;
  return {
    ...snapshot,
    data: { ...data, bottom: probed.data.bottom },
    selection: snapshot.selection.map((area) =>
      area.bottom >= data.top ? { ...area, bottom: probed.data.bottom } : area,
    ),
    rows: probed.rows.map((row, at) =>
      columns.map((was, column) =>
        was === null ? (rows[at % Math.max(1, rows.length)]?.[column] ?? null) : (row[was] ?? null),
      ),
    ),
  };
}

/** A line for each variation, and the closing one. */
export function printMetamorphic(report: MetamorphicReport): string {
  const lines = Object.entries(report);
  const shares = lines.map(
    ([name, { unchanged }]) => `${name} ${(unchanged.share * 100).toFixed(1)}`,
  );
  return [
    ...lines.map(
      ([name, { n, unchanged }]) => `  ${name}: ${printWithInterval(unchanged)} unchanged, n=${n}`,
    ),
    `metamorphic: ${shares.join(' ')}`,
  ].join('\n');
}
