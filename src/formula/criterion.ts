import { isCellError, toErrorCode, type CellValue } from '../sheet/cellValue';
import { textToNumber } from './coerce';
import { compareNumbers, compareValues, digits15, fold, round15, sameText } from './compare';

/** A COUNTIF-style test. */
export interface Criterion {
  readonly test: (value: CellValue) => boolean;
  /** Where an index lists the values that pass (`criterionKeys`); null when no index can tell. */
  readonly key: string | null;
  /** The numbers that pass, where it is numbers beyond a limit. */
  readonly bound?: { readonly operator: '<' | '>' | '<=' | '>='; readonly limit: number };
}

type Operator = '=' | '<>' | '<' | '>' | '<=' | '>=';

const OPERATOR = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

/** True when a text holds wildcards or their escape. */
export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}

/** The regular expression of a wildcard pattern, without case; `whole` binds it to the entire text. */
export function wildcardPattern(pattern: string, whole: boolean): RegExp {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern.charAt(i);
    const next = pattern.charAt(i + 1);
    if (letter === '~' && next !== '' && '*?~'.includes(next)) {
      source += next.replace(/[*?]/, '\\$&');
      i++;
    } else if (letter === '*') source += '[\\s\\S]*';
    else if (letter === '?') source += '[\\s\\S]';
    // A tilde that escapes nothing is dropped.
    else if (letter !== '~') source += letter.replace(/[.+^${}()|[\]\\/]/g, '\\$&');
  }
  return new RegExp(whole ? `^${source}$` : source, 'iu');
}

/** The keys under which an index lists a value; `Criterion.key` is one of them. */
export function criterionKeys(value: CellValue): readonly string[] {
  if (typeof value === 'number') return [numberKey(value)];
  if (typeof value === 'boolean') return [`b${value}`];
  if (value === null) return ['s'];
  if (isCellError(value)) return [`e${value.error}`];
  const keys = [`t${fold(value)}`];
  if (value === '') keys.push('s');
  const number = /\d/.test(value) ? textToNumber(value) : null;
  if (number !== null) keys.push(numberKey(number));
  return keys;
}

function numberKey(value: number): string {
  return `n${digits15(value)}`;
}

/**
 * The test that COUNTIF and its family make of a criterion. Numeric text and numbers match each other on 15
 * digits, a blank criterion is 0, '' matches blanks, "=" only truly blank cells.
 */
export function toCriterion(given: CellValue): Criterion {
  if (given === null) return numberCriterion('=', 0);
  if (typeof given === 'number') return numberCriterion('=', given);
  if (typeof given === 'boolean') return { test: (v) => v === given, key: `b${given}` };
  if (isCellError(given)) return errorCriterion('=', given.error);
  const match = OPERATOR.exec(given);
  const written = match?.[1];
  const operator = toOperator(written);
  const operand = match?.[2] ?? '';
  if (operand === '') return blankCriterion(written);
  const code = toErrorCode(operand.toUpperCase());
  if (code !== null) return errorCriterion(operator, code);
  if (/^(true|false)$/i.test(operand)) return booleanCriterion(operator, /^t/i.test(operand));
  const number = textToNumber(operand);
  return number === null ? textCriterion(operator, operand) : numberCriterion(operator, number);
}

function toOperator(written: string | undefined): Operator {
  switch (written) {
    case '<>':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return written;
    default:
      return '=';
  }
}

function blankCriterion(written: string | undefined): Criterion {
  if (written === undefined) return { test: (v) => v === null || v === '', key: 's' };
  if (written === '=') return { test: (v) => v === null, key: null };
  return { test: (v) => written === '<>' && v !== null, key: null };
}

function errorCriterion(operator: Operator, code: string): Criterion {
  const isIt = (value: CellValue) => isCellError(value) && value.error === code;
  if (operator === '<>') return { test: (v) => !isIt(v), key: null };
  return { test: isIt, key: `e${code}` };
}

function booleanCriterion(operator: Operator, wanted: boolean): Criterion {
  if (operator === '<>') return { test: (v) => v !== wanted, key: null };
  return { test: (v) => v === wanted, key: `b${wanted}` };
}

function numberCriterion(operator: Operator, wanted: number): Criterion {
  const limit = round15(wanted);
  const digits = digits15(wanted);
  const equals = (value: CellValue): boolean => {
    if (typeof value === 'number') return compareNumbers(value, wanted) === 0;
    // The longest text that can be a number; a bound on the work for long prose.
    if (typeof value !== 'string' || value.length > 60 || !/\d/.test(value)) return false;
    const number = textToNumber(value);
    return number !== null && digits15(number) === digits;
  };
  if (operator === '=') return { test: equals, key: numberKey(wanted) };
  if (operator === '<>') return { test: (v) => !equals(v), key: null };
  const less = operator === '<' || operator === '<=';
  const orEqual = operator === '<=' || operator === '>=';
  const test = (value: CellValue): boolean => {
    if (typeof value !== 'number') return false;
    const order = compareNumbers(value, wanted);
    return order === 0 ? orEqual : less ? order < 0 : order > 0;
  };
  return { test, key: null, bound: { operator, limit } };
}

function textCriterion(operator: Operator, wanted: string): Criterion {
  if (operator === '=' || operator === '<>') {
    const equals = textEquality(wanted);
    if (operator === '<>') return { test: (v) => !equals.test(v), key: null };
    return equals;
  }
  const test = (value: CellValue): boolean => {
    if (typeof value !== 'string') return false;
    const order = compareValues(value, wanted);
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
  return { test, key: null };
}

function textEquality(wanted: string): Criterion {
  if (hasWildcard(wanted)) {
    const pattern = wildcardPattern(wanted, true);
    return { test: (v) => typeof v === 'string' && pattern.test(v), key: null };
  }
  return { test: (v) => typeof v === 'string' && sameText(v, wanted), key: `t${fold(wanted)}` };
}
