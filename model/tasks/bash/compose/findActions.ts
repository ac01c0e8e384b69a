import { of, type FindAction } from './actionWays';
import { CHANGING } from './findChanges';
import { DELETING, GREPPING } from './findEdits';
import { SHOWING } from './findShows';

const PRINTING: readonly FindAction[] = of(
  [
    [
      ...(['', 110] as const),
      [
        ...[
          'find {what}',
          'find {what}',
          'find {what}',
          'find {what}',
          'list {what}',
          'search for {what}',
        ],
        ...['show {what}', 'display {what}', 'locate {what}', 'look for {what}', 'get {what}'],
        ...['show me {what}', 'get a list of {what}', 'print {what}'],
      ],
    ],
    [
      '-print',
      5,
      ['find and print {what}', 'print the paths of {what}', 'print the full path of {what}'],
    ],
    ['-print0', 2, ['print {what} separated by null characters', 'list {what}, null-terminated']],
    [
      '| sort',
      4,
      ['list {what} sorted by name', 'find and sort {what}', 'show a sorted list of {what}'],
    ],
    ['| head -n {n}', 2.5, ['show the first {n} of {what}', 'list only {n} of {what}']],
    ['-print -quit', 1, ['find only the first of {what}', 'stop after the first of {what}']],
    [
      '> {file2}',
      2.5,
      ['save the list of {what} to {file2}', 'write the names of {what} into {file2}'],
    ],
    [
      '-printf "%f\\n"',
      2,
      ['print only the names of {what}, without the path', 'list the base names of {what}'],
    ],
    ['| wc -l', 9, ['count {what}', 'count the number of {what}', 'get the number of {what}']],
    [
      '-ls',
      6,
      [
        'list {what} with details',
        'show the details of {what}',
        'display detailed information about {what}',
      ],
    ],
    [
      '-printf "%s %p\\n" | sort -n',
      1.5,
      ['list {what} sorted by size', 'show {what} with their size, smallest first'],
    ],
    [
      '-printf "%s %p\\n" | sort -nr | head -n {n}',
      1,
      ['show the {n} largest of {what}', 'find the {n} biggest of {what}'],
    ],
    [
      '-printf "%T@ %p\\n" | sort -n',
      1,
      ['list {what} sorted by modification time', 'show {what}, oldest first'],
    ],
  ],
  { isWhole: true },
);

/** All actions. */
export const FIND_ACTIONS: readonly FindAction[] = [
  ...PRINTING,
  ...SHOWING,
  ...DELETING,
  ...GREPPING,
  ...CHANGING,
];
