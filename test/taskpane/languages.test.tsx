/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { LANGUAGES } from '../../src/rule/words/languageOf';
import { chooseWords } from '../../src/taskpane/words/chooseWords';
import type { Words } from '../../src/taskpane/words/words';
import { createOrders } from './createOrders';
import { DECLINES, THREE_READINGS } from './fixtures';
import { showPane } from './showPane';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const wordsOf = (language: string): Promise<Words> =>
  chooseWords({ display: language, content: language });

/** What is the same in several languages: names, and words that they share. */
const SHARED =
  /^(title|disputed\.no|readings\.sample|failed\.detail|progress\.label|.*\.(date|text|time|pink|orange|column|cyan|brown|fill|bold|license|italic|underline|warnings))$/;

/** Every plain text of the words by its path. */
function listTexts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'language' || key === 'figures' || key === 'formulas'
      ? []
      : listTexts(part, path === '' ? key : `${path}.${key}`),
  );
}

test.each(OTHERS)('no text of the pane was left in English: %s', async (language) => {
  const english = new Map(listTexts(await wordsOf('en')));
  const texts = listTexts(await wordsOf(language));
  expect(texts).toHaveLength(english.size);
  const left = texts.filter(([path, text]) => english.get(path) === text && !SHARED.test(path));
  expect(left).toEqual([]);
  expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(OTHERS)('requests that are offered stay in English: %s', async (language) => {
  const { examples } = await wordsOf(language);
  expect(examples.above('Amount', 1500)).toBe('rows where Amount is above 1,500, in green');
});

test('words follow the language of Excel, numbers that of the settings', async () => {
  const words = await chooseWords({ display: 'de-DE', content: 'en-US' });
  expect(words.readings.hits(1500, 2000)).toBe('1,500 von 2,000 Zeilen');
  expect((await wordsOf('de-DE')).readings.hits(1500, 2000)).toBe('1.500 von 2.000 Zeilen');
  expect((await wordsOf('pl-PL')).readings.hits(1, 1)).toBe('1 of 1 row');
  const french = await chooseWords({ display: 'fr', content: 'no tag' });
  expect(french.readings.hits(0, 0)).toBe('0 sur 0 ligne');
});

test('words that cannot be loaded are English ones, with the numbers of the settings', async () => {
  const gone = (): Promise<never> => Promise.reject(new Error('no such file'));
  const others = { de: gone, fr: gone, es: gone, nl: gone };
  const words = await chooseWords({ display: 'de-DE', content: 'de-DE' }, others);
  expect(words.readings.hits(1500, 2000)).toBe('1.500 of 2.000 rows');
});

describe('the pane in German', () => {
  async function showGerman() {
    const pane = await showPane(createOrders(), { words: await wordsOf('de-DE') });
    const box = screen.getByRole('textbox', { name: 'Was soll hervorgehoben werden?' });
    return { ...pane, box };
  }

  test('readings, chips and what was done are told in German', async () => {
    const { user, suggester, box } = await showGerman();
    await user.type(box, 'open ones in red{Enter}');
    await suggester.answer(THREE_READINGS);
    const sentence = 'Ganze Zeilen, in denen Status „Open“ ist, rot gefüllt.';
    expect(screen.getByRole('group', { name: sentence })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Lesart 1 anwenden' }));
    expect(screen.getByRole('status')).toHaveTextContent(`Orders angewendet: ${sentence}`);
  });

  test('numbers are typed with a decimal comma', async () => {
    const { user, suggester, box } = await showGerman();
    await user.type(box, 'open ones in red{Enter}');
    await suggester.answer(THREE_READINGS);
    const value = screen.getByDisplayValue('1.000');
    await user.clear(value);
    await user.type(value, '99,5');
    expect(await screen.findByRole('group', { name: /Amount größer als 99,5 ist/ })).toBeVisible();
  });

  test('a declined request is told why', async () => {
    const { user, suggester, box } = await showGerman();
    await user.type(box, 'sort by amount{Enter}');
    await suggester.answer(DECLINES);
    expect(screen.getByRole('status')).toHaveTextContent('kann nicht sortieren');
  });

  test('a request that is not English gets one calm line and is asked all the same', async () => {
    const { user, suggester, box } = await showGerman();
    await user.type(box, 'alle Zeilen rot, wenn die Frist abgelaufen ist');
    expect(screen.getByText(/mit englischen Anfragen geprüft.*wirkt deutsch/)).toBeVisible();
    await user.type(box, '{Enter}');
    expect(suggester.asked).toHaveLength(1);
    await user.clear(box);
    await user.type(box, 'rows that are open');
    expect(screen.queryByText(/mit englischen Anfragen geprüft/)).toBeNull();
  });
});
