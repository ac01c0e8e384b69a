import { join } from 'node:path';
import { fail, ok, type Result } from '../../src/sheet/result';
import { readBank } from '../tasks/cf/readBank';
import { devSet } from './devSet';
import type { EvalError } from './evalError';
import { findShards } from './findShards';
import { findLeaks, type Leak } from './leak';
import { paperSet } from './paperSet';
import { readChanges } from './readChanges';
import { readContrast } from './readContrast';
import { readJson, readText } from './readData';

/** Where hand-written requests stand, from the root of the checkout. */
const BANK = join('model', 'tasks', 'cf', 'bank');

export interface LeakReport {
  /** The folder of shards; null where there is none. */
  readonly folder: string | null;
  /** Requests of the shards, and those of the bank. */
  readonly training: number;
  readonly written: number;
  readonly evaluation: number;
  readonly leaks: readonly Leak[];
}

/**
 * Compares with both evaluation sets, our own changes and our own contrasts what training sees: the requests of a folder of
 * shards (the newest where null; none at all is no error then), and the bank's own requests.
 */
export async function evaluateLeak(
  data: string | null,
  bank: string = BANK,
): Promise<Result<LeakReport, EvalError>> {
  const written = readWritten(bank);
  if (!written.ok) return written;
  const found = await findShards(data);
  const text = found.ok ? await readText(join(found.value, 'requests.txt')) : ok('');
  if (!text.ok) return text;
  const dev = await readJson('cf-dev.json', devSet);
  if (!dev.ok) return dev;
  const paper = await readJson('paper/CFRuleBenchmarks.json', paperSet);
  if (!paper.ok) return paper;
  const changes = await readChanges();
  if (!changes.ok) return changes;
  const contrast = await readContrast();
  if (!contrast.ok) return contrast;
  const training = text.value.split('\n').filter((line) => line.trim() !== '');
  const evaluation = [
    ...dev.value.map(({ utterance }) => utterance),
    ...paper.value.test.map((one) => one['NL Utterance']),
    ...changes.value.map(({ words }) => words),
    ...contrast.value.flatMap(({ requests }) => requests.map(({ words }) => words)),
  ];
  return ok({
    folder: found.ok ? found.value : null,
    training: training.length,
    written: written.value.length,
    evaluation: evaluation.length,
    leaks: findLeaks([...written.value, ...training], evaluation),
  });
}

/** Every whole request of the bank: stories, templates, and the phrasings that are whole requests. */
function readWritten(folder: string): Result<readonly string[], EvalError> {
  try {
    const { stories, templates, phrases } = readBank(folder);
    return ok([
      ...stories.flatMap(({ requests }) => requests.flatMap(({ say }) => say)),
      ...templates.flatMap(({ say }) => say),
      ...[...phrases.values()].flatMap(({ requests }) => requests),
    ]);
  } catch (thrown) {
    return fail({ code: 'badData', message: String(thrown) });
  }
}
