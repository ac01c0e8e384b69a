import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Result } from '../sheet/result';
import type { Suggester } from '../suggest/answer';
import { answerJson, type AnswerJson } from './answerJson';
import { parseBatchLine, type BatchLine } from './batchLine';
import { batchSnapshot } from './batchSnapshot';
import { badInput, failed, reportError, type CommandError } from './commandError';
import { clockSerial, printIsoDay } from './dateSerial';
import { openModel } from './openModel';

/** What `batch` prints for one line. */
export type BatchOutput =
  | ({ readonly id: string | number; readonly ms: number } & AnswerJson)
  | {
      readonly id: string | number | null;
      readonly error: { readonly code: string; readonly message: string };
    };

export interface BatchOptions {
  /** Ask for a value that the request leaves open, beside the best guesses. */
  readonly ask: boolean;
}

/** Answers one input line; never throws, so that the lines after a bad one go on. */
export async function answerLine(
  text: string,
  suggester: Suggester,
  options: BatchOptions,
): Promise<BatchOutput> {
  const line = parseBatchLine(text);
  if (!line.ok) return wrong(line.error.id, line.error.error);
  const { id } = line.value;
  try {
    const started = performance.now();
    const answer = await answerRequest(line.value, suggester, options);
    const ms = Math.round((performance.now() - started) * 10) / 10;
    return answer.ok ? { id, ms, ...answer.value } : wrong(id, answer.error);
  } catch (thrown) {
    return wrong(id, failed('failed', String(thrown)));
  }
}

async function answerRequest(
  line: BatchLine,
  suggester: Suggester,
  { ask }: BatchOptions,
): Promise<Result<AnswerJson, CommandError>> {
  const { utterance, sheet, topK, seed } = line;
  const today = line.today ?? printIsoDay(clockSerial(new Date()));
  const snapshot = batchSnapshot({ sheet, selection: line.selection ?? null, today });
  if (!snapshot.ok) return snapshot;
  return answerJson(
    await suggester.suggest({ utterance, snapshot: snapshot.value, topK, seed, ask }),
  );
}

function wrong(id: string | number | null, { code, message }: CommandError): BatchOutput {
  return { id, error: { code, message } };
}

/** `batch [--ask]`: JSON lines from stdin, one answer a line in the same order. */
export async function batchCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null)
    return reportError(badInput('badOption', 'batch [--ask] < lines.jsonl'), false);
  const model = await openModel({ folder: options.model ?? null, threads: 2 });
  if (!model.ok) return reportError(model.error, options.json);
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (text.trim() === '') continue;
    const output = await answerLine(text, model.value.suggester, { ask: options.ask });
    process.stdout.write(`${JSON.stringify(output)}\n`);
  }
  return 0;
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ask: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        model: { type: 'string' },
      },
    });
    return values;
  } catch {
    return null;
  }
}
