/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { Host } from '../../src/host/host';
import { nativeFormat } from '../../src/rule/nativeFormat';
import { ASKS_NUMBER, BIG_ROWS, DECLINES, OPEN_ROWS, SCALE, THREE_READINGS } from './fixtures';
import { changeHost, createOrders } from './createOrders';
import { showPane } from './showPane';

const box = (): HTMLElement => screen.getByRole('textbox', { name: 'What should stand out?' });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const status = (): HTMLElement => screen.getByRole('status');

/** A field of the first reading. */
function field(role: 'combobox' | 'textbox', name: string): HTMLElement {
  const [first] = screen.getAllByRole('article');
  return within(first ?? document.body).getByRole(role, { name });
}

async function formulasOn(host: Host): Promise<readonly string[]> {
  const listed = await host.listRules();
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value.map(({ rule }) =>
    rule?.kind === 'custom' ? rule.formula : (rule?.kind ?? '?'),
  );
}

type Pane = Awaited<ReturnType<typeof showPane>>;

/** Asks and gets three readings. */
async function ask(pane: Pane): Promise<Pane> {
  await pane.user.type(box(), 'open ones in red{Enter}');
  await pane.suggester.answer(THREE_READINGS);
  return pane;
}

async function showReadings() {
  const host = createOrders();
  const pane = await ask(await showPane(host));
  return { ...pane, host };
}

describe('asking', () => {
  test('Enter asks with the table as it is now; Shift+Enter only starts a new line', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'open ones{Shift>}{Enter}{/Shift}in red');
    expect(suggester.asked).toHaveLength(0);
    await user.keyboard('{Enter}');
    expect(suggester.asked).toHaveLength(1);
    expect(suggester.asked[0]?.utterance).toBe('open ones\nin red');
    expect(suggester.asked[0]?.snapshot.columns.map(({ header }) => header)).toEqual([
      'Status',
      'Amount',
      'Due',
    ]);
  });

  test('examples are made from the sheet and ask on a click', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.click(button('rows where Status is "Open", in yellow'));
    expect(suggester.asked[0]?.utterance).toBe('rows where Status is "Open", in yellow');
    expect(box()).toHaveValue('rows where Status is "Open", in yellow');
  });

  test('before the first request the pane says that everything stays here', async () => {
    const { user } = await showPane(createOrders(), { firstUse: true });
    expect(screen.getByText(/Everything stays on this machine/)).toBeVisible();
    await user.type(box(), 'open ones{Enter}');
    expect(screen.queryByText(/Everything stays on this machine/)).toBeNull();
  });

  test('progress is shown, typing goes on, and Escape stops the model', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'open ones{Enter}');
    await suggester.progress(0.4);
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0.4');
    await user.type(box(), ' in red');
    await user.keyboard('{Escape}');
    expect(suggester.asked[0]?.signal?.aborted).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(box()).toHaveValue('open ones in red');
    await suggester.answer(THREE_READINGS);
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('Cancel stops too, and the keyboard is back in the box', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'open ones{Enter}');
    await user.click(button('Cancel'));
    expect(suggester.asked[0]?.signal?.aborted).toBe(true);
    expect(box()).toHaveFocus();
  });
});

describe('choosing', () => {
  test('each reading says what it does, where, and how many rows it hits', async () => {
    await showReadings();
    const readings = screen.getAllByRole('article');
    expect(readings).toHaveLength(3);
    expect(status()).toHaveTextContent('3 readings. Nothing is written yet.');
    expect(readings[0]).toContainElement(
      screen.getByRole('group', { name: OPEN_ROWS.explanation }),
    );
    expect(readings[0]).toHaveTextContent('A2:C7');
    expect(readings[0]).toHaveTextContent('3 of 6 rows');
    expect(readings[2]).toContainElement(screen.getByRole('group', { name: SCALE.explanation }));
  });

  test('nothing is written before Apply', async () => {
    const { host } = await showReadings();
    expect(await formulasOn(host)).toEqual([]);
  });

  test('a row that is hit can be looked at in the sheet', async () => {
    const { user, host } = await showReadings();
    await user.click(button('Row 4: Open'));
    expect(host.selection()).toEqual([{ top: 3, left: 0, bottom: 3, right: 0 }]);
  });

  test('warnings name the column', async () => {
    await showReadings();
    const second = screen.getAllByRole('article')[1];
    const warnings = within(second ?? document.body).getByRole('list', { name: 'Please check' });
    expect(warnings).toHaveTextContent('No row fits at present.');
    expect(warnings).toHaveTextContent(
      '2 numbers are stored as text in Amount and will not be compared as numbers.',
    );
  });

  test('a count that could not be worked out is not shown as 0', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'odd ones{Enter}');
    await suggester.answer({
      kind: 'candidates',
      candidates: [
        { ...OPEN_ROWS, hitRows: 0, warnings: [{ code: 'cannotCheck', functions: ['LAMBDA'] }] },
      ],
      ask: null,
    });
    expect(screen.getByRole('article')).toHaveTextContent('uses LAMBDA');
    expect(screen.getByRole('article')).not.toHaveTextContent('0 of 6 rows');
  });
});

describe('applying', () => {
  test('Apply writes that reading, says where, and Undo takes it back', async () => {
    const { user, host } = await showReadings();
    await user.click(button('Apply reading 1'));
    expect(await formulasOn(host)).toEqual(['=$A2="Open"']);
    expect(status()).toHaveTextContent(
      'Applied to A2:C7 on Orders: Whole rows where Status is “Open”, filled red.',
    );
    await user.click(button('Undo'));
    expect(await formulasOn(host)).toEqual([]);
    expect(status()).toHaveTextContent('Undone: the rule on A2:C7 of Orders is gone again.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(box()).toHaveFocus();
  });

  test('a second Enter on Apply does not undo', async () => {
    const { user, host } = await showReadings();
    button('Apply reading 1').focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{Enter}');
    expect(await formulasOn(host)).toEqual(['=$A2="Open"']);
    await user.tab();
    expect(button('Undo')).toHaveFocus();
  });

  test('the colour can be changed first', async () => {
    const { user, host } = await showReadings();
    await user.selectOptions(field('combobox', 'Fill colour'), 'Blue');
    await user.click(button('Apply reading 1'));
    const listed = await host.listRules();
    expect(listed).toMatchObject({
      ok: true,
      value: [{ rule: { formula: '=$A2="Open"', format: nativeFormat({ fill: 'blue' }) } }],
    });
  });

  test('a table that changed since the preview is shown afresh instead of being written', async () => {
    const { user, suggester, host } = await showReadings();
    host.setCell({ row: 1, column: 0 }, 'Done');
    await user.click(button('Apply reading 1'));
    expect(await formulasOn(host)).toEqual([]);
    expect(status()).toHaveTextContent(/changed after this preview, so nothing was written/);
    expect(screen.getAllByRole('article')[0]).toHaveTextContent('2 of 6 rows');
    // The readings are worked out anew; the model is not asked for them again.
    expect(suggester.asked).toHaveLength(1);
    await user.click(button('Apply reading 1'));
    expect(await formulasOn(host)).toEqual(['=$A2="Open"']);
  });

  test('a refusal is said in words and the readings stay', async () => {
    const { user, host } = await showReadings();
    host.obstruct({ code: 'cellBeingEdited' });
    await user.click(button('Apply reading 1'));
    expect(screen.getByRole('alert')).toHaveTextContent('Press Enter in the sheet');
    expect(screen.getAllByRole('article')).toHaveLength(3);
    host.obstruct(null);
    await user.click(button('Apply reading 1'));
    expect(await formulasOn(host)).toEqual(['=$A2="Open"']);
  });

  test('a host that throws does not hang the pane', async () => {
    const { user } = await showPane(
      changeHost(createOrders(), { apply: () => Promise.reject(new Error('gone')) }),
    ).then(ask);
    await user.click(button('Apply reading 1'));
    expect(screen.getByRole('alert')).toHaveTextContent('Excel refused: Error: gone');
  });
});

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

describe('when there is no reading', () => {
  test('what conditional formatting cannot do is declined with a way out', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'sort by amount{Enter}');
    await suggester.answer(DECLINES);
    expect(status()).toHaveTextContent('Conditional formatting cannot move rows.');
    expect(status()).toHaveTextContent('Use Data, Sort');
  });

  test('a model that fails or throws is said in words', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'open ones{Enter}');
    await suggester.answer({ kind: 'failed', error: { code: 'modelMissing' } });
    expect(screen.getByRole('alert')).toHaveTextContent('The model is not there.');
    await user.click(button('Suggest'));
    await suggester.fail(new Error('bad tensor'));
    expect(screen.getByRole('alert')).toHaveTextContent('bad tensor');
  });

  test('a sheet that cannot be read is said in words', async () => {
    const { user } = await showPane(
      changeHost(createOrders(), {
        readTable: async () => ({ ok: false, error: { code: 'emptySheet' } }),
      }),
    );
    await user.type(box(), 'open ones{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('This sheet is empty.');
  });
});
