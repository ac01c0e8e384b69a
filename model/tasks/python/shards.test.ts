import { toVocabulary } from '../../../src/link/splitPieces';
import { createRandom } from '../cf/random';
import { createCodec } from './codec';
import { learnSymbols } from './learnSymbols';
import { normalise } from './normalise';
import { collectPool, varyExample } from './varyExample';
import { writePrompt } from './writePrompt';
import { FEATURE_NAMES, SOURCE_SHAPE, writeRequest } from './writeRequest';

const vocabulary = toVocabulary(['[UNK]', 'sort', 'list', 'by', 'item', 'count', 'key']);
const codec = createCodec(learnSymbols([{ request: '', program: 'sorted(a)' }]));

/** Names of the features at each position. */
function readSource(request: string): readonly (readonly string[])[] {
  const opened = codec.open(request);
  const { ids } = writeRequest(opened.request, opened.kinds, vocabulary);
  const names = [...vocabulary.ids.keys(), ...FEATURE_NAMES];
  const { positions, features } = SOURCE_SHAPE;
  return Array.from({ length: positions }, (_, at) =>
    [...ids.subarray(at * features, (at + 1) * features)].flatMap((id) => names[id - 1] ?? []),
  ).filter((row) => row.length > 0);
}

test('a request becomes pieces with what a program may take from them', () => {
  expect(readSource('sort by `item_count`')).toEqual([
    ['sort', 'WORD_0'],
    ['by'],
    ['item', 'WORD_1', 'QUOTE_0', 'KIND_NAME', 'MARK_BACKTICK', 'SHAPE_SNAKE'],
    ['count', 'WORD_1', 'QUOTE_0', 'KIND_NAME', 'MARK_BACKTICK', 'SHAPE_SNAKE'],
  ]);
  expect(readSource("'key' 12")).toEqual([
    ['key', 'WORD_0', 'QUOTE_0', 'KIND_NAME', 'MARK_SINGLE'],
    ['NUMBER_0', 'SHAPE_NUMBER'],
  ]);
});

test('a request without words still has a position, and words of every object are words', () => {
  expect(readSource('')).toEqual([['MODE_ANY']]);
  expect(() => readSource('the constructor of `__proto__`')).not.toThrow();
});

test('other arguments stand in request and program alike', () => {
  const examples = [
    {
      request: 'sort list `rows` by key "age", 12 of them',
      program: "rows.sort(key='age', most=12)",
    },
    { request: 'sort list `lines` by key "size"', program: "lines.sort(key='size')" },
  ];
  const pool = collectPool(examples);
  expect(pool).toEqual({ names: ['rows', 'lines'], texts: ['age', 'size'] });
  const random = createRandom(3);
  for (let made = 0; made < 50; made += 1) {
    const { request, program } = varyExample(
      examples[0] ?? { request: '', program: '' },
      pool,
      random,
    );
    const [, name, text] = /`(\w+)` by key "(\w+)"/.exec(request) ?? [];
    const [number] = /\d+/.exec(request) ?? [];
    expect(program).toBe(`${name}.sort(key='${text}', most=${number})`);
  }
});

test('prompts of phase 1 leave every program what it needs to be written', () => {
  const program = "sorted(rows, key=lambda r: r['age'])[:12]";
  const tokens = normalise(program) ?? [];
  const random = createRandom(5);
  const modes = new Set<string>();
  for (let made = 0; made < 200; made += 1) {
    const { mode, text } = writePrompt(tokens, random);
    modes.add(mode);
    expect(text === '').toBe(mode === 'ANY');
    const opened = codec.open(text);
    const symbols = opened.encode(program);
    expect(symbols && opened.decode(symbols)).toBe(opened.normalForm(program));
  }
  expect([...modes].sort()).toEqual(['ANY', 'HINTED', 'MASKED']);
});
