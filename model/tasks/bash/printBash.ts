import { habitOf } from './habits';
import { printWord } from './printWord';
import {
  literalText,
  type Argument,
  type Call,
  type Command,
  type Redirect,
  type Script,
  type Word,
} from './syntax';

/** A command in its normal form (docs/bash-codec.md); reading it again gives the same. */
export function printBash(script: Script): string {
  return script
    .map(({ command, next }, at) => {
      const text = printCommand(command);
      if (next === null) return text;
      const gap = at === script.length - 1 ? '' : ' ';
      return next === ';' ? `${text};${gap}` : `${text} ${next}${gap}`;
    })
    .join('');
}

const word = (parts: Word): string => printWord(parts, printBash);

function printCommand(command: Command): string {
  if (command.kind === 'not') return `! ${printCommand(command.command)}`;
  return [printBody(command), ...command.redirects.map(printRedirect)]
    .filter((text) => text !== '')
    .join(' ');
}

function printBody(command: Exclude<Command, { kind: 'not' }>): string {
  switch (command.kind) {
    case 'simple': {
      const assigned = command.assignments.map(({ name, value }) =>
        value.length === 0 ? `${name}=` : `${name}=${word(value)}`,
      );
      return [...assigned, ...(command.call === null ? [] : [printCall(command.call)])].join(' ');
    }
    case 'for': {
      const words = ['in', ...command.words.map(word)].join(' ');
      return `for ${command.name} ${words}; do ${printBlock(command.body)}done`;
    }
    case 'while':
    case 'until': {
      const condition = printBlock(command.condition);
      return `${command.kind} ${condition}do ${printBlock(command.body)}done`;
    }
    case 'if': {
      const { condition, body, otherwise } = command;
      const rest = otherwise === null ? '' : `else ${printBlock(otherwise)}`;
      return `if ${printBlock(condition)}then ${printBlock(body)}${rest}fi`;
    }
    case 'subshell':
      // "((" would start a sum.
      return `( ${printBash(command.body)} )`;
    case 'group':
      return `{ ${printBlock(command.body)}}`;
  }
}

function printBlock(script: Script): string {
  return script[script.length - 1]?.next === '&'
    ? `${printBash(script)} `
    : `${printBash(script)}; `;
}

function printRedirect({ operator, target }: Redirect): string {
  return target === null ? operator : `${operator} ${word(target)}`;
}

const RESERVED =
  /^(?:!|\{|\}|\[\[|\]\]|case|coproc|do|done|elif|else|esac|fi|for|function|if|in|select|then|time|until|while)$/;

/** A name where bash looks for one: what it would take for an assignment or for its own word is quoted. */
function printUtility(utility: Word): string {
  const text = literalText(utility);
  if (text === 'time') return text;
  return text !== null && (RESERVED.test(text) || /^\w+=/.test(text)) ? `'${text}'` : word(utility);
}

function printCall(call: Call): string {
  return [printUtility(call.utility), ...printArguments(call)].join(' ');
}

function printArguments(call: Call): readonly string[] {
  const name = literalText(call.utility) ?? '';
  const { letters } = habitOf(name);
  const out: string[] = [];
  let cluster = '';
  for (const argument of call.arguments) {
    const letter = letters ? letterOf(argument) : null;
    if (letter === null) {
      out.push(...(cluster === '' ? [] : [cluster]), printArgument(argument));
      cluster = '';
    } else cluster += cluster === '' ? `-${letter}` : letter;
  }
  if (cluster !== '') out.push(cluster);
  return name === '[' ? [...out, ']'] : out;
}

function letterOf(argument: Argument): string | null {
  if (argument.kind !== 'option' || argument.value !== null) return null;
  return /^-([A-Za-z0-9])$/.exec(argument.name)?.[1] ?? null;
}

function printArgument(argument: Argument): string {
  switch (argument.kind) {
    case 'operand':
      return word(argument.word);
    case 'wrapped':
      return printCall(argument.call);
    case 'exec':
      return `${argument.name} ${printCall(argument.call)} ${argument.end === '+' ? '+' : '\\;'}`;
    case 'option': {
      const { name, value } = argument;
      if (value === null) return /^[();,]$/.test(name) ? `\\${name}`.replace('\\,', ',') : name;
      if (name === '-#') return `-${/^\d+$/.test(literalText(value) ?? '') ? word(value) : '1'}`;
      return /^--.*=$/.test(name)
        ? name + (value.length === 0 ? "''" : word(value))
        : `${name} ${word(value)}`;
    }
  }
}
