import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../src/sheet/result';
import type { Example } from './example';

/** A row of the benchmark; rows of one question share its number. */
export interface Row extends Example {
  readonly question: number;
}

const row = z.object({ ID: z.number(), 'NL Utterance': z.string().nullable(), Code: z.string() });
const file = z.object({ train: z.array(row), test: z.array(row) });

/** The paper's Python benchmark. Rows without a request can be neither learnt from nor scored. */
export interface Benchmarks {
  readonly train: readonly Row[];
  readonly test: readonly Row[];
  /** Rows that had no request. */
  readonly dropped: Readonly<Record<'train' | 'test', number>>;
}

/** Path of the file: in RULEFUSION_DATA, or in `shared/data` beside the checkout. It is never copied. */
export function benchmarksPath(): string {
  const folder = process.env['RULEFUSION_DATA'] ?? resolve('..', 'shared', 'data');
  return join(folder, 'paper', 'PythonBenchmarks.json');
}

/** Reads the benchmark; the error says where it was looked for. */
export function readBenchmarks(path = benchmarksPath()): Result<Benchmarks, string> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return fail(
      `${path} cannot be read; it is PythonBenchmarks.json of microsoft/prose-benchmarks (folder CodeFusion), ` +
        'and RULEFUSION_DATA names the folder that holds it as paper/PythonBenchmarks.json.',
    );
  }
  return parseBenchmarks(text, path);
}

export function parseBenchmarks(text: string, path: string): Result<Benchmarks, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(`${path} is no JSON`);
  }
  const parsed = file.safeParse(value);
  if (!parsed.success)
    return fail(`${path}: ${parsed.error.issues[0]?.message ?? 'not as expected'}`);
  const train = asked(parsed.data.train);
  const test = asked(parsed.data.test);
  const dropped = {
    train: parsed.data.train.length - train.length,
    test: parsed.data.test.length - test.length,
  };
  return ok({ train, test, dropped });
}

function asked(rows: readonly z.infer<typeof row>[]): readonly Row[] {
  return rows.flatMap(({ ID: question, 'NL Utterance': request, Code: program }) =>
    request === null || request.trim() === '' ? [] : [{ question, request, program }],
  );
}
