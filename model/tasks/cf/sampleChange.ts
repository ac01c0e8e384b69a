import type { Condition } from '../../../src/rule/condition';
import type { Expression } from '../../../src/rule/expression';
import type { Format } from '../../../src/rule/format';
import { cellsColumns } from '../../../src/rule/cellsColumns';
import type { Highlight, Where } from '../../../src/rule/ruleSet';
import { sayPlain } from '../../../src/rule/sayRequest';
import { nameColumn } from './chooseColumn';
import { choosePhrase, fillPhrase } from './choosePhrase';
import { sampleLook } from './sampleLook';
import {
  chooseConstruct,
  phraseCondition,
  type SampledRequest,
  type Sampling,
} from './sampleRequest';
import { spellNumber, spellPercent } from './spellValue';

/** A rule that is there, and what somebody says about it. */
interface Changed {
  readonly words: string;
  readonly rule: Highlight;
}

type Change = (sampling: Sampling, before: Highlight) => Changed | null;

const NO_LOOK: Format = {};

/** Kinds of change by their share: conditions are what people add most, and what is hardest to place. */
const CHANGES: readonly (readonly [Change, number])[] = [
  [joinMore('change.narrow', (a, b) => flat('and', a, b)), 9],
  [joinMore('change.except', (a, b) => flat('and', a, { kind: 'not', of: b })), 6],
  [joinMore('change.widen', (a, b) => flat('or', a, b)), 4],
  [place('change.rows', { kind: 'rows' }), 2],
  [place('change.cells', { kind: 'cells' }), 1.5],
  [placeColumn('change.column', (column) => ({ kind: 'columns', columns: [column] })), 2],
  [placeColumn('change.alsoColumn', alsoColumn), 2],
  [
    placeColumn('change.notColumn', (column, { where }) =>
      where.kind === 'rows' ? { kind: 'rowsExcept', column } : null,
    ),
    1.5,
  ],
  [changeLook, 3],
  [changeNumber, 5],
  [negate, 1.5],
];

/** A change of a rule that is there: the model reads the rule's sentence without its look, then the words. */
export function sampleChange(sampling: Sampling): SampledRequest | null {
  const { random, table } = sampling;
  const before = sampleBefore(sampling);
  if (before === null) return null;
  const [change] = random.weigh(CHANGES, ([, weight]) => weight);
  const changed = change(sampling, before);
  if (changed === null || changed.words.trim() === '') return null;
  return {
    utterance: changed.words,
    lead: sayPlain(before, table.snapshot),
    snapshot: table.snapshot,
    target: { kind: 'rules', rules: [changed.rule] },
    group: 'change',
  };
}

/** A rule about one or two conditions, which name their columns. */
function sampleBefore(sampling: Sampling): Highlight | null {
  const { random, table } = sampling;
  const first = sampleCondition(sampling);
  const second = random.chance(0.2) ? sampleCondition(sampling) : null;
  if (first === null) return null;
  const kind = random.chance(0.7) ? 'and' : 'or';
  const when = second === null ? first.when : flat(kind, first.when, second.when);
  const column = random.int(0, table.columns.length - 1);
  const own = cellsColumns(when).filter((one) => one !== 'this');
  const places: readonly Where[] = [
    { kind: 'rows' },
    { kind: 'columns', columns: own },
    { kind: 'columns', columns: [column] },
  ];
  const where = random.weigh(places, ({ kind: name }) => (name === 'rows' ? 5 : 2));
  return { kind: 'highlight', where, when, format: NO_LOOK };
}

interface Said {
  readonly text: string;
  readonly when: Condition;
}

/** A condition that names its column, with its clause. */
function sampleCondition(sampling: Sampling): Said | null {
  const construct = chooseConstruct(sampling);
  if (construct === null) return null;
  const phrased = phraseCondition(sampling, construct, 'clauses', true);
  return phrased === null || phrased.chosen.ref === 'this' ? null : phrased;
}

function flat(kind: 'and' | 'or', a: Condition, b: Condition): Condition {
  return { kind, of: [...(a.kind === kind ? a.of : [a]), b] };
}

function say({ bank, side, random }: Sampling, key: string): string | null {
  return choosePhrase(bank, key, 'requests', side, random);
}

function joinMore(key: string, join: (a: Condition, b: Condition) => Condition): Change {
  return (sampling, before) => {
    const added = sampleCondition(sampling);
    const phrase = say(sampling, key);
    if (added === null || phrase === null) return null;
    return {
      words: fillPhrase(phrase, { clause: added.text }),
      rule: { ...before, when: join(before.when, added.when) },
    };
  };
}

function place(key: string, where: Where): Change {
  return (sampling, before) => {
    const phrase = say(sampling, key);
    const isSame = before.where.kind === where.kind;
    return phrase === null || isSame ? null : { words: phrase, rule: { ...before, where } };
  };
}

function placeColumn(
  key: string,
  whereOf: (column: number, before: Highlight) => Where | null,
): Change {
  return (sampling, before) => {
    const { table, random } = sampling;
    const phrase = say(sampling, key);
    const column = random.int(0, table.columns.length - 1);
    const where = whereOf(column, before);
    if (phrase === null || where === null) return null;
    const words = fillPhrase(phrase, { col: nameColumn(table, column, random) });
    return { words, rule: { ...before, where } };
  };
}

/** Another column beside those that are coloured. */
function alsoColumn(column: number, { where }: Highlight): Where | null {
  if (where.kind !== 'columns' || where.columns.includes(column)) return null;
  return { kind: 'columns', columns: [...where.columns, column] };
}

function changeLook(sampling: Sampling, before: Highlight): Changed | null {
  const phrase = say(sampling, 'change.look');
  if (phrase === null) return null;
  const { text, format } = sampleLook(
    sampling.bank.frames,
    sampling.random,
    phrase.startsWith('make'),
  );
  return { words: fillPhrase(phrase, { look: text }), rule: { ...before, format } };
}

/** Another number in the place of the only one. */
function changeNumber(sampling: Sampling, before: Highlight): Changed | null {
  const { random } = sampling;
  const phrase = say(sampling, 'change.number');
  const { when } = before;
  if (phrase === null || when.kind !== 'compare' || when.right.kind !== 'number') return null;
  const { value, percent } = when.right;
  const shown = percent ? Math.round(value * 100) : value;
  const factor = random.pick([0.25, 0.5, 0.8, 1.2, 1.5, 2, 3, 4]);
  const next = Math.round(shown * factor);
  if (next === shown || (percent && next > 100)) return null;
  const spell = (one: number): string =>
    percent ? spellPercent(one, random) : spellNumber(one, false, random);
  const right: Expression = { ...when.right, value: percent ? next / 100 : next };
  return {
    words: fillPhrase(phrase, { n: spell(next), old: spell(shown) }),
    rule: { ...before, when: { ...when, right } },
  };
}

function negate(sampling: Sampling, before: Highlight): Changed | null {
  const phrase = say(sampling, 'change.not');
  if (phrase === null || before.when.kind === 'and' || before.when.kind === 'or') return null;
  return { words: phrase, rule: { ...before, when: { kind: 'not', of: before.when } } };
}
