import type { Blank, ErrorCondition, TextCondition, TextMatch } from './condition';
import { cellText } from './formulaPlace';
import { term, type TermWriter } from './formulaTerm';
import { escapeWildcards, quoteText } from './literalText';

type MatchWriter = (cell: string, text: string, negated: boolean) => string;

const MATCHES: Readonly<Record<TextMatch, MatchWriter>> = {
  contains: containsText,
  starts: (cell, text, negated) =>
    `LEFT(${cell},${text.length})${negated ? '<>' : '='}${quoteText(text)}`,
  ends: (cell, text, negated) =>
    `RIGHT(${cell},${text.length})${negated ? '<>' : '='}${quoteText(text)}`,
  exact: (cell, text, negated) => negate(`EXACT(${cell},${quoteText(text)})`, negated),
  containsCase: (cell, text, negated) =>
    negate(`ISNUMBER(FIND(${quoteText(text)},${cell}))`, negated),
  like: (cell, text, negated) => {
    // Without the sign COUNTIF would take a pattern such as ">A*" for a comparison.
    const pattern = /^[<>=]/.test(text) ? `=${text}` : text;
    return `COUNTIF(${cell},${quoteText(pattern)})${negated ? '=' : '>'}0`;
  },
};

/** `ISNUMBER(SEARCH("x",$C2))`: without case, wildcards of the text meant as they stand. */
export function containsText(cell: string, text: string, negated: boolean): string {
  return negate(`ISNUMBER(SEARCH(${quoteText(escapeWildcards(text))},${cell}))`, negated);
}

/**
 * SEARCH and `=` compare without case, EXACT and FIND with it, COUNTIF by a pattern. A blank cell does not contain
 * the text, so the negation hits it.
 */
export const writeText: TermWriter<TextCondition> = ({ match, column, text }, negated, place) =>
  // The planner refuses holes before a formula is written.
  term([MATCHES[match](cellText(column, place), typeof text === 'string' ? text : '', negated)]);

/** Excel's own rule: nothing, or only spaces. */
export const writeBlank: TermWriter<Blank> = ({ column }, negated, place) =>
  term([`LEN(TRIM(${cellText(column, place)}))${negated ? '>' : '='}0`]);

/** `ISERROR($C2)`; blank cells are no errors. */
export const writeError: TermWriter<ErrorCondition> = ({ column }, negated, place) =>
  term([negate(`ISERROR(${cellText(column, place)})`, negated)]);

function negate(test: string, negated: boolean): string {
  return negated ? `NOT(${test})` : test;
}
