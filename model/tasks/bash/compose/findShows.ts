import { of, type FindAction } from './actionWays';

/** Shows or counts. */
export const SHOWING: readonly FindAction[] = [
  ...of([
    [
      '-exec ls -l {} \\;',
      5,
      [
        'show the long listing of {what}',
        'run ls -l on {what}',
        'list {what} in long format',
        'execute ls -l for {what}',
      ],
    ],
    [
      '-exec ls -lh {} \\;',
      2,
      ['list {what} in long format with human readable sizes', 'run ls -lh on {what}'],
    ],
    [
      '-exec ls -ld {} \\;',
      2,
      ['run ls -ld on {what}', 'list {what} in long format, not what is in them'],
    ],
    [
      '| xargs ls -l',
      4,
      ['pass {what} to ls -l', 'pipe {what} to xargs ls -l', 'long list {what} with xargs'],
    ],
    [
      '-print0 | xargs -0 ls -l',
      1.5,
      [
        'safely list {what} in long format',
        'long list {what}, handling special characters in names',
      ],
    ],
    ['-exec stat {} \\;', 1, ['run stat on {what}', 'print the status of {what}']],
    [
      '-exec echo {} \\;',
      1.5,
      ['echo {what}', 'run echo for each of {what}', 'echo the names of {what}'],
    ],
    [
      '-exec basename {} \\;',
      1.2,
      ['print the base name of {what}', 'run basename on {what}', 'strip the path from {what}'],
    ],
  ]),
  ...of([
    [
      '-exec du -sh {} \\;',
      2.5,
      [
        'show the disk usage of {what}',
        'print the human readable size of {what}',
        'show how much space is taken by {what}',
      ],
    ],
  ]),
  ...of(
    [
      [
        '-exec file {} \\;',
        1.5,
        [
          'determine the file type of {what}',
          'run file on {what}',
          'show which type of data is in {what}',
        ],
      ],
      [
        '-exec md5sum {} \\;',
        1.5,
        [
          'calculate the md5 sum of {what}',
          'print the md5 checksum of {what}',
          'run md5sum on {what}',
        ],
      ],
      [
        '-exec cat {} \\;',
        3,
        [
          'print the contents of {what}',
          'show the content of {what}',
          'cat {what}',
          'display the contents of {what}',
        ],
      ],
      [
        '| xargs cat',
        1.5,
        [
          'concatenate {what}',
          'pipe {what} to cat through xargs',
          'concatenate the contents of {what}',
        ],
      ],
      [
        '-exec head -n {n} {} \\;',
        1.2,
        ['print the first {n} lines of {what}', 'show the top {n} lines of {what}'],
      ],
      [
        '-exec wc -l {} \\;',
        2,
        [
          'count the lines in each of {what}',
          'run wc -l on {what}',
          'print the line count of {what}',
        ],
      ],
      [
        '| xargs wc -l',
        3,
        [
          'count the lines in {what}',
          'count the number of lines of {what} and their total',
          'count lines of code in {what}',
        ],
      ],
      ['-print0 | xargs -0 wc -l', 1, ['count all lines in {what}, whatever their names are']],
      [
        '-exec cat {} \\; | wc -l',
        1,
        ['count the total number of lines in {what}', 'print the sum of the lines of {what}'],
      ],
    ],
    { only: 'file' },
  ),
];
