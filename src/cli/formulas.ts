import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { compileFormula } from '../formula/compileFormula';
import { evaluateMask, type CellOutcome } from '../formula/evaluateMask';
import { sheetOfRows, type FormulaWorkbook } from '../formula/formulaWorkbook';
import { ERROR_CODES, type CellValue } from '../sheet/cellValue';
import { parseArea } from '../sheet/parseAddress';
import { fail, ok, type Result } from '../sheet/result';

const CELL = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ error: z.enum(ERROR_CODES) }),
  z.object({ emptyString: z.literal(true) }),
]);

const WORKBOOK = z.object({
  activeSheet: z.string(),
  names: z.record(z.string(), z.string()).default({}),
  sheets: z.record(z.string(), z.array(z.array(CELL))),
});

const CASE = z.object({
  id: z.string(),
  workbook: z.string(),
  sheet: z.string().optional(),
  range: z.string(),
  anchor: z.string().optional(),
  formula: z.string(),
  expected: z.array(z.string()),
});

const CASES = z.object({
  frozen: z.object({ nowSerial: z.number() }),
  workbooks: z.record(z.string(), WORKBOOK),
  cases: z.array(CASE),
});

type FormulaCase = z.infer<typeof CASE>;
type CaseWorkbook = z.infer<typeof WORKBOOK>;
export type FormulaCases = z.infer<typeof CASES>;

export interface CaseAnswer {
  readonly id: string;
  /** One text a row of the range, "1" for a highlighted cell; [] when there is no answer. */
  readonly mask: readonly string[];
  /** "error" when the formula does not parse or its range is no address. */
  readonly status: 'ok' | 'error' | 'cannot-check';
}

export type CasesProblem =
  | { readonly code: 'unreadable'; readonly detail: string }
  | { readonly code: 'badCases'; readonly detail: string };

/** The cases of a file's text. */
export function parseCases(text: string): Result<FormulaCases, CasesProblem> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return fail({
      code: 'badCases',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  const parsed = CASES.safeParse(data);
  return parsed.success
    ? ok(parsed.data)
    : fail({ code: 'badCases', detail: z.prettifyError(parsed.error) });
}

/** Runs one case; formulas that Excel would refuse in a rule are evaluated all the same. */
export function runCase(one: FormulaCase, all: FormulaCases): CaseAnswer {
  const given = all.workbooks[one.workbook];
  const area = parseArea(one.range);
  const anchor = one.anchor === undefined ? area : parseArea(one.anchor);
  if (given === undefined || area === null || anchor === null) return withoutMask(one.id, 'error');
  const compiled = compileFormula(
    one.formula,
    { row: anchor.top, column: anchor.left },
    toWorkbook(given, one.sheet ?? given.activeSheet, all.frozen.nowSerial),
    { allowIllegal: true },
  );
  if (!compiled.ok) {
    return withoutMask(one.id, compiled.error.code === 'cannotCheck' ? 'cannot-check' : 'error');
  }
  const mask = evaluateMask(compiled.value, area).map((row) => row.map(toDigit).join(''));
  return { id: one.id, mask, status: 'ok' };
}

/** True when every scored cell is as expected; a formula that cannot be checked never passes. */
export function passes(answer: CaseAnswer, expected: readonly string[]): boolean {
  if (answer.status !== 'ok' || answer.mask.length !== expected.length) return false;
  return expected.every((row, r) => {
    const got = answer.mask[r] ?? '';
    return (
      got.length === row.length && [...row].every((cell, c) => cell === '?' || cell === got[c])
    );
  });
}

/** `formulas CASES.json`: one JSON line a case, then "N passed, N failed"; gives the exit status. */
export async function formulasCommand(args: string[]): Promise<number> {
  const [path] = args.filter((arg) => !arg.startsWith('--'));
  if (path === undefined) return complain({ code: 'unreadable', detail: 'formulas CASES.json' });
  const read = await readCases(path);
  if (!read.ok) return complain(read.error);
  let passed = 0;
  for (const one of read.value.cases) {
    const answer = runCase(one, read.value);
    if (passes(answer, one.expected)) passed++;
    console.log(JSON.stringify(answer));
  }
  const failed = read.value.cases.length - passed;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function readCases(path: string): Promise<Result<FormulaCases, CasesProblem>> {
  try {
    return parseCases(await readFile(path, 'utf8'));
  } catch (error) {
    return fail({
      code: 'unreadable',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

function complain(problem: CasesProblem): number {
  console.error(`${problem.code}: ${problem.detail}`);
  return 2;
}

function withoutMask(id: string, status: CaseAnswer['status']): CaseAnswer {
  return { id, mask: [], status };
}

function toDigit(outcome: CellOutcome): string {
  return outcome === 'hit' ? '1' : '0';
}

/** The cases' workbooks are closed worlds: whatever they do not define does not exist. */
function toWorkbook(given: CaseWorkbook, activeSheet: string, now: number): FormulaWorkbook {
  const sheets = Object.entries(given.sheets).map(
    ([name, rows]) => [name, sheetOfRows(rows.map((row) => row.map(toValue)))] as const,
  );
  return { activeSheet, sheets: new Map(sheets), names: given.names, now, noAddedFunctions: true };
}

function toValue(cell: z.infer<typeof CELL>): CellValue {
  return typeof cell === 'object' && cell !== null && 'emptyString' in cell ? '' : cell;
}
