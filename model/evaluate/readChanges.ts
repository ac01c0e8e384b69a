import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { batchSheet, type BatchSheet } from '../../src/cli/batchLine';
import { batchSnapshot } from '../../src/cli/batchSnapshot';
import { parseIsoDay } from '../../src/cli/dateSerial';
import { parseRuleSet } from '../../src/rule/parseRule';
import type { RuleSet } from '../../src/rule/ruleSet';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { EvalError } from './evalError';
import { parseJson } from './readData';

/** What is to be otherwise about a rule. */
export const CHANGE_KINDS = [
  'narrowed',
  'exception',
  'widened',
  'where',
  'value',
  'look',
  'opposite',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const changeSet = z.object({
  /** ISO day. */
  today: z.string(),
  /** Dates are ISO days. */
  sheets: z.record(z.string(), batchSheet),
  cases: z.array(
    z.object({
      kind: z.enum(CHANGE_KINDS),
      sheet: z.string(),
      /** Columns are told by their headers, dates as ISO days. */
      rule: z.string(),
      words: z.string(),
      accept: z.array(z.string()).min(1),
    }),
  ),
});

/** A rule of a sheet, words that change it, and what it may say then. */
export interface ChangeCase {
  readonly kind: ChangeKind;
  readonly snapshot: Snapshot;
  readonly rule: RuleSet;
  readonly words: string;
  readonly accept: readonly RuleSet[];
}

const FILE = fileURLToPath(new URL('changes.json', import.meta.url));

/** Our own changes, held back from training; one that cannot be read is an error. */
export async function readChanges(file = FILE): Promise<Result<readonly ChangeCase[], EvalError>> {
  const parsed = parseJson(await readFile(file, 'utf8'), changeSet);
  if (!parsed.ok) return fail({ code: 'badData', message: `${file}: ${parsed.error}` });
  const { today, sheets, cases } = parsed.value;
  const read: ChangeCase[] = [];
  for (const { kind, sheet: name, words, ...rules } of cases) {
    const told = sheets[name];
    const table = told && batchSnapshot({ sheet: withSerials(told), selection: null, today });
    const [rule, ...accept] = [rules.rule, ...rules.accept].map((text) => readRuleText(text, told));
    const isRead = accept.every((one) => one !== null);
    if (!table?.ok || !rule || !isRead) {
      return fail({ code: 'badData', message: `${file}: ${name}: ${words}` });
    }
    const accepted = accept.filter((one) => one !== null);
    read.push({ kind, words, rule, accept: accepted, snapshot: table.value });
  }
  return ok(read);
}

function withSerials(sheet: BatchSheet): BatchSheet {
  const rows = sheet.rows.map((row) =>
    row.map((cell, column) => {
      const isDate = sheet.dateColumns.includes(String(sheet.header[column]));
      return isDate && typeof cell === 'string' ? parseIsoDay(cell) : cell;
    }),
  );
  return { ...sheet, rows };
}

function readRuleText(text: string, sheet: BatchSheet | undefined): RuleSet | null {
  const plain = text
    .replace(/\[([^\]]+)\]/g, (_, header: string) => `[${sheet?.header.indexOf(header)}]`)
    .replace(/date\((\d{4}-\d\d-\d\d)\)/g, (_, day: string) => `date(${parseIsoDay(day)})`);
  const parsed = parseRuleSet(plain);
  return parsed.ok ? parsed.value : null;
}
