import { writeBetween, writeCompare } from './compareFormula';
import type { And, Condition, ConditionKind, Or } from './condition';
import { conditionColumns } from './conditionColumns';
import { holdsErrors, type FormulaPlace } from './formulaPlace';
import { joinTerm, term, type FormulaTerm, type TermWriter } from './formulaTerm';
import { writePeriod } from './periodFormula';
import { writeAverage, writeDuplicate, writeRank } from './statisticFormula';
import { writeBlank, writeError, writeText } from './textFormula';

const WRITERS: {
  readonly [K in ConditionKind]: TermWriter<Extract<Condition, { kind: K }>>;
} = {
  compare: writeCompare,
  between: writeBetween,
  text: writeText,
  blank: writeBlank,
  error: writeError,
  duplicate: writeDuplicate,
  rank: writeRank,
  average: writeAverage,
  period: writePeriod,
  // A negation goes down to the single conditions, each of which keeps its guards (decision 0001).
  not: ({ of }, negated, place) => writeTerm(of, !negated, place),
  and: (condition, negated, place) => writeJoined(condition, negated, place),
  or: (condition, negated, place) => writeJoined(condition, negated, place),
};

/** A condition without holes as an English Excel formula for the top-left cell of `place.areas[0]`. */
export function formulaText(condition: Condition, place: FormulaPlace): string {
  return `=${joinTerm(writeTerm(condition, false, place))}`;
}

function writeTerm(condition: Condition, negated: boolean, place: FormulaPlace): FormulaTerm {
  const write = WRITERS[condition.kind] as TermWriter<Condition>;
  return write(condition, negated, place);
}

function writeJoined(condition: And | Or, negated: boolean, place: FormulaPlace): FormulaTerm {
  const terms = condition.of.map((part) => writeTerm(part, negated, place));
  if ((condition.kind === 'and') !== negated) {
    return term(
      terms.flatMap(({ all }) => all),
      terms.some(({ canFail }) => canFail),
    );
  }
  return term([`OR(${joinAlternatives(condition.of, terms, place).join(',')})`]);
}

/** OR is an error when one of its parts is, so parts that may be errors count as FALSE there. */
function joinAlternatives(
  parts: readonly Condition[],
  terms: readonly FormulaTerm[],
  place: FormulaPlace,
): readonly string[] {
  const asksForErrors = parts.some(readsErrors);
  const texts = parts.map((part, index) => {
    const written = terms[index] ?? term(['FALSE']);
    const mayBeError =
      written.canFail ||
      asksForErrors ||
      conditionColumns(part).some((column) => holdsErrors(column, place));
    const isSafe = part.kind === 'error' || parts.length === 1 || !mayBeError;
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
      return readsErrors(condition.of);
    case 'and':
    case 'or':
      return condition.of.some(readsErrors);
    default:
      return false;
  }
}
