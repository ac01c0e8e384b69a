import { isCellError, type CellValue } from '../../../src/sheet/cellValue';
import type { Answers, Batch } from './batch';
import { knownDifference } from './knownDifferences';

export type Oracle = 'IronCalc' | 'LibreOffice';

/** A cell on which our engine and an oracle differ. */
export interface Difference {
  readonly oracle: Oracle;
  readonly formula: string;
  readonly row: number;
  readonly sheet: readonly (readonly CellValue[])[];
  readonly ours: CellValue;
  readonly theirs: CellValue;
  /** The other oracle was asked and answers what we answer. */
  readonly outvoted: boolean;
}

export interface Comparison {
  /** Cells on which an oracle was asked. */
  readonly cells: Readonly<Record<Oracle, number>>;
  /** Cells by the class that explains their difference. */
  readonly known: ReadonlyMap<string, number>;
  readonly unexplained: readonly Difference[];
}

/** Functions that an oracle has not (IronCalc 0.8, LibreOffice 7.4); formulas with them are not asked of it. */
const LACKS: Readonly<Record<Oracle, RegExp>> = {
  IronCalc: /\bAGGREGATE\(/,
  LibreOffice:
    /\b(?:FILTER|UNIQUE|SORT|SORTBY|SEQUENCE|TAKE|DROP|[HV]STACK|TO(?:COL|ROW)|CHOOSE(?:COLS|ROWS)|X(?:LOOKUP|MATCH)|LAMBDA|TEXT(?:BEFORE|AFTER))\(/,
};

const AGREE: Readonly<Record<Oracle, (ours: CellValue, theirs: CellValue) => boolean>> = {
  IronCalc: agreesWithShown,
  LibreOffice: agreesWithFile,
};

/** Our answers beside those of one or two oracles. */
export function compareAnswers(
  batches: readonly Batch[],
  ours: Answers,
  theirs: Readonly<Partial<Record<Oracle, Answers>>>,
): Comparison {
  const cells = { IronCalc: 0, LibreOffice: 0 };
  const known = new Map<string, number>();
  const unexplained: Difference[] = [];
  const asked = (['IronCalc', 'LibreOffice'] as const).filter((name) => theirs[name] !== undefined);
  const answerOf = (oracle: Oracle, batch: number, rule: number, row: number) =>
    theirs[oracle]?.[batch]?.[rule]?.[row] ?? null;
  for (const [b, { sheet, rules }] of batches.entries())
    for (const [i, rule] of rules.entries())
      for (const row of sheet.keys()) {
        const formula = rule(row + 1);
        const own = ours[b]?.[i]?.[row] ?? null;
        const voters = asked.filter((oracle) => !LACKS[oracle].test(formula));
        const agrees = voters.filter((oracle) => AGREE[oracle](own, answerOf(oracle, b, i, row)));
        for (const oracle of voters) {
          cells[oracle]++;
          if (agrees.includes(oracle)) continue;
          const answer = answerOf(oracle, b, i, row);
          const outvoted = agrees.length > 0;
          const difference = { oracle, formula, row, sheet, ours: own, theirs: answer, outvoted };
          const id = knownDifference(difference);
          if (id === null) unexplained.push(difference);
          else known.set(id, (known.get(id) ?? 0) + 1);
        }
      }
  return { cells, known, unexplained };
}

/** IronCalc tells only what a cell shows; a formula that gives a blank cell shows 0. */
function agreesWithShown(ours: CellValue, theirs: CellValue): boolean {
  const shown = String(theirs);
  if (ours === null) return shown === '' || Number(shown) === 0;
  if (isCellError(ours)) return shown === ours.error;
  if (typeof ours === 'boolean') return shown === String(ours).toUpperCase();
  if (typeof ours === 'string') return shown === ours;
  return shown !== '' && isClose(ours, Number(shown));
}

/**
 * LibreOffice writes all its wrong-argument errors as #VALUE!, so that errors are equal here, and an IF that
 * gives a truth value as 1 or 0.
 */
function agreesWithFile(ours: CellValue, theirs: CellValue): boolean {
  if (isCellError(ours) || isCellError(theirs)) return isCellError(ours) && isCellError(theirs);
  if (ours === null) return theirs === '' || Number(theirs) === 0;
  if (typeof ours === 'string' || typeof theirs === 'string') return ours === theirs;
  return isClose(Number(ours), Number(theirs));
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** One line: the formula, the row's cells and both answers. */
export function describeDifference(difference: Difference): string {
  const { oracle, formula, row, sheet, ours, theirs } = difference;
  const cells = JSON.stringify(sheet[row]);
  return `${formula} on ${cells}: ours ${JSON.stringify(ours)}, ${oracle}'s ${JSON.stringify(theirs)}`;
}
