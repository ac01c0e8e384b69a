/** Symbols by the part that they play in a sentence of the grammar. */
export interface Roles {
  /** A name: known, pointed at, or a variable. */
  readonly names: readonly string[];
  /** The same without variables: after a point. */
  readonly attributes: readonly string[];
  readonly calls: readonly string[];
  readonly dotted: readonly string[];
  readonly methods: readonly string[];
  readonly keywords: readonly string[];
  readonly texts: readonly string[];
  readonly codes: readonly string[];
  readonly numbers: readonly string[];
  readonly words: readonly string[];
  readonly pieces: readonly string[];
}

export type Productions = Record<string, readonly string[]>;

/** Each symbol, followed by the same nonterminals. */
export function each(symbols: readonly string[], ...then: readonly string[]): Productions {
  return Object.fromEntries(symbols.map((symbol) => [symbol, then]));
}

/** The name of an argument, and what is given to it. */
export function keyed(roles: Roles, then: string): Productions {
  return { ...each(roles.keywords, then), '<KEY>': ['keyName', then] };
}

const ARITHMETIC = ['+', '-', '*', '/', '//', '%', '**', '@', '&', '|', '^', '<<', '>>'];
const COMPARISONS = ['<', '>', '<=', '>=', '==', '!=', 'in', 'not in', 'is', 'is not'];

/** How a kind of expression may end, and what sets it apart. */
export interface Setting {
  readonly ends: Productions;
  /** "x if y else z" is not allowed: after "in" of a comprehension "if" filters. */
  readonly plain?: true;
  /** Other productions of its first operand. */
  readonly starts?: Productions;
}

/**
 * The nonterminals of one kind of expression: `name` an operand with everything after it, `name.bool` without
 * lambda, `name.term` without lambda and not, `name.star` what a star unpacks, `name.after` what follows a value that can be called,
 * `name.op` what follows one that cannot.
 */
export function expression(
  roles: Roles,
  name: string,
  { ends, plain, starts = {} }: Setting,
): Readonly<Record<string, Productions>> {
  const operators: Productions = {
    ...each(ARITHMETIC, `${name}.term`),
    ...each(COMPARISONS, `${name}.term`),
    ...each(['and', 'or'], `${name}.bool`),
    ...(plain ? {} : { if: ['ternary.bool', `${name}.any`] }),
    ...ends,
  };
  const term = operand(roles, `${name}.after`, `${name}.op`, `${name}.term`);
  const bool = { ...term, not: [`${name}.bool`] };
  const any = { ...bool, lambda: ['parameters', `${name}.any`] };
  return {
    [name]: { ...any, ...starts },
    [`${name}.any`]: any,
    [`${name}.star`]: operand(roles, `${name}.starAfter`, `${name}.starAfter`, `${name}.star`),
    [`${name}.starAfter`]: {
      ...trailers(roles, `${name}.starAfter`, `${name}.starAfter`),
      ...ends,
    },
    [`${name}.bool`]: bool,
    [`${name}.term`]: term,
    [`${name}.after`]: { ...trailers(roles, `${name}.after`, `${name}.after`), ...operators },
    [`${name}.op`]: operators,
  };
}

/** First symbols of an operand, which goes on with `after`, or `op` where it cannot be called. */
export function operand(roles: Roles, after: string, op: string, again: string): Productions {
  return {
    ...each(roles.names, after),
    ...each(roles.codes, after),
    ...each(roles.calls, 'arguments', after),
    '<NAME>': ['spelling', after],
    ...each(roles.numbers, op),
    '<NUMBER>': ['digits', op],
    ...each(roles.texts, after),
    '<STR>': ['text', after],
    '<BYTES>': ['text', after],
    ...each(['None', 'True', 'False', '...'], op),
    '(': ['group', after],
    '[': ['list', after],
    '{': ['brace', after],
    ...each(['-', '+', '~'], again),
  };
}

/** What may follow a value: an attribute, a call, a subscript. */
export function trailers(roles: Roles, place: string, called: string): Productions {
  return {
    '.': ['attribute', place],
    ...each(roles.dotted, place),
    ...each(roles.methods, 'arguments', called),
    '(': ['arguments', called],
    '[': ['subscript', place],
  };
}

/** Brackets, calls, comprehensions, lambdas and everything else that occurs within expressions. */
export function innerProductions(roles: Roles): Readonly<Record<string, Productions>> {
  return {
    ...expression(roles, 'ternary', { ends: { else: [] }, plain: true }),
    ...spellings(roles),
    ...calls(roles),
    ...brackets(roles),
    ...subscripts(roles),
    ...comprehensions(roles),
    ...lambdas(roles),
  };
}

function spellings({ attributes, words, pieces }: Roles): Readonly<Record<string, Productions>> {
  const inName = pieces.filter((piece) => /^#[A-Za-z0-9_]+$/.test(piece));
  const first = inName.filter((piece) => !/^#\d/.test(piece));
  const digits = pieces.filter((piece) => /^#[\d.a-fxoej+-]$/.test(piece));
  return {
    attribute: { ...each(attributes), '<NAME>': ['spelling'] },
    keyName: { ...each(attributes), '<NAME>': ['spelling'] },
    spelling: each([...first, ...words], 'spelled'),
    spelled: { ...each([...inName, ...words], 'spelled'), '<STOP>': [] },
    text: {
      ...each([...pieces, ...words], 'text'),
      '<CHAR>': ['hex', 'hex', 'hex', 'hex', 'text'],
      '<STOP>': [],
    },
    hex: each(pieces.filter((piece) => /^#[\da-f]$/.test(piece))),
    digits: each(
      pieces.filter((piece) => /^#\d$/.test(piece)),
      'moreDigits',
    ),
    moreDigits: { ...each(digits, 'moreDigits'), '<STOP>': [] },
  };
}

function calls(roles: Roles): Readonly<Record<string, Productions>> {
  const starts = {
    ...keyed(roles, 'named'),
    '*': ['value.term'],
    '**': ['named.term'],
  };
  const ends = { ')': [], ',': ['nextArgument'] };
  const first = expression(roles, 'firstValue', {
    ends: { ...ends, for: ['target', 'inCall.bool'] },
    starts,
  });
  const other = expression(roles, 'value', { ends, starts });
  return {
    ...first,
    ...other,
    arguments: { ...first['firstValue'], ')': [] },
    nextArgument: { ...other['value'] },
    ...expression(roles, 'named', { ends: { ')': [], ',': ['nextNamed'] } }),
    nextNamed: { ...keyed(roles, 'named'), '**': ['named.term'] },
  };
}

function brackets(roles: Roles): Readonly<Record<string, Productions>> {
  const star = (name: string): Productions => ({ '*': [`${name}.star`] });
  const list = { ']': [], ',': ['item'] };
  return {
    group: { ...expression(roles, 'grouped', { ends: {} })['grouped'], ')': [] },
    ...expression(roles, 'grouped', {
      ends: { ')': [], ',': ['second'], for: ['target', 'inGroup.bool'] },
    }),
    second: {
      ...expression(roles, 'member', { ends: {}, starts: star('member') })['member'],
      ')': [],
    },
    ...expression(roles, 'member', { ends: { ')': [], ',': ['member'] }, starts: star('member') }),
    list: {
      ...expression(roles, 'firstItem', { ends: {}, starts: star('item') })['firstItem'],
      ']': [],
    },
    ...expression(roles, 'firstItem', { ends: { ...list, for: ['target', 'inList.bool'] } }),
    ...expression(roles, 'item', { ends: list, starts: star('item') }),
    brace: {
      ...expression(roles, 'braced', { ends: {} })['braced'],
      '}': [],
      '*': ['element.star'],
      '**': ['entry.star'],
    },
    ...expression(roles, 'braced', {
      ends: { '}': [], ',': ['element'], ':': ['firstEntry'], for: ['target', 'inBrace.bool'] },
    }),
    ...expression(roles, 'element', {
      ends: { '}': [], ',': ['element'] },
      starts: star('element'),
    }),
    ...expression(roles, 'firstEntry', {
      ends: { '}': [], ',': ['key'], for: ['target', 'inBrace.bool'] },
    }),
    ...expression(roles, 'key', { ends: { ':': ['entry'] }, starts: { '**': ['entry.star'] } }),
    ...expression(roles, 'entry', { ends: { '}': [], ',': ['key'] } }),
  };
}

function subscripts(roles: Roles): Readonly<Record<string, Productions>> {
  const ends = { ']': [], ',': ['nextIndex'] };
  const upper = expression(roles, 'upper', { ends: { ...ends, ':': ['step'] } });
  const step = expression(roles, 'stepped', { ends });
  return {
    ...expression(roles, 'subscript', {
      ends: { ...ends, ':': ['stop'] },
      starts: { ':': ['stop'] },
    }),
    nextIndex: {
      ...expression(roles, 'subscript', { ends: {} })['subscript'],
      ':': ['stop'],
      ']': [],
    },
    ...upper,
    stop: { ...upper['upper'], ...ends, ':': ['step'] },
    ...step,
    step: { ...step['stepped'], ...ends },
  };
}

/** What follows "in", by the bracket that ends it. */
function comprehensions(roles: Roles): Readonly<Record<string, Productions>> {
  const clause = (name: string, close: string): Readonly<Record<string, Productions>> =>
    expression(roles, name, {
      ends: { [close]: [], for: ['target', `${name}.bool`], if: [`${name}.bool`] },
      plain: true,
    });
  return {
    ...clause('inCall', ')'),
    ...clause('inGroup', ')'),
    ...clause('inList', ']'),
    ...clause('inBrace', '}'),
    ...targets(roles, 'target', 'in'),
    ...targets(roles, 'inner', ')'),
  };
}

/** Names that a loop binds, up to the symbol that ends them. */
function targets(roles: Roles, name: string, end: string): Readonly<Record<string, Productions>> {
  const start = {
    ...each(roles.names, `${name}.after`),
    '<NAME>': ['spelling', `${name}.after`],
    '(': ['inner', `${name}.after`],
  };
  return {
    [name]: start,
    [`${name}.after`]: {
      [end]: [],
      ',': [`${name}.more`],
      '.': ['attribute', `${name}.after`],
      ...each(roles.dotted, `${name}.after`),
      '[': ['subscript', `${name}.after`],
    },
    [`${name}.more`]: { ...start, [end]: [] },
  };
}

function lambdas(roles: Roles): Readonly<Record<string, Productions>> {
  const names = (then: string): Productions => ({
    ...each(roles.names, then),
    '<NAME>': ['spelling', then],
  });
  const more: Productions = {
    ...names('parameter'),
    ...keyed(roles, 'default'),
    '*': ['starParameter'],
    '**': ['lastName'],
  };
  return {
    parameters: { ...more, ':': [] },
    nextParameter: more,
    parameter: { ':': [], ',': ['nextParameter'], '=': ['default'] },
    starParameter: names('afterStar'),
    afterStar: { ':': [], ',': ['nextDefault'] },
    lastName: names('afterLast'),
    afterLast: { ':': [] },
    ...expression(roles, 'default', { ends: { ':': [], ',': ['nextDefault'] } }),
    nextDefault: {
      ...names('needsDefault'),
      ...keyed(roles, 'default'),
      '**': ['lastName'],
    },
    needsDefault: { '=': ['default'] },
  };
}
