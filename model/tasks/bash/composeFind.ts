import type { Random } from '../cf/random';
import { slotsOf } from './bankSlots';
import type { FindAction } from './compose/actionWays';
import { FIND_ACTIONS } from './compose/findActions';
import { FIND_PLACES, type FindPlace } from './compose/findPlaces';
import { FIND_TESTS, type FindTest } from './compose/findTests';
import { describeThings, type Noun } from './describeThings';
import { phraseRequest } from './phraseRequest';
import type { BankEntry } from './readBank';

/** How many tests a request has, by weight. */
const COUNTS: readonly (readonly [count: number, weight: number])[] = [
  [0, 7],
  [1, 50],
  [2, 33],
  [3, 10],
];
const NOUNS: readonly Noun[] = [
  // The paper's pairs mean files of every kind by "files", three times in four.
  { kind: 'file', code: '', weight: 36, says: ['files'] },
  { kind: 'file', code: '-type f', weight: 12, says: ['files'] },
  {
    ...{ kind: 'file', code: '-type f', weight: 15 },
    says: ['regular files', 'regular files', 'normal files', 'plain files', 'ordinary files'],
  },
  {
    ...{ kind: 'directory', code: '-type d', weight: 18 },
    says: ['directories', 'directories', 'directories', 'folders', 'subdirectories', 'dirs'],
  },
  {
    ...{ kind: 'any', code: '', weight: 11 },
    says: ['files and directories', 'files/directories', 'files and folders', 'entries', 'items'],
  },
  {
    ...{ kind: 'link', code: '-type l', weight: 4 },
    says: ['symbolic links', 'symlinks', 'soft links', 'links'],
  },
];

/** What a command needs, all parts drawn so that no slot stands in two of them. */
interface Parts {
  readonly noun: Noun;
  readonly tests: readonly FindTest[];
  readonly place: FindPlace;
  readonly action: FindAction;
}

/** A request for find with its command, both with slots. */
export function composeFind(random: Random): BankEntry {
  const parts = drawParts(random);
  const things = describeThings(parts.noun, parts.tests, random);
  const say = phraseRequest(things, parts.place, parts.action, random);
  return { code: writeCommand(parts), say };
}

function drawParts(random: Random): Parts {
  for (;;) {
    const weight = (one: { readonly weight: number }): number => one.weight;
    const noun = random.weigh(NOUNS, weight);
    const [count] = random.weigh(COUNTS, ([, share]) => share);
    const parts = {
      noun,
      tests: drawTests(noun, count, random),
      place: random.weigh(FIND_PLACES, weight),
      action: random.weigh(
        FIND_ACTIONS.filter(({ only }) => only === undefined || only === noun.kind),
        weight,
      ),
    };
    // To do something with everything is seldom meant.
    if (count === 0 && parts.action.code !== '' && random.chance(0.7)) continue;
    if (areApart([...parts.tests, parts.place, parts.action])) return parts;
  }
}

function drawTests(noun: Noun, count: number, random: Random): readonly FindTest[] {
  const tests: FindTest[] = [];
  for (let drawn = 0; drawn < count; drawn += 1) {
    const left = FIND_TESTS.filter(
      ({ kind, only }) =>
        (only === undefined || only === noun.kind) && !tests.some((test) => test.kind === kind),
    );
    tests.push(random.weigh(left, (test) => test.weight));
  }
  return tests;
}

/** Whether no two parts share a slot: each would mean something else by it. */
function areApart(parts: readonly (FindTest | FindPlace | FindAction)[]): boolean {
  const slots = parts.flatMap((part) => [
    ...new Set([...slotsOf('where' in part ? part.where + part.options : part.code)]),
  ]);
  return new Set(slots).size === slots.length;
}

function writeCommand({ noun, tests, place, action }: Parts): string {
  const isPruned = place.pruned !== undefined;
  // What prunes must say what is printed.
  const printed = isPruned && /^$|^[|>]/.test(action.code) ? '-print' : '';
  // Alternatives first, where the normal form has them among tests in any order.
  const codes = tests.map(({ code }) => code);
  const grouped = codes.filter((code) => code.startsWith('\\('));
  const single = codes.filter((code) => !code.startsWith('\\('));
  const parts = [
    place.where,
    place.options,
    noun.code,
    ...grouped,
    ...single,
    printed,
    action.code,
  ];
  return ['find', ...parts.filter((part) => part !== '')].join(' ');
}
