import { z } from 'zod';
import { batchSheet, type BatchSheet } from '../../src/cli/batchLine';
import { batchSnapshot } from '../../src/cli/batchSnapshot';
import { parseIsoDay } from '../../src/cli/dateSerial';
import { parseRuleSet } from '../../src/rule/parseRule';
import type { RuleSet } from '../../src/rule/ruleSet';
import type { Snapshot } from '../../src/sheet/snapshot';

/** What our own sets have in common: sheets by name, and the day on which they are asked. */
export const sheetSet = z.object({
  /** ISO day. */
  today: z.string(),
  /** Dates are ISO days. */
  sheets: z.record(z.string(), batchSheet),
});

/** A sheet of a set, ready to be asked about. */
export interface ToldSheet {
  readonly snapshot: Snapshot;
  /** Rules that tell columns by their headers in brackets and dates as ISO days; null where one cannot be read. */
  readRules(texts: readonly string[]): readonly RuleSet[] | null;
}

/** A sheet of a set by its name; null where there is none, or where it cannot be read. */
export function findSheet(
  { today, sheets }: z.infer<typeof sheetSet>,
  name: string,
): ToldSheet | null {
  const told = sheets[name];
  if (told === undefined) return null;
  const table = batchSnapshot({ sheet: withSerials(told), selection: null, today });
  if (!table.ok) return null;
  return {
    snapshot: table.value,
    readRules(texts) {
      const read = texts.map((text) => readRuleText(text, told)).filter((one) => one !== null);
      return read.length === texts.length ? read : null;
    },
  };
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

function readRuleText(text: string, sheet: BatchSheet): RuleSet | null {
  const plain = text
    .replace(/\[([^\]]+)\]/g, (_, header: string) => `[${sheet.header.indexOf(header)}]`)
    .replace(/date\((\d{4}-\d\d-\d\d)\)/g, (_, day: string) => `date(${parseIsoDay(day)})`);
  const parsed = parseRuleSet(plain);
  return parsed.ok ? parsed.value : null;
}
