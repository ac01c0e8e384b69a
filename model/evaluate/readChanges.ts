import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { RuleSet } from '../../src/rule/ruleSet';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { EvalError } from './evalError';
import { parseJson } from './readData';
import { findSheet, sheetSet } from './readSheetRules';

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

const changeSet = sheetSet.extend({
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
  const { cases, ...set } = parsed.value;
  const read: ChangeCase[] = [];
  for (const { kind, sheet: name, words, ...rules } of cases) {
    const sheet = findSheet(set, name);
    const [rule, ...accept] = sheet?.readRules([rules.rule, ...rules.accept]) ?? [];
    if (sheet === null || rule === undefined) {
      return fail({ code: 'badData', message: `${file}: ${name}: ${words}` });
    }
    read.push({ kind, words, rule, accept, snapshot: sheet.snapshot });
  }
  return ok(read);
}
