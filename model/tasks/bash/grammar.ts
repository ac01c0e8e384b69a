import type { Grammar } from '../../../src/infer/port';
import type { Productions } from '../merges/mergeProductions';
import { POINTERS } from './features';
import { habitOf, takesValue } from './habits';
import { kindOf } from './learnValues';
import { EMPTY, EXECS, REDIRECTS, type Codebook } from './vocabulary';

type Own = Record<string, readonly string[]>;

/** Names of nonterminals; every other one is a utility's or a place's ("word find -type"). */
export const N = {
  list: 'list',
  positive: 'positive',
  tail: 'tail',
  follow: 'follow',
  afterText: 'after text',
  pointer: 'pointer',
  program: 'program',
  texts: 'texts',
  letters: 'letters',
  text: 'text',
  first: 'first part',
  part: 'part',
  name: 'name',
  forWords: 'for words',
  assigned: 'assigned',
  called: 'word called',
} as const;

/**
 * The grammar of programs: every one that it lets through reads back, prints as a command that bash parses, and uses
 * options and fixed words only where the train split did. Lists end with END, wherever they stand. Letters of texts
 * have no place in it (`packTarget.ts`). What can stand last leads to what follows it (and not its end back to it), so
 * that a command's options are told before its arguments are.
 */
export function buildPlainGrammar(codebook: Codebook): Grammar {
  const productions: Record<string, Own> = {
    [N.list]: { ...commands(codebook), NOT: [N.positive] },
    [N.positive]: commands(codebook),
    [N.assigned]: simple(codebook),
    [N.tail]: { ...redirects(codebook, false), ...follow() },
    [N.afterText]: followText(),
    [N.follow]: follow(),
    [N.pointer]: each(POINTERS, () => []),
    [N.text]: texts(codebook),
    [N.first]: parts(codebook, anyFixed(codebook), false),
    [N.part]: parts(codebook, anyFixed(codebook), true),
    [N.name]: { ...texts(codebook), ...each(fixedAt(codebook, 'name'), () => []) },
    [N.forWords]: { ARG: [wordAt(codebook, 'for'), N.forWords], END: [N.list, N.tail] },
  };
  productions[N.called] = Object.fromEntries(
    // No command has an empty name.
    Object.entries(words(codebook, 'RUN')).filter(([symbol]) => symbol !== EMPTY),
  );
  for (const place of places(codebook)) {
    productions[wordAt(codebook, place)] = words(codebook, place);
  }
  for (const utility of ['RUN', ...codebook.learnt.utilities]) {
    productions[`of ${utility}`] = {
      ...argumentsOf(codebook, utility, 'of'),
      ...redirects(codebook, true),
      ...follow(),
    };
  }
  Object.assign(productions, execCalls(codebook, 'exec', 'of find'));
  Object.assign(productions, execCalls(codebook, 'inner exec', 'exec find'));
  return { start: N.list, productions: { ...productions, ...narrowPointers(productions) } };
}

type Side = 'of' | 'exec' | 'inner exec';

/** The commands of find's `-exec`, and what goes on behind them; one more find can stand in one. */
function execCalls(codebook: Codebook, side: Side, back: string): Record<string, Own> {
  return Object.fromEntries([
    [`${side} call`, calls(codebook.learnt.execUtilities, side)],
    ...['RUN', ...codebook.learnt.execUtilities].map((utility): [string, Own] => [
      `${side} ${utility}`,
      { ...argumentsOf(codebook, utility, side), END: [back] },
    ]),
  ]);
}

export const each = (
  symbols: readonly string[],
  then: (symbol: string) => readonly string[],
): Own => Object.fromEntries(symbols.map((symbol) => [symbol, then(symbol)]));

/** Utilities with what takes their arguments. */
function calls(names: readonly string[], side: Side): Own {
  return {
    ...each(
      names.map((name) => `u:${name}`),
      (symbol) => [`${side} ${symbol.slice(2)}`],
    ),
    RUN: [N.called, `${side} RUN`],
  };
}

function simple(codebook: Codebook): Own {
  return {
    ...calls(codebook.learnt.utilities, 'of'),
    SET: [N.name, wordAt(codebook, '='), N.follow],
    WITH: [N.name, wordAt(codebook, '='), N.assigned],
  };
}

function commands(codebook: Codebook): Own {
  return {
    ...simple(codebook),
    FOR: [N.name, N.forWords],
    WHILE: [N.list, N.list, N.tail],
    UNTIL: [N.list, N.list, N.tail],
    IF: [N.list, N.list, N.tail],
    IFELSE: [N.list, N.list, N.list, N.tail],
    SUBSHELL: [N.list, N.tail],
    GROUP: [N.list, N.tail],
  };
}

function follow(): Own {
  return { ...followText(), '&': [N.list], '&.': [] };
}

function followText(): Own {
  return {
    END: [],
    // Bash has no "a | ! b".
    '|': [N.positive],
    '|&': [N.positive],
    ...each([';', '&&', '||'], () => [N.list]),
  };
}

/** tree-sitter's grammar has no `<<<` beside another redirect or before `&`. */
function redirects(codebook: Codebook, first: boolean): Own {
  const signs = REDIRECTS.filter((sign) => first || sign !== '<<<');
  return each(
    signs.map((sign) => `r:${sign}`),
    (symbol) => {
      if (/&(?:\d|-)$/.test(symbol)) return [N.tail];
      return [wordAt(codebook, '>'), symbol === 'r:<<<' ? N.afterText : N.tail];
    },
  );
}

/** A text: a pointer, alone or in a format, or letters, which stand behind the program. */
function texts({ learnt }: Codebook): Own {
  return {
    ...each([...POINTERS, 'SPELL'], () => []),
    ...each(
      learnt.formats.map((format) => `f:${format}`),
      () => [N.pointer],
    ),
  };
}

const fixedAt = ({ learnt }: Codebook, place: string): readonly string[] => [
  EMPTY,
  ...(learnt.uses[place] ?? []),
];

const anyFixed = ({ learnt }: Codebook): readonly string[] => [
  ...new Set([EMPTY, ...Object.values(learnt.uses).flat()]),
];

/** Places without fixed words of their own share one nonterminal. */
function wordAt({ learnt }: Codebook, place: string): string {
  const isOwn = learnt.uses[place] !== undefined || learnt.values[place] !== undefined;
  return isOwn ? `word ${place}` : 'word';
}

/** A part of a word with the fixed words of its place; `joined` lets another part follow. */
function parts(codebook: Codebook, fixed: readonly string[], joined: boolean): Own {
  return {
    ...texts(codebook),
    ...each(fixed, () => []),
    ACTIVE: [N.text],
    DOUBLE: [N.text],
    '$(': [N.list],
    '"$(': [N.list],
    ...(joined ? { JOIN: [N.first, N.part] } : {}),
  };
}

/** A whole word; only such can be a process. */
function words(codebook: Codebook, place: string): Own {
  const all = {
    ...parts(codebook, fixedAt(codebook, place), true),
    '<(': [N.list],
    '>(': [N.list],
  };
  const values = codebook.learnt.values[place];
  if (values === undefined) return all;
  const { [EMPTY]: empty, ...others } = narrow(all, new Set(values));
  const isSeen = empty !== undefined && codebook.learnt.uses[place]?.includes(EMPTY) === true;
  return isSeen ? { ...others, [EMPTY]: empty } : others;
}

/** The words of a place that start as its values were seen to: `-mtime` takes numbers, and no names of files. */
function narrow(all: Own, values: ReadonlySet<string>): Own {
  const own = Object.entries(all).flatMap(([symbol, then]): [string, readonly string[]][] => {
    if (!symbol.startsWith('f:')) return values.has(kindOf(symbol)) ? [[symbol, then]] : [];
    const kinds = [...values].filter((value) => value.startsWith(`${symbol} `));
    const types = kinds.map((value) => value.slice(symbol.length + 1));
    return types.length === 0 ? [] : [[symbol, [pointersOf(types)]]];
  });
  return Object.fromEntries(own);
}

/** Name of the nonterminal of pointers of some types. */
const pointersOf = (types: readonly string[]): string =>
  `${N.pointer} ${[...types].sort().join(' ')}`;

/** The pointers of some types, for the nonterminals that `narrow` names. */
function narrowPointers(productions: Productions): Record<string, Own> {
  const names = Object.values(productions).flatMap((own) =>
    Object.values(own).flatMap((then) => then.filter((name) => name.startsWith(`${N.pointer} `))),
  );
  const pointers = (name: string): Own => {
    const types = name.split(' ').slice(1);
    return each(
      POINTERS.filter((pointer) => types.includes(kindOf(pointer))),
      () => [],
    );
  };
  return Object.fromEntries([...new Set(names)].map((name) => [name, pointers(name)]));
}

function argumentsOf(codebook: Codebook, utility: string, side: Side): Own {
  const { learnt } = codebook;
  const again = `${side} ${utility}`;
  const names = (learnt.options[utility] ?? []).map((name) => `o:${name}`);
  const inner = side === 'of' ? 'exec' : 'inner exec';
  const wrapped = side === 'of' ? learnt.utilities : learnt.execUtilities;
  return {
    ARG: [wordAt(codebook, utility), again],
    ...each(names, (symbol) => {
      const name = symbol.slice(2);
      return takesValue(utility, name) ? [wordAt(codebook, `${utility} ${name}`), again] : [again];
    }),
    ...(utility === 'find' && side !== 'inner exec' ? each(EXECS, () => [`${inner} call`]) : {}),
    ...(habitOf(utility).wraps === null ? {} : calls(wrapped, side)),
  };
}

/** Every place of one word. */
function places({ learnt }: Codebook): readonly string[] {
  const values = Object.entries(learnt.options).flatMap(([utility, names]) =>
    names.filter((name) => takesValue(utility, name)).map((name) => `${utility} ${name}`),
  );
  return ['=', '>', 'RUN', 'for', ...learnt.utilities, ...values];
}
