import { readFile, writeFile } from 'node:fs/promises';
import { printAreas } from '../sheet/printAddress';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import type { Answer, Candidate, Suggester } from '../suggest/answer';
import { openXlsx, type OpenedSheet, type OpenedWorkbook } from '../xlsx/openWorkbook';
import { snapshotOfSheet } from '../xlsx/sheetSnapshot';
import { answerJson } from './answerJson';
import { badInput, failed, reportError, type CommandError } from './commandError';
import { hostError } from './hostErrorText';
import { openModel } from './openModel';
import { readSuggestOptions, type SuggestOptions } from './suggestOptions';

/** `suggest FILE.xlsx "request"`: readings of a request on a workbook, one of them applied where asked. */
export async function suggestCommand(args: readonly string[]): Promise<number> {
  const options = readSuggestOptions(args);
  if (!options.ok) return reportError(options.error, args.includes('--json'));
  const { json, model: folder } = options.value;
  const opened = await openTable(options.value);
  if (!opened.ok) return reportError(opened.error, json);
  const model = await openModel({ folder, threads: 2 });
  if (!model.ok) return reportError(model.error, json);
  const text = await suggestOnTable(opened.value, options.value, model.value.suggester);
  if (!text.ok) return reportError(text.error, json);
  process.stdout.write(`${text.value}\n`);
  return 0;
}

/** A table of a workbook in memory. */
export interface OpenedTable {
  readonly workbook: OpenedWorkbook;
  readonly sheet: OpenedSheet;
  readonly snapshot: Snapshot;
}

/** Reads the workbook and finds the table that the options mean. */
export async function openTable(
  options: Pick<SuggestOptions, 'file' | 'sheet' | 'selection' | 'now'>,
): Promise<Result<OpenedTable, CommandError>> {
  const bytes = await readFile(options.file).catch(() => null);
  if (bytes === null) return fail(badInput('noFile', `${options.file} cannot be read.`));
  const workbook = openXlsx(new Uint8Array(bytes));
  if (!workbook.ok) return fail(hostError(workbook.error));
  const { sheets, activeSheet } = workbook.value;
  const sheet =
    options.sheet === null
      ? sheets[activeSheet]
      : sheets.find(({ name }) => name.toLowerCase() === options.sheet?.toLowerCase());
  if (sheet === undefined) {
    const names = sheets.map(({ name }) => name).join(', ');
    return fail(badInput('noSuchSheet', `The workbook's sheets: ${names}.`));
  }
  const snapshot = snapshotOfSheet(sheet, options.selection, options.now);
  if (!snapshot.ok) return fail(hostError(snapshot.error));
  return ok({ workbook: workbook.value, sheet, snapshot: snapshot.value });
}

/** Answers a request on a table, writes the picked reading where asked, and tells the readings as text. */
export async function suggestOnTable(
  table: OpenedTable,
  options: SuggestOptions,
  suggester: Suggester,
): Promise<Result<string, CommandError>> {
  const { utterance, top, json } = options;
  const { snapshot } = table;
  const answer = await suggester.suggest({ utterance, snapshot, topK: top, seed: 0, ask: false });
  const told = answerJson(answer);
  if (!told.ok) return told;
  const applied = options.apply === null ? null : await applyPicked(table, answer, options);
  if (applied?.ok === false) return applied;
  const address = applied?.value ?? null;
  if (json) return ok(JSON.stringify({ ...told.value, applied: address }));
  return ok(printAnswer(answer, address === null ? null : options));
}

/** Applies the picked reading and saves the workbook elsewhere; gives the address that it colours. */
async function applyPicked(
  { workbook, sheet }: OpenedTable,
  answer: Answer,
  { apply, pick }: SuggestOptions,
): Promise<Result<string, CommandError>> {
  const picked = answer.kind === 'candidates' ? answer.candidates[pick - 1] : undefined;
  if (picked === undefined || apply === null) {
    return fail(failed('nothingToApply', `There is no reading ${pick}; nothing was written.`));
  }
  const rules = picked.planned.map(({ native }) => native);
  if (sheet.isProtected) return fail(hostError({ code: 'protected' }));
  const changed = workbook.withRules(sheet.name, rules);
  if (!changed.ok) return fail(hostError(changed.error));
  try {
    await writeFile(apply, changed.value.save());
  } catch (thrown) {
    return fail(failed('notWritten', String(thrown)));
  }
  return ok(printAreas(picked.areas));
}

function printAnswer(answer: Answer, applied: SuggestOptions | null): string {
  if (answer.kind === 'declined') return answer.explanation;
  if (answer.kind === 'failed') return '';
  const lines = answer.candidates.flatMap(printCandidate);
  if (applied === null) return lines.join('\n');
  return [...lines, `Reading ${applied.pick} is in ${applied.apply}.`].join('\n');
}

function printCandidate(candidate: Candidate, index: number): readonly string[] {
  const { explanation, hitRows, rows, planned } = candidate;
  return [
    `${index + 1}. ${explanation} (${hitRows} of ${rows} rows)`,
    ...planned.map(({ native }) => {
      const range = printAreas(native.areas);
      return native.kind === 'custom'
        ? `   ${range}: ${native.formula}`
        : `   ${range}: ${native.kind}`;
    }),
  ];
}
