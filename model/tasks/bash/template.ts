import { parseBash } from './parseBash';
import { printBash } from './printBash';
import {
  literalText,
  type Argument,
  type Call,
  type Command,
  type Redirect,
  type Script,
  type Word,
} from './syntax';

const PLACE = 'ARG';

/**
 * The strict template of a command: utilities, options and structure of its normal form, arguments as placeholders.
 * What cannot be read is its own template, up to blanks.
 */
export function templateOf(code: string): string {
  const parsed = parseBash(code);
  return parsed.ok ? scriptTemplate(parsed.value) : `? ${code.trim().replace(/\s+/g, ' ')}`;
}

/** The lenient one: the utilities in their order, wherever they stand. */
export function utilitiesOf(code: string): string {
  const parsed = parseBash(code);
  if (!parsed.ok) return `? ${code.trim().replace(/\s+/g, ' ')}`;
  return [...scriptTemplate(parsed.value).matchAll(/<([^<>\s]+)>/g)]
    .map(([, name]) => name)
    .join(' ');
}

/** The normal form, in which exact matches are counted. */
export function normalFormOf(code: string): string {
  const parsed = parseBash(code);
  return parsed.ok ? printBash(parsed.value) : code.trim();
}

/** The template of a command that was read. */
export function scriptTemplate(script: Script): string {
  return script
    .map(({ command, next }) => commandTemplate(command) + (next === null ? '' : ` ${next} `))
    .join('');
}

function commandTemplate(command: Command): string {
  if (command.kind === 'not') return `! ${commandTemplate(command.command)}`;
  return [bodyTemplate(command), ...command.redirects.map(redirectTemplate)].join(' ');
}

function bodyTemplate(command: Exclude<Command, { kind: 'not' }>): string {
  switch (command.kind) {
    case 'simple': {
      const assigned = command.assignments.map(({ value }) => `=${wordTemplate(value)}`);
      return [...assigned, ...(command.call === null ? [] : [callTemplate(command.call)])].join(
        ' ',
      );
    }
    case 'for': {
      const words = command.words.map(wordTemplate).join(' ');
      return `for ${words} do ${scriptTemplate(command.body)} done`;
    }
    case 'while':
    case 'until': {
      const condition = scriptTemplate(command.condition);
      return `${command.kind} ${condition} do ${scriptTemplate(command.body)} done`;
    }
    case 'if': {
      const rest = command.otherwise === null ? '' : ` else ${scriptTemplate(command.otherwise)}`;
      const { condition, body } = command;
      return `if ${scriptTemplate(condition)} then ${scriptTemplate(body)}${rest} fi`;
    }
    case 'subshell':
      return `( ${scriptTemplate(command.body)} )`;
    case 'group':
      return `{ ${scriptTemplate(command.body)} }`;
  }
}

function redirectTemplate({ operator, target }: Redirect): string {
  return target === null ? operator : `${operator} ${wordTemplate(target)}`;
}

/** A utility in angle brackets, by its name without the folder; one that is computed is a placeholder. */
function callTemplate(call: Call): string {
  const text = literalText(call.utility);
  const name = text === null ? wordTemplate(call.utility) : `<${text.replace(/^.*\/(?=.)/, '')}>`;
  return [name, ...call.arguments.map(argumentTemplate)].join(' ');
}

function argumentTemplate(argument: Argument): string {
  switch (argument.kind) {
    case 'operand': {
      const text = literalText(argument.word);
      // An option that no table knows is still an option.
      return text !== null && /^--?[A-Za-z]/.test(text) ? text : wordTemplate(argument.word);
    }
    case 'wrapped':
      return callTemplate(argument.call);
    case 'exec':
      return `${argument.name} ${callTemplate(argument.call)} ${argument.end}`;
    case 'option':
      return argument.value === null
        ? argument.name
        : `${argument.name} ${wordTemplate(argument.value)}`;
  }
}

/** One placeholder, with the commands that are substituted in it. */
function wordTemplate(word: Word): string {
  const inner = word.flatMap((part) => {
    if (part.kind === 'command') return [`$( ${scriptTemplate(part.script)} )`];
    return part.kind === 'process' ? [`${part.direction}( ${scriptTemplate(part.script)} )`] : [];
  });
  return inner.length === 0 ? PLACE : inner.join('');
}
