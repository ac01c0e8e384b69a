import { answerLine } from '../../src/cli/batch';
import { createSuggester } from '../../src/suggest/createSuggester';
import { fixedSampler, VOCABULARY } from './fixedSampler';

const SHEET = {
  name: 'Stock',
  origin: 'B3',
  header: ['Item', 'Units', 'Checked'],
  rows: [
    ['Nails', 4, 46340],
    ['Screws', 25, 46345],
    ['Glue', { error: '#N/A' }, null],
    ['Tape', 11, 46350],
  ],
  dateColumns: ['Checked'],
};

const ABOVE_TEN = ['IF', 'CELLS', 'CMP_gt', 'C_1', 'NUM_0', 'FILL_red', 'END'];

function ask(line: object, ...programs: readonly (readonly string[])[]) {
  const suggester = createSuggester({ sampler: fixedSampler(programs), vocabulary: VOCABULARY });
  return answerLine(
    JSON.stringify({ id: 'q', sheet: SHEET, today: '2026-11-22', ...line }),
    suggester,
    {
      ask: false,
    },
  );
}

test('a request comes back with range, formula, cells and the asked look', async () => {
  const output = await ask({ utterance: 'units over 10 in red' }, ABOVE_TEN);
  expect(output).toMatchObject({
    id: 'q',
    declined: false,
    asks: null,
    candidates: [
      {
        kind: 'highlight',
        range: 'C4:C7',
        cells: ['C5', 'C7'],
        format: { fill: 'red' },
      },
    ],
  });
  const [candidate] = 'candidates' in output ? output.candidates : [];
  expect(candidate).toHaveProperty('formula', expect.stringContaining('C4'));
  expect(candidate).toHaveProperty('explanation', expect.stringContaining('Units'));
});

test('several rules come back in order, each with its own cells', async () => {
  const program = [
    ...['IF', 'CELLS', 'CMP_gt', 'C_1', 'NUM_0', 'FILL_red'],
    ...['IF', 'CELLS', 'CMP_le', 'C_1', 'NUM_0', 'FILL_green', 'END'],
  ];
  const output = await ask({ utterance: 'units over 10 red, otherwise green' }, program);
  expect(output).toMatchObject({
    candidates: [
      {
        kind: 'multi',
        rules: [
          { kind: 'highlight', cells: ['C5', 'C7'], format: { fill: 'red' } },
          { kind: 'highlight', cells: ['C4'], format: { fill: 'green' } },
        ],
      },
    ],
  });
});

test('a visual comes back with its range alone', async () => {
  const output = await ask({ utterance: 'data bars' }, ['BAR', 'C_1', 'FILL_blue', 'END']);
  expect(output).toMatchObject({ candidates: [{ kind: 'dataBar', range: 'C4:C7' }] });
});

test('columns of dates are read as dates', async () => {
  const program = ['IF', 'CELLS', 'CMP_lt', 'C_2', 'TODAY', 'END'];
  const output = await ask({ utterance: 'checked in the past', today: '2026-11-17' }, program);
  expect(output).toMatchObject({ candidates: [{ range: 'D4:D7', cells: ['D4'], format: {} }] });
});

test('what formatting cannot do is declined with a reason', async () => {
  const output = await ask({ utterance: 'sort by units' }, ['DECLINE_sort', 'END']);
  expect(output).toMatchObject({ id: 'q', declined: true, reason: 'sort', candidates: [] });
});

test('no more candidates come back than were asked for', async () => {
  const other = ['IF', 'CELLS', 'CMP_lt', 'C_1', 'NUM_0', 'FILL_red', 'END'];
  const two = await ask({ utterance: 'units over 10 in red' }, ABOVE_TEN, other);
  expect(two).toMatchObject({ candidates: [{}, {}] });
  const one = await ask({ utterance: 'units over 10 in red', topK: 1 }, ABOVE_TEN, other);
  expect(one).toMatchObject({ candidates: [{}] });
  expect('candidates' in one && one.candidates).toHaveLength(1);
});

test.each([
  ['text that is not JSON', '{"id":', null, 'notJson'],
  ['a line without a sheet', '{"id":7,"utterance":"x"}', 7, 'badRequest'],
  ['a sheet without columns', line({ sheet: { header: [], rows: [] } }), 1, 'emptyHeader'],
  [
    'a row longer than the header',
    line({ sheet: { header: ['A'], rows: [[1, 2]] } }),
    1,
    'rowTooLong',
  ],
  ['a selection that is no address', line({ selection: 'here' }), 1, 'badSelection'],
  ['a day that the calendar does not have', line({ today: '2026-02-30' }), 1, 'badDate'],
  ['an empty request', line({ utterance: ' ' }), 1, 'emptyRequest'],
  [
    'an unknown error value',
    line({ sheet: { header: ['A'], rows: [[{ error: '#OOPS' }]] } }),
    1,
    'badRequest',
  ],
])('%s gets an error with the id, as far as it can be told', async (_, text, id, code) => {
  const suggester = createSuggester({ sampler: fixedSampler([ABOVE_TEN]), vocabulary: VOCABULARY });
  const output = await answerLine(text, suggester, { ask: false });
  expect(output).toMatchObject({ id, error: { code } });
});

test('a pipeline that breaks is an error of its line, not of the program', async () => {
  const suggester = { suggest: () => Promise.reject(new Error('out of memory')) };
  const output = await answerLine(line({}), suggester, { ask: false });
  expect(output).toMatchObject({ id: 1, error: { code: 'failed' } });
});

function line(changes: object): string {
  return JSON.stringify({ id: 1, utterance: 'red', sheet: SHEET, today: '2026-11-22', ...changes });
}
