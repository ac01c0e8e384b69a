import type { FunctionDef, FunctionTable } from '../functionDef';
import { AGGREGATE_FUNCTIONS } from './aggregate';
import { ARRAY_FUNCTIONS } from './arrays';
import { CRITERIA_FUNCTIONS } from './criteria';
import { DATE_FUNCTIONS } from './date';
import { INFO_FUNCTIONS } from './info';
import { LOGICAL_FUNCTIONS } from './logical';
import { LOOKUP_FUNCTIONS } from './lookup';
import { MATH_FUNCTIONS } from './math';
import { REFERENCE_FUNCTIONS } from './reference';
import { SUMPRODUCT_FUNCTIONS } from './sumProduct';
import { STATISTICS_FUNCTIONS } from './statistics';
import { TEXT_FUNCTIONS } from './text';
import { FINANCE_FUNCTIONS } from './finance';
import { SPREAD_FUNCTIONS } from './spread';
import { TRIGONOMETRY_FUNCTIONS } from './trigonometry';
import { WHOLE_NUMBER_FUNCTIONS } from './wholeNumbers';
import { WORKDAY_FUNCTIONS } from './workday';

const FUNCTIONS: FunctionTable = {
  ...LOGICAL_FUNCTIONS,
  ...INFO_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...MATH_FUNCTIONS,
  ...AGGREGATE_FUNCTIONS,
  ...SUMPRODUCT_FUNCTIONS,
  ...STATISTICS_FUNCTIONS,
  ...CRITERIA_FUNCTIONS,
  ...LOOKUP_FUNCTIONS,
  ...REFERENCE_FUNCTIONS,
  ...FINANCE_FUNCTIONS,
  ...SPREAD_FUNCTIONS,
  ...TRIGONOMETRY_FUNCTIONS,
  ...WHOLE_NUMBER_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...WORKDAY_FUNCTIONS,
  ...ARRAY_FUNCTIONS,
};

/** The functions that can be evaluated, in upper case. */
export const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS).sort();

/** A function by its name in upper case; null for one that cannot be evaluated. */
export function findFunction(name: string): FunctionDef | null {
  return Object.hasOwn(FUNCTIONS, name) ? (FUNCTIONS[name] ?? null) : null;
}
