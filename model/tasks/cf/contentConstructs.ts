import type { Condition } from '../../../src/rule/condition';
import type { Construct, MakeContext, Made, Need } from './constructs';
import { sampleText } from './sampleLiteral';
import { spellNumber, spellText } from './spellValue';

function plain(
  key: string,
  need: Need,
  weight: number,
  when: (context: MakeContext) => Condition,
): Construct {
  return { key, need, weight, two: false, make: (context) => ({ when: when(context), words: {} }) };
}

/** Parts of texts; contains leads by far. */
const TEXTS: readonly Construct[] = (
  [
    ['text.contains', 'contains', false, 7],
    ['text.notContains', 'contains', true, 2],
    ['text.starts', 'starts', false, 2.5],
    ['text.notStarts', 'starts', true, 0.7],
    ['text.ends', 'ends', false, 1.5],
  ] as const
).map(([key, match, negated, weight]) => ({
  key,
  need: 'text',
  weight,
  two: false,
  make: (context): Made | null => {
    const text = sampleText(context, match);
    if (text === null) return null;
    const of: Condition = { kind: 'text', match, column: context.ref, text };
    return {
      when: negated ? { kind: 'not', of } : of,
      words: { text: spellText(text, context.random) },
    };
  },
}));

const RANKS: readonly Construct[] = (
  [
    ['rank.top', 'top', false, 4],
    ['rank.bottom', 'bottom', false, 2.5],
    ['rank.topPercent', 'top', true, 2],
    ['rank.bottomPercent', 'bottom', true, 1.5],
  ] as const
).map(([key, side, percent, weight]) => ({
  key,
  need: 'number',
  weight,
  two: false,
  make: ({ random, ref }): Made => {
    const n = percent
      ? random.pick([1, 5, 10, 15, 20, 25, 30, 50])
      : random.pick([1, 2, 3, 4, 5, 6, 8, 10, 10, 12, 15, 20, 25, 50]);
    return {
      when: { kind: 'rank', side, n, percent, column: ref },
      words: { n: percent ? String(n) : spellNumber(n, false, random) },
    };
  },
}));

/** Blanks, errors, repeats and averages: short requests, each common enough to be learnt well. */
export const CONTENT: readonly Construct[] = [
  ...TEXTS,
  ...RANKS,
  plain('blank', 'any', 5, ({ ref }) => ({ kind: 'blank', column: ref })),
  plain('notBlank', 'any', 2, ({ ref }) => ({ kind: 'not', of: { kind: 'blank', column: ref } })),
  plain('error', 'any', 2.5, ({ ref }) => ({ kind: 'error', column: ref })),
  plain('notError', 'any', 0.5, ({ ref }) => ({ kind: 'not', of: { kind: 'error', column: ref } })),
  plain('duplicate', 'any', 6, ({ ref }) => ({ kind: 'duplicate', columns: [ref], unique: false })),
  plain('unique', 'any', 2.5, ({ ref }) => ({ kind: 'duplicate', columns: [ref], unique: true })),
  plain('average.above', 'number', 3, ({ ref }) => ({
    kind: 'average',
    side: 'above',
    column: ref,
  })),
  plain('average.below', 'number', 3, ({ ref }) => ({
    kind: 'average',
    side: 'below',
    column: ref,
  })),
  ...(['gt', 'lt'] as const).map((op) =>
    plain(`aggregate.${op}.median`, 'number', 0.7, ({ ref }) => ({
      kind: 'compare',
      op,
      left: { kind: 'cell', column: ref },
      right: { kind: 'aggregate', of: 'median', column: ref },
    })),
  ),
  ...(['max', 'min'] as const).map((of) =>
    plain(`rank.${of}`, 'number', 2, ({ ref }) => ({
      kind: 'rank',
      side: of === 'max' ? 'top' : 'bottom',
      n: 1,
      percent: false,
      column: ref,
    })),
  ),
];

/** Requests that leave a value open; few, so that the model asks only when the words ask for it. */
export const HOLES: readonly Construct[] = [
  ...(['gt', 'lt'] as const).map((op) =>
    plain(`hole.${op}.number`, 'number', 1, ({ ref }) => ({
      kind: 'compare',
      op,
      left: { kind: 'cell', column: ref },
      right: { kind: 'hole', type: 'number' },
    })),
  ),
  plain('hole.past.date', 'date', 0.7, ({ ref }) => ({
    kind: 'compare',
    op: 'lt',
    left: { kind: 'cell', column: ref },
    right: { kind: 'hole', type: 'date' },
  })),
  plain('hole.contains.text', 'text', 0.5, ({ ref }) => ({
    kind: 'text',
    match: 'contains',
    column: ref,
    text: { kind: 'hole', type: 'text' },
  })),
  plain('hole.rank', 'number', 0.7, ({ ref }) => ({
    kind: 'rank',
    side: 'top',
    n: { kind: 'hole', type: 'number' },
    percent: false,
    column: ref,
  })),
];
