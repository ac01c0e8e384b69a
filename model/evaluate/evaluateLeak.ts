import { join } from 'node:path';
import { ok, type Result } from '../../src/sheet/result';
import { devSet } from './devSet';
import type { EvalError } from './evalError';
import { findLeaks, type Leak } from './leak';
import { paperSet } from './paperSet';
import { readJson, readText } from './readData';

const TRAINING_FILE = join('model', 'data', 'cf', 'requests.txt');

export interface LeakReport {
  readonly training: number;
  readonly evaluation: number;
  readonly leaks: readonly Leak[];
}

/** Compares what training sees with both evaluation sets. */
export async function evaluateLeak(): Promise<Result<LeakReport, EvalError>> {
  const training = await readText(TRAINING_FILE);
  if (!training.ok) return training;
  const dev = await readJson('cf-dev.json', devSet);
  if (!dev.ok) return dev;
  const paper = await readJson('paper/CFRuleBenchmarks.json', paperSet);
  if (!paper.ok) return paper;
  const lines = training.value.split('\n').filter((line) => line.trim() !== '');
  const evaluation = [
    ...dev.value.map(({ utterance }) => utterance),
    ...paper.value.test.map((one) => one['NL Utterance']),
  ];
  const leaks = findLeaks(lines, evaluation);
  return ok({ training: lines.length, evaluation: evaluation.length, leaks });
}
