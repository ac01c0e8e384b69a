import type { AstExpression } from '@borgar/fx';
import type { Cell } from '../sheet/area';
import type { CellValue } from '../sheet/cellValue';
import { fail, ok, type Result } from '../sheet/result';
import { checkLegality } from './checkLegality';
import { EMPTY_SCOPE, type CompileContext } from './compileContext';
import { compileNode } from './compileNode';
import { compileReference, findSheet } from './compileReference';
import { computed, ON_NOTHING, type Environment, type Expression } from './expression';
import type { FormulaProblem } from './formulaProblem';
import type { FormulaWorkbook, WorkbookSheet } from './formulaWorkbook';
import { Indexes } from './indexes';
import { memoise } from './memoise';
import { meterWorkbook, Work } from './meterWork';
import { parseFormula } from './parseFormula';
import { Tallies } from './tallyRows';
import { NAME, REF, single, type Value } from './value';

/** A formula ready to run for any cell; cells are best visited row by row. */
export interface CompiledFormula {
  /** The formula's value for a cell (the top-left one of an array), as if it stood there. */
  evaluate(cell: Cell): CellValue;
}

export interface CompileOptions {
  /** Also compile what Excel would refuse in a rule, where it can be evaluated. */
  readonly allowIllegal?: boolean;
  /** Counts what evaluating takes; `evaluate` throws OverWork beyond its limit. */
  readonly work?: Work;
}

/**
 * Compiles a formula (English names, comma separators, leading "=") whose relative references are written for
 * `anchor`. The compiled formula keeps what it learns about the workbook, which must not change meanwhile.
 */
export function compileFormula(
  text: string,
  anchor: Cell,
  workbook: FormulaWorkbook,
  options: CompileOptions = {},
): Result<CompiledFormula, FormulaProblem> {
  const parsed = parseFormula(text);
  if (!parsed.ok) return parsed;
  const refusal = options.allowIllegal === true ? null : checkLegality(parsed.value);
  if (refusal !== null) return fail(refusal);
  const work = options.work ?? new Work();
  const metered = meterWorkbook(workbook, work);
  const active = findSheet(metered, metered.activeSheet);
  if (active === null)
    return fail({ code: 'cannotCheck', functions: [`${workbook.activeSheet}!`] });
  const compiler = new Compiler(metered, active, anchor, work);
  const top = compiler.compile(parsed.value);
  const problem = compiler.problem();
  if (problem !== null) return fail(problem);
  const locals: readonly Value[] = [];
  return ok({
    evaluate: (cell) => {
      work.spend(1);
      return single(top.run({ row: cell.row, column: cell.column, locals }));
    },
  });
}

class Compiler {
  private readonly unknowns = new Set<string>();
  private readonly miscounted = new Set<string>();
  private readonly openNames = new Set<string>();
  private readonly environment: Environment;

  constructor(
    private readonly workbook: FormulaWorkbook,
    active: WorkbookSheet,
    private readonly anchor: Cell,
    work: Work,
  ) {
    this.environment = {
      active,
      sheet: (name) => findSheet(workbook, name),
      now: workbook.now,
      indexes: new Indexes(),
      tallies: new Tallies(),
      work,
    };
  }

  compile(tree: AstExpression): Expression {
    return memoise(compileNode(tree, EMPTY_SCOPE, this.context()));
  }

  problem(): FormulaProblem | null {
    const [miscounted] = this.miscounted;
    if (miscounted !== undefined) {
      return { code: 'notAllowed', what: 'argumentCount', detail: miscounted };
    }
    if (this.unknowns.size === 0) return null;
    return { code: 'cannotCheck', functions: [...this.unknowns].sort() };
  }

  private context(): CompileContext {
    return {
      environment: this.environment,
      reference: (text) => this.reference(text),
      name: (name) => this.definedName(name),
      unknown: (what) => this.note(this.unknowns, what),
      wrongCount: (name) => this.note(this.miscounted, name),
      noAddedFunctions: this.workbook.noAddedFunctions === true,
      countsFrom1904: this.workbook.countsFrom1904 === true,
    };
  }

  private note(list: Set<string>, what: string): Expression {
    list.add(what);
    return computed(ON_NOTHING, () => NAME);
  }

  private reference(text: string): Expression {
    const compiled = compileReference(text, this.anchor, this.workbook);
    return compiled.kind === 'unknown'
      ? this.note(this.unknowns, compiled.what)
      : compiled.expression;
  }

  /** A name that moves with the cell depends on where it was defined, which is not known here. */
  private definedName(name: string): Expression {
    const plain = name.slice(name.lastIndexOf('!') + 1).toLowerCase();
    const entry = Object.entries(this.workbook.names).find(([key]) => key.toLowerCase() === plain);
    if (entry === undefined || this.openNames.has(plain)) return this.note(this.unknowns, name);
    if (entry[1].includes('#REF!')) return computed(ON_NOTHING, () => REF);
    const parsed = parseFormula(`=${entry[1].replace(/^=/, '')}`);
    if (!parsed.ok) return this.note(this.unknowns, name);
    this.openNames.add(plain);
    const expression = compileNode(parsed.value, EMPTY_SCOPE, this.context());
    this.openNames.delete(plain);
    return expression.depends === 0 ? expression : this.note(this.unknowns, name);
  }
}
