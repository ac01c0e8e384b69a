import { writeBetween, writeCompare } from './compareFormula';
import type { And, Condition, ConditionKind, Or, Quantified } from './condition';
import { conditionColumns } from './conditionColumns';
import { writeContent, writeMultiple, writeOneOf } from './contentFormula';
import { fittingTypes } from './fittingTypes';
import { holdsErrors, type FormulaPlace } from './formulaPlace';
import { joinTerm, term, type FormulaTerm, type TermWriter } from './formulaTerm';
import { writePeriod } from './periodFormula';
import { countQuantified } from './quantifiedFormula';
import { writeDuplicate, writeInColumn, writeOccurrence } from './repeatFormula';
import { columnsOfTypes, overColumns } from './rowColumns';
import { writeAverage, writeDeviates, writeRank } from './statisticFormula';
import { writeBands, writeEdge, writeStripe } from './stripeFormula';
import { writeBlank, writeError, writeText } from './textFormula';

const WRITERS: {
  readonly [K in ConditionKind]: TermWriter<Extract<Condition, { kind: K }>>;
} = {
  compare: writeCompare,
  between: writeBetween,
  text: writeText,
  blank: writeBlank,
  error: writeError,
  content: writeContent,
  multiple: writeMultiple,
  oneOf: writeOneOf,
  inColumn: writeInColumn,
  duplicate: writeDuplicate,
  occurrence: writeOccurrence,
  rank: writeRank,
  average: writeAverage,
  deviates: writeDeviates,
  period: writePeriod,
  stripe: writeStripe,
  bands: writeBands,
  edge: writeEdge,
  some: (condition, negated, place) => writeQuantified(condition, negated, place),
  every: (condition, negated, place) => writeQuantified(condition, negated, place),
  // A negation goes down to the single conditions, each of which keeps its guards (decision 0001).
  not: ({ of }, negated, place) => writeTerm(of, !negated, place),
  and: (condition, negated, place) => writeAndOr(condition, negated, place),
  or: (condition, negated, place) => writeAndOr(condition, negated, place),
};

/** A condition, and for which cell 'this' is in it. */
interface Part {
  readonly condition: Condition;
  readonly place: FormulaPlace;
}

/** A condition without holes as an English Excel formula for the top-left cell of `place.areas[0]`. */
export function formulaText(condition: Condition, place: FormulaPlace): string {
  return `=${joinTerm(writeTerm(condition, false, place))}`;
}

function writeTerm(condition: Condition, negated: boolean, place: FormulaPlace): FormulaTerm {
  const write = WRITERS[condition.kind] as TermWriter<Condition>;
  return write(condition, negated, place);
}

function writeAndOr({ kind, of }: And | Or, negated: boolean, place: FormulaPlace): FormulaTerm {
  const parts = of.map((condition) => ({ condition, place }));
  return joinParts(parts, kind === 'and', negated);
}

/** The same condition for each of several cells of the row. */
function writeQuantified(
  condition: Quantified,
  negated: boolean,
  place: FormulaPlace,
): FormulaTerm {
  const { kind, over, of } = condition;
  const columns =
    over.kind === 'across' ? columnsOfTypes(fittingTypes(of), place.snapshot) : overColumns(over);
  const isEvery = (kind === 'every') !== negated;
  const counted = countQuantified(of, negated, isEvery, columns, place);
  if (counted !== null) return term([counted]);
  const parts = columns.map((self) => ({ condition: of, place: { ...place, self } }));
  return joinParts(parts, kind === 'every', negated);
}

function joinParts(parts: readonly Part[], isAnd: boolean, negated: boolean): FormulaTerm {
  const terms = parts.map(({ condition, place }) => writeTerm(condition, negated, place));
  const [only] = terms;
  if (terms.length === 1 && only !== undefined) return only;
  if (isAnd !== negated) {
    return term(
      terms.flatMap(({ all }) => all),
      terms.some(({ canFail }) => canFail),
    );
  }
  return term([`OR(${joinAlternatives(parts, terms).join(',')})`]);
}

/** OR is an error when one of its parts is, so parts that may be errors count as FALSE there. */
function joinAlternatives(
  parts: readonly Part[],
  terms: readonly FormulaTerm[],
): readonly string[] {
  const asksForErrors = parts.some(({ condition }) => readsErrors(condition));
  const texts = parts.map(({ condition, place }, index) => {
    const written = terms[index] ?? term(['FALSE']);
    const mayBeError =
      written.canFail ||
      asksForErrors ||
      conditionColumns(condition).some((column) => holdsErrors(column, place));
    const isSafe = condition.kind === 'error' || !mayBeError;
    return isSafe ? joinTerm(written) : `IFERROR(${joinTerm(written)},FALSE)`;
  });
  return [...new Set(texts)];
}

/** True when a cell with an error can make the condition TRUE. */
function readsErrors(condition: Condition): boolean {
  switch (condition.kind) {
    case 'error':
      return true;
    case 'not':
    case 'some':
    case 'every':
      return readsErrors(condition.of);
    case 'and':
    case 'or':
      return condition.of.some(readsErrors);
    default:
      return false;
  }
}
