import type { Condition } from '../../../src/rule/condition';
import type { DeclineReason, Rule, Target, Where } from '../../../src/rule/ruleSet';
import { DECLINE_REASONS } from '../../../src/rule/ruleSet';
import type { Snapshot } from '../../../src/sheet/snapshot';
import {
  chooseColumn,
  chooseNamed,
  fittingColumns,
  nameColumn,
  type Chosen,
  type Named,
} from './chooseColumn';
import { choosePhrase, fillPhrase, type Form, type Side } from './choosePhrase';
import { COMPARING, type Construct } from './constructs';
import { CONTENT, HOLES } from './contentConstructs';
import type { Random } from './random';
import type { Bank } from './readBank';
import { sampleLook } from './sampleLook';
import type { SampledTable } from './sampleTable';

/** A request with the rule that it asks for. */
export interface SampledRequest {
  readonly utterance: string;
  /** The sentence of the rule that the utterance would change; it goes before it as it is. */
  readonly lead?: string;
  readonly snapshot: Snapshot;
  readonly target: Target;
  /** The construct, for reports. */
  readonly group: string;
}

/** Words behind the sentence of the rule that they would change, if there is one. */
export function withLead({ lead }: SampledRequest, words: string): string {
  return lead === undefined ? words : `${lead}, ${words}`;
}

export interface Sampling {
  readonly bank: Bank;
  readonly table: SampledTable;
  readonly side: Side;
  readonly random: Random;
}

/** Words for one condition: a phrasing, filled but for the look, and what it means. */
export interface Phrased {
  readonly text: string;
  readonly when: Condition;
  readonly chosen: Chosen;
  readonly construct: Construct;
  /** The words themselves say that rows are meant. */
  readonly saysRows: boolean;
  /** Reads several columns, so that "its own cells" are those of the column named first. */
  readonly mixed: boolean;
}

const SINGLE = [...COMPARING, ...CONTENT];

/** Phrases one condition in a form; null when the table or the bank has nothing that fits. */
export function phraseCondition(
  sampling: Sampling,
  construct: Construct,
  form: Form,
  mustName: number | boolean,
): Phrased | null {
  const { bank, table, side, random } = sampling;
  const phrase = choosePhrase(
    bank,
    construct.key,
    form,
    side,
    random,
    (phrasing) => mustName === false || phrasing.includes('{col}'),
  );
  if (phrase === null) return null;
  const named = pickColumn(sampling, construct, phrase.includes('{col}'), mustName);
  if (named === null) return null;
  const { chosen } = named;
  const column = table.columns[chosen.index];
  const second = construct.two ? chooseOther(table, construct, chosen.index, random) : chosen.index;
  if (column === undefined || second === null) return null;
  const { now: today, rows } = table.snapshot;
  const values = rows.map((row) => row[chosen.index] ?? null);
  const made = construct.make({ random, ref: chosen.ref, column, other: second, today, values });
  if (made === null) return null;
  const saysRows = /\b(rows?|lines?|records?)\b/.test(phrase);
  const col2 = nameColumn(table, second, random);
  const words = { ...made.words, col: named.name, col2, look: '{look}' };
  return {
    text: fillPhrase(phrase, words),
    when: made.when,
    chosen,
    construct,
    saysRows,
    mixed: false,
  };
}

/** The column that a phrasing is about; `mustName` gives it, or says that the table must have its name. */
function pickColumn(
  { bank, table, random }: Sampling,
  { need, two }: Construct,
  says: boolean,
  mustName: number | boolean,
): Named | null {
  if (says && !two && mustName === false) return chooseNamed(bank, table, need, random);
  const picked = chooseColumn(table, need, says, random);
  if (picked === null) return null;
  const chosen =
    typeof mustName === 'number' ? { ...picked, index: mustName, ref: mustName } : picked;
  return { chosen, name: nameColumn(table, chosen.index, random) };
}

function chooseOther(
  table: SampledTable,
  construct: Construct,
  index: number,
  random: Random,
): number | null {
  const kind = table.columns[index]?.spec.kind;
  const same = fittingColumns(table, construct.need).filter(
    (other) =>
      other !== index && (construct.need === 'number' || table.columns[other]?.spec.kind === kind),
  );
  return same.length === 0 ? null : random.pick(same);
}

/** A construct that the table can bear, by the mix. */
export function chooseConstruct(
  { table, random }: Sampling,
  from: readonly Construct[] = SINGLE,
): Construct | null {
  const able = from.filter(({ need }) => fittingColumns(table, need).length > 0);
  return able.length === 0 ? null : random.weigh(able, ({ weight }) => weight);
}

/** One rule about one condition. */
export function sampleSingle(
  sampling: Sampling,
  from?: readonly Construct[],
): SampledRequest | null {
  const { random } = sampling;
  const construct = chooseConstruct(sampling, from);
  if (construct === null) return null;
  const form = random.weigh(
    ['clauses', 'nouns', 'requests'] as const,
    (name) => ({ clauses: 4, nouns: 4, requests: 3 })[name],
  );
  const phrased = phraseCondition(sampling, construct, form, false);
  return phrased === null ? null : frameCondition(sampling, phrased, form, construct.key);
}

/** Puts a phrased condition into a whole request. */
export function frameCondition(
  sampling: Sampling,
  phrased: Phrased,
  form: Form,
  group: string,
): SampledRequest | null {
  const { bank, random } = sampling;
  if (form === 'requests') {
    return finish(
      sampling,
      phrased,
      phrased.text,
      phrased.saysRows ? { kind: 'rows' } : { kind: 'cells' },
      group,
    );
  }
  const negate = form === 'nouns' && random.chance(0.06) && phrased.when.kind !== 'not';
  const text = negate
    ? fillPhrase(random.pick(bank.frames.negation), { noun: phrased.text })
    : phrased.text;
  const when: Condition = negate ? { kind: 'not', of: phrased.when } : phrased.when;
  return placeCondition(sampling, { ...phrased, text, when }, form, group);
}

type Place = 'rows' | 'cells' | 'bare' | 'columns';

/** Noun phrases name the cells themselves; clauses mostly say something of whole rows. */
const PLACES: Readonly<Record<'nouns' | 'clauses', Readonly<Record<Place, number>>>> = {
  nouns: { rows: 14, cells: 72, bare: 10, columns: 4 },
  clauses: { rows: 52, cells: 24, bare: 6, columns: 18 },
};

function placeCondition(
  sampling: Sampling,
  phrased: Phrased,
  form: 'nouns' | 'clauses',
  group: string,
): SampledRequest {
  const { bank, table, random } = sampling;
  const place = random.weigh(['rows', 'cells', 'bare', 'columns'] as const, (p) => PLACES[form][p]);
  const slot = form === 'nouns' ? 'noun' : 'clause';
  const frame = random.pick(bank.frames[place].filter((text) => text.includes(`{${slot}}`)));
  const columns = chooseTarget(table, random);
  const target = columns.map((column) => nameColumn(table, column, random)).join(' and ');
  const text = fillPhrase(frame, { target, [slot]: phrased.text, look: '{look}' });
  const isRows = place === 'rows' || phrased.saysRows || / rows?\b/.test(frame);
  const own: Where = phrased.mixed
    ? { kind: 'columns', columns: [phrased.chosen.index] }
    : { kind: 'cells' };
  const where: Where =
    place === 'columns' ? { kind: 'columns', columns } : isRows ? { kind: 'rows' } : own;
  return finish(sampling, phrased, text, where, group);
}

/** One or two columns to colour. */
function chooseTarget(table: SampledTable, random: Random): readonly number[] {
  const first = random.int(0, table.columns.length - 1);
  const second = random.int(0, table.columns.length - 1);
  return random.chance(0.85) || first === second ? [first] : [first, second].sort((a, b) => a - b);
}

/** Fills in the look and makes the rule. */
function finish(
  sampling: Sampling,
  phrased: Phrased,
  template: string,
  where: Where,
  group: string,
): SampledRequest {
  const { bank, random } = sampling;
  const look = template.includes('{look}')
    ? sampleLook(bank.frames, random, /\bmake\b|\bshould\b/.test(template))
    : { text: '', format: {} };
  const when = where.kind === 'cells' ? phrased.when : pinThis(phrased.when, phrased.chosen);
  const rule: Rule = { kind: 'highlight', where, when, format: look.format };
  return {
    utterance: fillPhrase(template, { look: look.text }),
    snapshot: phrased.chosen.snapshot,
    target: { kind: 'rules', rules: [rule] },
    group,
  };
}

/** Outside its own cells 'this' has no meaning: the column that is meant takes its place. */
function pinThis(condition: Condition, chosen: Chosen): Condition {
  return chosen.ref === 'this'
    ? (JSON.parse(
        JSON.stringify(condition).replaceAll('"this"', String(chosen.index)),
      ) as Condition)
    : condition;
}

/** A request for what conditional formatting cannot do. */
export function sampleDecline(sampling: Sampling): SampledRequest | null {
  const { bank, table, side, random } = sampling;
  const reason: DeclineReason = random.pick(DECLINE_REASONS);
  const phrase = choosePhrase(bank, `decline.${reason}`, 'requests', side, random);
  if (phrase === null) return null;
  const words = {
    col: nameColumn(table, random.int(0, table.columns.length - 1), random),
    col2: nameColumn(table, random.int(0, table.columns.length - 1), random),
    n: String(random.int(1, 500)),
    text: random.pick(['Done', 'Pending', 'North', 'Paid', 'urgent']),
    look: sampleLook(bank.frames, random, false).text,
  };
  return {
    utterance: fillPhrase(phrase, words),
    snapshot: table.snapshot,
    target: { kind: 'decline', reason },
    group: 'decline',
  };
}

/** A request that leaves a value open. */
export function sampleHole(sampling: Sampling): SampledRequest | null {
  const request = sampleSingle(sampling, HOLES);
  return request === null ? null : { ...request, group: 'hole' };
}
