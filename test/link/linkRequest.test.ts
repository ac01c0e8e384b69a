import { createHash } from 'node:crypto';
import { FEATURE_NAMES, featureId, sourceLayout } from '../../src/link/features';
import { indexTable } from '../../src/link/indexTable';
import { linkRequest, type LinkedRequest } from '../../src/link/linkRequest';
import { sourceHash } from '../../src/link/sourceLayout';
import { makeTable, ORDERS, VOCABULARY } from './orders';

const PIECES = [...VOCABULARY.ids.keys()];

/** Names of a position's features, in order, without the empty ones. */
function namesAt({ source }: LinkedRequest, position: number): readonly string[] {
  return [...source.slice(position * 8, position * 8 + 8)].flatMap((id) => {
    if (id === 0) return [];
    return [
      (id <= VOCABULARY.size ? PIECES[id - 1] : FEATURE_NAMES[id - VOCABULARY.size - 1]) ?? '?',
    ];
  });
}

const link = (request: string): LinkedRequest => linkRequest(request, ORDERS, VOCABULARY);

describe('What the model reads of a request', () => {
  test('a word carries its number, the column that it names and its shape', () => {
    const linked = link('where Due Date is past');
    expect(namesAt(linked, 0)).toEqual(['where', 'WORD_0']);
    expect(namesAt(linked, 1)).toEqual(['due', 'WORD_1', 'MARK_C2', 'SHAPE_CAPITAL']);
  });

  test.each([
    ['over 1,000', ['WORD_1', 'NUM_0', 'SHAPE_NUMBER']],
    ['over 50%', ['WORD_1', 'NUM_0', 'FLAG_PERCENT', 'SHAPE_NUMBER']],
    ['over $1,500', ['WORD_1', 'NUM_0', 'FLAG_CURRENCY']],
    ['before 31 Jan 2026', ['WORD_1', 'DATE_0', 'FLAG_DAY', 'SHAPE_CODE']],
    ['before 2025', ['WORD_1', 'DATE_0', 'NUM_0', 'SHAPE_NUMBER']],
    ['after 14:30', ['WORD_1', 'TIME_0', 'SHAPE_NUMBER']],
    ['in B2:D20', ['WORD_1', 'AREA_0', 'SHAPE_CODE']],
    ['is done', ['done', 'WORD_1', 'VALUE_0', 'VALUEOF_C6']],
    ['is "done"', ['done', 'WORD_1', 'TEXT_0', 'VALUE_0', 'VALUEOF_C6', 'SHAPE_QUOTED']],
    ['in amber', ['amber', 'WORD_1', 'COLOUR_orange']],
  ])('%s', (request, names) => {
    expect(namesAt(link(request), 1)).toEqual(names);
  });

  test.each(['dueDate', 'due10'])('%s is read as two words with one number', (request) => {
    const linked = link(request);
    expect(namesAt(linked, 0)).toEqual(expect.arrayContaining(['due', 'WORD_0']));
    expect(namesAt(linked, 1)).toContain('WORD_0');
    expect(namesAt(linked, 1)[0]).not.toMatch(/^##/);
  });

  test('pieces of one word share its number', () => {
    const linked = link('overdue');
    expect(namesAt(linked, 0)).toContain('WORD_0');
    expect(namesAt(linked, 1)).toContain('WORD_0');
  });

  test('a column says its type, that it was named or selected, its trait and its header', () => {
    const selected = { ...ORDERS, selection: [{ top: 1, bottom: 5, left: 2, right: 3 }] };
    const linked = linkRequest('due date', selected, VOCABULARY);
    expect(namesAt(linked, 64 + 2)).toEqual([
      'COLUMN_2',
      'TYPE_date',
      'STATE_NAMED_SELECTED',
      'TRAIT_FULL_ALL_DISTINCT',
      'due',
      'date',
    ]);
    expect(namesAt(linked, 64 + 3)).toContain('STATE_SELECTED');
    expect(namesAt(linked, 64 + 8)).toEqual([]);
  });

  test('the slot of a word is the slot in the list', () => {
    const { slots, marks } = link('between 5 and 10 or before 2026-01-31');
    for (const { slot, text } of marks) {
      if (slot?.type === 'NUM') expect(slots.numbers[slot.index]?.value).toBe(Number(text));
      if (slot?.type === 'DATE') expect(slots.dates[slot.index]?.serial).toBe(46053);
    }
    expect(slots.numbers).toHaveLength(2);
    expect(slots.dates).toHaveLength(1);
  });

  test('a word pointer points at the word, past punctuation', () => {
    const { slots, marks } = link('red, if it contains urgent');
    const urgent = marks.find(({ text }) => text === 'urgent');
    expect(slots.words[urgent?.pointer ?? -1]).toBe('urgent');
  });

  test('training may drop or move a mark, and the column follows', () => {
    const dropped = linkRequest('due date', ORDERS, VOCABULARY, { editMark: () => null });
    expect(namesAt(dropped, 0)).toEqual(['due', 'WORD_0']);
    expect(namesAt(dropped, 64 + 2)).not.toContain('STATE_NAMED');
    const moved = linkRequest('due date', ORDERS, VOCABULARY, { editMark: () => 4 });
    expect(namesAt(moved, 1)).toContain('MARK_C4');
    expect(namesAt(moved, 64 + 4)).toContain('STATE_NAMED');
  });

  test('an index made before gives the same', () => {
    const index = indexTable(ORDERS);
    const request = 'status is done and qty over 5';
    expect(linkRequest(request, ORDERS, VOCABULARY, { index })).toEqual(link(request));
  });
});

describe('Bad requests and odd tables', () => {
  test.each(['', '   ', '\u200F', '?!.,', '"'])('%j gives a source and no slots', (request) => {
    const { slots, source, truncated } = link(request);
    expect(source).toHaveLength(80 * 8);
    expect([...slots.numbers, ...slots.values, ...slots.areas, ...slots.dates]).toEqual([]);
    expect(truncated).toBe(false);
  });

  test.each([
    ['a hundred thousand characters', 'due date '.repeat(11_000)],
    ['one endless word', 'x'.repeat(100_000)],
    ['one endless number', '9'.repeat(100_000)],
    ['quotes without end', '"'.repeat(99_999)],
    ['emoji without end', '😀👍🏽'.repeat(10_000)],
    ['80 words', 'word '.repeat(80)],
  ])('%s are cut, and it is said', (_, request) => {
    const { truncated, slots, usedPieces } = link(request);
    expect(truncated).toBe(true);
    expect(slots.words.length).toBeLessThanOrEqual(40);
    expect(usedPieces.used).toBeLessThanOrEqual(64);
  });

  test('words that every object in the program answers to are words', () => {
    const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    expect(link(words.join(' ')).slots.words).toEqual(words);
  });

  test('more literals than there are slots: the first are kept', () => {
    const { slots } = link(Array.from({ length: 20 }, (_, at) => at).join(' or '));
    expect(slots.numbers.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test.each(['הדגש שורות', 'مرحبا بالعالم', '突出显示', '😀 rows 👍'])('%s', (request) => {
    const { usedPieces, slots } = link(request);
    expect(usedPieces.unknown).toBeGreaterThan(0);
    expect(slots.words.length).toBeGreaterThan(0);
  });

  test('a table without headers, rows or columns', () => {
    const none = { ...ORDERS, columns: [], rows: [] };
    expect(linkRequest('column B over 5', none, VOCABULARY).columnLinks).toEqual([]);
    const blank = makeTable([null, null], [['a', 'Done']]);
    const { columnLinks, slots } = linkRequest('column B is done', blank, VOCABULARY);
    expect(columnLinks).toMatchObject([{ column: 1 }]);
    expect(slots.values).toEqual([{ text: 'Done', column: 1 }]);
  });

  test('a header as long as a page and rows that are short', () => {
    const table = makeTable(['x'.repeat(40_000), 'B'], [['y'.repeat(40_000)], []]);
    expect(linkRequest('column B', table, VOCABULARY).slots.columnCount).toBe(2);
  });
});

describe('The layout of the ids', () => {
  const layout = sourceLayout(VOCABULARY.size);
  test('every feature has its own id after the pieces', () => {
    expect(new Set(layout.names).size).toBe(layout.names.length);
    expect(featureId('WORD_0', layout.pieces)).toBe(layout.pieces + 1);
    expect(featureId(layout.names.at(-1) ?? '', layout.pieces)).toBe(layout.sourceSize - 1);
    expect(featureId('WORD_40', layout.pieces)).toBe(0);
  });

  test('all ids fit sixteen bits', () => {
    expect(layout.sourceSize).toBeLessThan(65_536);
  });

  test('its hash is that of its description and changes with the pieces', async () => {
    const expected = createHash('sha256').update(layout.description).digest('hex');
    expect(await sourceHash(VOCABULARY.size)).toBe(expected);
    expect(await sourceHash(VOCABULARY.size - 1)).not.toBe(expected);
  });
});
