import { closing } from './normalise';
import { LIMITS } from './limits';
import type { PythonRequest } from './splitRequest';
import { is, token, type Token } from './token';

/** A variable without a name of its own: "<V0>". */
export function variable(index: number): string {
  return `<V${index}>`;
}

/**
 * Names that a model cannot know become <V0>, <V1>, … in the order in which they occur: those that the program
 * binds itself, and free ones that are neither known nor in the request nor used as a module, class or function.
 * What a request quotes keeps its name. Null where a program needs too many variables.
 */
export function renameVariables(
  tokens: readonly Token[],
  request: PythonRequest,
  isKnown: (name: string) => boolean,
): readonly Token[] | null {
  const bound = findBound(tokens);
  const kept = findKept(tokens);
  const numbers = new Map<string, number>();
  const renamed = tokens.map((one, at) => {
    const name = one.text;
    if (one.kind !== 'name' || !isVariable(tokens, at) || request.quoted.has(name)) return one;
    const isFree = !kept.has(name) && !isKnown(name) && !isTelling(name, request);
    if (!bound.has(name) && !isFree) return one;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return token('name', variable(number));
  });
  return numbers.size > LIMITS.variables ? null : renamed;
}

/** Names that are used as a module, class or function somewhere. */
function findKept(tokens: readonly Token[]): ReadonlySet<string> {
  const kept = tokens.filter(
    (one, at) =>
      one.kind === 'name' &&
      !is(tokens[at - 1], '.') &&
      (is(tokens[at + 1], '.', '(') || isDeclared(tokens, at)),
  );
  return new Set(kept.map(({ text }) => text));
}

/** Not an attribute, not the name of an argument, and not declared by a statement of its own. */
function isVariable(tokens: readonly Token[], at: number): boolean {
  if (is(tokens[at - 1], '.') || isDeclared(tokens, at)) return false;
  return !(is(tokens[at + 1], '=') && isArgumentName(tokens, at));
}

/** Part of an import, or the name of a function or class. */
function isDeclared(tokens: readonly Token[], at: number): boolean {
  if (is(tokens[at - 1], 'def', 'class')) return true;
  let start = at;
  while (start > 0 && !isLineStart(tokens[start - 1])) start -= 1;
  return is(tokens[start], 'import', 'from', 'global', 'nonlocal');
}

function isLineStart(one: Token | undefined): boolean {
  return one === undefined || ['newline', 'block', 'dedent'].includes(one.kind);
}

/** True where "name=" stands in a call. */
function isArgumentName(tokens: readonly Token[], at: number): boolean {
  let depth = 0;
  // Behind its colon a lambda has a body, which a comma ends.
  let bodies = 0;
  for (let back = at - 1; back >= 0; back -= 1) {
    if (is(tokens[back], ')', ']', '}')) depth += 1;
    if (is(tokens[back], '(', '[', '{')) {
      if (depth === 0) return true;
      depth -= 1;
    }
    if (depth === 0 && is(tokens[back], ':')) bodies += 1;
    if (depth === 0 && is(tokens[back], 'lambda')) {
      if (bodies === 0) return false;
      bodies -= 1;
    }
    if (isLineStart(tokens[back])) return false;
  }
  return false;
}

/** Names that mean something by themselves. */
const BUILTINS = new Set(
  (
    'abs all any bin bool bytearray bytes callable chr classmethod compile complex dict dir divmod enumerate eval ' +
    'exec exit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance ' +
    'issubclass iter len list locals map max min next object oct open ord pow print property range repr reversed ' +
    'round self set setattr slice sorted staticmethod str sum super tuple type vars zip unicode raw_input cls'
  ).split(' '),
);

/** A free name that is not just any variable's: a builtin, a class, or a word of the request. */
function isTelling(name: string, { pointers }: PythonRequest): boolean {
  return BUILTINS.has(name) || /^(?:\p{Lu}|__)/u.test(name) || pointers.includes(name);
}

/** Names that a program binds: loop and comprehension targets, parameters, assigned names, "as" names. */
function findBound(tokens: readonly Token[]): ReadonlySet<string> {
  const bound = new Set<string>();
  tokens.forEach((one, at) => {
    if (is(one, 'for')) addNames(tokens, at + 1, findNext(tokens, at, 'in'), bound);
    if (is(one, 'lambda')) addParameters(tokens, at, bound);
    if (is(one, 'as') && tokens[at + 1]?.kind === 'name') bound.add(tokens[at + 1]?.text ?? '');
    if (isLineStart(tokens[at - 1])) addAssigned(tokens, at, bound);
  });
  return bound;
}

function findNext(tokens: readonly Token[], from: number, text: string): number {
  const at = tokens.findIndex((one, index) => index > from && is(one, text));
  return at < 0 ? tokens.length : at;
}

/** Adds the names of a target: not "x" of "x.y" or "x[0]", which is no new name. */
function addNames(tokens: readonly Token[], from: number, to: number, bound: Set<string>): void {
  for (let at = from; at < to; at += 1) {
    if (is(tokens[at], '[') && at > from && tokens[at - 1]?.kind === 'name') {
      at = closing(tokens, at);
      continue;
    }
    const isPart = is(tokens[at - 1], '.') || is(tokens[at + 1], '.', '(', '[');
    if (tokens[at]?.kind === 'name' && !isPart) bound.add(tokens[at]?.text ?? '');
  }
}

function addParameters(tokens: readonly Token[], start: number, bound: Set<string>): void {
  for (let at = start + 1; at < tokens.length && !is(tokens[at], ':'); at += 1) {
    if (is(tokens[at], '(', '[', '{')) at = closing(tokens, at);
    else if (tokens[at]?.kind === 'name' && is(tokens[at - 1], 'lambda', ',', '*', '**')) {
      bound.add(tokens[at]?.text ?? '');
    }
  }
}

function addAssigned(tokens: readonly Token[], start: number, bound: Set<string>): void {
  let from = start;
  for (let at = start; at < tokens.length && !isLineStart(tokens[at]); at += 1) {
    if (is(tokens[at], '(', '[', '{')) at = closing(tokens, at);
    else if (is(tokens[at], 'lambda')) return;
    else if (is(tokens[at], '=')) {
      addNames(tokens, from, at, bound);
      from = at + 1;
    }
  }
}
