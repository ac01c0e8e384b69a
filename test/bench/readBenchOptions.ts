import { parseArgs } from 'node:util';
import type { Extent } from './figure';

export const PARTS = ['formulas', 'model', 'sheet', 'training', 'browser'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions extends Extent {
  readonly parts: readonly Part[];
  /** File whose table is replaced. */
  readonly markdown: string | null;
}

/** Options of `npm run bench`; throws on one that nobody knows. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      markdown: { type: 'string' },
    },
  });
  const wanted = values.only?.split(',');
  const stray = wanted?.find((name) => !PARTS.some((part) => part === name));
  if (stray !== undefined) throw new Error(`No part "${stray}": ${PARTS.join(', ')}`);
  const { quick } = values;
  return {
    quick,
    requests: quick ? 1 : 20,
    inARow: quick ? 2 : 200,
    parts: PARTS.filter((part) => wanted?.includes(part) ?? true),
    markdown: values.markdown ?? null,
  };
}
