import type { Grammar } from '../../../src/infer/port';
import { POINTERS } from './features';
import { habitOf, takesValue } from './habits';
import { kindOf } from './learnValues';
import { EMPTY, EXECS, pieceSymbol, REDIRECTS, type Codebook } from './vocabulary';

type Productions = Record<string, readonly string[]>;

/** Names of nonterminals; every other one is a utility's or a place's. */
const N = {
  list: 'list',
  positive: 'positive',
  tail: 'tail',
  follow: 'follow',
  afterText: 'after text',
  pointer: 'pointer',
  spelling: 'spelling',
  text: 'text',
  first: 'first part',
  part: 'part',
  name: 'name',
  forWords: 'for words',
  execCall: 'exec call',
  assigned: 'assigned',
} as const;

/**
 * The grammar of programs: every one that it lets through reads back, prints as a command that bash parses, and uses
 * options and fixed words only where the train split did. Lists end with END, wherever they stand.
 */
export function buildGrammar(codebook: Codebook): Grammar {
  const productions: Record<string, Productions> = {
    [N.list]: { ...commands(codebook), NOT: [N.positive] },
    [N.positive]: commands(codebook),
    [N.assigned]: simple(codebook),
    [N.tail]: { ...redirects(codebook, false), ...follow() },
    [N.afterText]: followText(),
    [N.follow]: follow(),
    [N.pointer]: each(POINTERS, () => []),
    [N.spelling]: {
      STOP: [],
      ...each([...codebook.pieces].map(pieceSymbol), () => [N.spelling]),
      ...each(POINTERS, () => [N.spelling]),
    },
    [N.text]: texts(codebook, []),
    [N.first]: parts(codebook, anyFixed(codebook), [], false),
    [N.part]: parts(codebook, anyFixed(codebook), [], true),
    [N.name]: { ...texts(codebook, []), ...each(fixedAt(codebook, 'name'), () => []) },
    [N.forWords]: { END: [], ...words(codebook, 'for', [N.forWords]) },
    [N.execCall]: {
      ...each(execNames(codebook), (symbol) => [`exec ${symbol.slice(2)}`]),
      RUN: [wordAt(codebook, 'RUN'), 'exec RUN'],
    },
  };
  for (const place of places(codebook))
    productions[wordAt(codebook, place)] = words(codebook, place, []);
  for (const utility of ['RUN', ...codebook.learnt.utilities]) {
    productions[`of ${utility}`] = {
      ...argumentsOf(codebook, utility, 'of'),
      ...redirects(codebook, true),
      ...follow(),
    };
  }
  for (const utility of ['RUN', ...codebook.learnt.execUtilities]) {
    productions[`exec ${utility}`] = { ...argumentsOf(codebook, utility, 'exec'), END: [] };
  }
  const whole = { ...productions, ...narrowPointers(productions) };
  return { start: N.list, productions: reachable(whole) };
}

const each = (
  symbols: readonly string[],
  then: (symbol: string) => readonly string[],
): Productions => Object.fromEntries(symbols.map((symbol) => [symbol, then(symbol)]));

const execNames = ({ learnt }: Codebook): readonly string[] =>
  learnt.execUtilities.map((name) => `u:${name}`);

function simple(codebook: Codebook): Productions {
  const { learnt } = codebook;
  return {
    ...each(
      learnt.utilities.map((name) => `u:${name}`),
      (symbol) => [`of ${symbol.slice(2)}`],
    ),
    RUN: [wordAt(codebook, 'RUN'), 'of RUN'],
    SET: [N.name, wordAt(codebook, '='), N.follow],
    WITH: [N.name, wordAt(codebook, '='), N.assigned],
  };
}

function commands(codebook: Codebook): Productions {
  return {
    ...simple(codebook),
    FOR: [N.name, N.forWords, N.list, N.tail],
    WHILE: [N.list, N.list, N.tail],
    UNTIL: [N.list, N.list, N.tail],
    IF: [N.list, N.list, N.tail],
    IFELSE: [N.list, N.list, N.list, N.tail],
    SUBSHELL: [N.list, N.tail],
    GROUP: [N.list, N.tail],
  };
}

function follow(): Productions {
  return { ...followText(), '&': [N.list], '&.': [] };
}

function followText(): Productions {
  return {
    END: [],
    // Bash has no "a | ! b".
    '|': [N.positive],
    '|&': [N.positive],
    ...each([';', '&&', '||'], () => [N.list]),
  };
}

/** tree-sitter's grammar has no `<<<` beside another redirect or before `&`. */
function redirects(codebook: Codebook, first: boolean): Productions {
  const signs = REDIRECTS.filter((sign) => first || sign !== '<<<');
  return each(
    signs.map((sign) => `r:${sign}`),
    (symbol) => {
      if (/&(?:\d|-)$/.test(symbol)) return [N.tail];
      return [wordAt(codebook, '>'), symbol === 'r:<<<' ? N.afterText : N.tail];
    },
  );
}

/** A text: a pointer, alone or in a format, or letters. */
function texts({ learnt }: Codebook, then: readonly string[]): Productions {
  return {
    ...each(POINTERS, () => then),
    ...each(
      learnt.formats.map((format) => `f:${format}`),
      () => [N.pointer, ...then],
    ),
    SPELL: [N.spelling, ...then],
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
function parts(
  codebook: Codebook,
  fixed: readonly string[],
  then: readonly string[],
  joined: boolean,
): Productions {
  return {
    ...texts(codebook, then),
    ...each(fixed, () => then),
    ACTIVE: [N.text, ...then],
    DOUBLE: [N.text, ...then],
    '$(': [N.list, ...then],
    '"$(': [N.list, ...then],
    ...(joined ? { JOIN: [N.first, N.part, ...then] } : {}),
  };
}

/** A whole word; only such can be a process. */
function words(codebook: Codebook, place: string, then: readonly string[]): Productions {
  const all = {
    ...parts(codebook, fixedAt(codebook, place), then, true),
    '<(': [N.list, ...then],
    '>(': [N.list, ...then],
  };
  const values = codebook.learnt.values[place];
  if (values === undefined) return all;
  const { [EMPTY]: empty, ...others } = narrow(all, new Set(values));
  const isSeen = empty !== undefined && codebook.learnt.uses[place]?.includes(EMPTY) === true;
  return isSeen ? { ...others, [EMPTY]: empty } : others;
}

/** The words of a place that start as its values were seen to: `-mtime` takes numbers, and no names of files. */
function narrow(all: Productions, values: ReadonlySet<string>): Productions {
  const own = Object.entries(all).flatMap(([symbol, then]): [string, readonly string[]][] => {
    if (!symbol.startsWith('f:')) return values.has(kindOf(symbol)) ? [[symbol, then]] : [];
    const kinds = [...values].filter((value) => value.startsWith(`${symbol} `));
    const types = kinds.map((value) => value.slice(symbol.length + 1));
    return types.length === 0 ? [] : [[symbol, [pointersOf(types), ...then.slice(1)]]];
  });
  return Object.fromEntries(own);
}

/** Name of the nonterminal of pointers of some types. */
const pointersOf = (types: readonly string[]): string =>
  `${N.pointer} ${[...types].sort().join(' ')}`;

/** The pointers of some types, for the nonterminals that `narrow` names. */
function narrowPointers(
  productions: Readonly<Record<string, Productions>>,
): Record<string, Productions> {
  const names = Object.values(productions).flatMap((own) =>
    Object.values(own).flatMap((then) => then.filter((name) => name.startsWith(`${N.pointer} `))),
  );
  const pointers = (name: string): Productions => {
    const types = name.split(' ').slice(1);
    return each(
      POINTERS.filter((pointer) => types.includes(kindOf(pointer))),
      () => [],
    );
  };
  return Object.fromEntries([...new Set(names)].map((name) => [name, pointers(name)]));
}

function argumentsOf(codebook: Codebook, utility: string, side: 'of' | 'exec'): Productions {
  const again = [`${side} ${utility}`];
  const { learnt } = codebook;
  const wrapped = side === 'of' ? learnt.utilities : learnt.execUtilities;
  return {
    ...words(codebook, utility, again),
    ...each(
      (learnt.options[utility] ?? []).map((name) => `o:${name}`),
      (symbol) => {
        const name = symbol.slice(2);
        return takesValue(utility, name)
          ? [wordAt(codebook, `${utility} ${name}`), ...again]
          : again;
      },
    ),
    ...(utility === 'find' ? each(EXECS, () => [N.execCall, ...again]) : {}),
    ...(habitOf(utility).wraps === null
      ? {}
      : each(
          wrapped.map((name) => `u:${name}`),
          (symbol) => [`${side} ${symbol.slice(2)}`],
        )),
    ...(habitOf(utility).wraps === null ? {} : { RUN: [wordAt(codebook, 'RUN'), `${side} RUN`] }),
  };
}

/** Every place of one word. */
function places({ learnt }: Codebook): readonly string[] {
  const values = Object.entries(learnt.options).flatMap(([utility, names]) =>
    names.filter((name) => takesValue(utility, name)).map((name) => `${utility} ${name}`),
  );
  return ['=', '>', 'RUN', ...values];
}

/** Without what the start never leads to. */
function reachable(
  productions: Readonly<Record<string, Productions>>,
): Record<string, Productions> {
  const found = new Set<string>([N.list]);
  for (const name of found) {
    for (const next of Object.values(productions[name] ?? {}).flat()) found.add(next);
  }
  return Object.fromEntries(Object.entries(productions).filter(([name]) => found.has(name)));
}
