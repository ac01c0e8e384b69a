import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Figure, Measured } from './figure';

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

const number = (value: number): string =>
  value >= 1000
    ? Math.round(value).toLocaleString('en')
    : value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1);

/** What, value with its unit, 95th percentile, multiple of the calibration, remark. */
function cells(figure: Figure, calibration: number): readonly string[] {
  const { what, unit, value, high, beside = '', note = '' } = figure;
  const measured = value === null ? '-' : `${number(value)} ${unit}`.trim();
  const ratio = value === null || unit !== 'ms' ? '' : `${number(value / calibration)} x`;
  const remark = [beside, note].filter(Boolean).join('; ');
  return [what, measured, high === undefined ? '' : number(high), ratio, remark];
}

/** A part as aligned lines. */
export function printPart({ title, calibration, figures }: Measured): string {
  const rows = figures.map((figure) => cells(figure, calibration.ms));
  const widths = [0, 1, 2, 3].map((c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  const lines = rows.map(([what = '', value = '', high = '', ratio = '', note = '']) =>
    [
      what.padEnd(widths[0] ?? 0),
      value.padStart(widths[1] ?? 0),
      high === '' ? ' '.repeat((widths[2] ?? 0) + 4) : `p95 ${high.padStart(widths[2] ?? 0)}`,
      ratio.padStart(widths[3] ?? 0),
      note,
    ]
      .join('  ')
      .trimEnd(),
  );
  return [
    `\n== ${title}`,
    `1 x = ${number(calibration.ms)} ms (${calibration.what})`,
    ...lines,
  ].join('\n');
}

/** All parts as tables of Markdown. */
export function printMarkdown(parts: readonly Measured[], about: string): string {
  const tables = parts.map(({ title, calibration, figures }) =>
    [
      `### ${title}`,
      '',
      `1 x = ${number(calibration.ms)} ms: ${calibration.what}.`,
      '',
      '| what | median | p95 | of calibration | remark |',
      '| --- | ---: | ---: | ---: | --- |',
      ...figures.map(
        (figure) =>
          `| ${cells(figure, calibration.ms)
            .map((cell) => cell.replaceAll('|', '\\|'))
            .join(' | ')} |`,
      ),
    ].join('\n'),
  );
  return [BEGIN, about, ...tables, END].join('\n\n');
}

/** Puts the tables where the last ones stood in a file, parts that were not measured now stay; a file without any gets them at its end. */
export function writeMarkdown(path: string, tables: string): void {
  const old = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const [before = '', rest] = old.split(BEGIN);
  const [last = '', after = '\n'] = rest?.split(END) ?? [];
  const start = rest === undefined && before !== '' ? `${before.trimEnd()}\n\n` : before;
  writeFileSync(path, `${start}${mergeTables(last, tables)}${after}`);
}

/** The new tables, with those of the old ones between whose titles are not among them, in the old order. */
function mergeTables(old: string, tables: string): string {
  const [head = '', ...found] = cutParts(tables.replace(END, ''));
  const fresh = new Map(found.map((part) => [titleOf(part), part]));
  const kept = cutParts(old)
    .slice(1)
    .map((part) => {
      const title = titleOf(part);
      const measured = fresh.get(title);
      fresh.delete(title);
      return measured ?? part;
    });
  return [head, ...kept, ...fresh.values(), END].map((part) => part.trim()).join('\n\n');
}

const cutParts = (text: string): readonly string[] => text.split(/^(?=### )/m);
const titleOf = (part: string): string => part.split('\n')[0] ?? '';
