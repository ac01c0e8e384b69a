import { SYMBOLS } from './vocabulary';

export type Productions = Readonly<Record<string, readonly string[]>>;

/** Each symbol of a role, followed by the same nonterminals. */
export function each(symbols: readonly string[], then: readonly string[] = []): Productions {
  return Object.fromEntries(symbols.map((symbol) => [symbol, then]));
}

const FIRST: Productions = {
  IF: ['where', 'condition', 'look'],
  SCALE2: ['column', 'shade', 'shade', 'more'],
  SCALE3: ['column', 'shade', 'shade', 'shade', 'more'],
  BAR: ['column', 'shade', 'more'],
  ...each([...SYMBOLS.icons, ...SYMBOLS.reversedIcons], ['column', 'more']),
};
const MORE: Productions = { ...FIRST, END: [] };
const WORDS: Productions = each(SYMBOLS.word, ['lastWord']);
const TEXT: Productions = { ...each(SYMBOLS.text), ...WORDS };
const NUMBER: Productions = each(SYMBOLS.number);

/** A look is written in one order, so that each has one spelling: fill, font, then styles. */
function looks(from: number): Productions {
  return {
    ...Object.fromEntries(
      SYMBOLS.look.slice(from).map((symbol, index) => [symbol, [`style${from + index + 1}`]]),
    ),
    ...MORE,
  };
}

const EXPRESSION: Productions = {
  ...each(SYMBOLS.column),
  ...NUMBER,
  ...each(SYMBOLS.date),
  ...each(SYMBOLS.time),
  ...TEXT,
  ...each(SYMBOLS.boolean),
  ...each(SYMBOLS.hole),
  TODAY: [],
  TODAY_PLUS: ['number', 'unit'],
  TODAY_MINUS: ['number', 'unit'],
  ...each(SYMBOLS.aggregate, ['column']),
  SCALED: ['number', 'column'],
  DIFFERENCE: ['column', 'column'],
};

const CONDITION: Productions = {
  ...each(SYMBOLS.comparison, ['operand', 'expression']),
  BETWEEN: ['operand', 'expression', 'expression'],
  OUTSIDE: ['operand', 'expression', 'expression'],
  ...each(SYMBOLS.match, ['column', 'text']),
  ...each(
    ['BLANK', 'ERROR', 'DUPLICATE', 'UNIQUE', 'ABOVE_AVERAGE', 'BELOW_AVERAGE', ...SYMBOLS.period],
    ['column'],
  ),
  ...each(['TOP', 'BOTTOM', 'TOP_PERCENT', 'BOTTOM_PERCENT'], ['column', 'rank']),
  NOT: ['condition'],
  AND: ['condition', 'condition'],
  OR: ['condition', 'condition'],
};

/** The grammar automaton as data: prefix notation, every symbol of fixed arity (shape of infer's `Grammar`). */
export const GRAMMAR = {
  start: 'program',
  productions: {
    program: { ...FIRST, ...each(SYMBOLS.decline, ['stop']) },
    stop: { END: [] },
    more: MORE,
    where: {
      ROWS: [],
      CELLS: [],
      ON: ['column'],
      ON2: ['column', 'column'],
      ON3: ['column', 'column', 'column'],
      AT: ['area'],
    },
    condition: CONDITION,
    operand: { ...each(SYMBOLS.column), DIFFERENCE: ['column', 'column'] },
    expression: EXPRESSION,
    column: each(SYMBOLS.column),
    number: NUMBER,
    rank: { ...NUMBER, HOLE_number: [] },
    text: { ...TEXT, HOLE_text: [] },
    lastWord: each(SYMBOLS.word),
    unit: each(SYMBOLS.unit),
    area: each(SYMBOLS.area),
    shade: each(SYMBOLS.shade),
    look: { ...each(SYMBOLS.fill, ['font']), ...each(SYMBOLS.font, ['style0']), ...looks(0) },
    font: { ...each(SYMBOLS.font, ['style0']), ...looks(0) },
    style0: looks(0),
    style1: looks(1),
    style2: looks(2),
    style3: looks(3),
    style4: looks(4),
  } as Readonly<Record<string, Productions>>,
} as const;
