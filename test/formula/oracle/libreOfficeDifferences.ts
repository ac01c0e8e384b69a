import type { Difference } from './compareEngines';
import { calls, cellsNamed, type KnownDifference } from './knownDifferences';

const CRITERIA = ['COUNTIFS?', 'SUMIFS?', 'AVERAGEIFS?', 'MAXIFS', 'MINIFS'];
const LOOKUPS = ['MATCH', 'VLOOKUP', 'HLOOKUP', 'LOOKUP'];

/** Whether a truth value may be an operand somewhere: as a cell, as a word, or as what a test gives. */
function handlesTruth({ formula, sheet }: Difference): boolean {
  if (/TRUE|FALSE|\$D|AND\(|OR\(|NOT\(|IS[A-Z]+\(|EXACT\(/.test(formula)) return true;
  if (formula.includes('$E') && sheet.some((row) => typeof row[4] === 'boolean')) return true;
  return /[<>=]/.test(formula.replace(/"[^"]*"/g, '').slice(1));
}

/** A difference by the functions that a formula calls. */
function byCall(id: string, names: readonly string[], rule: string): KnownDifference {
  return { id, rule, explains: (difference) => calls(difference, ...names) };
}

export const LIBREOFFICE_DIFFERENCES: readonly KnownDifference[] = [
  {
    id: 'blank-date',
    rule:
      'Serial 0, a blank cell, is 0 January 1900, and 29 February 1900 exists. LibreOffice counts from 30 December ' +
      '1899. (Conformance: date-1900.)',
    explains: (difference) =>
      calls(
        difference,
        'YEAR',
        'MONTH',
        'DAY',
        '\\w+DAY',
        'WEEKNUM',
        'ISOWEEKNUM',
        'E\\w+',
        'TEXT',
      ) ||
      (calls(difference, 'DAYS360', 'DATEDIF', 'YEARFRAC', '\\w+DAYS?(.INTL)?') &&
        cellsNamed(difference, 'C').includes(null)),
  },
  {
    id: 'criterion',
    rule:
      'A criterion compares as text or as number: 5 meets the text "5", "*" meets texts only and the empty one too, a ' +
      'blank cell as criterion is 0, an error finds that error, TRUE is not 1. (Conformance: countif.)',
    explains: (difference) => calls(difference, ...CRITERIA),
  },
  {
    id: 'lookup-type',
    rule:
      'Lookups never find a number for a text or 1 for TRUE, and look a blank cell up as 0. LibreOffice crosses types. ' +
      '(Conformance: lookup-type.)',
    explains: (difference) => calls(difference, ...LOOKUPS),
  },
  byCall(
    'rank-of-blank',
    ['RANK', 'RANK.EQ', 'RANK.AVG'],
    'A blank cell is ranked as 0, which is #N/A where no 0 is among the numbers. LibreOffice ranks it among others.',
  ),
  byCall(
    'first-mode',
    ['MODE', 'MODE.SNGL'],
    'Of several modes Excel gives the one that comes first; LibreOffice the least.',
  ),
  byCall(
    'geomean-of-zero',
    ['GEOMEAN'],
    'A number of 0 or less makes GEOMEAN #NUM!. (Microsoft on GEOMEAN.)',
  ),
  byCall(
    'rank-cut-off',
    ['PERCENTRANK', 'PERCENTRANK.INC'],
    'Three digits are cut off, not rounded. (Microsoft: 0.666.)',
  ),
  byCall(
    'bits-of-fractions',
    ['BIT(AND|OR|XOR)'],
    'A number that is not whole is #NUM!. (Microsoft on BITAND.)',
  ),
  byCall(
    'time-in-whole-seconds',
    ['TIME'],
    'TIME cuts its arguments to whole numbers. (Microsoft on TIME.)',
  ),
  byCall(
    'negative-time',
    ['HOUR', 'MINUTE', 'SECOND'],
    'A time before the first day is #NUM!. (Microsoft on HOUR.)',
  ),
  byCall('no-angle', ['ATAN2'], 'ATAN2(0,0) is #DIV/0!. (Microsoft on ATAN2.)'),
  byCall(
    'long-months',
    ['DATE'],
    'Months and days may be any number. LibreOffice takes 16 bits of them.',
  ),
  byCall(
    'groups-anywhere',
    ['NUMBERVALUE'],
    'Group marks are passed over wherever they stand before the point. (Microsoft.)',
  ),
  byCall(
    'brackets',
    ['DOLLAR'],
    'Negative amounts stand in brackets in en-US. (Microsoft on DOLLAR.)',
  ),
  byCall(
    'code-of-nothing',
    ['CODE', 'UNICODE'],
    'The code of an empty text is #VALUE!. LibreOffice answers 0.',
  ),
  byCall(
    'combinations',
    ['COMBINA'],
    'COMBINA counts what is taken with repetition, more than there is too. (Microsoft.)',
  ),
  byCall(
    'signs-differ',
    ['MROUND'],
    'A number and a multiple of different signs are #NUM!. (Microsoft on MROUND.)',
  ),
  {
    id: 'text-argument',
    rule: 'A number in a text that is typed as an argument counts; LibreOffice answers #VALUE!. (Microsoft on MIN.)',
    explains: (difference) => calls(difference, 'MAX', 'MIN', 'COUNT', 'PRODUCT'),
  },
  byCall(
    'parity-of-blank',
    ['ISEVEN', 'ISODD'],
    'A blank cell counts as 0, a truth value is #VALUE!. (Conformance: parity.)',
  ),
  {
    id: 'text-as-condition',
    rule: 'A text other than TRUE and FALSE is no condition: #VALUE!. LibreOffice reads a number in it. (Conformance: text-coercion.)',
    explains: (difference) =>
      calls(difference, 'IF', 'IFS', 'AND', 'OR', 'XOR', 'NOT') &&
      typeof difference.ours === 'object',
  },
  {
    id: 'hyphen-order',
    rule: 'Texts are ordered without their hyphens, and signs before digits. (support.microsoft.com on sorting.)',
    explains: ({ formula, outvoted }) => outvoted && /[<>]/.test(formula),
  },
  {
    id: 'truth-as-number',
    rule:
      'Truth values are a type of their own: after all texts in order, TRUE and FALSE as texts, passed over in ranges. ' +
      'LibreOffice keeps 1 and 0. (Conformance: bool-type, bool-as-text.)',
    explains: (difference) => handlesTruth(difference),
  },
  {
    id: 'rounded-last-digit',
    rule: 'A number becomes a text with 15 digits, rounded from the exact value. LibreOffice differs in the last one.',
    explains: ({ ours, theirs }) => /\.\d{9}/.test(String(ours)) && /\.\d{9}/.test(String(theirs)),
  },
];
