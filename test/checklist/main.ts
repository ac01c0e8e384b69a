import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from './checks';
import { makeWorkbook } from './makeWorkbook';
import { printChecklist } from './printChecklist';

/** Writes the workbooks of the checklist, and the checklist itself. */
async function main(): Promise<void> {
  const folder = join('test', 'output', 'checklist');
  mkdirSync(folder, { recursive: true });
  for (const check of CHECKS) {
    const made = await makeWorkbook(check);
    if (!made.ok) throw new Error(`${check.file}: ${JSON.stringify(made.error)}`);
    writeFileSync(join(folder, `${check.file}.xlsx`), made.value);
  }
  writeFileSync(join('docs', 'excel-checklist.md'), printChecklist(CHECKS));
  process.stdout.write(`${CHECKS.length} workbooks in ${folder}\n`);
}

void main();
