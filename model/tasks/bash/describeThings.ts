import { shuffle, type Random } from '../cf/random';
import type { FindTest } from './compose/findTests';

/** What kind of thing is looked for. */
export interface Noun {
  readonly kind: 'file' | 'directory' | 'link' | 'any';
  readonly code: string;
  readonly weight: number;
  readonly says: readonly string[];
}

/** What is looked for, in the parts of its description. */
export interface Things {
  /** "all", "the", nothing. */
  readonly determiner: string;
  /** With what stands before it. */
  readonly noun: string;
  /** What stands behind it. */
  readonly behind: string;
  /** "are larger than 3 MB", where it can be asked like that. */
  readonly predicate: string | null;
}

const DETERMINERS = ['all ', 'all ', 'all ', 'all the ', 'the ', 'any ', '', '', ''];

/** Says of a noun what tests ask for, each where it can stand. */
export function describeThings(noun: Noun, tests: readonly FindTest[], random: Random): Things {
  const adjectives: string[] = [];
  const rest: FindTest[] = [];
  const last: string[] = [];
  for (const test of shuffle(tests, random)) {
    const isAdjective = test.adjectives !== undefined && adjectives.length < 2;
    if (isAdjective && (random.chance(0.5) || !hasBehind(test))) {
      adjectives.push(random.pick(test.adjectives));
    } else if (test.last !== undefined && (random.chance(0.6) || !hasBehind(test))) {
      last.push(random.pick(test.last));
    } else rest.push(test);
  }
  const named = [...adjectives, random.pick(noun.says)].join(' ');
  const predicates = rest.map((test) => predicateOf(test, random));
  const whole = predicates.every((one) => one !== null) ? joinAll(predicates, random) : null;
  const behind = [joinBehind(rest, predicates, random), ...last].filter((part) => part !== '');
  return {
    determiner: random.pick(DETERMINERS),
    noun: named,
    behind: behind.join(random.chance(0.5) ? ' ' : ', '),
    predicate: rest.length === 0 || last.length > 0 ? null : whole,
  };
}

function hasBehind({ are, were, after, that }: FindTest): boolean {
  return [are, were, after, that].some((says) => says !== undefined);
}

/** What stands behind "that": "are owned by {user}". */
function predicateOf({ are, were, that }: FindTest, random: Random): string | null {
  const says = [
    ...(are ?? []).map((say) => `are ${say}`),
    ...(were ?? []).flatMap((say) => [`were ${say}`, haveBeen(say)]),
    ...(that ?? []),
  ];
  return says.length === 0 ? null : random.pick(says);
}

/** "have been modified" is said too. */
function haveBeen(say: string): string {
  return say.startsWith('not ') ? `have not been ${say.slice(4)}` : `have been ${say}`;
}

/** What stands behind the noun itself: "owned by {user}". */
function postponed({ are, were, after }: FindTest, random: Random): string | null {
  const says = [...(are ?? []), ...(were ?? []), ...(after ?? []), ...(after ?? [])];
  return says.length === 0 ? null : random.pick(says);
}

function joinAll(parts: readonly (string | null)[], random: Random): string {
  const said = parts.filter((part) => part !== null);
  const link = random.chance(0.9) ? ' and ' : ', and ';
  return [said.slice(0, -1).join(', '), ...said.slice(-1)].filter((part) => part !== '').join(link);
}

/** Some behind the noun itself, the others behind "that". */
function joinBehind(
  tests: readonly FindTest[],
  predicates: readonly (string | null)[],
  random: Random,
): string {
  const isThat = random.chance(0.45);
  const plain: string[] = [];
  const clauses: string[] = [];
  tests.forEach((test, at) => {
    const own = postponed(test, random);
    const predicate = predicates[at] ?? null;
    const isFirst = plain.length + clauses.length === 0;
    // Nothing that the command asks for may go unsaid.
    const isClause =
      predicate !== null && (own === null || (isThat && (isFirst || random.chance(0.7))));
    if (isClause) clauses.push(predicate);
    else if (own !== null) plain.push(own);
  });
  const link = random.pick(['that', 'that', 'which']);
  const clause = clauses.length === 0 ? '' : `${link} ${joinAll(clauses, random)}`;
  const before = plain.length === 0 ? '' : joinPlain(plain, random);
  if (before !== '' && clause !== '')
    return `${before}${random.pick([' ', ' ', ' and '])}${clause}`;
  return before + clause;
}

function joinPlain(parts: readonly string[], random: Random): string {
  return random.chance(0.3) ? parts.join(random.pick([' ', ', '])) : joinAll(parts, random);
}
