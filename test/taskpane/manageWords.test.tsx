/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { createMemoryHost, type MemoryHost } from '../../src/host/memoryHost';
import type { NativeRule } from '../../src/rule/nativeRule';
import { rewordRequest } from '../../src/suggest/rewordRequest';
import { parseAreas } from '../../src/sheet/parseAddress';
import type { Answer, Candidate } from '../../src/suggest/answer';
import { above, DECLINES, ORDERS, readingOf, rowsWhere } from './fixtures';
import { showPane } from './showPane';

/** A green that is none of ours. */
const OWN_GREEN = '#A9D08E';
const AREAS = parseAreas('A2:C7') ?? [];

function createRuled(marks: { readonly bold?: true }): MemoryHost {
  const { columns, rows, sheetName, now } = ORDERS;
  const rule: NativeRule = {
    kind: 'custom',
    areas: AREAS,
    formula: '=$B2>200',
    format: { fill: OWN_GREEN, ...marks },
    stopIfTrue: false,
  };
  return createMemoryHost({
    sheetName,
    origin: { row: 0, column: 0 },
    grid: [columns.map(({ header }) => header), ...rows],
    numberFormats: [columns.map(() => null), ...rows.map(() => columns.map((c) => c.numberFormat))],
    selection: [{ top: 3, left: 0, bottom: 3, right: 0 }],
    rules: [{ id: 'r0', areas: AREAS, rule, hostKind: 'Custom' }],
    now,
  });
}

const SENTENCE = 'Whole rows where Amount is greater than 200, filled green';
const box = (): HTMLElement => screen.getByRole('textbox', { name: 'Say the change in words' });
const card = (): HTMLElement => screen.getByRole('region', { name: 'Editing rule 1' });

async function editRule(marks: { readonly bold?: true } = {}) {
  const host = createRuled(marks);
  const pane = await showPane(host);
  const press = (name: string): Promise<void> =>
    pane.user.click(screen.getByRole('button', { name }));
  await press('Rules on this sheet');
  await press('Edit rule 1');
  const rule = (): NativeRule | null | undefined => host.rulesNow()[0]?.rule;
  /** Adds words to those in the box, and asks. */
  const write = async (text: string): Promise<void> => {
    await pane.user.click(box());
    if (text !== '') await pane.user.paste(text);
    await pane.user.keyboard('{Enter}');
  };
  return { ...pane, host, press, rule, write };
}

function answerOf(...candidates: readonly Candidate[]): Answer {
  return { kind: 'candidates', candidates, ask: null };
}

/** The model was told nothing of a look. */
const OVER_500 = readingOf('reading-1', rowsWhere(above(500), {}));
const OVER_100 = readingOf('reading-2', rowsWhere(above(100), {}));
const AMBER = readingOf('reading-1', rowsWhere(above(200), { fill: 'orange' }));
const SAME = readingOf('reading-1', rowsWhere(above(200), {}));
const TWO = readingOf(
  'reading-1',
  rowsWhere(above(500), { fill: 'red' }),
  rowsWhere(above(200), { fill: 'green' }),
);

describe('a rule of the sheet is changed by words', () => {
  test('what is added narrows it, and before and after are shown', async () => {
    const { write, suggester, rule } = await editRule();
    expect(box()).toHaveValue(SENTENCE);
    await write(', only over 500');
    expect(suggester.asked[0]?.utterance).toBe(
      'Whole rows where Amount is greater than 200, only over 500',
    );
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('Working out what you mean…');
    await suggester.answer(answerOf(OVER_500));
    expect(box()).toHaveValue('Whole rows where Amount is greater than 500, filled green');
    expect(card()).toHaveTextContent('now 2 rows · then 1 row');
    expect(card()).toHaveTextContent('Rows no longer: 6');
    expect(rule()).toMatchObject({ formula: '=$B2>200' });
  });

  test('it is replaced on Save, in its own shade, and taken back', async () => {
    const { write, suggester, press, rule } = await editRule();
    await write(', only over 500');
    await suggester.answer(answerOf(OVER_500));
    await press('Save');
    expect(rule()).toMatchObject({ formula: '=$B2>500', format: { fill: OWN_GREEN } });
    await press('Undo');
    expect(rule()).toMatchObject({ formula: '=$B2>200', format: { fill: OWN_GREEN } });
  });

  test('a change of colour alone keeps what somebody wrote', async () => {
    const { user, suggester, press, rule } = await editRule();
    await user.clear(box());
    await user.paste('make it amber');
    await press('Work it out');
    expect(suggester.asked[0]?.utterance).toBe(
      'Whole rows where Amount is greater than 200, make it amber',
    );
    await suggester.answer(answerOf(AMBER));
    await press('Save');
    expect(rule()).toMatchObject({ formula: '=$B2>200', format: { fill: '#F9B77A' } });
  });

  test('another reading is a click away, and one that changes nothing is none', async () => {
    const { write, suggester, press } = await editRule();
    await write(' or so');
    await suggester.answer(answerOf(SAME, OVER_500, OVER_100));
    expect(card()).toHaveTextContent('then 1 row');
    await press('Another reading (1 of 2)');
    expect(card()).toHaveTextContent('then 3 rows');
    expect(card()).toHaveTextContent('New rows: 2');
  });

  test('two rules may take its place, and Undo brings the one back', async () => {
    const { write, suggester, press, host } = await editRule();
    await write(', and red over 500');
    await suggester.answer(answerOf(TWO));
    expect(card()).toHaveTextContent('otherwise whole rows where Amount');
    await press('Save');
    const rules = (): unknown =>
      host.rulesNow().map(({ rule }) => rule?.kind === 'custom' && [rule.formula, rule.stopIfTrue]);
    expect(rules()).toEqual([
      ['=$B2>500', true],
      ['=$B2>200', false],
    ]);
    expect(host.rulesNow()[1]?.rule).toMatchObject({ format: { fill: OWN_GREEN } });
    await press('Undo');
    expect(rules()).toEqual([['=$B2>200', false]]);
  });

  test('what words only take away of its look is known without the model', async () => {
    const { write, suggester, press, rule } = await editRule({ bold: true });
    expect(box()).toHaveValue(`${SENTENCE} and bold`);
    await write(', not bold any more');
    expect(suggester.asked).toHaveLength(0);
    expect(box()).toHaveValue(SENTENCE);
    await press('Save');
    expect(rule()).toMatchObject({ formula: '=$B2>200', format: { fill: expect.any(String) } });
    expect(rule()).not.toMatchObject({ format: { bold: true } });
  });

  test('a refusal is said and the rule stays; so does one after Cancel', async () => {
    const { user, write, suggester, press, host } = await editRule();
    await write(', sorted');
    await suggester.answer(DECLINES);
    expect(screen.getByRole('alert')).toHaveTextContent(/sort/i);
    await write('');
    await suggester.answer(answerOf(SAME));
    expect(screen.getByRole('alert')).not.toBeEmptyDOMElement();
    await write('');
    await user.click(within(card()).getByRole('button', { name: 'Cancel' }));
    expect(suggester.asked[2]?.signal?.aborted).toBe(true);
    await press('Edit rule 1');
    expect(box()).toHaveValue(SENTENCE);
    expect(host.lastDone()).toBeNull();
  });
});

describe('what the model is asked for changed words', () => {
  const rule = rowsWhere(above(200), { fill: 'green' });
  const ask = (text: string): string | null => {
    const asked = rewordRequest({ kind: 'rules', rules: [rule] }, ORDERS, text);
    return asked.kind === 'asked' ? asked.utterance : null;
  };

  test('a sentence that was changed itself, or another one, is asked as it stands', () => {
    expect(ask('Whole rows where Amount is greater than 300, filled red')).toBe(
      'Whole rows where Amount is greater than 300, filled red',
    );
    expect(ask(SENTENCE)).toBe(SENTENCE);
    expect(ask('rows where Status is Open in blue')).toBe('rows where Status is Open in blue');
  });

  test('an addition follows the sentence without its look', () => {
    const plain = 'Whole rows where Amount is greater than 200';
    expect(ask(`${SENTENCE}. Make it bold`)).toBe(`${plain}, Make it bold`);
    expect(ask('except Late ones')).toBe(`${plain}, except Late ones`);
  });

  test.each([
    'the whole row instead',
    'orange',
    '2026 only',
    'highlight the name column too',
    'mark them blue when late',
    'over 500 instead of 200',
    'use a darker green',
  ])('"%s" goes on from the rule', (words) => {
    expect(ask(words)).toBe(`Whole rows where Amount is greater than 200, ${words}`);
  });

  test.each(['highlight cells where Amount is over 300', 'Cells in Customer containing x'])(
    '"%s" is another rule',
    (words) => {
      expect(ask(words)).toBe(words);
    },
  );
});
