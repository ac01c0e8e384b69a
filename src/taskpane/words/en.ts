import { en as rules } from '../../rule/words/en';
import { figuresOf, type Figures } from '../../rule/words/figures';
import { createFormulaWords } from '../../rule/words/localFormula';
import { createRulePrinter } from '../../rule/words/printRules';
import { countingOf, type Section } from './counting';
import { byExample, NOT_MEASURED } from './enExample';
import { manage } from './enManage';
import { choose } from './enChoose';
import { DONE, standing } from './enStanding';
import { DECLINED, failed, warning } from './enTrouble';
import { SECOND_SIGN, settings, standOut, WARNED } from './enService';
import type { Words } from './words';

const REQUESTS = figuresOf('en-US');

/** English, with numbers written by the user's settings. */
export function english(figures: Figures): Words {
  const say = countingOf(figures);
  return {
    language: 'en',
    figures,
    printRules: createRulePrinter(rules, figures),
    formulas: createFormulaWords('en', figures.language),
    title: 'Rulefusion',
    tabs: TABS,
    box: BOX,
    firstUse: FIRST_USE,
    examples: { title: 'For example, on this sheet', ...EXAMPLES },
    progress: PROGRESS,
    readings: readings(say),
    choose: choose(say),
    ask: ask(say),
    chips: CHIPS,
    preview: preview(say),
    disputed: disputed(say),
    standing: standing(say),
    meant: MEANT,
    manage: manage(say),
    done: DONE,
    declined: DECLINED,
    failed: failed(say),
    warning: warning(say),
    warned: WARNED,
    standOut: standOut(say),
    settings: settings(say),
    notMeasured: NOT_MEASURED,
    byExample: byExample(say),
    secondSign: SECOND_SIGN,
    colours: COLOURS,
  };
}

const MEANT: Words['meant'] = {
  one: 'Is this about a rule that is already there?',
  which: 'Which rule of this sheet is meant?',
  instead: 'Or change a rule that is already there',
  change: 'Change it so',
  changeName: (place) => `Change rule ${place} so`,
};

const TABS: Words['tabs'] = {
  label: 'Sides of the pane',
  ask: 'Ask',
  rules: 'Rules on this sheet',
  settings: 'Settings',
};

const BOX: Words['box'] = {
  label: 'What should stand out?',
  hint: 'Enter asks, Escape cancels, Shift+Enter starts a new line.',
  suggest: 'Suggest',
  cancel: 'Cancel',
};

const FIRST_USE: Words['firstUse'] = [
  'Everything stays on this machine: your words and your cells are sent nowhere.',
  'Nothing in the sheet changes before you press Apply, and Undo takes it back.',
];

/** What the model was measured on: its requests stay English, numbers and all, in every language of the pane. */
export const EXAMPLES: Omit<Words['examples'], 'title'> = {
  above: (header, value) => `rows where ${header} is above ${REQUESTS.number(value)}, in green`,
  overdue: (header) => `rows where ${header} is in the past, in red`,
  equals: (header, value) => `rows where ${header} is "${value}", in yellow`,
  duplicates: (header) => `duplicates in ${header}`,
  blanks: (header) => `blank cells in ${header}, in orange`,
  top: (header) => `top 10% of ${header} in bold`,
};

const PROGRESS: Words['progress'] = {
  label: 'Working out readings',
  reading: 'Reading the table…',
  thinking: 'Working out what you mean…',
  writing: 'Writing the rule…',
  share: (share) => `${Math.round(share * 100)}% of the steps done`,
  undoing: 'Taking the rule back…',
};

const readings: Section<'readings'> = (say) => ({
  title: 'Choose a reading',
  found: (amount) => `${say.count(amount, 'reading', 'readings')}. Nothing is written yet.`,
  fresh: 'The sheet changed after this preview, so nothing was written. Here is a fresh preview.',
  name: (place) => `Reading ${place}`,
  range: 'Range',
  hits: (hit, rows) => `${say.number(hit)} of ${say.count(rows, 'row', 'rows')}`,
  hitsFirst: (hit, rows) => `${say.number(hit)} of the first ${say.count(rows, 'row', 'rows')}`,
  counting: (rows) => `counting all ${say.number(rows)}`,
  uncounted: (rows) => `all ${say.number(rows)} were not counted`,
  stopCounting: 'Stop counting',
  first: 'First rows',
  misses: 'Just missed',
  showMiss: (row, header, value) => `Row ${row}: ${header} ${value === '' ? 'blank' : value}`,
  showRow: (row, label) => (label === '' ? `Row ${row}` : `Row ${row}: ${label}`),
  more: (amount) => `and ${say.number(amount)} more`,
  fill: 'Fill colour',
  noFill: 'No fill',
  sample: 'Abc 123',
  warnings: 'Please check',
  apply: 'Apply',
  applyName: (place) => `Apply reading ${place}`,
  moreReadings: (amount) => `Show ${say.count(amount, 'more reading', 'more readings')}`,
});

const ask: Section<'ask'> = (say) => ({
  title: (what) => `Which ${what} do you mean?`,
  guess: (label, hits) => `${label} (${say.count(hits, 'row', 'rows')})`,
});

const CHIPS: Words['chips'] = {
  value: (field) => ({ text: 'Value', date: 'Date', time: 'Time' })[field],
  column: 'Column',
  wording: 'Wording',
  colour: 'Colour',
  range: ({ kind, address }) =>
    `${{ rows: 'Whole rows', cells: 'Cells', selection: 'Selection' }[kind]} (${address})`,
  otherRange: 'Another range…',
  address: 'Address',
  beside: 'Also:',
};

const preview: Section<'preview'> = (say) => ({
  title: 'How the first rows would look',
  marked: '(stands out)',
  conflicts: 'Rules that are there already',
  conflict: ({ place, rows }, fill) => {
    if (rows === null) {
      return `Rule ${place} lies on these cells too; what it colours cannot be worked out here.`;
    }
    const are = say.count(rows, 'row is', 'rows are');
    return fill === null
      ? `${are} formatted by rule ${place} already; the new rule comes above it.`
      : `${are} already ${fill} by rule ${place}; the new rule comes above it.`;
  },
});

const disputed: Section<'disputed'> = (say) => ({
  question: (rows) =>
    `The readings disagree on ${say.count(rows, 'row', 'rows')}. Should this one stand out?`,
  yes: 'Yes',
  no: 'No',
  settled: 'These readings agree with your answers.',
  back: 'Take my answers back',
});

const COLOURS: Words['colours'] = {
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
};

/** English with English numbers. */
export const en: Words = english(REQUESTS);
