import { readVocabulary, splitPieces } from '../../src/link/splitPieces';
import { VOCABULARY } from './orders';

const SMALL = readVocabulary('[UNK]\nis\nnot\nin\n##voice\n##s\n>\n=\npast\ndue\ncan\n');
const NAMES = [...SMALL.ids.keys()];
const pieces = (word: string): string =>
  splitPieces(word, SMALL)
    .map((id) => NAMES[id - 1])
    .join(' ');

describe('A word is split into pieces', () => {
  test.each([
    ['invoices', 'in ##voice ##s'],
    ['INVOICE', 'in ##voice'],
    ['ïnvoice', 'in ##voice'],
    ["isn't", 'is not'],
    ['isn’t', 'is not'],
    ['isnt', 'is not'],
    ["can't", 'can not'],
    ['≥', '> ='],
    ['past-due', 'past due'],
    ['inx', '[UNK]'],
    ['שלום', '[UNK]'],
    ['', ''],
  ])('%s is %s', (word, expected) => {
    expect(pieces(word)).toBe(expected);
  });

  test('the first line of the vocabulary has id 1', () => {
    expect(SMALL.ids.get('[UNK]')).toBe(1);
    expect(SMALL.size).toBe(11);
  });

  test('the shipped vocabulary has at most 8,000 pieces, no two alike, and spells every plain word', () => {
    expect(VOCABULARY.size).toBeLessThanOrEqual(8000);
    expect(VOCABULARY.ids.size).toBe(VOCABULARY.size);
    for (const word of ['xylophonist', 'zzqj7', 'overdue', 'qty', 'invoices']) {
      expect(splitPieces(word, VOCABULARY)).not.toContain(VOCABULARY.unknown);
    }
  });
});
