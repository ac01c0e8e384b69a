import { openModel } from '../../src/cli/openModel';
import { rewordRule, type OpenSuggester } from '../../src/cli/rewordRule';
import { planRules } from '../../src/rule/planRules';
import { printRuleSet } from '../../src/rule/printRule';
import { fail, ok, type Result } from '../../src/sheet/result';
import { addProbeRows } from '../../src/suggest/addProbeRows';
import { writeFailures } from './describeFailure';
import type { EvalError } from './evalError';
import { printWithInterval } from './printReport';
import { rankReadings, SHOWN_READINGS } from './rankReadings';
import { CHANGE_KINDS, readChanges, type ChangeCase, type ChangeKind } from './readChanges';
import type { EvalOptions } from './readOptions';
import { wilson } from './wilson';

/** How a change came out. */
export interface ChangeOutcome {
  readonly kind: ChangeKind;
  readonly words: string;
  /** 0-based place of the first right reading; null where none is. */
  readonly rank: number | null;
  /** The readings as rules; [] where there were none. */
  readonly readings: readonly string[];
}

/** Changes rules by words as `cli change` does, and compares what comes out by effect on the sheet and on probe rows. */
export async function evaluateChanges(
  cases: readonly ChangeCase[],
  openSuggester: OpenSuggester,
): Promise<readonly ChangeOutcome[]> {
  const outcomes: ChangeOutcome[] = [];
  for (const { kind, words, rule, accept, snapshot } of cases) {
    const plan = planRules(rule, snapshot);
    const [native = null] = plan.ok ? plan.value : [];
    const standing = { rule: native, plain: native, table: snapshot };
    const reworded = await rewordRule(standing, { words, isWhole: false }, openSuggester);
    const readings = reworded.ok
      ? reworded.value.slice(0, SHOWN_READINGS).map(({ ruleSet }) => ruleSet)
      : [];
    const probed = addProbeRows(snapshot, [...accept, ...readings]);
    const [rank = null] = rankReadings(readings, [accept], [probed]);
    outcomes.push({ kind, words, rank, readings: readings.map(printRuleSet) });
  }
  return outcomes;
}

/** A line a kind, and the closing one. */
export function printChanges(outcomes: readonly ChangeOutcome[]): string {
  const lines = CHANGE_KINDS.map((kind) => {
    const { n, first, three } = countRight(outcomes.filter((one) => one.kind === kind));
    return `  ${kind}: ${first} of ${n} first, ${three} among three`;
  });
  const { n, first, three } = countRight(outcomes);
  const [one, among] = [printWithInterval(wilson(first, n)), printWithInterval(wilson(three, n))];
  return [...lines, `changes: first ${one}, among three ${among}, n=${n}`].join('\n');
}

function countRight(outcomes: readonly ChangeOutcome[]): {
  readonly n: number;
  readonly first: number;
  readonly three: number;
} {
  return {
    n: outcomes.length,
    first: outcomes.filter(({ rank }) => rank === 0).length,
    three: outcomes.filter(({ rank }) => rank !== null).length,
  };
}

/** `npm run eval -- changes`: the shipped model, or that of a folder, on our own changes. */
export async function reportChanges(options: EvalOptions): Promise<Result<string, EvalError>> {
  const cases = await readChanges();
  if (!cases.ok) return cases;
  const model = await openModel({ folder: options.model, threads: 2 });
  if (!model.ok) return fail({ code: 'noModel', message: model.error.message });
  const { suggester } = model.value;
  const most = options.most ?? cases.value.length;
  const outcomes = await evaluateChanges(cases.value.slice(0, most), async () => ok(suggester));
  const wrong = outcomes.filter(({ rank }) => rank !== 0);
  await writeFailures(
    options.failures,
    wrong.map(
      ({ kind, words, rank, readings }) =>
        `${kind}: ${words} (${rank ?? 'none'})\n  ${readings.join('\n  ')}`,
    ),
  );
  return ok(options.json ? JSON.stringify(outcomes) : printChanges(outcomes));
}
