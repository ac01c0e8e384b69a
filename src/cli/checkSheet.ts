import { findAnchorProblems, type AnchorProblem } from '../formula/anchorProblems';
import { mergeRules } from '../formula/mergeRules';
import { rewriteFormula } from '../formula/rewriteFormula';
import { fixReferences } from '../formula/rewriteReference';
import { warnRule, type RuleWarning } from '../formula/warnRule';
import { columnCount, intersect, MAX_ROWS, rowCount, type Cell } from '../sheet/area';
import { printAreas, printCell } from '../sheet/printAddress';
import { isPlain } from '../xlsx/readLook';
import type { ExplainedRule, ExplainedSheet } from './explainSheet';
import { sayRefusal } from './sayRefusal';
import { sayUnreadable } from './ruleWords';

/** What may be wrong with a rule. */
export const PROBLEMS = [
  'unreadable',
  'illegal',
  'brokenReference',
  'formulaErrors',
  'cannotCheck',
  'ambiguousRange',
  'rowOff',
  'missingDollar',
  'slidingRange',
  'standsStill',
  'neverTrue',
  'alwaysTrue',
  'numbersAsText',
  'datesAsText',
  'blanksAsZero',
  'noLook',
  'hidden',
  'shadowed',
  'duplicate',
  'fragmented',
  'wholeColumn',
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** The rule's place among those of its sheet, 0 wins. */
  readonly rule: number;
  readonly message: string;
  /** The formula that would be right, where one is known. */
  readonly mended: string | null;
}

/** Everything that speaks against the rules of a sheet, rule by rule. */
export function checkSheet(explained: ExplainedSheet): readonly Problem[] {
  const found = explained.rules.flatMap((one, rule) => [
    ...formulaProblems(one, rule, explained),
    ...thresholdProblems(one, rule),
    ...anchorProblems(one, rule),
    ...dataProblems(one, rule),
    ...costProblems(one, rule),
  ]);
  const told = [...hiddenProblems(explained), ...mergeProblems(explained)];
  const known = new Set(told.map(({ rule }) => rule));
  const shadowed = shadowedProblems(explained).filter(({ rule }) => !known.has(rule));
  return [...found, ...shadowed, ...told].toSorted((a, b) => a.rule - b.rule);
}

function problem(
  rule: number,
  code: ProblemCode,
  message: string,
  mended: string | null = null,
): Problem {
  return { code, rule, message, mended };
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

function dataProblems({ rule, table, check }: ExplainedRule, index: number): readonly Problem[] {
  if (check === null || rule.visual !== null || rule.formula === null) return [];
  if (rule.formula.includes('#REF!')) return [];
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

/** Rules of which every hit is taken by a higher rule that stops. */
function hiddenProblems({ rules, ground }: ExplainedSheet): readonly Problem[] {
  if (ground === null) return [];
  const stopped = new Map<string, number>();
  const found: Problem[] = [];
  for (const [index, { rule, check }] of rules.entries()) {
    if (check === null || check.status !== 'cells') continue;
    const { hits } = check;
    const by = hits.map((cell) => stopped.get(keyOf(cell)));
    if (hits.length > 0 && by.every((other) => other !== undefined)) {
      const above = [...new Set(by)].map((other) => (other ?? 0) + 1).join(', ');
      const message = `No cell shows it: rule ${above} stands above it and stops.`;
      found.push(problem(index, 'hidden', message));
    }
    if (rule.stopIfTrue && rule.visual === null) {
      for (const cell of hits) if (!stopped.has(keyOf(cell))) stopped.set(keyOf(cell), index);
    }
  }
  return found;
}

/** Rules of which all that they would show is set by higher rules already. */
function shadowedProblems({ rules, ground }: ExplainedSheet): readonly Problem[] {
  if (ground === null) return [];
  const set = new Map<string, number>();
  const found: Problem[] = [];
  for (const [index, { rule, check }] of rules.entries()) {
    if (check === null || check.status !== 'cells') continue;
    const parts = partsOf(rule);
    const keys = check.hits.flatMap((cell) => parts.map((part) => `${keyOf(cell)} ${part}`));
    const by = new Set(keys.map((key) => set.get(key)));
    if (keys.length > 0 && !by.has(undefined) && !rule.stopIfTrue) {
      const above = [...by].map((other) => (other ?? 0) + 1).join(', ');
      const message = `No cell shows it: rule ${above} above it sets the same of the look on all of its cells.`;
      found.push(problem(index, 'shadowed', message));
    }
    for (const key of keys) if (!set.has(key)) set.set(key, index);
  }
  return found;
}

/** The parts of a cell's look that a rule sets. */
function partsOf({ look, visual }: ExplainedRule['rule']): readonly string[] {
  if (visual !== null) return [visual.kind === 'colorScale' ? 'fill' : visual.kind];
  return [
    ...(look.fill === null ? [] : ['fill']),
    ...(look.font === null ? [] : ['font']),
    ...(look.numberFormat === null ? [] : ['numberFormat']),
    ...(look.border ? ['border'] : []),
    ...look.marks,
  ];
}

/** Rules that could be one. */
function mergeProblems({ rules }: ExplainedSheet): readonly Problem[] {
  const ranked = rules.map(({ rule }) => rule);
  return mergeRules(ranked).flatMap(({ keeper, merged }) => {
    const kept = ranked.indexOf(keeper) + 1;
    return merged.map((rule) => {
      const index = ranked.indexOf(rule);
      const overlaps = rule.areas.every((area) =>
        keeper.areas.some((own) => {
          const shared = intersect(area, own);
          return (
            shared !== null &&
            rowCount(shared) * columnCount(shared) === rowCount(area) * columnCount(area)
          );
        }),
      );
      return overlaps
        ? problem(index, 'duplicate', `It says the same as rule ${kept}, on the same cells.`)
        : problem(
            index,
            'fragmented',
            `It is a piece of rule ${kept}: the same rule on other cells.`,
          );
    });
  });
}

function keyOf({ row, column }: Cell): string {
  return `${row},${column}`;
}

function countCells(count: number): string {
  return `${count} ${count === 1 ? 'cell' : 'cells'}`;
}
