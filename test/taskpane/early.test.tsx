/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { Answer, Candidate } from '../../src/suggest/answer';
import { box, button, field, formulasOn, status } from './askedPane';
import { createOrders } from './createOrders';
import { ABOVE_300, BIG_ROWS, DECLINES, OPEN_ROWS, SCALE } from './fixtures';
import { showPane } from './showPane';

function answerOf(...candidates: readonly Candidate[]): Answer {
  const named = candidates.map((one, index) => ({ ...one, id: `reading-${index + 1}` }));
  return { kind: 'candidates', candidates: named, ask: null };
}

const EARLY = answerOf(OPEN_ROWS, SCALE);
const FINAL = answerOf(BIG_ROWS, ABOVE_300, OPEN_ROWS);

async function showEarly(early = EARLY) {
  const host = createOrders();
  const pane = await showPane(host);
  await pane.user.type(box(), 'open ones in red{Enter}');
  await pane.suggester.progress(0.25);
  await pane.suggester.early(early);
  return { ...pane, host };
}

/** The sentence of each reading that is shown. */
function sentences(): readonly string[] {
  return screen
    .getAllByRole('article')
    .map((card) => within(card).getAllByRole('group')[0]?.getAttribute('aria-label') ?? '');
}

const said = (...candidates: readonly Candidate[]): readonly string[] =>
  candidates.map(({ explanation }) => explanation);

describe('the first readings, before the model is done', () => {
  test('are shown as such, with its progress, and nothing is announced before the last', async () => {
    const { suggester } = await showEarly();
    expect(sentences()).toEqual(said(OPEN_ROWS, SCALE));
    expect(screen.getByText('First readings. Still thinking, 25% done')).toBeVisible();
    await suggester.progress(0.5);
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0.5');
    expect(status()).toHaveTextContent('Working out what you mean…');
    await suggester.answer(FINAL);
    expect(status()).toHaveTextContent('3 readings. Nothing is written yet.');
    expect(sentences()).toEqual(said(BIG_ROWS, ABOVE_300, OPEN_ROWS));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('do not ask which rows are meant: the last ones may not differ', async () => {
    const { suggester } = await showEarly(answerOf(OPEN_ROWS, ABOVE_300));
    expect(screen.queryByText(/The readings disagree/)).toBeNull();
    await suggester.answer(answerOf(OPEN_ROWS, ABOVE_300));
    expect(screen.getByText(/The readings disagree/)).toBeVisible();
  });

  test('can be applied; the model is stopped', async () => {
    const { user, suggester, host } = await showEarly();
    await user.click(button('Apply reading 1'));
    expect(suggester.asked[0]?.signal?.aborted).toBe(true);
    expect(await formulasOn(host)).toEqual(['=$A2="Open"']);
    expect(status()).toHaveTextContent('A2:C7');
  });

  test('stay as they are when the rest is cancelled', async () => {
    const { user, suggester } = await showEarly();
    await user.click(button('Cancel'));
    expect(suggester.asked[0]?.signal?.aborted).toBe(true);
    expect(sentences()).toEqual(said(OPEN_ROWS, SCALE));
    expect(status()).toHaveTextContent('2 readings.');
  });

  test('keep their place, their change and the focus once the user is at one of them', async () => {
    const { user, suggester } = await showEarly(answerOf(ABOVE_300, SCALE));
    const value = field('textbox', 'Value');
    await user.clear(value);
    await user.type(value, '100');
    await suggester.answer(answerOf(BIG_ROWS, SCALE, ABOVE_300));
    expect(value).toBeInTheDocument();
    expect(value).toHaveFocus();
    expect(value).toHaveValue('100');
    expect(sentences()[1]).toBe(SCALE.explanation);
    expect(sentences()[2]).toBe(BIG_ROWS.explanation);
    expect(screen.getAllByRole('article')[0]).toHaveTextContent('3 of 6 rows');
    expect(screen.getByText('All readings are here now.')).toBeVisible();
  });

  test('are taken back by an answer that there is no such rule, unless one is in use', async () => {
    const untouched = await showEarly();
    await untouched.suggester.answer(DECLINES);
    expect(screen.queryByRole('article')).toBeNull();
    untouched.unmount();
    const { user, suggester } = await showEarly();
    await user.click(button('Row 4: Open'));
    await suggester.answer(DECLINES);
    expect(sentences()).toEqual(said(OPEN_ROWS, SCALE));
  });

  test('hold when the model breaks off', async () => {
    const { suggester } = await showEarly();
    await suggester.answer({ kind: 'failed', error: { code: 'modelFailed', detail: 'memory' } });
    expect(sentences()).toEqual(said(OPEN_ROWS, SCALE));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('that there is no rule is not said early', async () => {
    await showEarly(DECLINES);
    expect(screen.getByRole('progressbar')).toBeVisible();
    expect(status()).toHaveTextContent('Working out what you mean…');
  });
});
