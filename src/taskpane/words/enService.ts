import type { Section } from './counting';
import type { Words } from './words';

/** What stands beside the warnings, in English. */
export const WARNED: Words['warned'] = {
  readTexts: (header) => `Read the texts in ${header} as numbers and dates`,
  texts: (headers) => `Numbers and dates stored as text in ${headers.join(', ')} are read.`,
  asTheyStand: 'Take them as they stand',
};

/** What stands out in a column, in English. */
export const standOut: Section<'standOut'> = (say) => ({
  looking: 'Looking at the selected column…',
  title: (header) => `What stands out in ${header}`,
  finding: (what, rows) =>
    ({
      error: say.count(rows, 'error', 'errors'),
      blank: say.count(rows, 'blank', 'blanks'),
      duplicate: say.count(rows, 'duplicate', 'duplicates'),
      outlier: say.count(rows, 'outlier', 'outliers'),
      past: say.count(rows, 'past date', 'past dates'),
      text: say.count(rows, 'text among the values', 'texts among the values'),
    })[what],
  found: (header, findings) =>
    `In ${header}: ${findings.join(', ')}. Nothing is written before you press Apply.`,
  nothing: (header) =>
    `Nothing stands out in ${header}: no errors, blanks, duplicates, outliers or past dates.`,
});

/** The settings, in English. */
export const settings: Section<'settings'> = (say) => ({
  title: 'Settings',
  forget: {
    title: 'What is kept on this machine',
    kept: 'Only what Undo needs (the rules that were written here, for 30 days) and small preferences. Requests and tables are not kept.',
    all: 'Forget everything',
    warning:
      'Undo goes too: rules that are on the sheet stay, but can no longer be taken back here or told from rules of others.',
    confirm: 'Forget, and Undo with it',
    keep: 'Keep it',
    done: 'Everything is forgotten. Nothing is kept on this machine.',
  },
  model: {
    title: 'The model',
    reading: 'Reading the model’s card…',
    missing: 'The model’s card is not there. Install the add-in again, with its model files.',
    size: 'Size',
    megabytes: (amount, files) =>
      `${say.number(Math.round(amount * 10) / 10)} MB in ${say.count(files, 'file', 'files')}`,
    license: 'Licence',
    symbols: 'Words of the rule language',
    scores: {
      token1: 'Words of a rule right after one step',
      exact1: 'Whole rules right after one step',
      exactN: 'Whole rules right after all steps',
    },
    measured:
      'Scores on its own held-back requests, in English, with a single try; the pane takes the best of many.',
    percent: (share) => `${say.number(Math.round(share * 10) / 10)}%`,
    hash: (file) => `SHA-256 of ${file}`,
  },
  diagnostics: {
    title: 'Diagnostics',
    about: 'Versions, counts and error codes. No cell, header, sheet name or request is in it.',
    text: 'Diagnostics text',
    copy: 'Copy diagnostics',
    copied: 'Copied.',
    refused: 'The browser does not let it be copied; select the text above.',
  },
});

/** A second sign beside a colour, in English. */
export const SECOND_SIGN: Words['secondSign'] = {
  offer: 'Bold too',
  why: 'not colour alone',
};
