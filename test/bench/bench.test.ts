import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { growth, shiftRows } from './benchFormulas';
import { quantile } from './figure';
import { writeMarkdown } from './printFigures';

const root = join(__dirname, '../..');

describe('the bench', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bench-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('measures formulas, the model and a sheet in a quick run, and writes them as tables', () => {
    const file = join(folder, 'performance.md');
    const tsx = require.resolve('tsx/cli');
    const args = ['test/bench/main.ts', '--quick', '--only', 'formulas,model,sheet'];
    const out = execFileSync(process.execPath, [tsx, ...args, '--markdown', file], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(out).toMatch(/^top ten, 200 rows +[\d.,]+ ms .*IronCalc/m);
    expect(out).toMatch(/^one denoising step of a chunk .* [\d.,]+ ms/m);
    expect(out).toMatch(/^host reads 2,000 x 30 +[\d.,]+ ms .* 2000 rows read$/m);
    expect(out).toMatch(/^changed chip, 200 x 10: a number .* x the rule alone/m);
    expect(readFileSync(file, 'utf8')).toMatch(/^\| whole suggestion, .* \| [\d.,]+ ms \|/m);
  }, 300_000);

  test('puts new tables where the old ones stood', () => {
    const file = join(folder, 'tables.md');
    writeFileSync(file, 'Before\n\n<!-- bench -->\nold\n<!-- /bench -->\n\nAfter\n');
    writeMarkdown(file, '<!-- bench -->\n\nnew\n\n<!-- /bench -->');
    expect(readFileSync(file, 'utf8')).toBe(
      'Before\n\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\n\nAfter\n',
    );
  });

  test('leaves the tables of parts that were not measured now', () => {
    const file = join(folder, 'parts.md');
    const part = (title: string, text: string): string => `### ${title}\n\n| ${text} |`;
    const write = (...parts: readonly string[]): void =>
      writeMarkdown(file, ['<!-- bench -->', 'about', ...parts, '<!-- /bench -->'].join('\n\n'));
    write(part('A', 'old'), part('B', 'old'));
    write(part('B', 'new'), part('C', 'new'));
    const parts = [part('A', 'old'), part('B', 'new'), part('C', 'new')];
    expect(readFileSync(file, 'utf8')).toBe(
      ['<!-- bench -->', 'about', ...parts, '<!-- /bench -->\n'].join('\n\n'),
    );
  });

  test('shifts the rows of a formula as a copy further down would', () => {
    expect(shiftRows('=COUNTIF($A$2:$A2,$A2)>1', 3)).toBe('=COUNTIF($A$2:$A5,$A5)>1');
  });

  test('finds the power with which a time grows, and quantiles of times', () => {
    const square = [10, 100].map((rows) => ({ rows, ms: rows ** 2 }));
    expect(growth(square)).toBeCloseTo(2);
    expect([0.5, 0.95, 1].map((share) => quantile([3, 1, 2, 4], share))).toEqual([2, 4, 4]);
  });
});
