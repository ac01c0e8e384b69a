import type { Statement, Subject } from './ruleWords';

/** A verb for one and for several. */
export type Verb = readonly [one: string, many: string];

export const IS: Verb = ['is', 'zijn'];
export const OCCURS: Verb = ['voorkomt', 'voorkomen'];
export const CONTAINS: Verb = ['bevat', 'bevatten'];
export const FALLS: Verb = ['valt', 'vallen'];
export const LIES: Verb = ['ligt', 'liggen'];

/** A clause with its verb at the end, as after "waarin". */
export function state(subject: Subject, rest: string, verb: Verb, negated = false): Statement {
  const said = negated ? deny(rest) : rest;
  return { subject, one: `${said} ${verb[0]}`, many: `${said} ${verb[1]}` };
}

/** "geen getal", "niet leeg". */
function deny(rest: string): string {
  return rest.startsWith('een ') ? `g${rest}` : `niet ${rest}`;
}
