/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { nativeFormat } from '../../src/rule/nativeFormat';
import { ask, box, button, field, formulasOn, showReadings, status } from './askedPane';
import { createOrders } from './createOrders';
import { ASKS_NUMBER, BIG_ROWS } from './fixtures';
import { showPane } from './showPane';

describe('adjusting a reading in its sentence', () => {
  test('a value is changed where it stands, and worked out at once', async () => {
    const { user, host } = await showReadings();
    const value = field('combobox', 'Value');
    expect(value).toHaveValue('“Open”');
    await user.clear(value);
    await user.type(value, 'Done');
    const [first] = screen.getAllByRole('article');
    expect(first).toHaveTextContent('2 of 6 rows');
    expect(screen.getByRole('group', { name: /Status is “Done”/ })).toBeVisible();
    expect(await formulasOn(host)).toEqual([]);
    await user.click(button('Apply reading 1'));
    expect(await formulasOn(host)).toEqual(['=$A2="Done"']);
  });

  test('the operator, the column and the range are chosen from what fits', async () => {
    const { user } = await showReadings();
    await user.selectOptions(field('combobox', 'Wording'), 'is not');
    expect(screen.getAllByRole('article')[0]).toHaveTextContent('3 of 6 rows');
    await user.selectOptions(field('combobox', 'Range'), 'Cells (A2:A7)');
    expect(screen.getByRole('group', { name: /^Cells in Status/ })).toBeVisible();
    await user.selectOptions(field('combobox', 'Range'), 'Another range…');
    await user.clear(field('textbox', 'Address'));
    await user.type(field('textbox', 'Address'), 'A2:B4');
    expect(screen.getByRole('group', { name: /^Cells in A2:B4/ })).toBeVisible();
  });

  test('what is typed in between and is no value changes nothing', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'big ones{Enter}');
    await suggester.answer({ kind: 'candidates', candidates: [BIG_ROWS], ask: null });
    const value = field('textbox', 'Value');
    expect(value).toHaveValue('1,000');
    await user.clear(value);
    await user.type(value, '3x');
    expect(value).toBeInvalid();
    expect(screen.getByRole('group', { name: /greater than 3,/ })).toBeVisible();
    await user.type(value, '{Backspace}00');
    expect(screen.getByRole('article')).toHaveTextContent('2 of 6 rows');
    await user.tab();
    expect(value).toHaveValue('300');
  });

  test('an open value is asked for with guesses, and filling it makes the reading', async () => {
    const host = createOrders();
    const { user, suggester } = await showPane(host);
    await user.type(box(), 'high amounts{Enter}');
    await suggester.answer(ASKS_NUMBER);
    expect(status()).toHaveTextContent('Which number do you mean?');
    expect(button('Apply reading 1')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('200 (2 rows)'));
    expect(suggester.asked).toHaveLength(1);
    expect(screen.getByRole('article')).toHaveFocus();
    expect(screen.getByRole('article')).toHaveTextContent('2 of 6 rows');
    await user.click(button('Apply reading 1'));
    expect((await formulasOn(host))[0]).toContain('200');
  });

  test('the open value can be typed', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'high amounts{Enter}');
    await suggester.answer(ASKS_NUMBER);
    await user.type(field('textbox', 'Value'), '100');
    expect(screen.getByRole('article')).toHaveTextContent('3 of 6 rows');
  });
});

describe('looking before anything is written', () => {
  test('the first rows are shown as they would look, and rules on them are named', async () => {
    const { user, host } = await showReadings();
    const [first] = screen.getAllByRole('table', { name: 'How the first rows would look' });
    if (first === undefined) throw new Error('no preview');
    expect(
      within(first)
        .getAllByRole('rowheader')
        .map((head) => head.textContent),
    ).toEqual(['2', '4', '6']);
    expect(within(first).getAllByRole('cell', { name: /Open/ })[0]).toHaveStyle({
      backgroundColor: nativeFormat({ fill: 'red' }).fill ?? '',
    });
    expect(await formulasOn(host)).toEqual([]);
    await user.click(button('Apply reading 1'));
    expect(await formulasOn(host)).toHaveLength(1);
  });

  test('a rule that is there already is named with its rows', async () => {
    const pane = await showReadings();
    await pane.user.click(button('Apply reading 1'));
    await pane.user.clear(box());
    await ask(pane);
    const [conflicts] = screen.getAllByRole('list', { name: 'Rules that are there already' });
    expect(conflicts).toHaveTextContent('3 rows are already red by rule 1');
  });

  test('yes or no to a row on which the readings disagree leaves those that agree', async () => {
    const { user, host } = await showReadings();
    const question = screen.getByRole('group', { name: /disagree on 3 rows/ });
    await user.click(within(question).getByRole('button', { name: 'Row 2: Open' }));
    expect(host.selection()).toEqual([{ top: 1, left: 0, bottom: 1, right: 0 }]);
    await user.click(within(question).getByRole('button', { name: 'No' }));
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await user.click(button('Take my answers back'));
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });
});
