import { takesValue } from './habits';
import type { Pointers } from './spell';
import {
  literalText,
  literalWord,
  type Argument,
  type Call,
  type Command,
  type Script,
  type Word,
} from './syntax';
import { REDIRECTS, type Codebook } from './vocabulary';
import { joinParts } from './joinParts';
import { Unwritable, writeWord, type Writing } from './writeWord';

/** Symbols of a command, END last and without padding; null where it holds signs that no symbol spells. */
export function writeSymbols(
  script: Script,
  pointers: Pointers,
  codebook: Codebook,
): readonly string[] | null {
  const writing: Writing = {
    codebook,
    pointers,
    script: (inner) => writeScript(inner, writing),
  };
  try {
    return writeScript(script, writing);
  } catch (thrown) {
    if (thrown instanceof Unwritable) return null;
    throw thrown;
  }
}

function writeScript(script: Script, writing: Writing): readonly string[] {
  return script.flatMap(({ command, next }, at) => {
    const isLast = at === script.length - 1;
    const after = next === null ? 'END' : isLast ? '&.' : next;
    return [...writeCommand(command, writing), after];
  });
}

function writeCommand(command: Command, writing: Writing): readonly string[] {
  if (command.kind === 'not') return ['NOT', ...writeCommand(command.command, writing)];
  const redirects = command.redirects.flatMap(({ operator, target }) => {
    if (!REDIRECTS.includes(operator)) throw new Unwritable(operator);
    return [`r:${operator}`, ...(target === null ? [] : writeWord(target, '>', writing))];
  });
  return [...writeBody(command, writing), ...redirects];
}

function writeBody(
  command: Exclude<Command, { kind: 'not' }>,
  writing: Writing,
): readonly string[] {
  const script = (inner: Script): readonly string[] => writeScript(inner, writing);
  switch (command.kind) {
    case 'simple':
      return writeSimple(command, writing);
    case 'for': {
      const words = command.words.flatMap((word) => ['ARG', ...writeWord(word, 'for', writing)]);
      const name = writeWord(literalWord(command.name), 'name', writing);
      return ['FOR', ...name, ...words, 'END', ...script(command.body)];
    }
    case 'while':
    case 'until':
      return [command.kind.toUpperCase(), ...script(command.condition), ...script(command.body)];
    case 'if': {
      const { condition, body, otherwise } = command;
      const rest = otherwise === null ? [] : script(otherwise);
      return [rest.length > 0 ? 'IFELSE' : 'IF', ...script(condition), ...script(body), ...rest];
    }
    case 'subshell':
    case 'group':
      return [command.kind.toUpperCase(), ...script(command.body)];
  }
}

function writeSimple(
  { assignments, call }: Extract<Command, { kind: 'simple' }>,
  writing: Writing,
): readonly string[] {
  const assigned = assignments.flatMap(({ name, value }, at) => [
    call === null && at === assignments.length - 1 ? 'SET' : 'WITH',
    ...writeWord(literalWord(name), 'name', writing),
    ...writeWord(value, '=', writing),
  ]);
  return [...assigned, ...(call === null ? [] : writeCall(call, false, writing))];
}

function writeCall(call: Call, exec: boolean, writing: Writing): readonly string[] {
  const { utilities, execUtilities } = writing.codebook;
  const name = literalText(call.utility) ?? '';
  const isKnown = exec ? execUtilities.has(name) : utilities.has(name);
  const head = isKnown ? [`u:${name}`] : ['RUN', ...writeWord(call.utility, 'RUN', writing)];
  const place = isKnown ? name : 'RUN';
  return [
    ...head,
    ...call.arguments.flatMap((argument) => writeArgument(argument, place, exec, writing)),
  ];
}

function writeArgument(
  argument: Argument,
  utility: string,
  exec: boolean,
  writing: Writing,
): readonly string[] {
  switch (argument.kind) {
    case 'operand':
      return writeOperand(argument.word, utility, writing);
    case 'wrapped':
      if (utility === 'RUN') throw new Unwritable('a wrapper that no symbol names');
      return writeCall(argument.call, exec, writing);
    case 'exec':
      if (utility === 'RUN') throw new Unwritable('find that no symbol names');
      return [
        `x:${argument.name} ${argument.end}`,
        ...writeCall(argument.call, true, writing),
        'END',
      ];
    case 'option':
      return writeOption(argument, utility, writing);
  }
}

/** An option that the utility was not seen with is spelled; reading it makes it one again. */
function writeOption(
  { name, value }: Extract<Argument, { kind: 'option' }>,
  utility: string,
  writing: Writing,
): readonly string[] {
  const { options } = writing.codebook.learnt;
  // `-user` without a user is only a word.
  const isWhole = takesValue(utility, name) === (value !== null);
  if (isWhole && options[utility]?.includes(name)) {
    const place = `${utility} ${name}`;
    return [`o:${name}`, ...(value === null ? [] : writeWord(value, place, writing))];
  }
  if (value === null) return writeOperand(literalWord(name), utility, writing);
  if (name === '-#')
    return writeOperand(joinParts([{ kind: 'literal', text: '-' }, ...value]), utility, writing);
  if (/^--.*=$/.test(name)) {
    return writeOperand(joinParts([{ kind: 'literal', text: name }, ...value]), utility, writing);
  }
  return [literalWord(name), value].flatMap((word) => writeOperand(word, utility, writing));
}

/** What stands for itself says that it does: so its place is told without its text. */
function writeOperand(word: Word, utility: string, writing: Writing): readonly string[] {
  return ['ARG', ...writeWord(word, utility, writing)];
}
