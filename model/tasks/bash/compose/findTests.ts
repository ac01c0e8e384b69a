import { NAME_TESTS } from './findNames';
import { SIZE_TESTS, TIME_TESTS } from './findMeasures';

/** One of find's tests with the ways to say it, by the place in a sentence where they can stand. */
export interface FindTest {
  /** A request has one test of a kind at most. */
  readonly kind: string;
  readonly code: string;
  readonly weight: number;
  /** What it is said of; of anything where absent. */
  readonly only?: 'file' | 'directory' | 'link';
  /** Before the noun: "empty". */
  readonly adjectives?: readonly string[];
  /** Behind the noun, or behind "that are": "owned by {user}". */
  readonly are?: readonly string[];
  /** Behind the noun, or behind "that were": "modified today". */
  readonly were?: readonly string[];
  /** Behind the noun alone: "with mode {perm}". */
  readonly after?: readonly string[];
  /** Behind "that" alone: "belong to {user}". */
  readonly that?: readonly string[];
  /** At the end of what is said: "except {file}". */
  readonly last?: readonly string[];
}

const OWNER_TESTS: readonly FindTest[] = [
  {
    ...{ kind: 'user', code: '-user {user}', weight: 7 },
    are: ['owned by {user}', 'owned by user {user}', 'owned by the user {user}'],
    after: [
      'belonging to {user}',
      'belonging to user {user}',
      'of user {user}',
      'with owner {user}',
    ],
    that: [
      'belong to {user}',
      'belong to the user {user}',
      '{user} owns',
      'have {user} as their owner',
    ],
  },
  {
    ...{ kind: 'user', code: '! -user {user}', weight: 3 },
    are: ['not owned by {user}', 'not owned by the user {user}', 'owned by anyone but {user}'],
    after: ['not belonging to {user}', 'with an owner other than {user}'],
    that: ["don't belong to {user}", 'do not belong to user {user}'],
  },
  {
    ...{ kind: 'group', code: '-group {group}', weight: 3 },
    are: ['owned by group {group}', 'owned by the group {group}', 'in group {group}'],
    after: ['belonging to group {group}', 'with the group {group}', 'of the {group} group'],
    that: ['belong to the group {group}', 'belong to group {group}'],
  },
  {
    ...{ kind: 'group', code: '! -group {group}', weight: 1 },
    are: ['not owned by the group {group}', 'not in group {group}'],
    that: ['do not belong to group {group}', "don't belong to the group {group}"],
  },
  {
    ...{ kind: 'user', code: '-nouser', weight: 1 },
    are: ['not owned by any user', 'owned by no existing user'],
    after: ['without a valid owner', 'with no owner', 'without an owner'],
    that: ['belong to no user', 'have no owner'],
  },
];

const MODE_TESTS: readonly FindTest[] = [
  {
    ...{ kind: 'perm', code: '-perm {perm}', weight: 6 },
    are: ['set to {perm}'],
    after: [
      ...['with permissions {perm}', 'with permission {perm}', 'with mode {perm}'],
      ...['with permissions set to {perm}', 'whose permissions are {perm}', 'having mode {perm}'],
      ...['with exactly permissions {perm}', 'with {perm} permissions'],
    ],
    that: ['have permissions {perm}', 'have {perm} permission', 'have mode {perm}'],
  },
  {
    ...{ kind: 'perm', code: '-perm -{perm}', weight: 2 },
    after: ['with at least permissions {perm}', 'with all of the permission bits {perm} set'],
    that: ['have at least the permissions {perm}', 'have all bits of {perm} set'],
  },
  {
    ...{ kind: 'perm', code: '! -perm {perm}', weight: 2 },
    after: [
      'without permissions {perm}',
      'whose permissions are not {perm}',
      'without mode {perm}',
    ],
    that: ["don't have permissions {perm}", 'do not have mode {perm}'],
  },
  {
    ...{ kind: 'perm', code: '-executable', weight: 2, adjectives: ['executable'] },
    that: ['I can execute', 'are executable', 'can be executed'],
  },
  {
    ...{ kind: 'perm', code: '-perm /u+x', weight: 1.5 },
    are: ['executable by their owner', 'executable by the owner'],
    after: ['with execute permission for the owner', 'with the executable bit set for the user'],
  },
  {
    ...{ kind: 'perm', code: '-perm -o+w', weight: 1.5 },
    adjectives: ['world-writable', 'world writable'],
    are: ['writable by others', 'writable by everyone', 'writable by everybody'],
    that: ['others can write to', 'everyone can write', 'anyone can write to'],
  },
  {
    ...{ kind: 'perm', code: '-perm -4000', weight: 2, adjectives: ['setuid', 'SUID', 'suid'] },
    after: ['with the setuid bit set', 'with the SUID bit', 'with setuid set'],
    that: ['have the setuid bit set', 'have SUID set'],
  },
  {
    ...{ kind: 'perm', code: '-perm -2000', weight: 1, adjectives: ['setgid', 'SGID'] },
    after: ['with the setgid bit set', 'with the SGID bit'],
    that: ['have the setgid bit set'],
  },
  {
    ...{ kind: 'perm', code: '! -readable', weight: 0.7, adjectives: ['unreadable'] },
    that: ["I can't read", 'are not readable'],
  },
  {
    ...{ kind: 'perm', code: '-writable', weight: 0.7, adjectives: ['writable'] },
    that: ['I can write to', 'are writable'],
  },
];

const OTHER_TESTS: readonly FindTest[] = [
  {
    ...{
      kind: 'empty',
      code: '-empty',
      weight: 9,
      adjectives: ['empty', 'empty', 'empty', '0-byte'],
    },
    after: ['with nothing in them', 'without content'],
    that: ['are empty', 'are empty', 'have no content', 'contain nothing'],
  },
  {
    ...{ kind: 'size', code: '! -empty', weight: 2, adjectives: ['non-empty', 'nonempty'] },
    that: ['are not empty', "aren't empty"],
    are: ['not empty'],
  },
  {
    ...{ kind: 'links', code: '-links +{n}', weight: 1.2, only: 'file' },
    after: ['with more than {n} hard links', 'with over {n} links'],
    that: ['have more than {n} hard links', 'have more than {n} links'],
  },
  {
    ...{ kind: 'links', code: '-links {n}', weight: 0.7, only: 'file' },
    after: ['with exactly {n} hard links', 'with {n} hard links'],
    that: ['have {n} hard links'],
  },
  {
    ...{ kind: 'inode', code: '-inum {pid}', weight: 1.5 },
    after: ['with inode number {pid}', 'with inode {pid}', 'with the inode number {pid}'],
    that: ['have the inode number {pid}', 'have inode {pid}'],
  },
  {
    ...{ kind: 'inode', code: '-samefile {file}', weight: 1, only: 'file' },
    after: ['sharing the inode of {file}'],
    that: ['are hard links to {file}', 'are hard linked to {file}', 'are the same file as {file}'],
  },
];

/** All tests. */
export const FIND_TESTS: readonly FindTest[] = [
  ...NAME_TESTS,
  ...SIZE_TESTS,
  ...TIME_TESTS,
  ...OWNER_TESTS,
  ...MODE_TESTS,
  ...OTHER_TESTS,
];
