import type { Grammar } from '../../../src/infer/port';
import {
  each,
  expression,
  innerProductions,
  keyed,
  operand,
  trailers,
  type Productions,
  type Roles,
} from './grammarExpressions';
import { POINTERS, type SymbolTable } from './symbolTable';

type Rules = Readonly<Record<string, Productions>>;

const AUGMENTED = [
  '+=',
  '-=',
  '*=',
  '/=',
  '//=',
  '%=',
  '**=',
  '&=',
  '|=',
  '^=',
  '<<=',
  '>>=',
  '@=',
];

/** How statements of the program itself, or of a block, end. */
const LEVELS: Readonly<Record<'top' | 'inner', Productions>> = {
  top: { '<NEWLINE>': ['topLine'], END: [] },
  inner: { '<NEWLINE>': ['innerLine'], '<DEDENT>': [] },
};
type Level = keyof typeof LEVELS;

/**
 * Python's statements and expressions over a list of symbols, as data (shape of infer's `Grammar`). Every symbol
 * decides what may follow, so balanced brackets, operands and operators, arguments after named ones, assignable
 * targets and blocks come out right; what a name means is not known.
 */
export function createGrammar(table: SymbolTable): Grammar {
  const roles = findRoles(table);
  const productions: Rules = {
    ...innerProductions(roles),
    ...expression(roles, 'head', { ends: { '<BLOCK>': [] } }),
    ...expression(roles, 'loop', { ends: { '<BLOCK>': [], ',': ['loop'] } }),
    ...expression(roles, 'manager', {
      ends: { '<BLOCK>': [], ',': ['manager'], as: ['managed'] },
    }),
    managed: { ...named(roles, 'afterManaged') },
    afterManaged: { '<BLOCK>': [], ',': ['manager'] },
    ...expression(roles, 'caught', { ends: { '<BLOCK>': [], as: ['caughtName'] } }),
    handler: { ...expression(roles, 'caught', { ends: {} })['caught'], '<BLOCK>': [] },
    caughtName: named(roles, 'openBlock'),
    openBlock: { '<BLOCK>': [] },
    className: { ...named(roles, 'classHead'), ...each(roles.calls, 'nextArgument', 'openBlock') },
    classHead: { '<BLOCK>': [], '(': ['nextArgument', 'openBlock'] },
    ...functions(roles),
    ...level(roles, 'top'),
    ...level(roles, 'inner'),
  };
  return { start: 'topLine', productions };
}

function named(roles: Roles, then: string): Productions {
  return { ...each(roles.names, then), '<NAME>': ['spelling', then] };
}

function findRoles(table: SymbolTable): Roles {
  const units = [...table.units].filter((unit) => !table.names.has(unit));
  const known = [...table.names];
  const dotted = units.filter((unit) => unit.startsWith('.'));
  return {
    names: [...known, ...POINTERS.word, ...POINTERS.variable],
    attributes: [...known, ...POINTERS.word],
    calls: units.filter((unit) => unit.endsWith('(') && !unit.startsWith('.')),
    methods: dotted.filter((unit) => unit.endsWith('(')),
    dotted: dotted.filter((unit) => !unit.endsWith('(')),
    keywords: units.filter((unit) => unit.endsWith('=')),
    texts: [...table.strings.values(), ...POINTERS.text],
    codes: POINTERS.code,
    numbers: [...table.numbers, ...POINTERS.number],
    words: POINTERS.word,
    pieces: [...table.pieces].map((piece) => `#${piece}`),
  };
}

/** Parameters of "def", up to the block that follows them. */
function functions(roles: Roles): Rules {
  const start: Productions = {
    ...named(roles, 'defParameter'),
    ...keyed(roles, 'defDefault'),
    '*': ['defStar'],
    '**': ['defLast'],
  };
  return {
    functionName: { ...named(roles, 'openFunction'), ...each(roles.calls, 'defStart') },
    openFunction: { '(': ['defStart'] },
    defStart: { ...start, ')': ['openBlock'] },
    defNext: start,
    defParameter: { ')': ['openBlock'], ',': ['defNext'], '=': ['defDefault'] },
    defStar: named(roles, 'defAfterStar'),
    defAfterStar: { ')': ['openBlock'], ',': ['defNextDefault'] },
    ...expression(roles, 'defDefault', { ends: { ')': ['openBlock'], ',': ['defNextDefault'] } }),
    defNextDefault: {
      ...named(roles, 'defEquals'),
      ...keyed(roles, 'defDefault'),
      '**': ['defLast'],
    },
    defLast: named(roles, 'defClose'),
    defClose: { ')': ['openBlock'] },
    defEquals: { '=': ['defDefault'] },
  };
}

function level(roles: Roles, name: Level): Rules {
  const ends = LEVELS[name];
  const block = (then: string): readonly string[] => ['innerLine', then];
  const line = { ...simple(roles, name), ...compound(name, block) };
  const after: Productions = { ...line, ...(name === 'top' ? { END: [] } : { '<DEDENT>': [] }) };
  return {
    ...assignments(roles, name),
    ...expression(roles, `${name}Value`, { ends: { ...ends, ',': [`${name}Returned`] } }),
    [`${name}Line`]: line,
    [`${name}After`]: after,
    ...afterBlocks(name, after, block),
    [`${name}Returned`]: {
      ...expression(roles, `${name}Value`, { ends: {} })[`${name}Value`],
      ...ends,
    },
    ...expression(roles, `${name}Raised`, { ends: { ...ends, from: [`${name}Cause`] } }),
    ...expression(roles, `${name}Cause`, { ends }),
    [`${name}Raise`]: {
      ...expression(roles, `${name}Raised`, { ends: {} })[`${name}Raised`],
      ...ends,
    },
    ...deletes(roles, name),
    ...imports(roles, name),
    [`${name}End`]: ends,
  };
}

/** What may follow the blocks of "if", of a loop and of "try". */
function afterBlocks(
  name: Level,
  after: Productions,
  block: (then: string) => readonly string[],
): Rules {
  return {
    [`${name}AfterIf`]: {
      ...after,
      elif: ['head', ...block(`${name}AfterIf`)],
      else: ['openBlock', ...block(`${name}After`)],
    },
    [`${name}AfterLoop`]: { ...after, else: ['openBlock', ...block(`${name}After`)] },
    [`${name}AfterTry`]: {
      except: ['handler', ...block(`${name}AfterExcept`)],
      finally: ['openBlock', ...block(`${name}After`)],
    },
    [`${name}AfterExcept`]: {
      ...after,
      except: ['handler', ...block(`${name}AfterExcept`)],
      else: ['openBlock', ...block(`${name}AfterElse`)],
      finally: ['openBlock', ...block(`${name}After`)],
    },
    [`${name}AfterElse`]: { ...after, finally: ['openBlock', ...block(`${name}After`)] },
  };
}

function simple(roles: Roles, name: Level): Productions {
  return {
    ...expression(roles, `${name}Value`, { ends: {} })[`${name}Value`],
    '<SET>': [`${name}Set`],
    ...each(['return', 'yield'], `${name}Returned`),
    raise: [`${name}Raise`],
    del: [`${name}Deleted`],
    assert: [`${name}Cause`],
    ...each(['pass', 'break', 'continue'], `${name}End`),
    ...each(['global', 'nonlocal'], `${name}Names`),
    import: [`${name}Import`],
    from: [`${name}From`],
  };
}

function compound(name: Level, block: (then: string) => readonly string[]): Productions {
  return {
    if: ['head', ...block(`${name}AfterIf`)],
    while: ['head', ...block(`${name}AfterLoop`)],
    for: ['target', 'loop', ...block(`${name}AfterLoop`)],
    with: ['manager', ...block(`${name}After`)],
    try: ['openBlock', ...block(`${name}AfterTry`)],
    def: ['functionName', ...block(`${name}After`)],
    class: ['className', ...block(`${name}After`)],
  };
}

/** What "<SET>" begins: targets, up to the value; only a single one may be augmented. */
function assignments(roles: Roles, name: Level): Rules {
  const kind = (own: string, more: Productions, start: Productions): Rules => {
    const [place, called] = [`${own}.place`, `${own}.called`];
    const trail = trailers(roles, place, called);
    const targets = { '=': [`${name}Right`], ',': [`${name}Targets`] };
    return {
      [own]: { ...operand(roles, called, called, called), ...named(roles, place), ...start },
      [place]: { ...trail, ...targets, ...more },
      [called]: trail,
    };
  };
  const value = expression(roles, `${name}Value`, { ends: {} })[`${name}Value`];
  return {
    ...kind(`${name}Set`, each(AUGMENTED, `${name}Right`), {}),
    ...kind(`${name}Targets`, {}, { '=': [`${name}Right`] }),
    [`${name}Right`]: { ...value, '<SET>': [`${name}Set`] },
  };
}

function deletes(roles: Roles, name: Level): Rules {
  const place = `${name}Deleted.place`;
  const called = `${name}Deleted.called`;
  const trail = trailers(roles, place, called);
  return {
    [`${name}Deleted`]: named(roles, place),
    [place]: { ...trail, ...LEVELS[name], ',': [`${name}Deleted`] },
    [called]: trail,
  };
}

function imports(roles: Roles, name: Level): Rules {
  const ends = LEVELS[name];
  const path = (own: string): Productions => ({
    '.': ['attribute', own],
    ...each(roles.dotted, own),
  });
  return {
    [`${name}Import`]: named(roles, `${name}Imported`),
    [`${name}Imported`]: {
      ...ends,
      ...path(`${name}Imported`),
      as: [`${name}Alias`],
      ',': [`${name}Import`],
    },
    [`${name}Alias`]: named(roles, `${name}AfterAlias`),
    [`${name}AfterAlias`]: { ...ends, ',': [`${name}Import`] },
    [`${name}From`]: named(roles, `${name}Module`),
    [`${name}Module`]: { ...path(`${name}Module`), import: [`${name}Members`] },
    [`${name}Members`]: { ...named(roles, `${name}Member`), '*': [`${name}End`] },
    [`${name}NextMember`]: named(roles, `${name}Member`),
    [`${name}Member`]: { ...ends, as: [`${name}MemberAlias`], ',': [`${name}NextMember`] },
    [`${name}MemberAlias`]: named(roles, `${name}AfterMember`),
    [`${name}AfterMember`]: { ...ends, ',': [`${name}NextMember`] },
    [`${name}Names`]: named(roles, `${name}AfterName`),
    [`${name}AfterName`]: { ...ends, ',': [`${name}Names`] },
  };
}
