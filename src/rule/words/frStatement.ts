import type { Statement, Subject } from './ruleWords';

/** A verb for one and for several. */
export type Verb = readonly [one: string, many: string];

export const IS: Verb = ['est', 'sont'];
export const APPEARS: Verb = ['apparaît', 'apparaissent'];
export const FALLS: Verb = ['tombe', 'tombent'];
export const CONTAINS: Verb = ['contient', 'contiennent'];
export const IS_WORTH: Verb = ['vaut', 'valent'];

/** "Prix n'est pas vide"; after "none" the "pas" is gone. */
export function state(subject: Subject, verb: Verb, rest: string, negated = false): Statement {
  const [one, many] = verb;
  return {
    subject,
    one: `${negated ? `${deny(one)} pas` : one} ${rest}`,
    many: `${negated ? `${deny(many)} pas` : many} ${rest}`,
    none: `${deny(one)}${negated ? ' pas' : ''} ${rest}`,
  };
}

function deny(verb: string): string {
  return /^[aeiouéê]/u.test(verb) ? `n’${verb}` : `ne ${verb}`;
}
