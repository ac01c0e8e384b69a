/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { nativeFormat } from '../../src/rule/nativeFormat';
import { ask, box, button, field, formulasOn, showReadings, status } from './askedPane';
import { changeHost, createOrders } from './createOrders';
import { ABOVE_300, DECLINES, OPEN_ROWS, SCALE, THREE_READINGS } from './fixtures';
import { showPane } from './showPane';

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

  test('the rule is seen coming out of the noise, by the eye alone', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'open ones in red{Enter}');
    await suggester.sketch({ ruleSet: ABOVE_300.ruleSet, sureness: [0.4, 0.2] });
    await suggester.sketch({ ruleSet: OPEN_ROWS.ruleSet, sureness: [0.9, 0.8] });
    const sketch = screen.getByText('Status').closest('[aria-hidden="true"]');
    expect(sketch).toHaveTextContent('Whole rows where Status is “Open”, filled red');
    expect(screen.getByText('Status').className).not.toBe(screen.getByText('rows').className);
    await suggester.answer(THREE_READINGS);
    expect(sketch).not.toBeInTheDocument();
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

  test('rows that just fall short are named with the value, and can be looked at', async () => {
    const host = createOrders();
    const { user, suggester } = await showPane(host);
    await user.type(box(), 'big ones{Enter}');
    await suggester.answer({ kind: 'candidates', candidates: [ABOVE_300], ask: null });
    const missed = await screen.findByRole('list', { name: 'Just missed' });
    expect(missed).toHaveTextContent('Row 2: Amount 120Row 3: Amount 80Row 5: Amount 40');
    await user.click(within(missed).getByRole('button', { name: 'Row 2: Amount 120' }));
    expect(host.selection()).toEqual([{ top: 1, left: 1, bottom: 1, right: 1 }]);
    await user.clear(field('textbox', 'Value'));
    await user.type(field('textbox', 'Value'), '100');
    expect(await screen.findByRole('list', { name: 'Just missed' })).toHaveTextContent(
      'Row 3: Amount 80Row 5: Amount 40Row 7: Amount 15',
    );
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

describe('when there is no reading', () => {
  test('what conditional formatting cannot do is declined with a way out', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'sort by amount{Enter}');
    await suggester.answer(DECLINES);
    expect(status()).toHaveTextContent('Conditional formatting cannot sort.');
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
