import type { FindTest } from './findTests';

/** Adds to each wording that letters may be large or small. */
const anyCase = (says: readonly string[]): readonly string[] =>
  says.flatMap((say) => [
    ...[`${say} ignoring case`, `${say}, case insensitive`, `${say} (case-insensitive)`],
    ...[`${say} regardless of case`, `${say} in upper or lower case`, `${say}, ignoring the case`],
  ]);

const ENDING = {
  after: [
    ...['ending in .{ext}', 'ending with .{ext}', 'with extension .{ext}', 'with extension {ext}'],
    ...['with the .{ext} extension', 'with the extension {ext}', 'with a {ext} extension'],
    ...['whose names end in .{ext}', 'whose name ends with .{ext}', 'with names ending in .{ext}'],
    ...['having the extension {ext}', 'of type {ext}'],
  ],
  that: ['end in .{ext}', 'end with .{ext}', 'have the extension {ext}', 'have a .{ext} extension'],
} as const;

const EITHER = {
  after: [
    ...['ending in .{ext} or .{ext2}', 'with extension {ext} or {ext2}'],
    ...['with names ending in .{ext} or .{ext2}', 'with the extensions .{ext} and .{ext2}'],
    ...['whose names end in .{ext} or in .{ext2}', 'with either a .{ext} or a .{ext2} extension'],
  ],
  that: [
    'end in .{ext} or .{ext2}',
    'have the extension {ext} or {ext2}',
    'end with {ext} or {ext2}',
  ],
} as const;

const CALLED = {
  are: ['named {file}', 'named {file}', 'called {file}'],
  after: ['with the name {file}', 'with name {file}'],
  that: ['have the name {file}', 'are named {file}', 'go by the name {file}'],
} as const;

const CONTAINING = {
  after: [
    ...['with {word} in their names', 'with {word} in the name', 'whose names contain {word}'],
    ...[
      'whose name contains {word}',
      'containing {word} in their name',
      'with names containing {word}',
    ],
    ...['having {word} in the name', 'with {word} somewhere in the filename'],
  ],
  that: [
    'have {word} in their name',
    'contain {word} in their names',
    'have {word} in the file name',
  ],
} as const;

const SIMPLE: readonly FindTest[] = [
  {
    ...{ kind: 'name', code: "-name '*.{ext}'", weight: 34, only: 'file' },
    adjectives: ['.{ext}', '{ext}', '*.{ext}', '"*.{ext}"', '.{ext}', "'.{ext}'"],
    ...ENDING,
  },
  {
    ...{ kind: 'name', code: "-iname '*.{ext}'", weight: 6, only: 'file' },
    after: anyCase(ENDING.after.slice(0, 8)),
    that: anyCase(ENDING.that),
  },
  { ...{ kind: 'name', code: '-name {file}', weight: 13 }, ...CALLED },
  {
    ...{ kind: 'name', code: '-iname {file}', weight: 3 },
    are: anyCase(CALLED.are),
    after: anyCase(CALLED.after),
  },
  { ...{ kind: 'name', code: '-name {name}', weight: 5 }, are: ['named {name}', 'called {name}'] },
  {
    ...{ kind: 'name', code: "-name '{pattern}'", weight: 10 },
    adjectives: ['{pattern}'],
    are: ['named {pattern}', 'matching {pattern}'],
    after: ['matching the pattern {pattern}', 'with names matching {pattern}', 'like {pattern}'],
    that: ['match {pattern}', 'match the pattern {pattern}', 'have names that match {pattern}'],
  },
  {
    ...{ kind: 'name', code: "-iname '{pattern}'", weight: 2 },
    after: anyCase(['matching {pattern}', 'named {pattern}']),
    that: anyCase(['match {pattern}']),
  },
  {
    ...{ kind: 'name', code: "-name '{word}*'", weight: 8 },
    after: [
      ...['starting with {word}', 'beginning with {word}', 'whose names start with {word}'],
      ...[
        'whose name begins with {word}',
        'with names starting with {word}',
        'prefixed with {word}',
      ],
      ...['with the prefix {word}'],
    ],
    that: ['start with {word}', 'begin with {word}', 'have names starting with {word}'],
  },
  {
    ...{ kind: 'name', code: "-name '*{word}'", weight: 3 },
    after: ['whose names end in {word}', 'with names ending with {word}', 'ending with {word}'],
    that: ['end with {word}', 'have names ending in {word}'],
  },
  { ...{ kind: 'name', code: "-name '*{word}*'", weight: 11 }, ...CONTAINING },
  {
    ...{ kind: 'name', code: "-iname '*{word}*'", weight: 4 },
    after: anyCase(CONTAINING.after),
    that: anyCase(CONTAINING.that),
  },
  {
    ...{ kind: 'name', code: "-name '.*'", weight: 4, adjectives: ['hidden', 'hidden', 'dot'] },
    after: ['whose names start with a dot', 'starting with a dot'],
    that: ['are hidden', 'start with a dot', 'begin with a period'],
  },
  {
    ...{ kind: 'name', code: "! -name '.*'", weight: 2, adjectives: ['non-hidden', 'visible'] },
    that: ['are not hidden', 'do not start with a dot'],
    last: ['ignoring hidden ones', 'excluding hidden files', 'but not hidden ones'],
  },
  {
    ...{ kind: 'path', code: "-path '*{word}*'", weight: 2 },
    after: [
      'whose paths contain {word}',
      'with {word} somewhere in their path',
      'with {word} in the path',
    ],
    that: ['have {word} in their path', 'contain {word} in the path'],
  },
];

const NEGATED: readonly FindTest[] = [
  {
    ...{ kind: 'not', code: "! -name '*.{ext}'", weight: 4, only: 'file' },
    adjectives: ['non-{ext}'],
    after: [
      'not ending in .{ext}',
      'without the extension {ext}',
      'whose names do not end in .{ext}',
    ],
    that: ['do not end in .{ext}', "don't have the extension {ext}", 'are not .{ext} files'],
    last: [
      'except .{ext} files',
      'except *.{ext}',
      'other than .{ext} files',
      'excluding *.{ext} files',
    ],
  },
  {
    ...{ kind: 'not', code: '! -name {file2}', weight: 4 },
    are: ['not named {file2}', 'not called {file2}'],
    last: ['except {file2}', 'excluding {file2}', 'but not {file2}', 'other than {file2}'],
  },
  {
    ...{ kind: 'not', code: "! -name '*{word2}*'", weight: 3 },
    after: ['without {word2} in the name', 'whose names do not contain {word2}'],
    that: ['do not have {word2} in their names', "don't contain {word2} in the name"],
    last: ['excluding those with {word2} in the name', 'except those whose name contains {word2}'],
  },
  {
    ...{ kind: 'not', code: "! -path '*/{name}/*'", weight: 4 },
    last: [
      ...[
        'excluding the {name} directory',
        'not in a {name} directory',
        'ignoring {name} directories',
      ],
      ...['except those in {name} directories', 'excluding paths with a {name} folder'],
      ...['outside of any {name} directory', 'ignoring everything below {name}'],
    ],
  },
];

const ALTERNATIVES: readonly FindTest[] = [
  {
    ...{
      kind: 'name',
      code: "\\( -name '*.{ext}' -o -name '*.{ext2}' \\)",
      weight: 9,
      only: 'file',
    },
    adjectives: [
      '.{ext} and .{ext2}',
      '{ext} and {ext2}',
      '*.{ext} and *.{ext2}',
      '{ext} or {ext2}',
    ],
    ...EITHER,
  },
  {
    ...{
      kind: 'name',
      code: "\\( -iname '*.{ext}' -o -iname '*.{ext2}' \\)",
      weight: 2,
      only: 'file',
    },
    after: anyCase(EITHER.after.slice(0, 4)),
  },
  {
    ...{ kind: 'name', code: '\\( -name {file} -o -name {file2} \\)', weight: 3 },
    are: ['named {file} or {file2}', 'called either {file} or {file2}', 'named {file} and {file2}'],
  },
  {
    ...{ kind: 'name', code: "\\( -name '*{word}*' -o -name '*{word2}*' \\)", weight: 2 },
    after: ['with {word} or {word2} in the name', 'whose names contain {word} or {word2}'],
    that: ['have either {word} or {word2} in the name'],
  },
];

/** Tests of names and paths. */
export const NAME_TESTS: readonly FindTest[] = [...SIMPLE, ...NEGATED, ...ALTERNATIVES];
