import { chrf } from './chrf';
import { codeBleu } from './codeBleu';
import { judgePrograms } from './judgePrograms';
import { indexRequests } from './nearestRequests';
import { parseBenchmarks, readBenchmarks } from './readBenchmarks';

describe('Programs are judged by their trees', () => {
  const cases = [
    // expected, made, valid, same, alike
    ['[x for x in a]', '[y  for y in a]', true, true, true],
    ['[x for x in a]', '[x for x in b]', true, false, true],
    ['a.sort()', 'b.sort()', true, false, false],
    ['f(a, a)', 'f(b, b)', true, false, true],
    ['f(a, a)', 'f(a, b)', true, false, false],
    ['len(a)', 'sum(a)', true, false, false],
    ['"a"', "'a'", true, true, true],
    ['x = 1', 'y = 1', true, true, true],
    ['lambda x: x', 'lambda y: y', true, true, true],
    ['lambda x, y: x', 'lambda x, y: y', true, false, false],
    ['print(a)', 'print a', false, false, false],
    ['f(a=1)', 'f(b=1)', true, false, false],
  ] as const;
  const judged = judgePrograms(cases.map(([gold, made]) => ({ gold, candidates: [made] })));

  test.each(cases.map((one, row) => [row, ...one] as const))(
    'case %i: %s against %s',
    (row, _gold, _made, valid, same, alike) => {
      if (!judged.ok) throw new Error(judged.error);
      expect(judged.value[row]?.[0]).toMatchObject({ valid, same, alike });
    },
  );

  test('by subtrees and by where values come from', () => {
    const parts = judgePrograms([{ gold: 'a = f(b)', candidates: ['c = f(d)', 'a = b', 'f('] }]);
    if (!parts.ok) throw new Error(parts.error);
    // Module(Assign(Name Call(Name Name))), Assign(..), Call(..).
    expect(parts.value[0]?.map(({ subtrees }) => subtrees)).toEqual([
      [3, 3],
      [0, 3],
      [0, 3],
    ]);
    expect(parts.value[0]?.map(({ flow }) => flow)).toEqual([
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
  });
});

describe('chrF', () => {
  test('is 1 for the same text and 0 for one that shares nothing', () => {
    expect(chrf('sorted(a)', 'sorted( a )')).toBeCloseTo(1);
    expect(chrf('abc', 'xyz')).toBe(0);
  });

  test('weighs recall over precision', () => {
    // Of "ab" against "abc": precision 1, 1; recall 2/3, 1/2, and no run of three.
    const [p, r] = [(1 + 1 + 0) / 3, (2 / 3 + 1 / 2 + 0) / 3];
    expect(chrf('ab', 'abc')).toBeCloseTo((5 * p * r) / (4 * p + r));
    expect(chrf('abcd', 'abc')).toBeGreaterThan(chrf('ab', 'abc'));
  });
});

describe('CodeBLEU', () => {
  const judge = (gold: string, made: string) => {
    const judged = judgePrograms([{ gold, candidates: [made] }]);
    if (!judged.ok) throw new Error(judged.error);
    return codeBleu([{ gold, made }], judged.value.flat());
  };

  test('is 1 in every part for the same program', () => {
    const program = 'y = [f(x) for x in a if x]';
    expect(judge(program, program)).toEqual({ ngram: 1, weighted: 1, subtrees: 1, flow: 1 });
  });

  test('counts runs of up to four tokens', () => {
    // Expected f ( a , b ), made f ( a , c ): 5/6, 3/5, 2/4, 1/3 of the runs are shared.
    const shared = (5 / 6) * (3 / 5) * (2 / 4) * (1 / 3);
    expect(judge('f(a, b)', 'f(a, c)').ngram).toBeCloseTo(shared ** 0.25);
    expect(judge('f(a, b)', 'f(a, c)').flow).toBeNull();
  });

  test('forgives a missing keyword less than a missing name', () => {
    const gold = 'a if b else c';
    expect(judge(gold, 'a or b else c').weighted).toBeLessThan(
      judge(gold, 'a if b else x').weighted,
    );
  });
});

test('the nearest request shares the rarest words', () => {
  const index = indexRequests([
    'sort the list',
    'reverse the string',
    'sort the dictionary by value',
  ]);
  expect(index.nearest('reverse a list of strings by value')[0]?.index).toBe(2);
  expect(index.nearest('reverse a string').map(({ index: at }) => at)).toEqual([1]);
  expect(index.nearest('zzz')).toEqual([]);
});

describe('The benchmark', () => {
  const row = (request: string | null) => ({ ID: 1, 'NL Utterance': request, Code: 'x' });

  test('says how many rows have no request', () => {
    const text = JSON.stringify({ train: [row('a'), row(null)], test: [row(null), row(' ')] });
    const read = parseBenchmarks(text, 'FILE');
    expect(read).toMatchObject({ ok: true, value: { dropped: { train: 1, test: 2 } } });
  });

  test('that is not there is told with its place and the variable that names it', () => {
    const read = readBenchmarks('nowhere/PythonBenchmarks.json');
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? '' : read.error).toMatch(/nowhere.*RULEFUSION_DATA/);
  });

  test('that holds something else is refused', () => {
    expect(parseBenchmarks('[]', 'FILE').ok).toBe(false);
    expect(parseBenchmarks('{', 'FILE').ok).toBe(false);
  });
});
