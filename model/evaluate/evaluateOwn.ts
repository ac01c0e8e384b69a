import { join } from 'node:path';
import { batchSnapshot } from '../../src/cli/batchSnapshot';
import { canonicalRuleSet } from '../../src/rule/canonicalRule';
import type { RuleSet, Target } from '../../src/rule/ruleSet';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { Answer } from '../../src/suggest/answer';
import { addProbeRows } from '../../src/suggest/addProbeRows';
import { findOpenValue } from '../../src/suggest/fillHoles';
import { fitLiterals } from '../../src/suggest/fitLiterals';
import { keyEffect } from '../../src/suggest/keyEffect';
import type { EvalError } from './evalError';
import { heldCase, parseTarget, type HeldCase } from './heldSet';
import type { Pipeline } from './pipeline';
import { parseJson, readText } from './readData';
import type { Outcome } from './tally';

/** Where the shard writer leaves what training never sees. */
export const HELD_FILE = join('model', 'data', 'cf', 'held.jsonl');

/** Runs our own held-back phrasings, `most` of them spread evenly; groups are the constructs. */
export async function evaluateOwn(
  pipeline: Pipeline,
  most: number | null = null,
  file: string = HELD_FILE,
): Promise<Result<readonly Outcome[], EvalError>> {
  const cases = await readCases(file);
  if (!cases.ok) return cases;
  const outcomes: Outcome[] = [];
  for (const one of spread(cases.value, most)) {
    const target = parseTarget(one.target);
    const read = batchSnapshot(one);
    if (target === null || !read.ok) return fail(bad(file, `${one.utterance}: ${one.target}`));
    const { utterance, group } = one;
    const snapshot = read.value;
    const { answer, ms, valid } = await pipeline.answer({ utterance, snapshot, ask: true });
    outcomes.push({ rank: rankTarget(answer, target, snapshot), valid, ms, group });
  }
  return ok(outcomes);
}

async function readCases(file: string): Promise<Result<readonly HeldCase[], EvalError>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const cases: HeldCase[] = [];
  for (const line of text.value.split('\n')) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line, heldCase);
    if (!parsed.ok) return fail(bad(file, parsed.error));
    cases.push(parsed.value);
  }
  return ok(cases);
}

function spread<T>(all: readonly T[], most: number | null): readonly T[] {
  const step = most === null ? 1 : Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function bad(file: string, message: string): EvalError {
  return { code: 'badData', message: `${file}: ${message}` };
}

/**
 * 0-based rank of the first candidate with the target's effect on the table and on probe rows, or null. A decline
 * is right whatever its reason; an open value is right when the pipeline asks for one of that type.
 */
export function rankTarget(answer: Answer, target: Target, snapshot: Snapshot): number | null {
  if (answer.kind === 'failed') return null;
  if (answer.kind === 'declined') return target.kind === 'decline' ? 0 : null;
  if (target.kind === 'decline') return null;
  const open = findOpenValue(target, snapshot);
  if (open !== null) return answer.ask?.what === open.type ? 0 : null;
  const wanted = canonicalRuleSet(fitLiterals(target, snapshot));
  const sets: readonly RuleSet[] = [wanted, ...answer.candidates.map(({ ruleSet }) => ruleSet)];
  const probed = addProbeRows(snapshot, sets);
  const effect = keyEffect(wanted, probed);
  const rank = answer.candidates.findIndex(({ ruleSet }) => keyEffect(ruleSet, probed) === effect);
  return rank < 0 ? null : rank;
}
