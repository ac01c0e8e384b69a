import { printFormat } from '../../../src/rule/printRule';
import {
  chooseColumn,
  fittingColumns,
  nameColumn,
  selectColumn,
  type Chosen,
} from './chooseColumn';
import { fillPhrase } from './choosePhrase';
import { NEEDS, type Need } from './constructs';
import { FILLS, type Filled } from './fillLiteral';
import { readTarget } from './readTarget';
import { isHeldBack, type Template } from './readBank';
import { sampleLook } from './sampleLook';
import type { SampledRequest, Sampling } from './sampleRequest';
import type { Colour } from '../../../src/sheet/colours';

/** A template's places, in the order of its rule. */
interface Places {
  readonly columns: readonly { readonly name: string; readonly need: Need }[];
  readonly literals: readonly {
    readonly name: string;
    readonly type: string;
    readonly options: readonly string[];
  }[];
}

const COLUMN = /\[(\w+):(\w+)\]/g;
const LITERAL = /\{(\w+):(\w+)([^}]*)\}/g;

/** The places that a template's rule declares; an unknown kind of column counts as `any`. */
export function readPlaces(rule: string): Places {
  const columns = [...rule.matchAll(COLUMN)].map(([, name = '', kind]) => ({
    name,
    need: NEEDS.find((need) => need === kind) ?? ('any' as const),
  }));
  const literals = [...rule.matchAll(LITERAL)].map(([, name = '', type = '', rest = '']) => ({
    name,
    type,
    options: rest.trim().split(/\s+/).filter(Boolean),
  }));
  return { columns, literals };
}

/** One whole request by a template that fits the table; null when the draw did not work out. */
export function sampleTemplate(sampling: Sampling): SampledRequest | null {
  const { bank, random, side } = sampling;
  if (bank.templates.length === 0) return null;
  const template = random.weigh(bank.templates, ({ say }) => Math.sqrt(say.length));
  const says = template.say.filter((say) => isHeldBack(say) === (side === 'held'));
  return says.length === 0 ? null : fillTemplate(sampling, template, random.pick(says));
}

/** A template with one of its wordings, filled for a table; null where it does not fit. */
export function fillTemplate(
  sampling: Sampling,
  template: Template,
  say: string,
): SampledRequest | null {
  const { table, random } = sampling;
  const places = readPlaces(template.rule);
  // Cells of a row are compared or added up: a table without several numbers has none to speak of.
  const readsRow = /\brow\(|\bacross, (?:gt|lt|ge|le)/.test(template.rule);
  if (readsRow && fittingColumns(table, 'number').length < 2) return null;
  const bound = bindColumns(sampling, places, say, /\b(cells) where/.test(template.rule));
  if (bound === null) return null;
  const filled = fillLiterals(sampling, places, bound.indices);
  if (filled === null) return null;
  const looks = dressLooks(sampling, template.rule);
  const words: Record<string, string> = { ...looks.words };
  for (const [name, index] of bound.indices) words[name] = nameColumn(table, index, random);
  for (const [name, literal] of filled) words[name] = literal.words;
  const rule = template.rule
    .replace(COLUMN, '[$1]')
    .replace(/\[(\w+)\]/g, (_, name: string) => bound.refs.get(name) ?? `[${name}]`)
    .replace(LITERAL, '{$1}')
    .replace(/\{(\w+)\}/g, (_, name: string) => filled.get(name)?.rule ?? looks.rule[name] ?? '');
  const target = readTarget(rule);
  if (target === null) return null;
  return {
    utterance: fillPhrase(say, words),
    snapshot: bound.snapshot,
    target,
    group: `template.${template.topic}`,
  };
}

interface Bound {
  readonly indices: ReadonlyMap<string, number>;
  /** How the rule writes each column. */
  readonly refs: ReadonlyMap<string, string>;
  readonly snapshot: Chosen['snapshot'];
}

/** Different columns for a template's places; at most one may go without being named in the words. */
function bindColumns(
  sampling: Sampling,
  { columns }: Places,
  say: string,
  ownCells: boolean,
): Bound | null {
  const { table, random } = sampling;
  const indices = new Map<string, number>();
  const refs = new Map<string, string>();
  let snapshot = table.snapshot;
  for (const { name, need } of columns) {
    const taken = new Set(indices.values());
    const isNamed = say.includes(`{${name}}`);
    const chosen = drawColumn(sampling, need, isNamed, taken);
    if (chosen === null || (!isNamed && snapshot !== table.snapshot)) return null;
    if (!isNamed || indices.size === 0) snapshot = chosen.snapshot;
    indices.set(name, chosen.index);
    const isThis = chosen.ref === 'this' && ownCells && columns.length === 1;
    refs.set(name, isThis ? 'this' : `[${chosen.index}]`);
  }
  if (columns.length > 0) return { indices, refs, snapshot };
  const numbers = random.chance(0.5) ? fittingColumns(table, 'number') : [];
  const column = numbers.length === 0 ? undefined : random.pick(numbers);
  return {
    indices,
    refs,
    snapshot: column === undefined ? snapshot : selectColumn(table, column, random),
  };
}

function drawColumn(
  { table, random }: Sampling,
  need: Need,
  isNamed: boolean,
  taken: ReadonlySet<number>,
): Chosen | null {
  for (let tries = 0; tries < 5; tries += 1) {
    const chosen = chooseColumn(table, need, isNamed, random);
    if (chosen === null) return null;
    // Without a selection nothing but the words can say which of several columns is meant.
    const isClear = isNamed || chosen.snapshot.selection.length > 0 || chosen.ref !== 'this';
    if (!taken.has(chosen.index) && isClear) return chosen;
  }
  return null;
}

function fillLiterals(
  { table, random }: Sampling,
  { literals }: Places,
  indices: ReadonlyMap<string, number>,
): ReadonlyMap<string, Filled> | null {
  const filled = new Map<string, Filled>();
  const { now: today, rows } = table.snapshot;
  for (const { name, type, options } of literals) {
    const [of = ''] = options;
    const index = indices.get(of) ?? [...indices.values()][0] ?? 0;
    const column = table.columns[index];
    const fill = FILLS[type];
    if (column === undefined || fill === undefined) return null;
    const before = [...filled].filter(([other]) => other[0] === name[0] && other < name).at(-1);
    const literal = fill(
      {
        ...{ random, ref: index, column, other: index, today, table },
        values: rows.map((row) => row[index] ?? null),
        above: before?.[1].value ?? null,
      },
      options,
    );
    const isRepeat = [...filled.values()].some(({ rule }) => rule === literal?.rule);
    if (literal === null || isRepeat) return null;
    filled.set(name, literal);
  }
  return filled;
}

/** A look for each place, no fill twice. */
function dressLooks(
  { bank, random }: Sampling,
  rule: string,
): { readonly words: Record<string, string>; readonly rule: Record<string, string> } {
  const words: Record<string, string> = {};
  const printed: Record<string, string> = {};
  const taken: Colour[] = [];
  const names = [...new Set(rule.match(/\{look\d?\}/g) ?? [])];
  for (const place of names) {
    const name = place.slice(1, -1);
    const look = sampleLook(
      bank.frames,
      random,
      false,
      names.length > 1 ? ['white', ...taken] : [],
    );
    if (look.format.fill !== undefined) taken.push(look.format.fill);
    words[name] = look.text;
    printed[name] = printFormat(look.format);
  }
  return { words, rule: printed };
}
