import type { Blank, ErrorCondition, TextCondition, TextMatch } from './condition';
import { cellText } from './formulaPlace';
import { term, type TermWriter } from './formulaTerm';
import { escapeWildcards, quoteText } from './literalText';

type MatchWriter = (cell: string, text: string, negated: boolean) => string;

const MATCHES: Readonly<Record<TextMatch, MatchWriter>> = {
  contains: (cell, text, negated) => {
    const found = `ISNUMBER(SEARCH(${quoteText(escapeWildcards(text))},${cell}))`;
    return negated ? `NOT(${found})` : found;
  },
  starts: (cell, text, negated) =>
    `LEFT(${cell},${text.length})${negated ? '<>' : '='}${quoteText(text)}`,
  ends: (cell, text, negated) =>
    `RIGHT(${cell},${text.length})${negated ? '<>' : '='}${quoteText(text)}`,
};

/** Without case, as SEARCH and `=` compare. A blank cell does not contain the text, so the negation hits it. */
export const writeText: TermWriter<TextCondition> = ({ match, column, text }, negated, place) =>
  // The planner refuses holes before a formula is written.
  term([MATCHES[match](cellText(column, place), typeof text === 'string' ? text : '', negated)]);

/** Excel's own rule: nothing, or only spaces. */
export const writeBlank: TermWriter<Blank> = ({ column }, negated, place) =>
  term([`LEN(TRIM(${cellText(column, place)}))${negated ? '>' : '='}0`]);

/** `ISERROR($C2)`; blank cells are no errors. */
export const writeError: TermWriter<ErrorCondition> = ({ column }, negated, place) => {
  const test = `ISERROR(${cellText(column, place)})`;
  return term([negated ? `NOT(${test})` : test]);
};
