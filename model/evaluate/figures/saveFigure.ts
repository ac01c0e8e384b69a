import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes a picture to model/figures, and its numbers as CSV beside it. */
export async function saveFigure(
  name: string,
  rows: readonly object[],
  svg: string,
): Promise<void> {
  const folder = fileURLToPath(new URL('../../figures', import.meta.url));
  await mkdir(folder, { recursive: true });
  const table = rows.map((row) => Object.values(row).map(short).join(','));
  const head = Object.keys(rows[0] ?? {}).join(',');
  await writeFile(join(folder, `${name}.csv`), [head, ...table, ''].join('\n'));
  await writeFile(join(folder, `${name}.svg`), svg);
}

function short(value: unknown): string {
  return typeof value === 'number' ? String(Math.round(value * 1e4) / 1e4) : String(value);
}
