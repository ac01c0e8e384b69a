/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { box, button, formulasOn, status } from './askedPane';
import { createOrders } from './createOrders';
import { above, IS_OPEN, readingOf, rowsWhere } from './fixtures';
import { showPane } from './showPane';

/** Open rows red, big ones green below them. */
const TWO_RULES = readingOf(
  'two',
  rowsWhere(IS_OPEN, { fill: 'red' }),
  rowsWhere(above(50), { fill: 'green' }),
);

async function showTwo() {
  const host = createOrders();
  const pane = await showPane(host);
  await pane.user.type(box(), 'open red, big green{Enter}');
  await pane.suggester.answer({ kind: 'candidates', candidates: [TWO_RULES], ask: null });
  return { ...pane, host };
}

const rules = (): HTMLElement[] =>
  within(screen.getByRole('list', { name: /the first one wins/ })).getAllByRole('listitem');

describe('several rules at once', () => {
  test('stand in their order, each with how far it shows', async () => {
    await showTwo();
    expect(rules()).toHaveLength(2);
    expect(rules()[0]).toHaveTextContent('3 rows');
    expect(rules()[1]).toHaveTextContent('4 rows, 1 not covered by a rule above');
    expect(
      within(rules()[1] ?? document.body).getByRole('group', { name: /Amount is greater than 50/ }),
    ).toBeVisible();
  });

  test('are applied and undone as one', async () => {
    const { user, host } = await showTwo();
    await user.click(button('Apply reading 1'));
    expect(await formulasOn(host)).toEqual(['=$A2="Open"', expect.stringContaining('$B2>50')]);
    await user.click(button('Undo'));
    expect(await formulasOn(host)).toEqual([]);
  });

  test('can be changed, moved and left out one by one', async () => {
    const { user, host } = await showTwo();
    await user.click(button('Move rule 2 up'));
    expect(rules()[0]).toHaveTextContent('4 rows');
    expect(rules()[1]).toHaveTextContent('3 rows, 0 not covered by a rule above');
    await user.selectOptions(
      within(rules()[1] ?? document.body).getByRole('combobox', { name: 'Fill colour' }),
      'Blue',
    );
    await user.click(button('Leave rule 1 out'));
    expect(screen.queryByRole('list', { name: /the first one wins/ })).toBeNull();
    await user.click(button('Apply reading 1'));
    expect(await formulasOn(host)).toEqual(['=$A2="Open"']);
  });
});

describe('what is said', () => {
  test('a reading that is not likely is asked about, not recommended', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'the odd ones{Enter}');
    const guess = { ...readingOf('guess', rowsWhere(IS_OPEN)), score: 0.2 };
    await suggester.answer({ kind: 'candidates', candidates: [guess], ask: null });
    expect(status()).toHaveTextContent('Not sure what you mean. Is it this?');
    expect(screen.getByRole('heading', { name: /Not sure what you mean/ })).toBeVisible();
  });

  test('after Apply it is said which older rules are below', async () => {
    const { user, suggester } = await showTwo();
    await user.click(button('Apply reading 1'));
    expect(status()).not.toHaveTextContent('older');
    await user.click(button('Suggest'));
    const late = readingOf('late', rowsWhere(above(800), { fill: 'blue' }));
    await suggester.answer({ kind: 'candidates', candidates: [late], ask: null });
    await user.click(button('Apply reading 1'));
    expect(status()).toHaveTextContent(
      /Above the older rules there: Whole rows where Status is “Open”, filled red. Whole rows/,
    );
  });
});
