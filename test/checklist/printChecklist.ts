import type { Check } from './check';

/** The checklist as it stands in docs/excel-checklist.md. */
export function printChecklist(checks: readonly Check[]): string {
  const head = [
    '# Twenty things to confirm in Excel',
    '',
    'Nothing here has been seen in a real Excel ([limits.md](limits.md)). Each item has its workbook: `npm run checklist` writes them into',
    '`test/output/checklist/`, with rules that the product itself wrote. Open each one in Excel (say which: Windows, Mac or web, and its version),',
    'do what stands there, and write down what you see beside what is expected. A difference is a fault of ours: please report it with the number.',
    'This page is printed from `test/checklist/` by the same command.',
  ];
  const items = checks.flatMap(({ file, title, steps, expected }, i) => [
    '',
    `## ${i + 1}. ${title}`,
    `\`${file}.xlsx\``,
    '',
    ...steps.map((step) => `- ${step}`),
    '',
    `Expected: ${expected}`,
    '',
    '- [ ] as expected; seen:',
  ]);
  return `${[...head, ...items].join('\n')}\n`;
}
