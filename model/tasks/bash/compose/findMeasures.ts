import type { FindTest } from './findTests';

/** Units of sizes: the letter, how often it is asked for, and its names. */
const UNITS: readonly (readonly [letter: string, weight: number, names: readonly string[]])[] = [
  ['M', 3, [' MB', 'MB', ' megabytes', 'M']],
  ['k', 1.2, [' KB', 'KB', ' kilobytes', 'k', 'kb']],
  ['G', 0.8, [' GB', 'GB', ' gigabytes', 'G']],
  ['c', 0.8, [' bytes', ' bytes']],
];
const MORE = ['larger than', 'bigger than', 'greater than', 'over', 'more than', 'above'];
const LESS = ['smaller than', 'less than', 'under', 'below'];

const join = (starts: readonly string[], ends: readonly string[]): readonly string[] =>
  starts.flatMap((start) => ends.map((end) => start + end));

export const SIZE_TESTS: readonly FindTest[] = UNITS.flatMap(([letter, weight, names]) => {
  const amounts = names.map((name) => ` {size}${name}`);
  return [
    {
      ...{ kind: 'size', code: `-size +{size}${letter}`, weight: 4 * weight },
      are: join(MORE, amounts),
      after: join(['with a size over', 'of more than', 'with size greater than'], amounts),
      that: join(['exceed', 'take up more than', 'have a size of more than'], amounts),
    },
    {
      ...{ kind: 'size', code: `-size -{size}${letter}`, weight: 1.5 * weight },
      are: join(LESS, amounts),
      after: join(['with a size below', 'of less than'], amounts),
      that: join(['take up less than', 'have a size under'], amounts),
    },
    {
      ...{ kind: 'size', code: `-size {size}${letter}`, weight: 0.8 * weight },
      are: join(['exactly', 'of size', 'of exactly'], amounts),
      after: join(['with a size of', 'with exactly'], amounts),
    },
    {
      ...{ kind: 'size', code: `-size +{n}${letter} -size -{n2}${letter}`, weight: 0.6 * weight },
      are: names.flatMap((name) => [
        ...[`larger than {n}${name} and smaller than {n2}${name}`],
        ...[
          `bigger than {n}${name} but less than {n2}${name}`,
          `between {n}${name} and {n2}${name}`,
        ],
      ]),
    },
  ];
});

/** What happened to a file: option, how often, verbs. */
const EVENTS: readonly (readonly [letter: string, weight: number, verbs: readonly string[]])[] = [
  ['m', 3, ['modified', 'modified', 'changed', 'updated', 'edited', 'last modified']],
  ['a', 1, ['accessed', 'last accessed', 'read', 'opened', 'used']],
  ['c', 0.5, ['status-changed', 'changed in status', 'changed (ctime)']],
];
const RECENT = [' in the last', ' within the last', ' in the past', ' during the last', ' within'];

/** Tests of a time that is counted in units; `amount` is said, `value` stands in the command. */
function countTimes(
  verbs: readonly string[],
  option: string,
  [amount, value]: readonly [string, string],
  weight: number,
): readonly FindTest[] {
  const ago = [` more than ${amount} ago`, ` over ${amount} ago`, ` at least ${amount} ago`];
  const recent = [...RECENT.map((start) => `${start} ${amount}`), ` less than ${amount} ago`];
  const nots = verbs
    .slice(0, 3)
    .flatMap((verb) => [
      ...[`not ${verb} in the last ${amount}`, `not ${verb} for ${amount}`],
      ...[`not ${verb} for more than ${amount}`],
    ]);
  const isAge = option.startsWith('-m');
  return [
    { ...{ kind: option, code: `${option} -${value}`, weight }, were: join(verbs, recent) },
    {
      ...{ kind: option, code: `${option} +${value}`, weight },
      were: [...join(verbs, ago), ...nots],
      ...(isAge
        ? { are: [`older than ${amount}`, `older than ${amount}`, `more than ${amount} old`] }
        : {}),
    },
    {
      ...{ kind: option, code: `${option} ${value}`, weight: weight / 5 },
      were: verbs.flatMap((verb) => [`${verb} exactly ${amount} ago`, `${verb} ${amount} ago`]),
    },
  ];
}

/** Longer units are said as they are and counted in days or minutes by the command. */
const LONGER: readonly (readonly [option: string, amount: string, value: number])[] = [
  ...[2, 3, 4, 6].map((weeks) => ['time', `${weeks} weeks`, weeks * 7] as const),
  ...[2, 3, 6].map((months) => ['time', `${months} months`, months * 30] as const),
  ...[2, 3, 4, 6, 8, 12].map((hours) => ['min', `${hours} hours`, hours * 60] as const),
];

const COUNTED = EVENTS.flatMap(([letter, weight, verbs]) => [
  ...countTimes(verbs, `-${letter}time`, ['{days} days', '{days}'], 3 * weight),
  ...countTimes(verbs, `-${letter}min`, ['{minutes} minutes', '{minutes}'], 0.9 * weight),
  ...LONGER.flatMap(([unit, amount, value]) =>
    countTimes(verbs, `-${letter}${unit}`, [amount, String(value)], 0.08 * weight),
  ),
]);

const TODAY: readonly FindTest[] = [
  ...EVENTS.slice(0, 2).flatMap(([letter, , verbs]): readonly FindTest[] => [
    {
      ...{ kind: `-${letter}time`, code: `-${letter}time -1`, weight: 1.2 },
      were: join(verbs, [' in the last day', ' in the last 24 hours', ' within the last day']),
    },
    {
      ...{ kind: `-${letter}time`, code: `-${letter}time 0`, weight: 1 },
      were: join(verbs, [' today', ' less than a day ago', ' less than one day ago']),
    },
    {
      ...{ kind: `-${letter}time`, code: `-${letter}time -7`, weight: 0.6 },
      were: join(verbs, [' in the last week', ' during the past week', ' within a week']),
    },
    {
      ...{ kind: `-${letter}min`, code: `-${letter}min -60`, weight: 0.7 },
      were: join(verbs, [' in the last hour', ' less than an hour ago', ' within the past hour']),
    },
  ]),
];

const COMPARED: readonly FindTest[] = [
  {
    ...{ kind: '-newer', code: '-newer {file}', weight: 3 },
    are: ['newer than {file}', 'newer than the file {file}', 'more recent than {file}'],
    were: ['modified after {file}', 'modified more recently than {file}', 'changed since {file}'],
  },
  {
    ...{ kind: '-newer', code: '! -newer {file}', weight: 1.5 },
    are: ['older than {file}', 'not newer than {file}', 'older than the file {file}'],
    were: ['modified before {file}'],
  },
  {
    ...{ kind: '-newer', code: '-newermt {date}', weight: 2 },
    are: ['newer than {date}'],
    were: ['modified after {date}', 'modified since {date}', 'changed after {date}'],
  },
  {
    ...{ kind: '-newer', code: '! -newermt {date}', weight: 1 },
    are: ['older than {date}'],
    were: ['modified before {date}', 'last changed before {date}'],
  },
];

/** Tests of times. */
export const TIME_TESTS: readonly FindTest[] = [...COUNTED, ...TODAY, ...COMPARED];
