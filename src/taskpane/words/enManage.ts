import type { Section } from './counting';
import type { Words } from './words';

const REWORD: Words['manage']['reword'] = {
  label: 'Say the change in words',
  hint: 'In English. Change the sentence or add to it: “only over 500”, “make it amber”.',
  ask: 'Work it out',
  other: (place, count) => `Another reading (${place} of ${count})`,
  done: 'This is what the rule would say. Nothing is written before Save.',
  gains: (rows) => `New rows: ${rows}`,
  loses: (rows) => `Rows no longer: ${rows}`,
};

const DID: Words['manage']['did'] = {
  applied: { done: 'Applied', undone: 'Undone: applied', redone: 'Applied again' },
  removed: { done: 'Deleted', undone: 'Brought back', redone: 'Deleted again' },
  moved: { done: 'Moved', undone: 'Moved back', redone: 'Moved again' },
  replaced: { done: 'Changed', undone: 'Changed back', redone: 'Changed again' },
};

/** Changing the rules of the sheet, in English. */
export const manage: Section<'manage'> = (say) => ({
  up: 'Move up',
  upName: (place) => `Move up rule ${place}`,
  down: 'Move down',
  downName: (place) => `Move down rule ${place}`,
  edit: 'Edit',
  editName: (place) => `Edit rule ${place}`,
  remove: 'Delete',
  removeName: (place) => `Delete rule ${place}`,
  fixed: 'It can be moved, and it can be changed in Excel itself.',
  unsaid: 'Its words cannot be changed here: they say something that the pane has no words for.',
  keys: 'Alt+Up and Alt+Down move the rule that has the focus; rules can be dragged too.',
  writing: 'Changing the rules…',
  editing: (place) => `Editing rule ${place}`,
  save: 'Save',
  cancel: 'Cancel',
  before: (rows) => `now ${say.count(rows, 'row', 'rows')}`,
  after: (rows) => `then ${say.count(rows, 'row', 'rows')}`,
  reword: REWORD,
  tidy: {
    title: 'Some rules say the same',
    about: (before, after) =>
      `${say.count(before, 'rule', 'rules')} would become ${after}; no cell of the table looks otherwise.`,
    merge: (places, text) => `Rules ${places.join(', ')} become one: ${text}`,
    button: 'Make them one',
  },
  redo: 'Redo',
  did: DID,
  rules: (amount, range, sheet) =>
    range === ''
      ? `${say.count(amount, 'rule', 'rules')} on ${sheet}`
      : `${say.count(amount, 'rule', 'rules')} on ${range} of ${sheet}`,
  news: (did, what) => `${did}: ${what}.`,
  differs: (amount) =>
    `Excel kept ${say.count(amount, 'rule', 'rules')} otherwise than asked for. Look at the sheet; Undo takes it back.`,
  shows: (cells, first) =>
    `${say.count(cells, 'cell looks', 'cells look')} otherwise in Excel than the preview said, ${first} first. Look at the sheet; Undo takes it back.`,
});
