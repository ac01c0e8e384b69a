import { readFileSync } from 'node:fs';
import { readVocabulary } from '../../../src/link/splitPieces';
import { SHAPE, sourceLayout } from './features';
import { linkWords } from './linkWords';
import { splitRequest } from './splitRequest';
import { emptySource, writeSource } from './writeSource';

const none = new Set<string>();
const slotsOf = (request: string): Record<string, string> =>
  Object.fromEntries(
    [...linkWords(request, none).pointers].filter(([name]) => !name.startsWith('WORD_')),
  );

describe('The words of a request', () => {
  test.each([
    ['list all .txt files in /tmp.', ['list', 'all', '.txt', 'files', 'in', '/tmp']],
    ['find "my file", now', ['find', 'my file', 'now']],
    ["the file's name isn't 'a b'", ['the', 'file', 'name', "isn't", 'a b']],
    ['go up (..) or stay in .', ['go', 'up', '..', 'or', 'stay', 'in', '.']],
    ['files named “x y”', ['files', 'named', 'x y']],
  ])('%s', (request, words) => {
    expect(splitRequest(request).map(({ text }) => text)).toEqual(words);
  });

  test.each([
    ['older than 7 days', { NUM_0: '7' }],
    ['older than 2 weeks', { NUM_0: '2', DAYS_0: '14' }],
    ['larger than 10MB', { NUM_0: '10', SIZE_0: '10M' }],
    ['1 gigabyte in ~/Downloads', { NUM_0: '1', SIZE_0: '1G', PATH_0: '~/Downloads' }],
    ['the third line of a.c and b.c', { NUM_0: '3', FILE_0: 'a.c', FILE_1: 'b.c' }],
    ['a.c again a.c', { FILE_0: 'a.c' }],
    ['since 2014-08-31', { DATE_0: '2014-08-31' }],
    ['matching "foo.*"', { QUOTED_0: 'foo.*' }],
  ])('fill slots: %s', (request, slots) => {
    const { DAYS_0, MINUTES_0, ...found } = slotsOf(request);
    const time = 'DAYS_0' in slots ? { DAYS_0 } : {};
    expect({ ...found, ...time }).toEqual(slots);
    if (request.includes('days')) expect(MINUTES_0).toBe('10080');
  });

  test('are features below the size of the source', () => {
    const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));
    const request = `${'very '.repeat(80)}long "quoted text" /a/path 10 MB`;
    const written = writeSource(linkWords(request, none), vocabulary);
    expect(written.truncated).toBe(true);
    expect(written.ids).toHaveLength(SHAPE.M * SHAPE.F);
    const most = Math.max(...written.ids, ...emptySource(vocabulary));
    expect(most).toBeLessThan(sourceLayout(vocabulary.size).sourceSize);
  });
});
