import { splitWords } from '../../src/link/splitWords';

const texts = (request: string): readonly string[] => splitWords(request).map(({ text }) => text);

describe('A request is split into words', () => {
  test.each([
    ['rows over 1,000.50, please', ['rows', 'over', '1,000.50', ',', 'please']],
    ['between 10-20%', ['between', '10', '-', '20%']],
    ['less than -3 or $5', ['less', 'than', '-3', 'or', '$5']],
    ['10k and 2.5m', ['10k', 'and', '2.5m']],
    ['heavier than 5kg', ['heavier', 'than', '5', 'kg']],
    ['due 31 Jan 2026 or 1/31/2026', ['due', '31 Jan 2026', 'or', '1/31/2026']],
    ['since March 2026', ['since', 'March 2026']],
    ['after 5pm or 14:30', ['after', '5pm', 'or', '14:30']],
    ['in B2:D20 or $F$1', ['in', 'B2:D20', 'or', '$F$1']],
    ['=B2>=C2', ['=', 'B2', '>=', 'C2']],
    ['isn’t n/a and/or #N/A', ['isn’t', 'n/a', 'and', '/', 'or', '#N/A']],
    ['top-5 and bottom-3', ['top', '-', '5', 'and', 'bottom', '-', '3']],
    ['contains ? in it?', ['contains', '?', 'in', 'it', '?']],
    ['name is C. Lund.', ['name', 'is', 'C.', 'Lund', '.']],
    ['column C. Make it red', ['column', 'C', '.', 'Make', 'it', 'red']],
    ['mail ends with @example.com', ['mail', 'ends', 'with', '@example.com']],
    ['code ABC-123', ['code', 'ABC-123']],
  ])('%s', (request, words) => {
    expect(texts(request)).toEqual(words);
  });

  test.each([
    ['"not yet"', 'not yet'],
    ['“not yet”', 'not yet'],
    ['‘not yet’', 'not yet'],
    ["'not yet'", 'not yet'],
    ['«not yet»', 'not yet'],
    ['`not yet`', 'not yet'],
    [`"'not yet'"`, 'not yet'],
  ])('what stands in quotes is one word: %s', (quoted, text) => {
    expect(splitWords(`is ${quoted} there`)[1]).toMatchObject({ text, kind: 'quoted' });
  });

  test('an apostrophe opens no quote', () => {
    expect(texts("customers' orders don't fit 'til May").join('|')).toBe(
      "customers|'|orders|don't|fit|'|til|May",
    );
  });

  test('every word says where it stands in the request', () => {
    const request = 'rows  where “due” ≥ 5';
    for (const { text, start, end } of splitWords(request)) {
      expect(request.slice(start, end)).toContain(text);
    }
  });

  test.each(['', '   ', '\u200B\u200E', '\n\t'])('nothing gives no words: %j', (request) => {
    expect(splitWords(request)).toEqual([]);
  });

  test('right-to-left text, emoji and a lone quote are words as they are', () => {
    expect(texts('סטטוס 😀 "')).toEqual(['סטטוס', '😀', '"']);
  });
});
