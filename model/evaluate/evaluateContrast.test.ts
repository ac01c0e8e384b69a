import { fixedSampler, VOCABULARY } from '../../test/cli/fixedSampler';
import { planRules } from '../../src/rule/planRules';
import { printRuleSet } from '../../src/rule/printRule';
import { addProbeRows } from '../../src/suggest/addProbeRows';
import { keyEffect } from '../../src/suggest/keyEffect';
import { evaluateContrast, printContrast } from './evaluateContrast';
import { createPipeline } from './pipeline';
import { PAIR_KINDS, readContrast, type ContrastCase } from './readContrast';

async function cases(): Promise<readonly ContrastCase[]> {
  const read = await readContrast();
  return read.ok ? read.value : [];
}

const wordsOf = (all: readonly ContrastCase[]) =>
  all.flatMap(({ requests }) => requests.map(({ words }) => words));

test('each of nine kinds has pairs enough, and many requests mean two things', async () => {
  const all = await cases();
  expect(new Set(all.map(({ snapshot }) => snapshot.sheetName)).size).toBe(8);
  for (const kind of PAIR_KINDS) {
    const pairs = all.filter((one) => one.kind === kind);
    expect(pairs.length).toBeGreaterThanOrEqual(8);
    expect(pairs.every(({ requests }) => requests.length === 2)).toBe(true);
  }
  const open = all.filter(({ kind }) => kind === 'open');
  expect(open.length).toBeGreaterThanOrEqual(16);
  expect(open.every(({ requests }) => requests.length === 1)).toBe(true);
  expect(new Set(wordsOf(all)).size).toBe(wordsOf(all).length);
});

test('what is accepted can be written', async () => {
  const unplanned = (await cases()).flatMap(({ requests, snapshot }) =>
    requests.flatMap(({ accept, other }) =>
      [...accept, ...other].filter((one) => !planRules(one, snapshot).ok).map(printRuleSet),
    ),
  );
  expect(unplanned).toEqual([]);
});

/** The words of those of which two meanings do the same on the sheet, or on that with probe rows. */
function alikeOn(all: readonly ContrastCase[], isProbed: boolean): readonly string[] {
  const alike = all.filter(({ requests, snapshot }) =>
    requests.some(({ accept, other }) => {
      const sheet = isProbed ? addProbeRows(snapshot, [...accept, ...other]) : snapshot;
      const effects = new Set(accept.map((one) => keyEffect(one, sheet)));
      return other.some((one) => effects.has(keyEffect(one, sheet)));
    }),
  );
  return wordsOf(alike);
}

test('two meanings hit different cells of the sheet, and of one with probe rows', async () => {
  const all = await cases();
  expect(alikeOn(all, false)).toEqual([]);
  // Many probe rows tie for the first place, which a number and a share of the values both hit.
  const unranked = all.filter(({ kind }) => kind !== 'rank');
  expect(alikeOn(unranked, true)).toEqual([]);
});

const programs = (...lines: readonly string[]) => lines.map((line) => line.split(' '));

/** What comes out of the cases that such words start, where the model always writes these programs. */
async function outcomesOf(words: string, ...lines: readonly string[]) {
  const all = (await cases()).filter(({ requests }) => requests[0]?.words.startsWith(words));
  const sampler = fixedSampler(programs(...lines));
  const pipeline = createPipeline(sampler, VOCABULARY, { steps: null, seeds: null });
  return evaluateContrast(all, pipeline);
}

test('a request of a pair counts with the place of its own meaning', async () => {
  const outcomes = await outcomesOf(
    'any bike',
    'IF ROWS CMP_gt C_3 NUM_0 FILL_red END',
    'IF ROWS CMP_ge C_3 NUM_0 FILL_red END',
  );
  expect(outcomes).toMatchObject([
    {
      kind: 'bound',
      answers: [
        { rank: 0, other: 1 },
        { rank: 1, other: 0 },
      ],
    },
  ]);
  expect(outcomes[0]?.answers[0]?.readings[0]).toBe('rows where gt([3], 7) -> fill red');
  const printed = printContrast(outcomes);
  expect(printed).toContain('bound: 1 of 2 first, 0 of 1 pairs both, 2 among three');
  expect(printed).toMatch(/contrast: each first 50\.0 .* both of a pair 0\.0 .* n=1, of two/);
});

test('an open request counts where both of its meanings are shown', async () => {
  const [first, second] = ['IF CELLS CMP_gt C_4 NUM_0 FILL_yellow END', 'IF ROWS BLANK C_6 END'];
  const deposit = 'IF ROWS CMP_gt C_6 NUM_0 FILL_yellow END';
  const one = await outcomesOf('amounts over 40', first, second);
  expect(one).toMatchObject([{ kind: 'open', answers: [{ rank: 0, other: null }] }]);
  expect(printContrast(one)).toContain('open: 0 of 1 both among three');
  const both = await outcomesOf('amounts over 40', first, second, deposit);
  expect(both).toMatchObject([{ kind: 'open', answers: [{ rank: 0, other: 2 }] }]);
  expect(printContrast(both)).toMatch(/two meanings both among three 100\.0 .* n=1$/);
});
