/** A letter of grep with what it is asked for by. */
export interface GrepFlag {
  readonly letter: string;
  readonly weight: number;
  /** Behind the request. */
  readonly says: readonly string[];
  /** Instead of the verb; {what} is the text that is looked for, at the end where it is not there. */
  readonly verbs?: readonly string[];
  /** A letter that it is not said with. */
  readonly not?: string;
}

/** Where grep looks. */
export interface GrepPlace {
  readonly letters: string;
  /** Behind the letters. */
  readonly code: string;
  readonly weight: number;
  readonly says: readonly string[];
}

export const GREP_FLAGS: readonly GrepFlag[] = [
  {
    ...{ letter: 'i', weight: 8 },
    says: ['ignoring case', 'case insensitively', 'regardless of case', '(case insensitive)'],
  },
  {
    ...{ letter: 'n', weight: 6, not: 'l' },
    says: ['with line numbers', 'showing line numbers', 'and print the line numbers'],
  },
  {
    ...{
      letter: 'l',
      weight: 6,
      says: ['printing only file names', 'and list only the file names'],
    },
    verbs: [
      ...[
        'list the files that contain',
        'print the names of files containing',
        'which files contain',
      ],
      ...['find files that contain', 'show only the names of files with', 'find files containing'],
    ],
  },
  {
    ...{ letter: 'c', weight: 4, not: 'l', says: ['printing only the number of lines'] },
    verbs: ['count the lines containing', 'count lines with', 'how many lines contain'],
  },
  {
    ...{ letter: 'v', weight: 4, not: 'l', says: ['inverting the match'] },
    verbs: [
      ...['print lines that do not contain', 'show all lines without', 'exclude lines with'],
      ...['show every line except those with', 'filter out lines containing'],
    ],
  },
  {
    ...{ letter: 'w', weight: 4 },
    says: ['as a whole word', 'matching whole words only', 'only whole words'],
  },
  {
    letter: 'o',
    weight: 1.5,
    not: 'l',
    says: ['printing only the matching part', 'showing only what matches'],
  },
  { letter: 'E', weight: 1.5, says: ['as an extended regular expression', 'as an extended regex'] },
  { letter: 'F', weight: 1, says: ['as a fixed string', 'literally, not as a regex'] },
  {
    letter: 'H',
    weight: 1,
    says: ['with the file name of each match', 'printing the file names with it'],
  },
  {
    letter: 'h',
    weight: 0.7,
    not: 'H',
    says: ['without printing file names', 'hiding the file names'],
  },
];

export const GREP_PLACES: readonly GrepPlace[] = [
  {
    ...{ letters: '', code: '{pattern} {file}', weight: 10 },
    says: ['in {file}', 'in the file {file}', 'in file {file}'],
  },
  {
    letters: '',
    code: '{pattern} {file} {file2}',
    weight: 2,
    says: ['in {file} and {file2}', 'in the files {file} and {file2}'],
  },
  {
    ...{ letters: 'r', code: '{pattern} .', weight: 7 },
    says: [
      ...['in the current directory recursively', 'recursively in the current directory'],
      ...['in all files under the current directory', 'in this folder and its subdirectories'],
    ],
  },
  {
    ...{ letters: 'r', code: '{pattern} {dir}', weight: 8 },
    says: [
      ...['in {dir} recursively', 'in all files under {dir}', 'recursively in {dir}'],
      ...[
        'in the directory {dir} and below',
        'in every file below {dir}',
        'in the {dir} directory tree',
      ],
    ],
  },
  {
    ...{ letters: '', code: '{pattern} *', weight: 3 },
    says: ['in all files in the current directory', 'in every file of this folder'],
  },
  {
    ...{ letters: '', code: '{pattern} *.{ext}', weight: 6 },
    says: [
      'in all .{ext} files',
      'in all {ext} files in the current directory',
      'in *.{ext} files',
    ],
  },
  {
    ...{ letters: '', code: '{pattern} {dir}/*', weight: 2 },
    says: ['in all files in {dir}', 'in the files directly in {dir}'],
  },
  {
    ...{ letters: 'r', code: "--include='*.{ext}' {pattern} .", weight: 5 },
    says: ['recursively in all .{ext} files', 'in {ext} files in the current directory and below'],
  },
  {
    ...{ letters: 'r', code: "--include='*.{ext}' {pattern} {dir}", weight: 4 },
    says: ['in all {ext} files under {dir}', 'recursively in the .{ext} files of {dir}'],
  },
  {
    ...{ letters: 'r', code: '--exclude-dir={name} {pattern} .', weight: 1.5 },
    says: [
      'recursively here, skipping the directory {name}',
      'in all files below this directory except in {name}',
    ],
  },
];
