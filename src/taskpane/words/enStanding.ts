import type { Section } from './counting';
import type { Words } from './words';

const STANDING: Omit<Words['standing'], 'facts'> = {
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
  why: (cell) => `Why ${cell} looks as it does`,
  noReason: 'No rule holds on this cell.',
  reason: {
    wins: (place, text) => `Rule ${place} shows: ${text}`,
    covered: (place, text) => `Rule ${place} holds too, but a rule above it covers it: ${text}`,
    stopped: (place, text) => `Rule ${place} is not reached, a rule above it stops: ${text}`,
    unknown: (place, text) => `Rule ${place} lies on it and cannot be worked out here: ${text}`,
  },
};

/** The rules on the sheet, in English. */
export const standing: Section<'standing'> = (say) => ({
  ...STANDING,
  facts: (rows, ours) => {
    const hit = rows === null ? 'rows not known' : say.count(rows, 'row', 'rows');
    return ours ? `${hit} · made here` : hit;
  },
});

/** What was done, in English. */
export const DONE: Words['done'] = {
  applied: (what, range, sheet) => `Applied to ${range} on ${sheet}: ${what}`,
  earlier: (range, sheet) => `Last applied to ${range} on ${sheet}.`,
  undo: 'Undo',
  undone: (range, sheet) => `Undone: the rule on ${range} of ${sheet} is gone again.`,
};
