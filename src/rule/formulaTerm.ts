import type { Condition } from './condition';
import type { FormulaPlace } from './formulaPlace';

/** A condition as formula text: the parts of an AND, guards first. */
export interface FormulaTerm {
  /** Not empty. */
  readonly all: readonly string[];
  /** True when text or missing numbers can make it an error instead of FALSE, which would spoil an OR. */
  readonly canFail: boolean;
}

/** Writes one kind of condition, or its negation, for a place. */
export type TermWriter<C extends Condition> = (
  condition: C,
  negated: boolean,
  place: FormulaPlace,
) => FormulaTerm;

/** A term of these parts, repeats dropped. */
export function term(all: readonly string[], canFail = false): FormulaTerm {
  return { all: [...new Set(all)], canFail };
}

/** A term as one expression. */
export function joinTerm({ all }: FormulaTerm): string {
  return all.length === 1 ? all.join('') : `AND(${all.join(',')})`;
}
