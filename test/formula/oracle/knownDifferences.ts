import type { CellValue } from '../../../src/sheet/cellValue';
import type { Difference } from './compareEngines';
import { IRONCALC_DIFFERENCES } from './ironCalcDifferences';
import { LIBREOFFICE_DIFFERENCES } from './libreOfficeDifferences';

/**
 * A class of differences that was looked into: ours is right in all of them. Where ours was wrong it was
 * mended (oracleFound.test.ts), which leaves no entry.
 */
export interface KnownDifference {
  readonly id: string;
  /** What Excel does, and who says so. */
  readonly rule: string;
  readonly explains: (difference: Difference) => boolean;
}

export const KNOWN_DIFFERENCES: Readonly<Record<Difference['oracle'], readonly KnownDifference[]>> =
  { IronCalc: IRONCALC_DIFFERENCES, LibreOffice: LIBREOFFICE_DIFFERENCES };

/** The oracle and the class that explains a difference, or null. */
export function knownDifference(difference: Difference): string | null {
  const found = KNOWN_DIFFERENCES[difference.oracle].find(({ explains }) => explains(difference));
  return found === undefined ? null : `${difference.oracle}: ${found.id}`;
}

/** The values of the cells of some columns that a formula names one by one, such as $C2. */
export function cellsNamed({ formula, sheet }: Difference, columns = 'ABCDE'): CellValue[] {
  return [...formula.matchAll(/(?<!:)\$([A-E])\$?(\d)(?!:)/g)]
    .filter(([, column = '']) => columns.includes(column))
    .map(([, column = '', row]) => sheet[Number(row) - 1]?.['ABCDE'.indexOf(column)] ?? null);
}

/** Whether a formula calls one of some functions ("SUMIFS?" and the like are read as patterns). */
export function calls({ formula }: Difference, ...names: readonly string[]): boolean {
  return new RegExp(`(?<![A-Z0-9.])(?:${names.join('|').replaceAll('.', '\\.')})\\(`).test(formula);
}
