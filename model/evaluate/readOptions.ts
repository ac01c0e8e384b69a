import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { EvalError } from './evalError';

export interface EvalOptions {
  /** Denoising steps; the model's own where null. */
  readonly steps: number | null;
  /** Seeds a request; the product's own where null. */
  readonly seeds: number | null;
  /** At most so many requests of the set, spread evenly; all where null. */
  readonly most: number | null;
  /** The folder of shards; the newest of model/data/cf* where null. */
  readonly data: string | null;
  /** The model's folder; the one that ships where null. */
  readonly model: string | null;
  /** File for the requests that came out wrong. */
  readonly failures: string | null;
  readonly json: boolean;
  /** Who answers: the model, or a baseline in its place. */
  readonly by: Answerer;
}

const ANSWERERS = [
  'model',
  'keywords',
  'neighbour',
  'twin',
  'twin-greedy',
  'twin-beam',
  'twin-samples',
] as const;
export type Answerer = (typeof ANSWERERS)[number];

/** Reads the arguments after the set's name. */
export function readOptions(args: readonly string[]): Result<EvalOptions, EvalError> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        steps: { type: 'string' },
        seeds: { type: 'string' },
        most: { type: 'string' },
        limit: { type: 'string' },
        data: { type: 'string' },
        model: { type: 'string' },
        failures: { type: 'string' },
        json: { type: 'boolean', default: false },
        by: { type: 'string', default: 'model' },
      },
    });
    const by = ANSWERERS.find((one) => one === values.by);
    if (by === undefined) throw new Error(`--by ${ANSWERERS.join(' | ')}`);
    return ok({
      by,
      steps: readCount(values.steps),
      seeds: readCount(values.seeds),
      most: readCount(values.most ?? values.limit),
      data: values.data ?? null,
      model: values.model ?? null,
      failures: values.failures ?? null,
      json: values.json,
    });
  } catch (thrown) {
    return fail({ code: 'badOption', message: String(thrown) });
  }
}

/** A whole number from 1, null where none is given; throws otherwise. */
export function readCount(text: string | undefined): number | null {
  if (text === undefined) return null;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${text} is no count`);
  return count;
}
