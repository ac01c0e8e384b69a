/** Where find looks. */
export interface FindPlace {
  /** The folders. */
  readonly where: string;
  /** Depths and the like, before the tests. */
  readonly options: string;
  readonly weight: number;
  readonly says: readonly string[];
  /** What is left out, behind the place; the command prunes it. */
  readonly pruned?: readonly string[];
}

const prefixed = (starts: string, ends: readonly string[]): readonly string[] =>
  ends.flatMap((end) => starts.split('|').map((start) => `${start} ${end}`));

const HERE = [
  'the current directory',
  'the current folder',
  'this directory',
  'the working directory',
];

const PLAIN: readonly FindPlace[] = [
  { where: '.', options: '', weight: 10, says: [''] },
  {
    ...{ where: '.', options: '', weight: 34 },
    says: [
      ...prefixed('in|under|in|below|inside|from', HERE),
      ...prefixed('in|under|in|under', ['the current directory', 'current directory']),
      ...['in the current directory tree', 'in this folder', 'here', 'under the current dir'],
      ...prefixed('in', HERE).flatMap((say) => [
        ...[`${say} and below`, `${say} and its subdirectories`, `${say} recursively`],
        ...[
          `${say} and all subdirectories`,
          `${say} and all sub-directories`,
          `recursively ${say}`,
        ],
      ]),
    ],
  },
  {
    ...{ where: '{dir}', options: '', weight: 38 },
    says: [
      ...['in {dir}', 'under {dir}', 'below {dir}', 'inside {dir}', 'within {dir}', 'from {dir}'],
      ...['in {dir}', 'under {dir}', 'in the {dir} directory', 'in the directory {dir}'],
      ...['in directory {dir}', 'in folder {dir}', 'in the folder {dir}', 'in the {dir} folder'],
      ...['in {dir} and below', 'in {dir} and its subdirectories', 'in the {dir} directory tree'],
      ...[
        'under the {dir} directory',
        'in {dir} and all its subfolders',
        'in the tree under {dir}',
      ],
      ...['under {dir} directory', 'in the directory tree {dir}', 'in {dir} recursively'],
    ],
  },
  {
    ...{ where: '{dir} {dir2}', options: '', weight: 3 },
    says: ['in {dir} and {dir2}', 'under {dir} and {dir2}', 'in the directories {dir} and {dir2}'],
  },
  {
    ...{ where: '/', options: '', weight: 6 },
    says: [
      ...['on the system', 'on the whole system', 'in the entire filesystem', 'on this machine'],
      ...['anywhere on the system', 'in the file system', 'under /', 'in the root directory'],
      ...['in the whole file system', 'starting from the root directory', 'on my computer', 'in /'],
    ],
  },
  {
    ...{ where: '~', options: '', weight: 4 },
    says: [
      ...['in my home directory', 'in the home directory', 'under my home directory', 'in ~'],
      ...['in my home folder', 'in the home directory tree', 'under ~', 'in your home directory'],
    ],
  },
  {
    where: '$HOME',
    options: '',
    weight: 1,
    says: ['in $HOME', 'under $HOME', 'in the $HOME directory'],
  },
  {
    ...{ where: '/', options: '-xdev', weight: 1.5 },
    says: [
      ...['on the root filesystem only', 'in / without crossing file systems'],
      ...['under / on the same filesystem', 'on the root partition, not on other file systems'],
    ],
  },
  {
    ...{ where: '{dir}', options: '-xdev', weight: 0.8 },
    says: ['in {dir} without leaving its file system', 'under {dir} on the same filesystem'],
  },
];

const SHALLOW = ['without descending into subdirectories', 'without recursion', 'non-recursively'];
const TOP = ['not in its subdirectories', 'excluding subdirectories', 'but not in subdirectories'];

/** Options that limit the depth, how often, and what says so of a {place}. */
const LIMITS: readonly (readonly [options: string, share: number, says: readonly string[]])[] = [
  [
    '-maxdepth 1',
    2,
    [
      ...[...SHALLOW, ...TOP].map((say) => `in {place} ${say}`),
      ...['directly in {place}', 'in {place} only', 'in the top level of {place}'],
      ...['directly under {place}', 'only in {place}, not below it', 'in {place} itself'],
    ],
  ],
  [
    '-maxdepth {depth}',
    1,
    [
      ...['in {place} at most {depth} levels deep', 'up to {depth} levels below {place}'],
      ...['in {place} with a maximum depth of {depth}', 'in {place} down to {depth} levels'],
      ...['in {place}, going no deeper than {depth} levels', 'within {depth} levels of {place}'],
    ],
  ],
  [
    '-mindepth {depth}',
    0.5,
    [
      ...['at least {depth} levels below {place}', 'in {place} with a minimum depth of {depth}'],
      'in {place} at depth {depth} or deeper',
    ],
  ],
  [
    '-mindepth 1 -maxdepth 1',
    0.7,
    [
      'directly in {place}, leaving out the directory itself',
      ...['exactly one level below {place}', 'in {place} at depth one'],
    ],
  ],
];

/** Places whose depth is limited; `at` is how the place is named. */
function shallow(where: string, at: readonly string[], weight: number): readonly FindPlace[] {
  return LIMITS.map(([options, share, says]) => ({
    ...{ where, options, weight: share * weight },
    says: at.flatMap((place) => says.map((say) => say.replace('{place}', place))),
  }));
}

const PRUNED: readonly FindPlace[] = [
  {
    ...{ where: '.', options: '-path ./{name} -prune -o', weight: 2 },
    says: ['in the current directory', 'in this folder', 'under the current directory', ''],
    pruned: [
      ...['without descending into {name}', 'skipping the directory {name}', 'but skip ./{name}'],
      ...['pruning {name}', 'not descending into the {name} directory', 'skipping ./{name}'],
    ],
  },
  {
    ...{ where: '{dir}', options: '-name {name} -prune -o', weight: 2 },
    says: ['in {dir}', 'under {dir}', 'below {dir}'],
    pruned: [
      ...['skipping any {name} directories', 'without going into directories named {name}'],
      ...['pruning all directories called {name}', 'skipping everything named {name}'],
    ],
  },
];

/** All places. */
export const FIND_PLACES: readonly FindPlace[] = [
  ...PLAIN,
  ...shallow('.', HERE.slice(0, 2), 1.6),
  ...shallow('{dir}', ['{dir}'], 1.8),
  ...PRUNED,
];
