import type { HostError } from '../../src/host/host';
import type { SuggestError } from '../../src/suggest/answer';
import { sayHostError, saySuggestError, sayWarning } from '../../src/taskpane/words/say';
import { sayNotes } from '../../src/taskpane/manage/sayChange';
import { german } from '../../src/taskpane/words/de';
import { en } from '../../src/taskpane/words/en';
import { spanish } from '../../src/taskpane/words/es';
import { french } from '../../src/taskpane/words/fr';
import { dutch } from '../../src/taskpane/words/nl';
import { ORDERS } from './fixtures';

const HOST: readonly HostError[] = [
  { code: 'emptySheet' },
  { code: 'tooLarge', cells: 2_000_000, most: 1_000_000 },
  { code: 'cellBeingEdited' },
  { code: 'busy' },
  { code: 'protected' },
  { code: 'changedSincePreview' },
  { code: 'notOurs', id: 'x' },
  { code: 'nothingToUndo' },
  { code: 'nothingToRedo' },
  { code: 'rulesChanged' },
  { code: 'cannotChange', id: 'x', hostKind: 'CellValue' },
  { code: 'fileBroken', detail: 'not a zip' },
  { code: 'hostFailed', detail: 'GeneralException' },
];

const SUGGEST: readonly SuggestError[] = [
  { code: 'emptyRequest' },
  { code: 'requestTooLong', most: 2000 },
  { code: 'emptyTable' },
  { code: 'noReading' },
  { code: 'modelMissing' },
  { code: 'modelStale', detail: 'symbols' },
  { code: 'modelFailed', detail: 'out of memory' },
];

describe('what the pane says', () => {
  test('every error has a sentence of its own, and none shows its code', () => {
    const sentences = [
      ...HOST.map((error) => sayHostError(en, error)),
      ...SUGGEST.map((error) => saySuggestError(en, error)),
    ];
    expect(new Set(sentences).size).toBe(HOST.length + SUGGEST.length);
    const codes = [...HOST, ...SUGGEST]
      .map(({ code }) => code)
      .filter((code) => /[A-Z]/.test(code));
    for (const code of codes) expect(sentences.join(' ')).not.toContain(code);
  });

  test('numbers and details stand in the sentence', () => {
    const tooLarge = { code: 'tooLarge', cells: 2_000_000, most: 1_000_000 } as const;
    expect(sayHostError(en, tooLarge)).toContain('2,000,000 cells and at most 1,000,000');
    expect(saySuggestError(en, { code: 'modelFailed', detail: 'out of memory' })).toContain(
      'out of memory',
    );
  });

  test('a warning counts in the singular too', () => {
    const warning = { code: 'datesAsText', column: 2, count: 1 } as const;
    expect(sayWarning(en, warning, ORDERS)).toBe(
      '1 date is stored as text in Due and will not be compared as dates.',
    );
  });

  test('cells that look otherwise than promised are counted and the first is named, in every language', () => {
    const note = { code: 'shownDiffers', cell: { row: 3, column: 1 }, cells: 2 } as const;
    const kept = { code: 'readBackDiffers', id: 'x' } as const;
    expect(sayNotes(en, [])).toBe('');
    expect(sayNotes(en, [note])).toBe(
      '2 cells look otherwise in Excel than the preview said, B4 first. Look at the sheet; Undo takes it back.',
    );
    expect(sayNotes(en, [kept, note])).toMatch(/^Excel kept 1 rule otherwise .* 2 cells look/);
    for (const words of [german(), spanish(), french(), dutch()])
      expect(sayNotes(words, [note])).toMatch(/2 .*B4/);
  });
});
