import type { Section } from './counting';
import type { Words } from './words';

const AFTER = 'it will be tried all the same, and English words may get a better answer.';

/** A request in another language, in English. */
export const NOT_MEASURED: Words['notMeasured'] = {
  de: `The model was measured on English requests. This one looks German; ${AFTER}`,
  fr: `The model was measured on English requests. This one looks French; ${AFTER}`,
  es: `The model was measured on English requests. This one looks Spanish; ${AFTER}`,
  nl: `The model was measured on English requests. This one looks Dutch; ${AFTER}`,
};

/** Cells that show what is meant, in English. */
export const byExample: Section<'byExample'> = (say) => ({
  title: 'Show it by example',
  hint: 'Select cells of the table, then say whether they should stand out.',
  should: 'These should',
  shouldNot: 'These should not',
  fills: 'Take the colours that are there',
  clear: 'Forget the examples',
  marked: (should, shouldNot) =>
    `${say.count(should, 'cell', 'cells')} should stand out, ${say.number(shouldNot)} should not.`,
  fits: (amount) =>
    `${say.count(amount, 'reading fits', 'readings fit')} these cells, the simplest one first.`,
  none: 'No reading fits all of these cells.',
  trouble: {
    outside: 'The selected cells lie outside the table of this request.',
    noFills: 'No cell of the table is filled by hand.',
    unread: 'The cells could not be read.',
  },
});
