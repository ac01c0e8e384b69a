import { of, type FindAction } from './actionWays';

/** Removes. */
export const DELETING: readonly FindAction[] = [
  ...of([
    ['-delete', 9, ['delete {what}', 'delete {what}', 'erase {what}', 'get rid of {what}']],
    ['-print -delete', 0.8, ['print and delete {what}', 'delete {what} and print what is deleted']],
  ]),
  ...of(
    [
      [
        '-exec rm {} \\;',
        11,
        ['remove {what}', 'remove {what}', 'delete {what}', 'rm {what}', 'use rm to delete {what}'],
      ],
      [
        '-exec rm -f {} \\;',
        4,
        [
          'force delete {what}',
          'forcibly remove {what}',
          'remove {what} without asking',
          'force removal of {what}',
        ],
      ],
      [
        '-ok rm {} \\;',
        1,
        [
          'delete {what} but ask before each',
          'remove {what} with confirmation',
          'remove {what}, prompting each time',
        ],
      ],
      ['-exec rm -i {} \\;', 0.8, ['interactively remove {what}', 'interactively delete {what}']],
      [
        '| xargs rm',
        4,
        ['remove {what} with xargs', 'pass {what} to rm', 'remove {what} using xargs'],
      ],
      ['| xargs rm -f', 1.5, ['forcibly delete {what} with xargs', 'pass {what} to rm -f']],
      [
        '-print0 | xargs -0 rm',
        3,
        ['safely delete {what}', 'remove {what}, handling spaces in names', 'safely remove {what}'],
      ],
      [
        '-exec rm {} +',
        1.5,
        ['remove {what} with as few calls as possible', 'remove {what} in one go'],
      ],
    ],
    { only: 'file' },
  ),
  ...of(
    [
      [
        '-exec rm -rf {} \\;',
        4,
        [
          'remove {what} and everything in them',
          'recursively force delete {what}',
          'delete {what} with all their contents',
        ],
      ],
      [
        '-exec rm -r {} \\;',
        3,
        ['recursively remove {what}', 'recursively delete {what}', 'remove {what} recursively'],
      ],
      [
        '-exec rmdir {} \\;',
        2,
        ['rmdir {what}', 'remove {what} with rmdir', 'run rmdir on {what}'],
      ],
      ['| xargs rm -rf', 1.5, ['recursively remove {what} with xargs', 'pass {what} to rm -rf']],
    ],
    { only: 'directory' },
  ),
];

/** Looks into files, or changes what is in them. */
export const GREPPING: readonly FindAction[] = of(
  [
    [
      '-exec grep {pattern} {} \\;',
      5,
      [
        'search for {pattern} in {what}',
        'find lines with {pattern} in {what}',
        'grep for {pattern} in {what}',
        'look for {pattern} inside {what}',
      ],
    ],
    [
      '-exec grep -l {pattern} {} \\;',
      6,
      [
        'list those of {what} that contain {pattern}',
        'print the names of {what} which contain {pattern}',
        'tell which of {what} hold the text {pattern}',
      ],
    ],
    [
      '-exec grep -H {pattern} {} \\;',
      3,
      [
        'search {what} for {pattern} and show the file names',
        'print lines with {pattern} and the name of the file for {what}',
      ],
    ],
    [
      '-exec grep -i {pattern} {} \\;',
      2,
      [
        'search {what} for {pattern}, ignoring case',
        'case insensitively search for {pattern} in {what}',
      ],
    ],
    [
      '-exec grep -n {pattern} {} \\;',
      1.5,
      [
        'search {what} for {pattern} with line numbers',
        'print the line numbers of {pattern} in {what}',
      ],
    ],
    [
      '| xargs grep {pattern}',
      7,
      [
        'search {what} for {pattern}',
        'find {pattern} in {what}',
        'grep {pattern} in {what} with xargs',
        'search for the string {pattern} in {what}',
        'search for all occurrences of {pattern} in {what}',
      ],
    ],
    [
      '| xargs grep -l {pattern}',
      3,
      [
        'print only the names of {what} that have {pattern} in them',
        'find {what} that contain the word {pattern} and list their names',
      ],
    ],
    [
      '| xargs grep -i {pattern}',
      2,
      [
        'search {what} for {pattern} case-insensitively',
        'find {pattern} in {what} regardless of case',
      ],
    ],
    [
      '| xargs grep -n {pattern}',
      1.5,
      [
        'show where {pattern} occurs in {what}, with line numbers',
        'find {pattern} in {what} and print line numbers',
      ],
    ],
    [
      '-print0 | xargs -0 grep {pattern}',
      3,
      [
        'safely search {what} for {pattern}',
        'search for {pattern} in {what}, names may have spaces',
      ],
    ],
    [
      '| grep {pattern}',
      3,
      [
        'list {what} and keep the paths that contain {pattern}',
        'find {what} and filter the output by {pattern}',
        'grep {pattern} in the list of {what}',
      ],
    ],
    [
      '| grep -v {pattern}',
      2,
      [
        'list {what} but drop lines with {pattern}',
        'find {what} and filter out {pattern} from the output',
      ],
    ],
    [
      "-exec sed -i 's/{word}/{word2}/g' {} \\;",
      4,
      [
        'replace {word} with {word2} in {what}',
        'replace all occurrences of {word} with {word2} in {what}',
        'substitute {word2} for {word} in {what}',
      ],
    ],
    [
      "| xargs sed -i 's/{word}/{word2}/g'",
      2,
      ['change {word} to {word2} in {what} with xargs', 'change every {word} to {word2} in {what}'],
    ],
    [
      "-exec sed -i '/{word}/d' {} \\;",
      0.8,
      ['delete lines containing {word} from {what}', 'remove every line with {word} from {what}'],
    ],
  ],
  { only: 'file' },
);
