import type { Counting, Section } from './counting';
import type { Words } from './words';

/** Requests that get no rule, in English. */
export const DECLINED: Words['declined'] = {
  title: 'Conditional formatting cannot do this.',
  instead: {
    activeCell: 'Name the value that you are looking for instead, and its cells will stand out.',
    macro: 'A macro or a script can do it; here, describe which cells should stand out.',
    sort: 'Use Data, Sort; a colour can mark the rows that you want on top.',
    filter: 'Use Data, Filter; a colour can mark the rows that you want to keep.',
    countByColour: 'Count by the reason for the colour instead, for example with COUNTIF.',
    changeValue: 'A rule changes how a cell looks, not what it holds; use a formula for that.',
    otherWorkbook: 'Copy or link the values into this workbook first, then ask again.',
    cellSize: 'Colour, bold or a border can make the cells stand out instead.',
    chart: 'Use Insert, Chart; data bars or a colour scale can show sizes within the cells.',
    notify: 'A colour can show it as soon as somebody looks at the sheet.',
    byColour: 'Say why those cells have their colour; a rule can test that reason.',
    notFormatting: 'Say which cells or rows should stand out, and how they should look.',
  },
};

const host = (say: Counting): Words['failed']['host'] => ({
  emptySheet: () => 'This sheet is empty. Open a sheet with a table, or select one.',
  tooLarge: ({ cells, most }) =>
    `The table has ${say.number(cells)} cells and at most ${say.number(most)} can be ` +
    'read. Select a part of it and ask again.',
  cellBeingEdited: () => 'A cell is being edited. Press Enter in the sheet, then try again.',
  busy: () => 'Excel is busy, or one of its dialogs is open. Close it, then try again.',
  protected: () => 'The sheet is protected. Unprotect it under Review, then try again.',
  changedSincePreview: () => 'The table changed after the preview. Nothing was written.',
  rulesChanged: () =>
    'The rules of this sheet changed meanwhile, so nothing was done. Here they are as they stand.',
  cannotChange: ({ hostKind }) =>
    `A rule of the kind ${hostKind} cannot be made again by Undo, so it was left as it is.`,
  notOurs: () => 'That rule was not made here, so it was left as it is.',
  nothingToUndo: () => 'There is nothing left to undo: the rule is already gone.',
  nothingToRedo: () => 'There is nothing left to do again.',
  fileBroken: ({ detail }) => `The file cannot be read: ${detail}`,
  hostFailed: ({ detail }) => `Excel refused: ${detail}`,
});

const suggester = (say: Counting): Words['failed']['suggester'] => ({
  emptyRequest: () => 'Say what should stand out, for example "duplicates in column B".',
  requestTooLong: ({ most }) =>
    `The request is too long: at most ${say.number(most)} characters are read.`,
  emptyTable: () => 'The table has no columns to work with. Select a cell inside your data.',
  noReading: () => 'No rule fits these words. Name the column and the value, and try again.',
  modelMissing: () => 'The model is not there. Install the add-in again, with its model files.',
  modelStale: ({ detail }) =>
    `The model belongs to another version of the add-in. Install both again. (${detail})`,
  modelFailed: ({ detail }) => `The model stopped. Ask again to start it anew. (${detail})`,
});

const CHECK: Words['failed']['check'] = {
  cannotWrite: () => 'These words make no rule for this table. Change them back, or further.',
  checkFailed: ({ detail }) => `The rows could not be worked out. (${detail})`,
};

/** What went wrong, in English. */
export const failed: Section<'failed'> = (say) => ({
  title: 'That did not work.',
  detail: 'Detail',
  host: host(say),
  suggester: suggester(say),
  check: CHECK,
});

/** What the data says against a rule, in English. */
export const warning: Section<'warning'> = (say) => ({
  neverTrue: () => 'No row fits at present.',
  alwaysTrue: () => 'Every row fits at present.',
  numbersAsText: ({ count: amount, header }) =>
    `${say.count(amount, 'number is', 'numbers are')} stored as text in ${header} and will not be compared as numbers.`,
  datesAsText: ({ count: amount, header }) =>
    `${say.count(amount, 'date is', 'dates are')} stored as text in ${header} and will not be compared as dates.`,
  blanksAsZero: ({ count: amount, header }) =>
    `${say.count(amount, 'blank cell counts', 'blank cells count')} as 0 in ${header}.`,
  containsTooMuch: ({ count: amount, text, example }) =>
    `"${text}" is also found inside "${example}", in ${say.count(amount, 'row', 'rows')}.`,
  headerInside: ({ count: amount }) =>
    `${say.count(amount, 'cell of the header row stands', 'cells of the header row stand')} out too.`,
  totalInside: ({ row, label }) =>
    `Row ${row + 1} ("${label}") looks like a total and is taken for data.`,
  otherRow: ({ reference }) =>
    `It looks at another row (${reference}), so sorting changes what stands out.`,
  slow: ({ why, functions }) =>
    ({
      wholeColumn: 'Excel may become slow: for every cell the rule goes through a whole column.',
      volatile: `Excel may become slow: ${functions.join(', ')} is worked out at every change.`,
      manyCells: 'Excel may become slow: for every cell the rule goes through a long column.',
    })[why],
  cannotCheck: ({ functions, reason }) =>
    reason === 'tooMuchWork'
      ? 'The rows could not be counted here: with so many, the rule takes too long to work out.'
      : `The rows could not be counted here, because the rule uses ${functions.join(', ')}.`,
});
