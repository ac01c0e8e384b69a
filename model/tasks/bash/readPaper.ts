import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../src/sheet/result';

/** Why the paper's data could not be had; a sentence. */
export interface DataProblem {
  readonly code: 'noData' | 'badData';
  readonly message: string;
}

/** A request with the command that answers it. */
export interface Pair {
  readonly request: string;
  readonly code: string;
}

export interface Benchmark {
  readonly train: readonly Pair[];
  readonly test: readonly Pair[];
}

const row = z
  .object({ 'NL Utterance': z.string(), Code: z.string() })
  .transform((read): Pair => ({ request: read['NL Utterance'], code: read.Code }));
const schema = z.object({ train: z.array(row), test: z.array(row) });

/** Folder of the data: RULEFUSION_DATA, or `shared/data` beside the checkout. */
function dataFolder(): string {
  return process.env['RULEFUSION_DATA'] ?? resolve('..', 'shared', 'data');
}

async function readText(name: string): Promise<Result<string, DataProblem>> {
  const path = join(dataFolder(), 'paper', name);
  try {
    return ok(await readFile(path, 'utf8'));
  } catch {
    const where = 'RULEFUSION_DATA names the folder that holds paper/';
    return fail({ code: 'noData', message: `${path} cannot be read; ${where}.` });
  }
}

/** The paper's Bash requests and commands (10,085 and 2,522). */
export async function readBenchmark(): Promise<Result<Benchmark, DataProblem>> {
  const text = await readText('BashBenchmarks.json');
  if (!text.ok) return text;
  try {
    const parsed = schema.safeParse(JSON.parse(text.value));
    if (parsed.success) return ok(parsed.data);
    const issue = parsed.error.issues[0];
    return fail({
      code: 'badData',
      message: `BashBenchmarks.json: ${issue?.path.join('.')} ${issue?.message}`,
    });
  } catch (thrown) {
    return fail({ code: 'badData', message: `BashBenchmarks.json: ${String(thrown)}` });
  }
}

/** The paper's Bash snippets for phase 1, each once, with how often it occurs. */
export async function readSnippets(): Promise<Result<ReadonlyMap<string, number>, DataProblem>> {
  const text = await readText('BashSnippets.txt');
  if (!text.ok) return text;
  const counts = new Map<string, number>();
  for (const line of text.value.split(/\r?\n/)) {
    const code = line.trim();
    if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return ok(counts);
}
