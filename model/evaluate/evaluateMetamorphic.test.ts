import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sampler } from '../../src/infer/port';
import { parseRuleSet } from '../../src/rule/parseRule';
import type { Snapshot } from '../../src/sheet/snapshot';
import { fixedSampler, VOCABULARY } from '../../test/cli/fixedSampler';
import { createRandom } from '../tasks/cf/random';
import { cellLooks } from './cellLooks';
import { evaluateMetamorphic, printMetamorphic } from './evaluateMetamorphic';
import { readHeld, type HeldRequest } from './heldCases';
import { createPipeline } from './pipeline';
import { swapNumbers, swapSpelling } from './swapWords';
import type { Variant } from './variant';
import { VARIATIONS } from './varyRequest';

const OTHER = {
  utterance: 'anything over 3 kilos',
  sheet: {
    header: ['Weight', 'Crate'],
    rows: [
      [5, 'oak'],
      [2, 'elm'],
    ],
  },
  ...{ selection: null, today: '2026-11-22', group: 'compare' },
  target: 'cells where gt([0], 3) -> unformatted',
};
const ASKED = {
  ...OTHER,
  utterance: 'colour units under 5 grey',
  sheet: {
    header: ['Item', 'Units', 'Note'],
    rows: [
      ['Nails', 4, ''],
      ['Glue', 25, 'five left'],
    ],
  },
  target: 'cells where lt([1], 5) -> fill grey',
};

async function held(...lines: readonly object[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'held-'));
  await writeFile(join(folder, 'held.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  return folder;
}

/** The variant of a request, over a seed that moves something. */
async function vary(name: string, line: object): Promise<Variant | null | undefined> {
  const read = await readHeld(await held(line, OTHER), null);
  const [request]: readonly HeldRequest[] = read.ok ? read.value : [];
  const others = read.ok ? read.value.slice(1) : [];
  return request && VARIATIONS[name]?.(request, createRandom(3), others);
}

async function report(sampler: Sampler) {
  const folder = await held(ASKED);
  const pipeline = createPipeline(sampler, VOCABULARY, { steps: null, seeds: 4 });
  const result = await evaluateMetamorphic(pipeline, folder, null);
  return result.ok ? result.value : {};
}

test('a rule on the column by its place is another rule when the columns move', async () => {
  const made = await report(
    fixedSampler([['IF', 'CELLS', 'CMP_lt', 'C_1', 'NUM_0', 'FILL_grey', 'END']]),
  );
  expect(made['column order']).toMatchObject({ n: 1, unchanged: { share: 0 } });
  expect(made['politeness']).toMatchObject({ n: 1, unchanged: { share: 1 }, changed: [] });
  expect(printMetamorphic(made)).toMatch(/^metamorphic: header case 100\.0 column order 0\.0/m);
});

test('a rule on rows is the same, however the columns stand and the request is told', async () => {
  const program = ['IF', 'ROWS', 'STRIPE_nth', 'K_2', 'FILL_grey', 'END'];
  const made = await report(fixedSampler([program]));
  expect(
    Object.entries(made).map(([name, { unchanged, n }]) => [
      name,
      n === 0 || unchanged.share === 1,
    ]),
  ).toEqual(Object.keys(VARIATIONS).map((name) => [name, true]));
});

test('a rule that follows its column does the same, and no other does', async () => {
  const variant = await vary('column order', ASKED);
  const read = await readHeld(await held(ASKED), null);
  const snapshot = read.ok ? read.value[0]?.snapshot : undefined;
  const units = variant?.columns.indexOf(1) ?? -1;
  const looks = (
    text: string,
    sheet: Snapshot | undefined,
    columns: readonly (number | null)[],
  ) => {
    const rules = parseRuleSet(text);
    return rules.ok && sheet !== undefined ? cellLooks(rules.value, sheet, columns) : null;
  };
  const asked = looks('cells where lt([1], 5) -> fill grey', snapshot, [0, 1, 2]);
  const told = (column: number): string | null =>
    looks(`cells where lt([${column}], 5) -> fill grey`, variant?.snapshot, variant?.columns ?? []);
  expect(units).not.toBe(1);
  expect(asked).toMatch(/^1,1 /);
  expect(told(units)).toBe(asked);
  expect(told(1)).not.toBe(asked);
});

test('columns move with their cells', async () => {
  const variant = await vary('column order', ASKED);
  const headers = variant?.snapshot.columns.map(({ header }) => header) ?? [];
  expect(headers).not.toEqual(['Item', 'Units', 'Note']);
  expect(variant?.columns.map((was) => ['Item', 'Units', 'Note'][was ?? -1])).toEqual(headers);
  expect(variant?.snapshot.rows[0]?.[headers.indexOf('Units')]).toBe(4);
});

test.each([
  ['colour column B grey under 5', ASKED.target],
  ['grey when C is under 5', ASKED.target],
  ['grey the last column under 5', ASKED.target],
  ['units under the one on the left', 'cells where lt([1], left) -> fill grey'],
  ['under 5 from units to note', 'rows where any(span([1], [2]), lt(this, 5)) -> fill grey'],
])('columns stay where they are for "%s"', async (utterance, target) => {
  expect(await vary('column order', { ...ASKED, utterance, target })).toBeNull();
});

test('extra columns come from another table, unless the whole row or table is meant', async () => {
  const variant = await vary('extra columns', ASKED);
  expect(variant?.snapshot.columns.map(({ header }) => header).slice(3)).toEqual([
    'Weight',
    'Crate',
  ]);
  expect(variant?.columns).toEqual([0, 1, 2, null, null]);
  const wide = 'rows where any(across, lt(this, 5)) -> fill grey';
  expect(await vary('extra columns', { ...ASKED, target: wide })).toBeNull();
});

test('British and American, outside of quotes and of the words of the sheet', () => {
  const none = new Set<string>();
  expect(swapSpelling('Colour grey cells over 5 per cent', none)).toBe(
    'Color gray cells over 5 percent',
  );
  expect(swapSpelling('color "grey" ones', none)).toBe('colour "grey" ones');
  expect(swapSpelling('color grey', new Set(['grey']))).toBe('colour grey');
});

test.each([
  ['top 10 units', 'top ten units'],
  ['more than five in 7 days', 'more than 5 in seven days'],
  ['over 5, in red', 'over five, in red'],
  ['over 5%', 'over 5%'],
  ['over $5 or 1.5', 'over $5 or 1.5'],
  ['after 5 March 2026', 'after 5 March 2026'],
  ['rows 3 to 9', 'rows 3 to nine'],
  ['five hundred', 'five hundred'],
  ['equal to "5"', 'equal to "5"'],
  ['the one that is 2/3 due', 'the one that is 2/3 due'],
])('numbers that stand alone change their spelling: %s', (text, told) => {
  expect(swapNumbers(text, new Set())).toBe(told);
});

test('a slip is made in words of the request alone', async () => {
  const variant = await vary('typo', { ...ASKED, utterance: 'nails highlight "paint"' });
  expect(variant?.utterance).toMatch(/^nails .{8,10} "paint"$/);
  expect(variant?.utterance).not.toContain('highlight');
});
