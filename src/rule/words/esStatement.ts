import type { Statement, Subject } from './ruleWords';

/** A verb for one and for several. */
export type Verb = readonly [one: string, many: string];

export const IS: Verb = ['es', 'son'];
export const STANDS: Verb = ['está', 'están'];
export const APPEARS: Verb = ['aparece', 'aparecen'];
export const CONTAINS: Verb = ['contiene', 'contienen'];
export const HAS: Verb = ['tiene', 'tienen'];

/** "Precio no está en blanco". */
export function state(subject: Subject, verb: Verb, rest: string, negated = false): Statement {
  const no = negated ? 'no ' : '';
  return { subject, one: `${no}${verb[0]} ${rest}`, many: `${no}${verb[1]} ${rest}` };
}
