import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changePart, SHEET } from '../xlsx/workbookFile';
import { Workbook, type ConditionalFormattingRule, type Worksheet } from 'exceljs';

type Placed = readonly [ref: string, ...rules: readonly unknown[]];

/** Name, Status, Amount and Due of five orders, the header in row 1. */
function fillOrders(sheet: Worksheet): void {
  sheet.addRow(['Name', 'Status', 'Amount', 'Due']);
  sheet.addRow(['Ann', 'open', 120, new Date(Date.UTC(2026, 10, 20))]);
  sheet.addRow(['Bob', 'done', 80, new Date(Date.UTC(2026, 10, 22))]);
  sheet.addRow(['Cid', 'open', null, new Date(Date.UTC(2026, 10, 25))]);
  sheet.addRow(['Ann', 'late', 40, new Date(Date.UTC(2026, 9, 1))]);
  sheet.addRow(['Dan', 'done', 300, null]);
}

export const RED = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
} as const;
export const BOLD = { font: { bold: true } } as const;

/** A workbook file with rules on the sheet "Orders", the first winning; its path. */
export async function makeRuleFile(
  placed: readonly Placed[],
  fill: (sheet: Worksheet) => void = fillOrders,
): Promise<string> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Orders');
  fill(sheet);
  workbook.addWorksheet('Notes').addRow(['x']);
  let priority = 0;
  const stops: number[] = [];
  for (const [ref, ...rules] of placed) {
    for (const rule of rules) {
      priority += 1;
      if (Reflect.get(Object(rule), 'stopIfTrue') === true) stops.push(priority);
      const one = { priority, style: RED, ...(rule as object) } as ConditionalFormattingRule;
      sheet.addConditionalFormatting({ ref, rules: [one] });
    }
  }
  const path = join(await mkdtemp(join(tmpdir(), 'rules-')), 'book.xlsx');
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  // exceljs leaves this attribute out.
  const stopped = changePart(bytes, SHEET, (text) =>
    stops.reduce(
      (changed, one) => changed.replace(`priority="${one}"`, `priority="${one}" stopIfTrue="1"`),
      text,
    ),
  );
  await writeFile(path, stops.length === 0 ? bytes : stopped);
  return path;
}

/** A formula rule. */
export function formula(text: string, more: object = {}): object {
  return { type: 'expression', formulae: [text], ...more };
}
