/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { Rule } from '../../src/rule/ruleSet';
import type { Snapshot } from '../../src/sheet/snapshot';
import { createMemoryHost, type MemoryHost } from '../../src/host/memoryHost';
import type { Answer } from '../../src/suggest/answer';
import { recheck } from '../../src/suggest/recheck';
import { above, rowsWhere } from './fixtures';
import { box, button, formulasOn } from './askedPane';
import { showPane } from './showPane';

/** Amounts of which two came in as text; the last row is the total, and somebody's rule looks at the row above. */
function createTyped(): MemoryHost {
  return createMemoryHost({
    sheetName: 'Orders',
    origin: { row: 0, column: 0 },
    grid: [
      ['Name', 'Amount'],
      ['Ann', 120],
      ['Bob', '150'],
      ['Cid', 'n/a'],
      ['Dan', '90'],
      ['Eve', 200],
      ['Fay', 310],
      ['Gus', 80],
      ['Hal', 95],
    ],
    selection: [{ top: 1, left: 0, bottom: 1, right: 0 }],
    rules: [
      {
        id: 'a',
        areas: [{ top: 2, left: 0, bottom: 8, right: 1 }],
        rule: {
          kind: 'custom',
          areas: [{ top: 2, left: 0, bottom: 8, right: 1 }],
          formula: '=AND(ISNUMBER($B3),$B3<$B2)',
          format: { bold: true },
          stopIfTrue: false,
        },
        hostKind: 'Custom',
      },
    ],
    now: 46000,
  });
}

function answerOn(snapshot: Snapshot, rule: Rule): Answer {
  const checked = recheck({ kind: 'rules', rules: [rule] }, 'big', snapshot);
  if (!checked.ok) throw new Error(checked.error.code);
  return { kind: 'candidates', candidates: [checked.value], ask: null };
}

async function showAsked() {
  const host = createTyped();
  const pane = await showPane(host);
  await pane.user.type(box(), 'over 100{Enter}');
  const [request] = pane.suggester.asked;
  if (request === undefined) throw new Error('nothing was asked');
  await pane.suggester.answer(answerOn(request.snapshot, rowsWhere(above(100))));
  return { ...pane, host };
}

const warnings = (): readonly (string | null)[] =>
  within(screen.getByRole('list', { name: 'Please check' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('numbers stored as text', () => {
  test('are told, and one click makes a rule that reads them', async () => {
    const { user, host } = await showAsked();
    expect(screen.getByRole('article')).toHaveTextContent('3 of 8 rows');
    expect(warnings()).toEqual([
      '2 numbers are stored as text in Amount and will not be compared as numbers.',
    ]);
    await user.click(button('Read the texts in Amount as numbers and dates'));
    expect(screen.getByRole('article')).toHaveTextContent('4 of 8 rows');
    expect(screen.queryByRole('list', { name: 'Please check' })).toBeNull();
    expect(screen.getByText(/stored as text in Amount are read/)).toBeVisible();
    await user.click(button('Apply reading 1'));
    expect((await formulasOn(host))[0]).toContain('VALUE($B2&"")>100');
  });

  test('stay read when something else is changed, and can be left as they stand again', async () => {
    const { user } = await showAsked();
    await user.click(button('Read the texts in Amount as numbers and dates'));
    const [value] = screen.getAllByRole('textbox', { name: 'Value' });
    if (value === undefined) throw new Error('no value');
    await user.clear(value);
    await user.type(value, '140');
    expect(screen.getByRole('article')).toHaveTextContent('3 of 8 rows');
    await user.click(button('Take them as they stand'));
    expect(screen.getByRole('article')).toHaveTextContent('2 of 8 rows');
    expect(warnings()).toHaveLength(1);
  });
});

test('the rules of the sheet show what the data says against them', async () => {
  const { user } = await showPane(createTyped());
  await user.click(button('Rules on this sheet'));
  expect(warnings()).toEqual([
    expect.stringContaining('stored as text in Amount'),
    'It looks at another row ($B2), so sorting changes what stands out.',
  ]);
});
