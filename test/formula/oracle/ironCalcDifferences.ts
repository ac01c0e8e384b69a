import { isCellError } from '../../../src/sheet/cellValue';
import type { Difference } from './compareEngines';
import { calls, cellsNamed, type KnownDifference } from './knownDifferences';

const DATES = ['YEAR', 'MONTH', 'DAY', 'WEEKDAY', 'WEEKNUM', 'ISOWEEKNUM', 'EOMONTH', 'EDATE'];
const SPANS = ['DAYS360', 'DATEDIF', 'YEARFRAC', 'NETWORKDAYS(.INTL)?', 'WORKDAY(.INTL)?', 'TEXT'];
const LOOKUPS = ['MATCH', 'VLOOKUP', 'HLOOKUP', 'XLOOKUP', 'XMATCH'];
const ARRAYS = ['UNIQUE', '[HV]STACK', 'TOCOL', 'TOROW', 'SORT', 'SORTBY', 'TRANSPOSE', 'CONCAT'];
const CRITERIA = ['COUNTIFS?', 'SUMIFS?', 'AVERAGEIFS?', 'MAXIFS', 'MINIFS'];
const TOOLPAK = [
  'QUOTIENT',
  'MROUND',
  'SQRTPI',
  'FACTDOUBLE',
  'DELTA',
  'GESTEP',
  'DEC2(BIN|OCT|HEX)',
  'GCD',
  'WORKDAY(.INTL)?',
  'EDATE',
];

function namesBlank(difference: Difference, columns?: string): boolean {
  return cellsNamed(difference, columns).includes(null);
}

export const IRONCALC_DIFFERENCES: readonly KnownDifference[] = [
  {
    id: 'not-implemented',
    rule: 'IronCalc says itself (#N/IMPL!) that it does not compute a function over an array, or INDIRECT inside a call.',
    explains: (difference) =>
      difference.theirs === '#N/IMPL!' || calls(difference, 'INDIRECT', 'T', 'N', 'EXACT'),
  },
  {
    id: 'blank-date',
    rule:
      'A blank cell is serial 0, which Excel takes for 0 January 1900: YEAR 1900, MONTH 1, DAY 0, WEEKDAY 7. ' +
      'IronCalc has no serial below 1 and answers #NUM!. (Conformance: date-06.)',
    explains: (difference) =>
      calls(difference, ...DATES, ...SPANS) && namesBlank(difference, 'CAE'),
  },
  {
    id: 'blank-lookup',
    rule:
      'MATCH and VLOOKUP look a blank cell up as 0: they find a cell that holds 0 and no blank one. IronCalc finds ' +
      'blank cells, and takes FALSE and "" for blank. (Conformance: lookup-type; XLOOKUP to be confirmed in Excel.)',
    explains: (difference) => calls(difference, ...LOOKUPS),
  },
  {
    id: 'early-answer',
    rule:
      'AND, OR, XOR and NOT look at all their arguments; an error, or a text that stands for no truth value, is the ' +
      'answer. IronCalc stops at the first that settles it and passes over texts. (Conformance: text-coercion.)',
    explains: (difference) => calls(difference, 'AND', 'OR', 'XOR', 'NOT'),
  },
  {
    id: 'out-of-domain',
    rule: 'Where a function has no value Excel answers #NUM!. IronCalc goes on with NaN. (Microsoft on ACOSH, ATANH.)',
    explains: (difference) =>
      calls(difference, 'A?(SIN|COS|TAN|COT)H?', 'PDURATION', 'RRI', 'NPER', 'COMBIN', 'PERMUT'),
  },
  {
    id: 'hyphen-order',
    rule:
      'Texts are ordered without their hyphens, so that the text "-3.00" comes after "3", and signs come before ' +
      'digits. IronCalc orders by code. (support.microsoft.com on sorting; that < sorts alike is to be confirmed.)',
    explains: ({ formula }) => /[<>]/.test(formula),
  },
  {
    id: 'criterion',
    rule:
      'The criterion "<>" followed by a blank cell is "<>", not blank; a number stands for the text of the same ' +
      'digits too. IronCalc counts otherwise. (Conformance: countif.)',
    explains: (difference) => calls(difference, ...CRITERIA),
  },
  {
    id: 'arrays',
    rule:
      'A function of single values goes through a range element by element, and -- makes numbers of truth values. ' +
      'IronCalc takes one cell, or drops both signs. (Conformance: info-10, array-03.)',
    explains: (difference) => calls(difference, 'SUMPRODUCT', ...ARRAYS, 'MAP', 'REDUCE', 'ROW'),
  },
  {
    id: 'number-formats',
    rule:
      'TEXT(2.5,"0") is 3 (halves away from 0), TEXT("a","@!") is a!, an exponent of 0 is E+00. IronCalc answers 2, a ' +
      'and E-00. (Microsoft on number format codes.)',
    explains: (difference) => calls(difference, 'TEXT', 'FIXED', 'DOLLAR'),
  },
  {
    id: 'pairs-with-blanks',
    rule: 'CORREL, COVAR, SLOPE and the like leave out pairs of which one is no number; IronCalc answers #N/A. (Microsoft.)',
    explains: (difference) =>
      calls(difference, 'CORREL', 'PEARSON', 'RSQ', 'SLOPE', 'INTERCEPT', 'COVAR(IANCE.[PS])?'),
  },
  {
    id: 'skew-of-equals',
    rule: 'SKEW.P of numbers that do not differ is #DIV/0!, as SKEW is. (Microsoft: the deviation is the divisor.)',
    explains: (difference) => calls(difference, 'SKEW.P'),
  },
  {
    id: 'toolpak-truth',
    rule:
      'Functions of the former Analysis ToolPak take no truth value for a number: #VALUE!. IronCalc takes it in some ' +
      'and refuses it in others. (Conformance: parity; to be confirmed in Excel for each.)',
    explains: (difference) =>
      calls(difference, ...TOOLPAK) &&
      isCellError(difference.ours) &&
      difference.ours.error === '#VALUE!',
  },
  {
    id: 'truth-as-number',
    rule: 'TRUE from a cell counts as 1 in arithmetic functions of one number; IronCalc refuses it in STANDARDIZE.',
    explains: (difference) => calls(difference, 'STANDARDIZE'),
  },
  {
    id: 'fifteen-digits',
    rule: 'A number becomes a text with 15 digits. IronCalc writes 17. (Microsoft on specifications and limits.)',
    explains: (difference) => difference.outvoted && typeof difference.ours === 'string',
  },
  {
    id: 'text-between',
    rule:
      'TEXTAFTER of an empty text answers what stands for "not found". Microsoft writes that it is empty and that it is ' +
      '#VALUE!, IronCalc answers the latter. (To be confirmed in Excel.)',
    explains: (difference) => calls(difference, 'TEXTBEFORE', 'TEXTAFTER'),
  },
  {
    id: 'blank-argument',
    rule: 'MAX and MIN pass over a blank cell that stands among their arguments; IronCalc counts 0. (Microsoft on MIN.)',
    explains: (difference) => calls(difference, 'MAX', 'MIN') && namesBlank(difference),
  },
  {
    id: 'empty-joined',
    rule: 'TEXTJOIN that passes over blanks passes over empty texts too; IronCalc joins them. (Microsoft on TEXTJOIN.)',
    explains: (difference) => calls(difference, 'TEXTJOIN'),
  },
  {
    id: 'first-error',
    rule: 'Of several errors Excel answers the first one. IronCalc answers another; a rule shows no cell for either.',
    explains: ({ ours, theirs }) => isCellError(ours) && String(theirs).startsWith('#'),
  },
];
