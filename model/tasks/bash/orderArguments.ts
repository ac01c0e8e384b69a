import { FIND_VALUES } from './habits';
import type { Argument } from './syntax';

/** Tests of find without a value. */
const FLAGS = ['-empty', '-executable', '-readable', '-writable', '-nouser', '-nogroup'];
/** Apply to the whole search wherever they stand. */
const GLOBAL = ['-depth', '-maxdepth', '-mindepth', '-mount', '-noleaf', '-xdev'];
/** Take a value and are no tests: they write, or change what later tests mean. */
const NO_TESTS = ['-printf', '-fprint', '-fls', '-fprint0', '-regextype', '-D', '-context'];
const TESTS: ReadonlySet<string> = new Set([
  ...[...FIND_VALUES, ...FLAGS].filter((name) => !NO_TESTS.includes(name)),
  ...GLOBAL,
]);
const SAME: Readonly<Record<string, string>> = { '-not': '!', '-or': '-o' };

type Option = Extract<Argument, { kind: 'option' }>;

/** A test with its negation. */
interface Unit {
  readonly not: Option | null;
  readonly test: Option;
}

/**
 * find's expression where its order says nothing: `-and` goes, `-not` and `-or` are `!` and `-o`, and tests side by
 * side, which have no effect but their answer, stand as most write them: the depth, the type, then by name.
 */
export function orderTests(found: readonly Argument[]): readonly Argument[] {
  const said = found.flatMap((argument): readonly Argument[] => {
    if (argument.kind !== 'option') return [argument];
    if (argument.name === '-and' || argument.name === '-a') return [];
    return [{ ...argument, name: SAME[argument.name] ?? argument.name }];
  });
  const out: Argument[] = [];
  let units: Unit[] = [];
  const flush = (): void => {
    const sorted = [...units].sort((a, b) => compare(keyOf(a), keyOf(b)));
    out.push(...sorted.flatMap(({ not, test }) => (not === null ? [test] : [not, test])));
    units = [];
  };
  for (let at = 0; at < said.length; at += 1) {
    const [here, next] = [said[at], said[at + 1]];
    if (isNot(here) && isTest(next)) {
      units.push({ not: here, test: next });
      at += 1;
    } else if (isTest(here)) units.push({ not: null, test: here });
    else {
      flush();
      if (here !== undefined) out.push(here);
    }
  }
  flush();
  return out;
}

/** Options side by side that take no value, by name: `-xz` and `-zx` are the same to tar. */
export function orderFlags(found: readonly Argument[]): readonly Argument[] {
  const out: Argument[] = [];
  let flags: Option[] = [];
  const flush = (): void => {
    out.push(...[...flags].sort((a, b) => compare(a.name, b.name)));
    flags = [];
  };
  for (const argument of found) {
    if (isOption(argument) && argument.value === null) flags.push(argument);
    else {
      flush();
      out.push(argument);
    }
  }
  flush();
  return out;
}

function isOption(argument: Argument | undefined): argument is Option {
  return argument?.kind === 'option';
}

function isNot(argument: Argument | undefined): argument is Option {
  return isOption(argument) && argument.name === '!';
}

function isTest(argument: Argument | undefined): argument is Option {
  return isOption(argument) && TESTS.has(argument.name);
}

function keyOf({ not, test }: Unit): string {
  const rank = GLOBAL.includes(test.name) ? 0 : /^-x?type$/.test(test.name) ? 1 : 2;
  return `${rank}${test.name} ${not === null ? '' : '!'}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
