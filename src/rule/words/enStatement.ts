export interface Subject {
  readonly text: string;
  readonly plural: boolean;
  /** True for the cell at hand among several of the row. */
  readonly isIt: boolean;
}

/** What is said of a subject; the verb in its plain form ("be", "contain"). */
export interface Predicate {
  readonly verb: string;
  readonly negated: boolean;
  readonly rest: string;
}

export interface Statement extends Predicate {
  readonly subject: Subject;
}

/** "Price is not blank". */
export function sayStatement({ subject, ...predicate }: Statement): string {
  return `${subject.text} ${sayPredicate(predicate, subject.plural)}`;
}

/** "is not blank", "do not contain “x”". */
export function sayPredicate({ verb, negated, rest }: Predicate, plural: boolean): string {
  return `${sayVerb(verb, negated, plural)} ${rest}`;
}

function sayVerb(verb: string, negated: boolean, plural: boolean): string {
  if (verb === 'be') return `${plural ? 'are' : 'is'}${negated ? ' not' : ''}`;
  if (negated) return `${plural ? 'do' : 'does'} not ${verb}`;
  if (plural) return verb;
  return verb === 'have' ? 'has' : `${verb}s`;
}
