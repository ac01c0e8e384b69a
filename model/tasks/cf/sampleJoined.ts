import type { Condition } from '../../../src/rule/condition';
import type { Colour } from '../../../src/sheet/colours';
import type { ColumnRef, Rule, Where } from '../../../src/rule/ruleSet';
import { choosePhrase, fillPhrase } from './choosePhrase';
import { COMPARING, type Construct } from './constructs';
import { CONTENT } from './contentConstructs';
import { sampleColour, sampleLook } from './sampleLook';
import { chooseColumn, chooseNamed, type Chosen, type Named } from './chooseColumn';
import {
  chooseConstruct,
  frameCondition,
  phraseCondition,
  type Phrased,
  type SampledRequest,
  type Sampling,
} from './sampleRequest';

const SINGLE = [...COMPARING, ...CONTENT];

/** Two or three conditions joined by and, or, but not. */
export function sampleConjunction(sampling: Sampling): SampledRequest | null {
  const { bank, random } = sampling;
  const count = random.chance(0.12) ? 3 : 2;
  const parts = sampleClauses(sampling, count);
  const [first, second, third] = parts;
  if (first === undefined || second === undefined) return null;
  const mixed = parts.some((part) => part.chosen.index !== first.chosen.index);
  const kind = random.weigh(
    ['and', 'or', 'butNot'] as const,
    (name) => ({ and: 6, or: 4, butNot: 1.2 })[name],
  );
  const text = fillPhrase(random.pick(bank.frames.conjunction[kind]), {
    a: first.text,
    b: second.text,
  });
  const pair =
    kind === 'butNot'
      ? join('and', [first.when, { kind: 'not', of: second.when }])
      : join(kind, [first.when, second.when]);
  if (third === undefined || kind === 'butNot') {
    return frameCondition(sampling, { ...first, text, when: pair, mixed }, 'clauses', kind);
  }
  const longer = `${first.text}, ${second.text} ${kind} ${third.text}`;
  const when = join(kind, [first.when, second.when, third.when]);
  return frameCondition(sampling, { ...first, text: longer, when, mixed }, 'clauses', kind);
}

/** Up to `count` clauses that name their columns, no construct twice on one column. */
function sampleClauses(sampling: Sampling, count: number): readonly Phrased[] {
  const parts: Phrased[] = [];
  for (let tries = 0; parts.length < count && tries < 8; tries += 1) {
    const construct = chooseConstruct(sampling);
    const phrased =
      construct === null ? null : phraseCondition(sampling, construct, 'clauses', true);
    const isNew = !parts.some(
      (part) =>
        part.construct.key === phrased?.construct.key && part.chosen.index === phrased.chosen.index,
    );
    if (phrased !== null && isNew) parts.push(phrased);
  }
  return parts;
}

function join(kind: 'and' | 'or', of: readonly Condition[]): Condition {
  return { kind, of };
}

/** Constructs that make sense as steps on one column. */
const STEPS: Readonly<Record<'number' | 'date' | 'text', readonly string[]>> = {
  number: [
    'compare.gt.number',
    'compare.ge.number',
    'compare.lt.number',
    'compare.le.number',
    'between.number',
    'compare.eq.number',
    'blank',
    'average.above',
    'average.below',
    'rank.top',
    'rank.bottom',
    'compare.negative',
    'compare.zero',
  ],
  date: [
    'today.past',
    'today.within.next',
    'today.future',
    'today.older',
    'period.today',
    'period.thisWeek',
    'compare.lt.date',
    'compare.gt.date',
    'blank',
  ],
  text: [
    'compare.eq.text',
    'compare.eq.text',
    'compare.eq.text',
    'text.contains',
    'blank',
    'duplicate',
  ],
};

/** Two or three rules in one request, or a rule and an else, each with its own look. */
export function sampleSeveral(sampling: Sampling): SampledRequest | null {
  const { bank, random } = sampling;
  const shape = random.weigh(
    ['two', 'three', 'else'] as const,
    (name) => ({ two: 5, three: 3, else: 2.5 })[name],
  );
  const frame = random.pick(bank.frames[shape]);
  const form = frame.includes('{clause') ? 'clauses' : 'nouns';
  const parts = sampleSteps(sampling, form, { two: 2, three: 3, else: 1 }[shape]);
  if (parts === null) return null;
  const [head] = parts;
  if (head === undefined) return null;
  const conditions = parts.map((part) => part.when);
  if (shape === 'else') conditions.push({ kind: 'not', of: head.when });
  const where: Where =
    form === 'clauses' && random.chance(0.35) ? { kind: 'rows' } : { kind: 'cells' };
  const { words, rules } = dressSteps(sampling, conditions, where);
  parts.forEach((part, index) => {
    words[numbered(form === 'clauses' ? 'clause' : 'noun', index)] = part.text;
  });
  const prefix = where.kind === 'rows' ? random.pick(ROW_PREFIXES) : '';
  const utterance = prefix + fillPhrase(frame, words);
  return {
    utterance,
    snapshot: head.chosen.snapshot,
    target: { kind: 'rules', rules },
    group: shape,
  };
}

const ROW_PREFIXES = [
  'whole rows: ',
  'color the rows: ',
  'entire row: ',
  'rows: ',
  'for each row, ',
];

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}${index + 1}`;
}

/** Gives each condition its own look; two rules of one request never share a fill. */
function dressSteps(
  { bank, random }: Sampling,
  conditions: readonly Condition[],
  where: Where,
): { readonly words: Record<string, string>; readonly rules: readonly Rule[] } {
  const words: Record<string, string> = {};
  const taken: Colour[] = [];
  const rules = conditions.map((when, index): Rule => {
    const look = sampleLook(bank.frames, random, false, index === 0 ? ['white'] : taken);
    if (look.format.fill !== undefined) taken.push(look.format.fill);
    words[numbered('look', index)] = look.text;
    return { kind: 'highlight', where, when, format: look.format };
  });
  return { words, rules };
}

/** Different steps on one column, all naming it (or, for later steps, leaving it out in words). */
function sampleSteps(
  sampling: Sampling,
  form: 'clauses' | 'nouns',
  count: number,
): readonly Phrased[] | null {
  const { random } = sampling;
  const family = random.weigh(
    ['number', 'date', 'text'] as const,
    (name) => ({ number: 5, date: 2, text: 4 })[name],
  );
  const column = chooseColumn(sampling.table, family, true, random);
  if (column === null) return null;
  const able: readonly Construct[] = SINGLE.filter(({ key }) => STEPS[family].includes(key));
  const parts: Phrased[] = [];
  for (let tries = 0; parts.length < count && tries < 12; tries += 1) {
    const phrased = phraseCondition(sampling, random.pick(able), form, column.index);
    const same = JSON.stringify(phrased?.when);
    if (phrased !== null && !parts.some((part) => JSON.stringify(part.when) === same))
      parts.push(phrased);
  }
  return parts.length === count ? parts : null;
}

const VISUALS = [
  ['colorScale.two', 3],
  ['colorScale.three', 3],
  ['colorScale.plain', 3],
  ['colorScale.reversed', 1.5],
  ['dataBar', 4],
  ['dataBar.coloured', 2],
  ['iconSet.arrows', 2],
  ['iconSet.trafficLights', 2],
  ['iconSet.flags', 1],
  ['iconSet.symbols', 1.5],
  ['iconSet.stars', 1],
  ['iconSet.ratings', 1],
  ['iconSet.plain', 2],
] as const;

/** A place at the end of a wording, which an address can take. */
const TAIL = /(?<! next) (?:in|into|on|to|for|of) \{col\}$/;
/** Words that say the place already. */
const PLACED = /\{col\}|\b(?:here|selected|selection|column|range)\b/;

/** A colour scale, data bars or icons; `bare` ones name no column, so that an address can be said instead. */
export function sampleVisual(sampling: Sampling, bare = false): SampledRequest | null {
  const { bank, table, side, random } = sampling;
  const [key] = random.weigh(VISUALS, ([, weight]) => weight);
  const cut = (one: string): string => (bare ? one.replace(TAIL, '') : one);
  const fits = (one: string): boolean => !bare || !PLACED.test(cut(one));
  const wording = choosePhrase(bank, key, 'requests', side, random, fits);
  if (wording === null) return null;
  const phrase = cut(wording);
  const named = phrase.includes('{col}')
    ? chooseNamed(bank, table, 'number', random)
    : withoutName(chooseColumn(table, 'number', false, random));
  if (named === null) return null;
  const { chosen } = named;
  const a = sampleColour(random);
  const b = sampleColour(random, [a.colour]);
  const c = sampleColour(random, [a.colour, b.colour]);
  const utterance = fillPhrase(phrase, {
    col: named.name,
    colour: a.word,
    colour2: b.word,
    colour3: c.word,
  });
  const rule = makeVisual(key, chosen.ref, [a.colour, b.colour, c.colour]);
  return {
    utterance,
    snapshot: chosen.snapshot,
    target: { kind: 'rules', rules: [rule] },
    group: key.split('.')[0] ?? key,
  };
}

function withoutName(chosen: Chosen | null): Named | null {
  return chosen === null ? null : { chosen, name: '' };
}

function makeVisual(
  key: (typeof VISUALS)[number][0],
  on: ColumnRef,
  [a, b, c]: readonly [Colour, Colour, Colour],
): Rule {
  switch (key) {
    case 'colorScale.two':
    case 'colorScale.reversed':
      return { kind: 'colorScale', on, colours: [a, b] };
    case 'colorScale.three':
      return { kind: 'colorScale', on, colours: [a, b, c] };
    case 'colorScale.plain':
      return { kind: 'colorScale', on, colours: ['red', 'yellow', 'green'] };
    case 'dataBar':
      return { kind: 'dataBar', on, colour: 'blue' };
    case 'dataBar.coloured':
      return { kind: 'dataBar', on, colour: a };
    case 'iconSet.plain':
      return { kind: 'iconSet', on, style: 'arrows', reversed: false };
    default: {
      const style = key.slice('iconSet.'.length) as
        'arrows' | 'trafficLights' | 'flags' | 'symbols' | 'stars' | 'ratings';
      return { kind: 'iconSet', on, style, reversed: false };
    }
  }
}
