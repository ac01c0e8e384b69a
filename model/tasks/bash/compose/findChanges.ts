import { of, type FindAction } from './actionWays';

/** Changes what files are, or where. */
export const CHANGING: readonly FindAction[] = [
  ...of([
    [
      '-exec chmod {perm} {} \\;',
      9,
      [
        'change the permissions of {what} to {perm}',
        'set the permissions of {what} to {perm}',
        'chmod {what} to {perm}',
        'change permissions to {perm} for {what}',
        'set mode {perm} on {what}',
      ],
    ],
    [
      '-exec chmod {perm} {} +',
      2,
      [
        'give {what} permissions {perm} with as few calls as possible',
        'set permission {perm} on {what} at once',
      ],
    ],
    [
      '| xargs chmod {perm}',
      2.5,
      ['change the permissions of {what} to {perm} with xargs', 'pass {what} to chmod {perm}'],
    ],
    [
      '-print0 | xargs -0 chmod {perm}',
      2,
      [
        'safely set the permissions of {what} to {perm}',
        'chmod {what} to {perm}, whatever is in their names',
      ],
    ],
    [
      '-exec chown {user} {} \\;',
      3,
      [
        'change the owner of {what} to {user}',
        'make {user} the owner of {what}',
        'set the owner of {what} to {user}',
      ],
    ],
    [
      '-exec chown {user}:{group} {} \\;',
      2,
      [
        'change owner to {user} and group to {group} for {what}',
        'give {what} to user {user} and group {group}',
      ],
    ],
    [
      '-exec chgrp {group} {} \\;',
      1.5,
      ['change the group of {what} to {group}', 'set the group of {what} to {group}'],
    ],
    [
      '-exec touch {} \\;',
      1.2,
      [
        'touch {what}',
        'set the time stamp of {what} to now',
        'update the modification time of {what}',
      ],
    ],
    [
      '-exec mv {} {dir2} \\;',
      5,
      ['move {what} to {dir2}', 'move {what} into {dir2}', 'move {what} to the directory {dir2}'],
    ],
    [
      '-exec cp -r {} {dir2} \\;',
      1,
      ['recursively copy {what} to {dir2}', 'copy {what} with everything in them to {dir2}'],
    ],
  ]),
  ...of(
    [
      [
        '-exec cp {} {dir2} \\;',
        5,
        [
          'copy {what} to {dir2}',
          'copy {what} into {dir2}',
          'copy {what} to the directory {dir2}',
          'put a copy of {what} in {dir2}',
        ],
      ],
      ['| xargs -I {} mv {} {dir2}', 1.2, ['move {what} to {dir2} with xargs']],
      ['| xargs -I {} cp {} {dir2}', 1.2, ['copy {what} to {dir2} with xargs']],
      ['-exec gzip {} \\;', 3, ['compress {what}', 'gzip {what}', 'compress {what} with gzip']],
      ['| xargs gzip', 1, ['gzip {what} with xargs', 'pass {what} to gzip']],
      [
        '-exec gunzip {} \\;',
        0.8,
        ['unzip {what} with gunzip', 'decompress {what}', 'gunzip {what}'],
      ],
      [
        '-exec dos2unix {} \\;',
        0.8,
        ['convert {what} to unix line endings', 'run dos2unix on {what}'],
      ],
      [
        '-exec mv {} {}.bak \\;',
        1,
        ['rename {what} by adding .bak', 'add the suffix .bak to {what}'],
      ],
      [
        '| xargs tar czf {archive}',
        2,
        [
          'archive {what} into {archive}',
          'pack {what} into the compressed archive {archive}',
          'create {archive} from {what}',
          'tar {what} to {archive}',
        ],
      ],
      [
        '-exec chmod +x {} \\;',
        1.5,
        ['make {what} executable', 'add execute permission to {what}'],
      ],
    ],
    { only: 'file' },
  ),
];
