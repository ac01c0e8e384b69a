import { writeFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../sheet/result';
import type { OpenedSheet, OpenedWorkbook } from '../xlsx/openWorkbook';
import { badInput, failed, reportError, type CommandError } from './commandError';
import { explainSheet, type ExplainedSheet } from './explainSheet';
import { ruleJson, tellRule } from './explain';
import { isSameFile, openFile, readFileOptions } from './fileOptions';
import { repairSheet, type Repair } from './repairSheet';

const USAGE = 'repair FILE.xlsx --out OUT.xlsx [--sheet S] [--today 2026-11-22] [--json]';

interface RepairedSheet {
  readonly before: ExplainedSheet;
  readonly after: ExplainedSheet;
  readonly repairs: readonly Repair[];
}

/** `repair FILE.xlsx --out OUT.xlsx`: merges what is one rule, mends formulas that look at the wrong row or column. */
export async function repairCommand(args: readonly string[]): Promise<number> {
  const text = await repairFile(args);
  if (!text.ok) return reportError(text.error, args.includes('--json'));
  process.stdout.write(`${text.value}\n`);
  return 0;
}

/** Repairs a file into another one; the text tells its rules before and after. */
export async function repairFile(args: readonly string[]): Promise<Result<string, CommandError>> {
  const options = readFileOptions(args, USAGE);
  if (!options.ok) return options;
  const { file, out, now, json } = options.value;
  if (out === null) return fail(badInput('usage', USAGE));
  if (isSameFile(file, out)) {
    return fail(badInput('sameFile', '--out names the file itself, which is never written over.'));
  }
  const opened = await openFile(options.value);
  if (!opened.ok) return opened;
  let { workbook } = opened.value;
  const repaired: RepairedSheet[] = [];
  for (const sheet of opened.value.sheets) {
    const one = repairOne(workbook, sheet, now);
    if (!one.ok) return one;
    workbook = one.value.workbook;
    repaired.push(one.value.sheet);
  }
  try {
    await writeFile(out, workbook.save());
  } catch (thrown) {
    return fail(failed('notWritten', String(thrown)));
  }
  return ok(json ? JSON.stringify({ out, sheets: repaired.map(toJson) }) : print(repaired, out));
}

function repairOne(
  workbook: OpenedWorkbook,
  sheet: OpenedSheet,
  now: number,
): Result<{ readonly workbook: OpenedWorkbook; readonly sheet: RepairedSheet }, CommandError> {
  const before = explainSheet(workbook, sheet, now);
  if (!before.ok) return before;
  const done = repairSheet(workbook, before.value, now);
  if (!done.ok) return done;
  const after = explainSheet(done.value.workbook, sheet, now);
  if (!after.ok) return after;
  const { repairs } = done.value;
  return ok({
    workbook: done.value.workbook,
    sheet: { before: before.value, after: after.value, repairs },
  });
}

function toJson({ before, after, repairs }: RepairedSheet) {
  return {
    name: before.sheet.name,
    before: before.rules.map(ruleJson),
    after: after.rules.map(ruleJson),
    repairs,
  };
}

/** Rules before that are listed one by one. */
const MOST_LISTED = 30;

function print(repaired: readonly RepairedSheet[], out: string): string {
  const lines = repaired.flatMap(({ before, after, repairs }) => {
    if (before.rules.length === 0) return [];
    const listed = before.rules.slice(0, MOST_LISTED);
    const more = before.rules.length - listed.length;
    return [
      `${before.sheet.name}: ${countRules(before)} before, ${countRules(after)} after.`,
      'Before:',
      ...listed.map((one, i) => `${i + 1}. ${tellRule(one)}`),
      ...(more > 0 ? [`… and ${more} more`] : []),
      'Done:',
      ...(repairs.length === 0 ? ['nothing, there was nothing to repair'] : repairs.map(sayRepair)),
      'After:',
      ...after.rules.map((one, i) => `${i + 1}. ${tellRule(one)}`),
    ];
  });
  return [...lines, `The repaired workbook is ${out}.`].join('\n');
}

function countRules({ rules }: ExplainedSheet): string {
  return `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}`;
}

function sayRepair(repair: Repair): string {
  return repair.kind === 'merged'
    ? `- ${repair.count} rules that say the same are one on ${repair.range}.`
    : `- On ${repair.range} ${repair.before} is now ${repair.after}.`;
}
