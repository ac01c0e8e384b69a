import { z } from 'zod';
import { readText } from './sourceFiles';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

describe('NOTICE', () => {
  const notice = readText('NOTICE');

  test('names every package that package.json ships, in its version (node .ci/notice.mjs writes it)', () => {
    const { packages } = lockSchema.parse(JSON.parse(readText('package-lock.json')));
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readText('package.json')));
    const missing = Object.keys(dependencies)
      .map((name) => `${name} ${packages[`node_modules/${name}`]?.version}`)
      .filter((entry) => !notice.includes(`\n${entry} (`));
    expect(missing).toEqual([]);
  });

  test('tells where the word pieces come from and which package states no licence', () => {
    expect(notice).toMatch(/vocab\.txt[\s\S]*MiniLM[\s\S]*Apache License 2\.0/);
    expect(notice).toMatch('@ironcalc/workbook states no licence');
  });
});
