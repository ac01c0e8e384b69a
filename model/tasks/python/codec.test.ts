import { createCodec } from './codec';
import { acceptSymbols } from './acceptSymbols';
import { judgePrograms } from './judgePrograms';
import { learnSymbols } from './learnSymbols';
import { runPython } from './runPython';
import { createRandom } from '../cf/random';

const EXAMPLES = [
  { request: 'sort list `a` by length', program: 'sorted(a, key=len)' },
  { request: 'sort list `b` by length', program: 'sorted(b, key=len, reverse=True)' },
  { request: 'sort `c` in place', program: "c.sort(key=lambda x: x[1]); print(' '.join(c))" },
];
const limits = {
  unit: 1,
  string: 1,
  number: 1,
  pieces: 20,
  skeletons: { whole: 9, pair: 9, most: 0 },
};
const codec = createCodec(learnSymbols(EXAMPLES, limits));

/** Symbols of a program for a request, as one line. */
function write(request: string, program: string): string | undefined {
  return codec.open(request).encode(program)?.join(' ');
}

/** The program after encoding and decoding. */
function roundTrip(program: string, request = ''): string | null {
  const opened = codec.open(request);
  const symbols = opened.encode(program);
  return symbols && opened.decode(symbols);
}

describe('Symbols', () => {
  test('take names, texts, numbers and whole fragments from the request', () => {
    expect(
      write('get `5` names of list `people` by "age"', "sorted(people, key='age', reverse=5)"),
    ).toBe(
      '<CODE1> <TEXT2> <NUM0> <NONE> sorted( <ARG> , key= <ARG> , reverse= <ARG> ) END <STOP>',
    );
    expect(write('length of `[1, 2]` and `d[0]`', 'len([1, 2]) + d[0]')).toBe(
      '<CODE0> <CODE1> <NONE> <NONE> len ( <ARG> ) + <ARG> END <STOP>',
    );
  });

  test('spell behind the program, so that letters move nothing', () => {
    expect(write('', "sorted('xyz', 'q')")).toBe(
      '<STR> <STR> <NONE> <NONE> sorted( <ARG> , <ARG> ) END #x #y #z <STOP> #q <STOP> <STOP>',
    );
  });

  test('take names and values that the slots do not hold from behind the program', () => {
    const request = 'sum of `one` `two` `three` `four` `five` as `total`';
    const program = 'total = one + two + three + four + five';
    expect(write(request, program)).toMatch(/END <ARG> <CODE3> <ARG> <CODE4> <STOP>$/);
    expect(roundTrip(program, request)).toBe(program);
  });

  test('are fewer where several often stand together', () => {
    const merging = { ...limits, skeletons: { whole: 2, pair: 2, most: 20 } };
    const merged = createCodec(learnSymbols(EXAMPLES, merging));
    const opened = merged.open('sort list `x` by length');
    const target = opened.encode('sorted(x, key=len)') ?? [];
    expect(target.length).toBeLessThan(codec.open('`x`').encode('sorted(x, key=len)')?.length ?? 0);
    expect(acceptSymbols(target, merged.grammar)).toBe(true);
    expect(opened.decode(target)).toBe('sorted(x, key=len)');
  });

  test('that leave a part untold are filled from the request', () => {
    const target = [
      '<NONE>',
      '<NONE>',
      '<NONE>',
      '<NONE>',
      'sorted(',
      '<ARG>',
      ')',
      'END',
      '<STOP>',
    ];
    expect(codec.open('sort `rows`').decode(target)).toBe('sorted(rows)');
    expect(codec.open('sort `rows`').decode(['<NONE>', '<STOP>'])).toBeNull();
  });

  test('leave out how the program calls its own variables', () => {
    const one = write('squares', '[x * x for x in range(9)]');
    expect(one).toBe(write('squares', '[item * item for item in range(9)]'));
    expect(roundTrip('[item * item for item in range(9)]')).toBe('[i * i for i in range(9)]');
    expect(roundTrip('{a: b for a, b in d.items()}', 'dict `d`')).toBe(
      '{k: v for k, v in d.items()}',
    );
  });

  test('keep a variable that the request quotes', () => {
    expect(roundTrip('[item for item in rows]', 'each `item` of `rows`')).toBe(
      '[item for item in rows]',
    );
  });

  test('that point at nothing are barred', () => {
    const { barred } = codec.open('sort `a`');
    expect(['<W1>', '<TEXT0>', '<CODE0>'].some((symbol) => barred.has(symbol))).toBe(false);
    expect(['<W9>', '<TEXT1>', '<CODE1>', '<NUM0>'].every((symbol) => barred.has(symbol))).toBe(
      true,
    );
  });
});

describe('The normal form', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['print( "a" )', "print('a')"],
    ['f(\'a\' "b")', "f('ab')"],
    ['f((a + b), [1,2,],)', 'f(a + b, [1, 2])'],
    ['x = (1,)', 'x = (1,)'],
    ['if a: b(); c()', 'if a:\n    b()\n    c()'],
    ['a[1 : 2, ::-1]', 'a[1:2, ::-1]'],
    ["r'\\d+'", "'\\\\d+'"],
    ['a = lambda *p, k = 1 : -k', 'a = lambda *p, k=1: -k'],
    ['f(k=lambda x: x, most=1)', 'f(k=lambda x: x, most=1)'],
    ["b'\\xff' + .5 + 0XFF", "b'\\xff' + 0.5 + 0xff"],
    ["'\\u2713\\x00\\r'", "'\u2713\\x00\\r'"],
  ];
  test.each(cases)('of %s is %s', (program, expected) => {
    const request = 'with `a` `b` `c` `k` `p` `x` `f`';
    expect(roundTrip(program, request)).toBe(expected);
  });

  test('is none for what is no Python', () => {
    for (const broken of ["print 'a'", 'f(', 'a b', "'open", '1 +'])
      expect(roundTrip(broken)).toBeNull();
  });
});

describe('On programs of the standard library', () => {
  const printed = runPython('sampleStatements.py', ['1200'], '');
  const programs = printed.ok ? printed.value.split('\0').filter(Boolean) : [];

  test('encoding and decoding give back the normal form of a thousand and more', () => {
    expect(programs.length).toBeGreaterThanOrEqual(1000);
    const opened = codec.open('');
    const made = programs.map((program) => ({ program, symbols: opened.encode(program) }));
    const read = made.filter(({ symbols }) => symbols !== null);
    expect(read.length / programs.length).toBeGreaterThan(0.97);
    const changed = read.filter(
      ({ program, symbols }) => opened.decode(symbols ?? []) !== opened.normalForm(program),
    );
    expect(changed).toEqual([]);
  });

  test('the normal form has the same syntax tree, variables renamed', () => {
    const opened = codec.open('');
    const forms = programs.flatMap((gold) => {
      const form = opened.normalForm(gold);
      return form === null ? [] : [{ gold, candidates: [form] }];
    });
    const judged = judgePrograms(forms);
    if (!judged.ok) throw new Error(judged.error);
    const other = forms.filter((_, row) => judged.value[row]?.[0]?.alike !== true);
    expect(other.map(({ gold }) => gold)).toEqual([]);
  });
});

describe('The grammar', () => {
  test('lets through what can be read only', () => {
    const slots = ['<NONE>', '<NONE>', '<NONE>', '<NONE>'];
    const accepts = (program: readonly string[]): boolean =>
      acceptSymbols([...slots, ...program, '<STOP>'], codec.grammar);
    expect(accepts(['sorted(', '<V0>', ')', 'END'])).toBe(true);
    for (const broken of [
      ['sorted(', '<V0>', 'END'],
      ['<V0>', '<V0>', 'END'],
      ['sorted(', ')', '=', '1', 'END'],
    ]) {
      expect(accepts(broken)).toBe(false);
    }
  });

  test('makes programs that parse, whatever the model draws', () => {
    const { productions } = codec.grammar;
    const request = codec.open('sort `xs` by "key" and 3 of `a[0]`');
    const random = createRandom(7);
    const least = leastLengths(productions);
    const programs = Array.from(
      { length: 400 },
      () => request.decode(draw(productions, least, random.pick)) ?? '(',
    );
    const judged = judgePrograms(programs.map((program) => ({ gold: 'x', candidates: [program] })));
    if (!judged.ok) throw new Error(judged.error);
    const broken = programs.filter((_, row) => judged.value[row]?.[0]?.valid !== true);
    expect(broken.length).toBeLessThanOrEqual(4);
  });
});

/** A sentence drawn at random; after 16 symbols it ends as soon as it can. */
function draw(
  productions: typeof codec.grammar.productions,
  least: ReadonlyMap<string, number>,
  pick: <T>(list: readonly T[]) => T,
): readonly string[] {
  const open = [codec.grammar.start];
  const symbols: string[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const all = Object.entries(productions[next] ?? {});
    const cost = (then: readonly string[]): number =>
      then.reduce((sum, name) => sum + (least.get(name) ?? Infinity), 0);
    const shortest = Math.min(...all.map(([, then]) => cost(then)));
    const kinds = new Map(
      all.map((one) => [one[1].join(), all.filter(([, then]) => then.join() === one[1].join())]),
    );
    const allowed = [...kinds.values()].filter(
      ([one]) => symbols.length < 16 || cost(one?.[1] ?? []) === shortest,
    );
    const [symbol, then] = pick(pick(allowed));
    symbols.push(symbol);
    open.push(...[...then].reverse());
  }
  return symbols;
}

function leastLengths(productions: typeof codec.grammar.productions): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (let changed = true; changed;) {
    changed = false;
    for (const [name, list] of Object.entries(productions)) {
      for (const then of Object.values(list)) {
        const length = 1 + then.reduce((sum, one) => sum + (least.get(one) ?? Infinity), 0);
        if (length < (least.get(name) ?? Infinity)) {
          least.set(name, length);
          changed = true;
        }
      }
    }
  }
  return least;
}
