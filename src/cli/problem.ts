/** What may be wrong with a rule. */
export const PROBLEMS = [
  'unreadable',
  'illegal',
  'brokenReference',
  'formulaErrors',
  'cannotCheck',
  'ambiguousRange',
  'rowOff',
  'missingDollar',
  'slidingRange',
  'standsStill',
  'textResult',
  'neverTrue',
  'alwaysTrue',
  'numbersAsText',
  'datesAsText',
  'blanksAsZero',
  'noLook',
  'hidden',
  'shadowed',
  'duplicate',
  'fragmented',
  'wholeColumn',
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** The rule's place among those of its sheet, 0 wins. */
  readonly rule: number;
  readonly message: string;
  /** The formula that would be right, where one is known. */
  readonly mended: string | null;
}

export function problem(
  rule: number,
  code: ProblemCode,
  message: string,
  mended: string | null = null,
): Problem {
  return { code, rule, message, mended };
}
