import type { Predicate, Statement, Subject } from './ruleWords';

/** "Price is not blank"; the verb in its plain form ("be", "contain"). */
export function state(subject: Subject, verb: string, negated: boolean, rest: string): Statement {
  return { subject, ...predicate(verb, negated, rest) };
}

function predicate(verb: string, negated: boolean, rest: string): Predicate {
  return {
    one: `${conjugate(verb, negated, false)} ${rest}`,
    many: `${conjugate(verb, negated, true)} ${rest}`,
  };
}

function conjugate(verb: string, negated: boolean, plural: boolean): string {
  if (verb === 'be') return `${plural ? 'are' : 'is'}${negated ? ' not' : ''}`;
  if (negated) return `${plural ? 'do' : 'does'} not ${verb}`;
  if (plural) return verb;
  return verb === 'have' ? 'has' : `${verb}s`;
}
