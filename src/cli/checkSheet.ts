import { findAnchorProblems, type AnchorProblem } from '../formula/anchorProblems';
import type { CheckResult } from '../formula/checkRule';
import { compileFormula } from '../formula/compileFormula';
import { rewriteFormula } from '../formula/rewriteFormula';
import { fixReferences } from '../formula/rewriteReference';
import { warnRule, type RuleWarning } from '../formula/warnRule';
import { MAX_ROWS, rowCount } from '../sheet/area';
import { printAreas, printCell } from '../sheet/printAddress';
import type { SheetGround } from '../xlsx/hitCells';
import { isPlain } from '../xlsx/readLook';
import { hiddenProblems, mergeProblems, shadowedProblems } from './checkOrder';
import type { ExplainedRule, ExplainedSheet } from './explainSheet';
import { PROBLEMS, problem, type Problem, type ProblemCode } from './problem';
import { sayRefusal } from './sayRefusal';
import { sayUnreadable } from './ruleWords';

/** Everything that speaks against the rules of a sheet, rule by rule. */
export function checkSheet(explained: ExplainedSheet): readonly Problem[] {
  const found = explained.rules.flatMap((one, rule) => [
    ...formulaProblems(one, rule, explained),
    ...thresholdProblems(one, rule),
    ...anchorProblems(one, rule),
    ...dataProblems(one, rule, explained),
    ...costProblems(one, rule),
  ]);
  const told = [...hiddenProblems(explained), ...mergeProblems(explained)];
  const known = new Set(told.map(({ rule }) => rule));
  const shadowed = shadowedProblems(explained).filter(({ rule }) => !known.has(rule));
  return [...found, ...shadowed, ...told].toSorted((a, b) => a.rule - b.rule);
}

function formulaProblems(
  { rule, check }: ExplainedRule,
  index: number,
  { sheet, tables }: ExplainedSheet,
): readonly Problem[] {
  const found: Problem[] = [];
  const { formula, unreadable, visual, look, stopIfTrue } = rule;
  if (unreadable !== null) {
    found.push(
      problem(index, 'unreadable', `The rule cannot be read: ${sayUnreadable(unreadable)}.`),
    );
  }
  if (visual === null && isPlain(look) && !stopIfTrue) {
    found.push(problem(index, 'noLook', 'The rule changes nothing: it has no look.'));
  }
  if (rule.isAmbiguous) {
    const message =
      'Programs disagree from which of its ranges the formula is seen; a rule for each range is safe.';
    found.push(problem(index, 'ambiguousRange', message));
  }
  if (formula?.includes('#REF!') === true) {
    const message = `${formula} refers to cells that were deleted.`;
    return [...found, problem(index, 'brokenReference', message)];
  }
  const [first] = rule.areas;
  if (check?.status === 'illegal' && formula !== null && first !== undefined) {
    const anchor = { row: first.top, column: first.left };
    const better = rewriteFormula(formula, { anchor, activeSheet: sheet.name, tables });
    const message = `Excel would refuse ${formula}: ${sayRefusal(check.problem)}.`;
    found.push(problem(index, 'illegal', message, better));
  }
  return [...found, ...errorProblems(check, index)];
}

/** Scales, bars and icons may change at no relative reference ([MS-XLSB] 2.5.98.7). */
function thresholdProblems({ rule }: ExplainedRule, index: number): readonly Problem[] {
  return (rule.visual?.points ?? []).flatMap(({ value }) => {
    const fixed = fixReferences(value ?? '');
    if (fixed === null) return [];
    const message = `Excel refuses ${value ?? ''} as a point of ${rule.type}: its references need "$" everywhere.`;
    return [problem(index, 'illegal', message, fixed)];
  });
}

function errorProblems(check: ExplainedRule['check'], index: number): readonly Problem[] {
  if (check === null || check.status === 'illegal') return [];
  if (!('hits' in check)) {
    const what = check.functions.join(', ') || 'it is too much work';
    return [problem(index, 'cannotCheck', `What the rule hits cannot be told: ${what}.`)];
  }
  const [first] = check.errors;
  if (first === undefined) return [];
  const where = `${countCells(check.errors.length)} (${first.code} in ${printCell(first.cell)})`;
  return [
    problem(
      index,
      'formulaErrors',
      `The formula is an error for ${where}, which stay as they are.`,
    ),
  ];
}

type Sayer<K extends AnchorProblem['code']> = (
  found: Extract<AnchorProblem, { readonly code: K }>,
) => string;

const ANCHORS: { readonly [K in AnchorProblem['code']]: Sayer<K> } = {
  rowOff: ({ by }) =>
    `Each cell is coloured by the row ${by > 0 ? 'below' : 'above'} it; the formula does not begin where the range does.`,
  missingDollar: ({ reference }) =>
    `${reference} moves along with the column: in the next column another one is looked at.`,
  slidingRange: ({ reference }) =>
    `${reference} moves down with the row, so that lower cells are compared with fewer rows.`,
  standsStill: ({ reference }) => `All cells are coloured by the one cell ${reference}.`,
};

function anchorProblems({ rule, table }: ExplainedRule, index: number): readonly Problem[] {
  if (rule.formula === null || rule.condition !== null || table === null) return [];
  return findAnchorProblems(rule.formula, rule.areas, table).map((found) => {
    const say = ANCHORS[found.code] as (found: AnchorProblem) => string;
    return problem(index, found.code, say(found), 'mended' in found ? found.mended : null);
  });
}

function dataProblems(
  { rule, table, check }: ExplainedRule,
  index: number,
  { ground }: ExplainedSheet,
): readonly Problem[] {
  if (check === null || rule.visual !== null || rule.formula === null) return [];
  if (rule.formula.includes('#REF!')) return [];
  const text = textResult(rule, check, ground);
  if (text !== null) return [problem(index, 'textResult', text)];
  if (table === null) {
    const isDead = check.status === 'cells' && check.hits.length === 0;
    return isDead ? [problem(index, 'neverTrue', 'The rule hits no cell.')] : [];
  }
  const { areas, formula, stopIfTrue } = rule;
  const native = { kind: 'custom', areas, formula, format: {}, stopIfTrue } as const;
  return warnRule(native, table, check).flatMap((warning) => {
    const message = sayWarning(warning, (column) => table.columns[column]?.header ?? '');
    return message === null || !isProblem(warning.code)
      ? []
      : [problem(index, warning.code, message)];
  });
}

/** What is said of a formula that gives a text, as IF(…,"yes","no") does; null for any other. */
function textResult(
  { formula, areas: [first] }: ExplainedRule['rule'],
  check: CheckResult,
  ground: SheetGround | null,
): string | null {
  const isMissing = check.status !== 'cells' || check.hits.length > 0;
  if (isMissing || formula === null || first === undefined || ground === null) return null;
  const cell = { row: first.top, column: first.left };
  const compiled = compileFormula(formula, cell, ground.workbook);
  const value = compiled.ok ? compiled.value.evaluate(cell) : null;
  if (typeof value !== 'string') return null;
  return `The formula gives a text (“${value}” for ${printCell(cell)}), and texts colour nothing: say what has to be true.`;
}

function isProblem(code: string): code is ProblemCode {
  return PROBLEMS.some((known) => known === code);
}

function sayWarning(warning: RuleWarning, header: (column: number) => string): string | null {
  switch (warning.code) {
    case 'neverTrue':
      return 'The rule hits no cell.';
    case 'alwaysTrue':
      return 'The rule hits every cell of its range.';
    case 'numbersAsText':
      return `${countCells(warning.count)} of ${header(warning.column)} hold numbers stored as text, which compare as text.`;
    case 'datesAsText':
      return `${countCells(warning.count)} of ${header(warning.column)} hold dates stored as text, which compare as text.`;
    case 'blanksAsZero':
      return `${countCells(warning.count)} of ${header(warning.column)} are blank and count as 0.`;
    default:
      return null;
  }
}

/** Functions that go through a whole range for every cell. */
const SLOW =
  /\b(?:COUNTIFS?|SUMIFS?|AVERAGEIFS?|SUMPRODUCT|MATCH|VLOOKUP|LARGE|SMALL|RANK(?:\.EQ)?|PERCENTILE)\(/i;

function costProblems({ rule }: ExplainedRule, index: number): readonly Problem[] {
  const isWhole = rule.areas.some((area) => rowCount(area) === MAX_ROWS);
  const slow = SLOW.test(rule.formula ?? '') && rule.condition === null;
  const reads = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}/i.test(rule.formula ?? '');
  if (!isWhole || !(slow || reads)) return [];
  const message = `The formula goes through a range for every cell of ${printAreas(rule.areas)}; end it where the table ends.`;
  return [problem(index, 'wholeColumn', message)];
}

function countCells(count: number): string {
  return `${count} ${count === 1 ? 'cell' : 'cells'}`;
}
