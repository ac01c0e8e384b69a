import { EXEC_OPTIONS, FIND_SIGNS, habitOf, takesPattern, takesValue, type Habit } from './habits';
import { joinParts } from './joinParts';
import { orderFlags, orderTests } from './orderArguments';
import { readExec } from './readExec';
import { literalText, literalWord, type Argument, type Call, type Word } from './syntax';
import { Unreadable } from './unreadable';

/** What reading one argument gives, and how many words it took. */
export interface Taken {
  readonly found: readonly Argument[];
  readonly count: number;
}

/**
 * A utility's words as a call in normal form: letters of a cluster apart, values apart from their options; where
 * their order says nothing, options come first by name, then operands, and find's tests by kind.
 */
export function readCall(words: readonly Word[]): Call {
  const [utility = [], ...all] = words;
  const name = literalText(utility) ?? '';
  const rest = name === '[' ? withoutBracket(all) : all;
  const habit = habitOf(name);
  const found: Argument[] = [];
  let operands = 0;
  let open = true;
  for (let at = 0; at < rest.length;) {
    const word = rest[at] ?? [];
    if (habit.wraps === operands && startsCommand(word, name)) {
      found.push({ kind: 'wrapped', call: readCall(rest.slice(at)) });
      break;
    }
    const here = at === 0 && name === 'tar' ? dashed(word) : word;
    const option = open ? readOption(name, habit, here, rest.slice(at + 1)) : null;
    if (option === null) {
      if (literalText(word) === '--') open = false;
      else operands += 1;
      found.push({ kind: 'operand', word });
    } else found.push(...option.found);
    at += option?.count ?? 1;
  }
  return { utility, arguments: inOrder(name, habit, found) };
}

/** The arguments without the order that says nothing. */
function inOrder(
  name: string,
  { permutes, letters }: Habit,
  found: readonly Argument[],
): readonly Argument[] {
  if (name === 'find') return orderTests(found);
  if (permutes) return permute(found);
  return letters ? orderFlags(found) : found;
}

/** `[` has its `]` by itself. */
function withoutBracket(words: readonly Word[]): readonly Word[] {
  const last = words[words.length - 1];
  if (last === undefined || literalText(last) !== ']') throw new Unreadable('[ without ]');
  return words.slice(0, -1);
}

function startsCommand(word: Word, wrapper: string): boolean {
  const text = literalText(word);
  const isAssignment = wrapper === 'env' && /^\w+=/.test(text ?? '');
  return text !== null && /^[A-Za-z[./]/.test(text) && !isAssignment;
}

/** The old way of tar: letters without a dash. */
function dashed(word: Word): Word {
  const text = literalText(word);
  return text !== null && /^[A-Za-z]+f?$/.test(text) && !/f./.test(text)
    ? literalWord(`-${text}`)
    : word;
}

function readOption(
  utility: string,
  habit: Habit,
  word: Word,
  after: readonly Word[],
): Taken | null {
  const first = word[0];
  if (first === undefined || (first.kind !== 'literal' && first.kind !== 'active')) return null;
  const text = first.text;
  if (utility === 'find') {
    const found = readFindSign(text, word, after);
    if (found !== null) return found;
  }
  if (text === '-' || text === '--' || !text.startsWith('-')) return null;
  const glued = /^(--[\w-]+=)/.exec(text)?.[1];
  if (glued !== undefined) return option(glued, cutWord(word, glued.length), 1);
  const plain = literalText(word);
  if (plain !== null && takesValue(utility, plain) && after[0] !== undefined && plain.length > 2) {
    return option(plain, after[0], 2);
  }
  if (plain !== null && isCount(plain, habit)) {
    return option(habit.count ?? '-#', literalWord(plain.slice(1)), 1);
  }
  if (habit.letters && !text.startsWith('--')) return readLetters(habit, word, text, after);
  return plain !== null && /^--?[A-Za-z][\w-]*$/.test(plain) ? option(plain, null, 1) : null;
}

/** `-5`, where digits are no letters. */
function isCount(text: string, { digits, values }: Habit): boolean {
  return /^-\d+$/.test(text) && !digits && !(text.length === 2 && values.includes(text.charAt(1)));
}

function readFindSign(text: string, word: Word, after: readonly Word[]): Taken | null {
  if (word.length === 1 && FIND_SIGNS.has(text)) return option(text, null, 1);
  return word.length === 1 && EXEC_OPTIONS.has(text) ? readExec(text, after, readCall) : null;
}

function option(name: string, value: Word | null, count: number): Taken {
  const meant = value !== null && takesPattern(name) ? asPattern(value) : value;
  return { found: [{ kind: 'option', name, value: meant }], count };
}

/** A pattern outside quotes is meant for the utility. */
function asPattern(word: Word): Word {
  return joinParts(
    word.map((part) =>
      part.kind === 'active' && !part.text.includes('$') && !part.text.startsWith('~')
        ? { kind: 'literal', text: part.text }
        : part,
    ),
  );
}

/** `-xzf a.tar` is -x, -z and -f with its value; null where the word is no cluster. */
function readLetters(habit: Habit, word: Word, text: string, after: readonly Word[]): Taken | null {
  const found: Argument[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const isValue = habit.values.includes(letter);
    if (!(isValue || habit.digits ? /[A-Za-z0-9]/ : /[A-Za-z]/).test(letter)) return null;
    const name = `-${letter}`;
    if (!isValue) {
      found.push({ kind: 'option', name, value: null });
      continue;
    }
    const rest = cutWord(word, at + 1);
    if (rest.length > 0)
      return { found: [...found, { kind: 'option', name, value: rest }], count: 1 };
    const value = after[0];
    if (value === undefined) return null;
    return { found: [...found, { kind: 'option', name, value }], count: 2 };
  }
  return word.length === 1 && found.length > 0 ? { found, count: 1 } : null;
}

/** A word without its first signs, which are all in its first part. */
function cutWord(word: Word, count: number): Word {
  const [first, ...rest] = word;
  if (first === undefined || !('text' in first)) return word;
  return joinParts([{ kind: first.kind, text: first.text.slice(count) }, ...rest]);
}

/** Options by name, equal ones in their order, then everything else. */
function permute(found: readonly Argument[]): readonly Argument[] {
  const options = found.filter((argument) => argument.kind === 'option');
  const others = found.filter((argument) => argument.kind !== 'option');
  const sorted = [...options].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return [...sorted, ...others];
}
