import { varyColours, varyNumbers } from './varyStory';
import { isHeldBack, type ColumnSpec, type Story, type StoryRequest } from './readBank';
import { sayPlain } from '../../../src/rule/sayRequest';
import { readTarget } from './readTarget';
import { shuffle, type Random } from './random';
import { selectColumn } from './chooseColumn';
import type { Side } from './choosePhrase';
import type { SampledRequest } from './sampleRequest';
import {
  sampleOrigin,
  sampleTable,
  spellHeader,
  type SampledColumn,
  type SampledTable,
} from './sampleTable';

/** Share of headers that are spelled as the story's requests know them. */
const OWN_NAME = 0.8;

/** A story's table with all columns that a request needs, some others left out, now and then in another order. */
export function sampleStoryTable(
  story: Story,
  needed: readonly string[],
  random: Random,
): SampledTable {
  const keep = story.fixed ? 1 : random.pick([0.5, 0.8, 1, 1]);
  const columns = story.table.columns.flatMap((spec): SampledColumn[] =>
    needed.includes(spec.names[0] ?? '') || random.chance(keep)
      ? [{ spec, header: spellHeader(nameOf(spec, random), random) }]
      : [],
  );
  const ordered = !story.fixed && random.chance(0.5) ? shuffle(columns, random) : columns;
  const origin = story.fixed ? { row: 0, column: 0 } : sampleOrigin(random);
  return sampleTable(story.table, random, { columns: ordered.slice(0, 16), origin });
}

function nameOf({ names }: ColumnSpec, random: Random): string {
  return random.chance(OWN_NAME) ? (names[0] ?? '') : random.pick(names);
}

/** First names of the columns that a rule reads, and of the selected one. */
export function neededColumns(request: StoryRequest): readonly string[] {
  const both = `${request.from ?? ''} ${request.rule}`;
  const named = [...both.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => name);
  return [...new Set([...named, ...(request.selected === undefined ? [] : [request.selected])])];
}

/** One request of a story; null when nothing of it is on this side, or it cannot be read. */
export function sampleStory(story: Story, side: Side, random: Random): SampledRequest | null {
  const request = random.pick(story.requests);
  const says = request.say.filter((say) => isHeldBack(say) === (side === 'held'));
  return says.length === 0 ? null : tellStory(story, request, random.pick(says), random);
}

/** A request of a story in one of its wordings, over a table of its own; null where the rule cannot be read. */
export function tellStory(
  story: Story,
  request: StoryRequest,
  say: string,
  random: Random,
): SampledRequest | null {
  const table = sampleStoryTable(story, neededColumns(request), random);
  const indexOf = (name: string): number =>
    table.columns.findIndex(({ spec }) => spec.names[0] === name);
  const place = (rule: string): string =>
    rule.replace(/\[([^\]]+)\]/g, (_, name: string) => `[${indexOf(name)}]`);
  const selected = request.selected === undefined ? null : indexOf(request.selected);
  const snapshot = snapshotOf(table, selected, random);
  const lead = request.from === undefined ? '' : sayBefore(place(request.from), snapshot);
  if (lead === null) return null;
  const told = { say: `${lead}${LEAD_END}${say}`, rule: place(request.rule) };
  const varied = varyColours(varyNumbers(told, random), random);
  const target = readTarget(varied.rule);
  if (target === null) return null;
  const [sentence = '', utterance = ''] = varied.say.split(LEAD_END);
  const all = { utterance, snapshot, target };
  return lead === '' ? { ...all, group: 'story' } : { ...all, lead: sentence, group: 'change' };
}

/** Parts the sentence of the rule before from the words while both are varied together. */
const LEAD_END = '\u0001';

/** What the rule before says; null for one that is no single highlight. */
function sayBefore(rule: string, snapshot: SampledRequest['snapshot']): string | null {
  const target = readTarget(rule);
  const [first, ...others] = target?.kind === 'rules' ? target.rules : [];
  return first?.kind === 'highlight' && others.length === 0 ? sayPlain(first, snapshot) : null;
}

function snapshotOf(
  table: SampledTable,
  selected: number | null,
  random: Random,
): SampledRequest['snapshot'] {
  if (selected !== null && selected >= 0) return selectColumn(table, selected, random);
  if (random.chance(0.8)) return table.snapshot;
  return selectColumn(table, random.int(0, table.columns.length - 1), random);
}
