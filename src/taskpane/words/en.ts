import type { Words } from './words';

const number = new Intl.NumberFormat('en');

function count(amount: number, one: string, many: string): string {
  return `${number.format(amount)} ${amount === 1 ? one : many}`;
}

const numbersAre = (amount: number): string => count(amount, 'number is', 'numbers are');
const datesAre = (amount: number): string => count(amount, 'date is', 'dates are');
const cellsAre = (amount: number): string =>
  count(amount, 'blank cell counts', 'blank cells count');

/** English. */
export const en: Words = {
  language: 'en',
  title: 'Rulefusion',
  tabs: { label: 'Sides of the pane', ask: 'Ask', rules: 'Rules on this sheet' },
  box: {
    label: 'What should stand out?',
    hint: 'Enter asks, Escape cancels, Shift+Enter starts a new line.',
    suggest: 'Suggest',
    cancel: 'Cancel',
  },
  firstUse: [
    'Everything stays on this machine: your words and your cells are sent nowhere.',
    'Nothing in the sheet changes before you press Apply, and Undo takes it back.',
  ],
  examples: {
    title: 'For example, on this sheet',
    above: (header, value) => `rows where ${header} is above ${number.format(value)}, in green`,
    overdue: (header) => `rows where ${header} is in the past, in red`,
    equals: (header, value) => `rows where ${header} is "${value}", in yellow`,
    duplicates: (header) => `duplicates in ${header}`,
    blanks: (header) => `blank cells in ${header}, in orange`,
    top: (header) => `top 10% of ${header} in bold`,
  },
  progress: {
    label: 'Working out readings',
    reading: 'Reading the table…',
    thinking: 'Working out what you mean…',
    writing: 'Writing the rule…',
    share: (share) => `${Math.round(share * 100)}% of the steps done`,
    undoing: 'Taking the rule back…',
  },
  readings: {
    title: 'Choose a reading',
    found: (amount) => `${count(amount, 'reading', 'readings')}. Nothing is written yet.`,
    fresh: 'The sheet changed after this preview, so nothing was written. Here is a fresh preview.',
    name: (place) => `Reading ${place}`,
    range: 'Range',
    hits: (hit, rows) => `${number.format(hit)} of ${count(rows, 'row', 'rows')}`,
    first: 'First rows',
    showRow: (row, label) => (label === '' ? `Row ${row}` : `Row ${row}: ${label}`),
    more: (amount) => `and ${number.format(amount)} more`,
    fill: 'Fill colour',
    noFill: 'No fill',
    sample: 'Abc 123',
    warnings: 'Please check',
    apply: 'Apply',
    applyName: (place) => `Apply reading ${place}`,
    moreReadings: (amount) => `Show ${count(amount, 'more reading', 'more readings')}`,
  },
  ask: {
    title: (what) => `Which ${what} do you mean?`,
    guess: (label, hits) => `${label} (${count(hits, 'row', 'rows')})`,
  },
  chips: {
    value: (field) => ({ text: 'Value', date: 'Date', time: 'Time' })[field],
    column: 'Column',
    wording: 'Wording',
    colour: 'Colour',
    range: ({ kind, address }) =>
      `${{ rows: 'Whole rows', cells: 'Cells', selection: 'Selection' }[kind]} (${address})`,
    otherRange: 'Another range…',
    address: 'Address',
    beside: 'Also:',
  },
  preview: {
    title: 'How the first rows would look',
    marked: '(stands out)',
    conflicts: 'Rules that are there already',
    conflict: ({ place, rows }, fill) => {
      if (rows === null) {
        return `Rule ${place} lies on these cells too; what it colours cannot be worked out here.`;
      }
      const are = count(rows, 'row is', 'rows are');
      return fill === null
        ? `${are} formatted by rule ${place} already; the new rule comes above it.`
        : `${are} already ${fill} by rule ${place}; the new rule comes above it.`;
    },
  },
  disputed: {
    question: (rows) =>
      `The readings disagree on ${count(rows, 'row', 'rows')}. Should this one stand out?`,
    yes: 'Yes',
    no: 'No',
    settled: 'These readings agree with your answers.',
    back: 'Take my answers back',
  },
  standing: {
    title: 'Rules on this sheet, the winning one first',
    reading: 'Reading the rules…',
    none: 'This sheet has no conditional formatting.',
    again: 'Read again',
    copy: 'Copy all as text',
    copied: 'Copied.',
    formula: (address, formula, look) =>
      `Cells in ${address} where ${formula}${look === '' ? '' : `: ${look}`}`,
    scale: (address) => `A colour scale on ${address}`,
    bars: (address) => `Data bars on ${address}`,
    icons: (address) => `Icons on ${address}`,
    unreadable: (kind, address) =>
      `A rule of the kind ${kind} on ${address}, which cannot be read here and stays as it is`,
    fill: (colour) => `filled ${colour}`,
    marks: {
      bold: 'bold',
      italic: 'italic',
      underline: 'underlined',
      strikethrough: 'struck through',
      border: 'with a border',
    },
    facts: (rows, ours) => {
      const hit = rows === null ? 'rows not known' : count(rows, 'row', 'rows');
      return ours ? `${hit} · made here` : hit;
    },
    why: (cell) => `Why ${cell} looks as it does`,
    noReason: 'No rule holds on this cell.',
    reason: {
      wins: (place, text) => `Rule ${place} shows: ${text}`,
      covered: (place, text) => `Rule ${place} holds too, but a rule above it covers it: ${text}`,
      stopped: (place, text) => `Rule ${place} is not reached, a rule above it stops: ${text}`,
      unknown: (place, text) => `Rule ${place} lies on it and cannot be worked out here: ${text}`,
    },
  },
  done: {
    applied: (what, range, sheet) => `Applied to ${range} on ${sheet}: ${what}`,
    earlier: (range, sheet) => `Last applied to ${range} on ${sheet}.`,
    undo: 'Undo',
    undone: (range, sheet) => `Undone: the rule on ${range} of ${sheet} is gone again.`,
  },
  declined: {
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
  },
  failed: {
    title: 'That did not work.',
    detail: 'Detail',
    host: {
      emptySheet: () => 'This sheet is empty. Open a sheet with a table, or select one.',
      tooLarge: ({ cells, most }) =>
        `The table has ${number.format(cells)} cells and at most ${number.format(most)} can be ` +
        'read. Select a part of it and ask again.',
      cellBeingEdited: () => 'A cell is being edited. Press Enter in the sheet, then try again.',
      protected: () => 'The sheet is protected. Unprotect it under Review, then try again.',
      changedSincePreview: () => 'The table changed after the preview. Nothing was written.',
      notOurs: () => 'That rule was not made here, so it was left as it is.',
      nothingToUndo: () => 'There is nothing left to undo: the rule is already gone.',
      fileBroken: ({ detail }) => `The file cannot be read: ${detail}`,
      hostFailed: ({ detail }) => `Excel refused: ${detail}`,
    },
    suggester: {
      emptyRequest: () => 'Say what should stand out, for example "duplicates in column B".',
      requestTooLong: ({ most }) =>
        `The request is too long: at most ${number.format(most)} characters are read.`,
      emptyTable: () => 'The table has no columns to work with. Select a cell inside your data.',
      noReading: () => 'No rule fits these words. Name the column and the value, and try again.',
      modelMissing: () => 'The model is not there. Install the add-in again, with its model files.',
      modelStale: ({ detail }) =>
        `The model belongs to another version of the add-in. Install both again. (${detail})`,
      modelFailed: ({ detail }) => `The model stopped. Ask again to start it anew. (${detail})`,
    },
    check: {
      cannotWrite: () => 'These words make no rule for this table. Change them back, or further.',
      checkFailed: ({ detail }) => `The rows could not be worked out. (${detail})`,
    },
  },
  warning: {
    neverTrue: () => 'No row fits at present.',
    alwaysTrue: () => 'Every row fits at present.',
    numbersAsText: ({ count: amount, header }) =>
      `${numbersAre(amount)} stored as text in ${header} and will not be compared as numbers.`,
    datesAsText: ({ count: amount, header }) =>
      `${datesAre(amount)} stored as text in ${header} and will not be compared as dates.`,
    blanksAsZero: ({ count: amount, header }) => `${cellsAre(amount)} as 0 in ${header}.`,
    cannotCheck: ({ functions, reason }) =>
      reason === 'tooMuchWork'
        ? 'The rows could not be counted here: with so many, the rule takes too long to work out.'
        : `The rows could not be counted here, because the rule uses ${functions.join(', ')}.`,
  },
  colours: {
    red: 'Red',
    green: 'Green',
    yellow: 'Yellow',
    orange: 'Orange',
    blue: 'Blue',
    grey: 'Grey',
    pink: 'Pink',
    cyan: 'Cyan',
    white: 'White',
    purple: 'Purple',
    black: 'Black',
    brown: 'Brown',
  },
};
