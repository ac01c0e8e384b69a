import type { Content, ContentCondition, Multiple, OneOf } from './condition';
import { fitNumber } from './fitNumber';
import { cellText, holdsSpaces, someValue, type FormulaPlace } from './formulaPlace';
import { term, type FormulaTerm, type TermWriter } from './formulaTerm';
import { numberText, quoteText } from './literalText';
import type { ColumnRef } from './ruleSet';
import { containsText } from './textFormula';

type ContentWriter = (
  cell: string,
  negated: boolean,
  column: ColumnRef,
  place: FormulaPlace,
) => FormulaTerm;

const CONTENTS: Readonly<Record<Content, ContentWriter>> = {
  formula: (cell, negated) =>
    term(negated ? [`${cell}<>""`, `NOT(ISFORMULA(${cell}))`] : [`ISFORMULA(${cell})`]),
  text: (cell, negated, column, place) => {
    const filled = filledText(cell, column, place);
    if (negated) return term([filled, `NOT(ISTEXT(${cell}))`]);
    return term(holdsEmptyText(column, place) ? [`ISTEXT(${cell})`, filled] : [`ISTEXT(${cell})`]);
  },
  number: (cell, negated, column, place) =>
    term(
      negated ? [filledText(cell, column, place), `NOT(ISNUMBER(${cell}))`] : [`ISNUMBER(${cell})`],
    ),
  whole: (cell, negated) =>
    term([`ISNUMBER(${cell})`, `${cell}${negated ? '<>' : '='}INT(${cell})`], true),
  // ISODD and ISEVEN take 3.5 for odd.
  odd: (cell, negated) => remainder(cell, 2, `${negated ? '<>' : '='}1`),
  even: (cell, negated) => remainder(cell, 2, `${negated ? '<>' : '='}0`),
};

/** What a cell holds; the negation is about cells that hold something else, not about blanks. */
export const writeContent: TermWriter<ContentCondition> = ({ is, column }, negated, place) =>
  CONTENTS[is](cellText(column, place), negated, column, place);

/** `MOD($C2,5)=0` for numbers. */
export const writeMultiple: TermWriter<Multiple> = ({ of, column }, negated, place) =>
  remainder(cellText(column, place), of, `${negated ? '<>' : '='}0`);

/** `OR($C2="x",$C2="y")`; with negation none of them, blanks included as for a single "is not". */
export const writeOneOf: TermWriter<OneOf> = ({ match, column, items }, negated, place) => {
  const cell = cellText(column, place);
  const tests = items.map((item) =>
    match === 'contains'
      ? containsText(cell, String(item), negated)
      : equalsText(cell, item, negated, column, place),
  );
  return term(negated || tests.length === 1 ? tests : [`OR(${tests.join(',')})`]);
};

function equalsText(
  cell: string,
  item: string | number,
  negated: boolean,
  column: ColumnRef,
  place: FormulaPlace,
): string {
  const sign = negated ? '<>' : '=';
  if (typeof item === 'string') return `${cell}${sign}${quoteText(item)}`;
  const literal = { kind: 'number', value: item, percent: false } as const;
  const fitted = fitNumber(literal, { kind: 'cell', column }, place);
  const value = fitted.kind === 'number' ? fitted.value : item;
  const test = `${cell}${sign}${numberText(value)}`;
  // A blank equals 0.
  return value === 0 && !negated ? `AND(ISNUMBER(${cell}),${test})` : test;
}

function remainder(cell: string, divisor: number, test: string): FormulaTerm {
  return term([`ISNUMBER(${cell})`, `MOD(${cell},${numberText(divisor)})${test}`], true);
}

/** Not blank as `blank` sees it, with the plain test where no cell holds mere spaces. */
function filledText(cell: string, column: ColumnRef, place: FormulaPlace): string {
  return holdsSpaces(column, place) ? `LEN(TRIM(${cell}))>0` : `${cell}<>""`;
}

function holdsEmptyText(column: ColumnRef, place: FormulaPlace): boolean {
  return someValue(column, place, (value) => typeof value === 'string' && value.trim() === '');
}
