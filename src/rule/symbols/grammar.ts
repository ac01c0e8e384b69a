import { SYMBOLS } from './vocabulary';

export type Productions = Readonly<Record<string, readonly string[]>>;

/** Each symbol of a role, followed by the same nonterminals. */
export function each(symbols: readonly string[], then: readonly string[] = []): Productions {
  return Object.fromEntries(symbols.map((symbol) => [symbol, then]));
}

const FIRST: Productions = {
  IF: ['where', 'condition', 'look'],
  SCALE2: ['drawn', 'shade', 'shade', 'more'],
  SCALE3: ['drawn', 'shade', 'shade', 'shade', 'more'],
  BAR: ['drawn', 'shade', 'more'],
  ...each(SYMBOLS.icons, ['icons', 'more']),
};
const MORE: Productions = { ...FIRST, END: [] };
const WORDS: Productions = each(SYMBOLS.word, ['lastWord']);
const TEXT: Productions = { ...each(SYMBOLS.text), ...WORDS };
const NUMBER: Productions = each(SYMBOLS.number);

/** Texts, each followed by further items. */
function nested(texts: Productions): Productions {
  return Object.fromEntries(
    Object.entries(texts).map(([symbol, then]) => [symbol, [...then, 'items']]),
  );
}

/** A look is written in one order, so that each has one spelling: fill, font, then styles. */
function looks(from: number): Productions {
  return {
    ...Object.fromEntries(
      SYMBOLS.look.slice(from).map((symbol, index) => [symbol, [`style${from + index + 1}`]]),
    ),
    ...MORE,
  };
}

/** A column, or a column among the rows that share a value in a second one. */
const GROUPED: Productions = { ...each(SYMBOLS.column), WITHIN: ['column', 'column'] };
/** What an aggregate reads: a column, a group, or cells of this row. */
const GATHERED: Productions = { ...GROUPED, ACROSS: [], SPAN: ['column', 'column'] };
const KEY: Productions = {
  ...each(SYMBOLS.column),
  KEY2: ['column', 'column'],
  KEY3: ['column', 'column', 'column'],
};

/** What is computed from a row before it is compared. */
const COMPUTED: Productions = {
  ...each(['DIFFERENCE', 'DISTANCE', 'PRODUCT'], ['column', 'column']),
  PLUS: ['column', 'added'],
  LENGTH: ['column'],
  ...each(SYMBOLS.part, ['column']),
  OCCURRENCES: ['key'],
  ...each(SYMBOLS.aggregate, ['gathered']),
};

/** Other cells than the row's own, and what is scaled: "where the cell above is 5", "if F1 is yes". */
const MOVED: Productions = {
  ...each(['SCALED', 'RAISED', 'LOWERED'], ['number', 'scalable']),
  ...each(['ABOVE', 'BELOW', 'FIRST'], ['column']),
  LEFT: [],
  RIGHT: [],
  FIXED: ['area'],
};

/** The cells that a visual is drawn in. */
const DRAWN: Productions = { ...each(SYMBOLS.column), ...each(SYMBOLS.area) };

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
  ...COMPUTED,
  ...MOVED,
  ...each(['LARGEST', 'SMALLEST', 'PERCENTILE'], ['number', 'column']),
};

const CONDITION: Productions = {
  ...each(SYMBOLS.comparison, ['operand', 'expression']),
  BETWEEN: ['operand', 'expression', 'expression'],
  OUTSIDE: ['operand', 'expression', 'expression'],
  ...each(SYMBOLS.match, ['column', 'text']),
  ...each(['ONE_OF', 'CONTAINS_ANY'], ['column', 'item', 'item', 'items']),
  IN_COLUMN: ['column', 'column'],
  ...each(['BLANK', 'ERROR', ...SYMBOLS.content, ...SYMBOLS.period], ['column']),
  MULTIPLE: ['column', 'number'],
  ...each(['DUPLICATE', 'UNIQUE', 'FIRST_OCCURRENCE', 'LATER_OCCURRENCE'], ['key']),
  ...each(['ABOVE_AVERAGE', 'BELOW_AVERAGE'], ['grouped']),
  ...each(['DEVIATES_ABOVE', 'DEVIATES_BELOW', 'DEVIATES'], ['column', 'number']),
  ...each(['TOP', 'BOTTOM', 'TOP_PERCENT', 'BOTTOM_PERCENT'], ['grouped', 'rank']),
  ...each(['STRIPE_nth', 'STRIPE_from', 'STRIPE_blocks'], ['number']),
  BANDS: ['column'],
  ...each(['FIRST_ROWS', 'LAST_ROWS'], ['number']),
  ...each(['SOME', 'EVERY'], ['over', 'condition']),
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
      ROWS_BUT: ['column'],
      ON: ['column'],
      ON2: ['column', 'column'],
      ON3: ['column', 'column', 'column'],
      AT: ['area'],
    },
    condition: CONDITION,
    operand: { ...each(SYMBOLS.column), ...COMPUTED, ...MOVED },
    grouped: GROUPED,
    gathered: GATHERED,
    key: KEY,
    scalable: { ...each(SYMBOLS.column), ...each(SYMBOLS.aggregate, ['gathered']) },
    added: { ...each(SYMBOLS.column), ...NUMBER },
    item: { ...TEXT, ...NUMBER },
    items: { ...nested(TEXT), ...each(Object.keys(NUMBER), ['items']), ENOUGH: [] },
    over: {
      ACROSS: [],
      SPAN: ['column', 'column'],
      KEY2: ['column', 'column'],
      KEY3: ['column', 'column', 'column'],
    },
    drawn: DRAWN,
    icons: { ...DRAWN, REVERSED: ['drawn'], STEPS: ['drawn', 'number', 'number'] },
    expression: EXPRESSION,
    column: each(SYMBOLS.column),
    number: NUMBER,
    rank: { ...NUMBER, HOLE_number: [] },
    text: { ...TEXT, HOLE_text: [] },
    lastWord: each(SYMBOLS.word),
    unit: each(SYMBOLS.unit),
    area: each(SYMBOLS.area),
    shade: each(SYMBOLS.fill),
    look: { ...each(SYMBOLS.fill, ['font']), ...each(SYMBOLS.font, ['style0']), ...looks(0) },
    font: { ...each(SYMBOLS.font, ['style0']), ...looks(0) },
    style0: looks(0),
    style1: looks(1),
    style2: looks(2),
    style3: looks(3),
    style4: looks(4),
    style5: looks(5),
  } as Readonly<Record<string, Productions>>,
} as const;
