import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { batchSnapshot } from '../../src/cli/batchSnapshot';
import type { Target } from '../../src/rule/ruleSet';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { EvalError } from './evalError';
import { heldCase, parseTarget } from './heldSet';
import { parseJson, readText } from './readData';

/** A held-back request of our own, read. */
export interface HeldRequest {
  /** By what it says, so that it is the same in every run over the same data. */
  readonly id: string;
  readonly utterance: string;
  readonly snapshot: Snapshot;
  readonly target: Target;
  readonly group: string;
}

/** The held-back requests of a folder of shards, `most` of them spread evenly; one that cannot be read is an error. */
export async function readHeld(
  folder: string,
  most: number | null,
): Promise<Result<readonly HeldRequest[], EvalError>> {
  const file = join(folder, 'held.jsonl');
  const text = await readText(file);
  if (!text.ok) return text;
  const lines = text.value.split('\n').filter((line) => line.trim() !== '');
  const held: HeldRequest[] = [];
  for (const line of spread(lines, most)) {
    const read = readLine(line);
    if (!read.ok) return fail({ code: 'badData', message: `${file}: ${read.error}` });
    held.push(read.value);
  }
  return ok(held);
}

function readLine(line: string): Result<HeldRequest, string> {
  const parsed = parseJson(line, heldCase);
  if (!parsed.ok) return parsed;
  const { utterance, group } = parsed.value;
  const target = parseTarget(parsed.value.target);
  const snapshot = batchSnapshot(parsed.value);
  if (target === null || !snapshot.ok) return fail(`${utterance}: ${parsed.value.target}`);
  const id = `own-${createHash('sha256').update(line).digest('hex').slice(0, 10)}`;
  return ok({ id, utterance, snapshot: snapshot.value, target, group });
}

/** At most so many of a list, spread evenly over all of it; all where null. */
export function spread<T>(all: readonly T[], most: number | null): readonly T[] {
  const step = most === null ? 1 : Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}
