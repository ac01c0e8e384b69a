import type { FormulaProblem, NotAllowed } from '../formula/formulaProblem';

/** Why Excel refuses it in a rule, and what can be done where no rewriting is known. */
const REASONS: { readonly [What in NotAllowed]: string } = {
  missingEquals: 'a formula begins with "="',
  arrayConstant:
    'a rule may hold no array constant such as {1,2}; compare with each value, or with cells that hold them',
  union: 'a rule may hold no union of ranges such as (A1,C1); name them one after the other',
  intersection:
    'a rule may hold no intersection of ranges (a blank between two); write the cells that they share',
  structuredReference:
    'a rule may not name a table and its columns; write their cells, such as $C2',
  externalWorkbook:
    'a rule may read no other workbook; bring its values into this one and compare with those',
  severalSheets:
    'a rule may read no range over several sheets; add up on a sheet and compare with that cell',
  lambda:
    'a rule may hold no LAMBDA; work it out in a column beside the table and compare with that',
  bareRange: 'the whole formula is a range of several cells; say what has to hold for one cell',
  argumentCount: 'a function has too few or too many arguments',
  tooLong: 'it has more than 8,192 characters; work parts of it out in a column beside the table',
};

/** Why Excel would refuse a formula, without a full stop. */
export function sayRefusal(problem: FormulaProblem): string {
  switch (problem.code) {
    case 'notAllowed': {
      const what = problem.detail === '' ? '' : ` (${problem.detail})`;
      return `${REASONS[problem.what]}${what}`;
    }
    case 'syntax':
      return `it does not parse: ${problem.detail}`;
    case 'cannotCheck':
      return `not known here: ${problem.functions.join(', ')}`;
  }
}
