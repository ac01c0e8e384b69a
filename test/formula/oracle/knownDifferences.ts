import type { Difference } from './compareEngines';

/** A class of differences between our engine and IronCalc that was looked into. */
interface KnownDifference {
  readonly id: string;
  readonly right: 'ours' | 'theirs';
  /** What Excel does, and who says so. */
  readonly rule: string;
  readonly explains: (difference: Difference) => boolean;
}

/** Every class that random formulas have shown; ours being wrong is a bug to mend, not an entry to add. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    id: 'blank-date',
    right: 'ours',
    rule:
      'A blank cell is serial 0, which Excel takes for 0 January 1900: YEAR 1900, MONTH 1, DAY 0, WEEKDAY 7. ' +
      'IronCalc has no serial below 1 and answers #NUM!. (Conformance: date-06.)',
    explains: (difference) => {
      const dates = /(?:YEAR|MONTH|DAY|EOMONTH|EDATE)\(\$C(\d)/g;
      return [...difference.formula.matchAll(dates)].some(
        ([, row]) => (difference.sheet[Number(row) - 1]?.[2] ?? null) === null,
      );
    },
  },
  {
    id: 'blank-lookup',
    right: 'ours',
    rule:
      'MATCH looks a blank cell up as 0 and finds a cell that holds 0. IronCalc answers #N/A. ' +
      '(No public page says so; to be confirmed in Excel.)',
    explains: ({ formula, sheet }) =>
      [...formula.matchAll(/MATCH\(\$([A-E])(\d),/g)].some(([, column = 'A', row]) => {
        const value = sheet[Number(row) - 1]?.['ABCDE'.indexOf(column)] ?? null;
        return value === null;
      }),
  },
  {
    id: 'early-answer',
    right: 'ours',
    rule:
      'AND and OR look at all their arguments, and an error among them is the answer. IronCalc stops at the first ' +
      'FALSE of AND and the first TRUE of OR. (No public page says so; to be confirmed in Excel.)',
    explains: ({ formula, ours }) =>
      /\b(AND|OR)\(/.test(formula) &&
      (ours.startsWith('#') || /\bIS[A-Z]+\(|IFERROR/.test(formula)),
  },
  {
    id: 'hyphen-order',
    right: 'ours',
    rule:
      'Texts are ordered without their hyphens, so that the text "-3.00" comes after "3". IronCalc orders by the ' +
      'code of letters. (support.microsoft.com on sorting; that < sorts alike is to be confirmed in Excel.)',
    explains: ({ formula, row, sheet }) =>
      /[<>]/.test(formula) && /\$[AE]\d/.test(formula) && (sheet[row] ?? []).includes(-3),
  },
  {
    id: 'number-as-text-criterion',
    right: 'ours',
    rule:
      'The criterion 5 stands for the text "5" too, so that "<>5" leaves it out. IronCalc counts the text as ' +
      'something else. (That COUNTIF compares 15 digits of numbers in text is known from card numbers.)',
    explains: ({ formula, sheet }) =>
      /COUNTIFS?\(|SUMIF\(/.test(formula) && sheet.some((cells) => cells.includes('5')),
  },
  {
    id: 'double-minus',
    right: 'ours',
    rule: 'Two minus signs make a number of a text, or #VALUE!. IronCalc drops both. (Conformance: info-10, array-03.)',
    explains: ({ formula }) => formula.includes('--'),
  },
];

/** The id of the class that explains a difference, or null. */
export function knownDifference(difference: Difference): string | null {
  return KNOWN_DIFFERENCES.find(({ explains }) => explains(difference))?.id ?? null;
}
