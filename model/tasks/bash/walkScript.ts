import {
  literalText,
  literalWord,
  type Argument,
  type Call,
  type Command,
  type Script,
  type Word,
} from './syntax';

/** What a walk over a command tells; places are those of `writeWord`. */
export interface Visitor {
  utility(name: string, exec: boolean): void;
  option(utility: string, name: string): void;
  redirect(operator: string): void;
  word(word: Word, place: string): void;
}

/** Walks over a command and all commands in it. */
export function walkScript(script: Script, visitor: Visitor): void {
  for (const { command } of script) walkCommand(command, visitor);
}

function walkCommand(command: Command, visitor: Visitor): void {
  if (command.kind === 'not') {
    walkCommand(command.command, visitor);
    return;
  }
  for (const { operator, target } of command.redirects) {
    visitor.redirect(operator);
    if (target !== null) walkWord(target, '>', visitor);
  }
  switch (command.kind) {
    case 'simple':
      for (const { name, value } of command.assignments) {
        walkWord(literalWord(name), 'name', visitor);
        walkWord(value, '=', visitor);
      }
      if (command.call !== null) walkCall(command.call, false, visitor);
      return;
    case 'for':
      walkWord(literalWord(command.name), 'name', visitor);
      for (const word of command.words) walkWord(word, 'for', visitor);
      break;
    case 'while':
    case 'until':
      walkScript(command.condition, visitor);
      break;
    case 'if':
      walkScript(command.condition, visitor);
      if (command.otherwise !== null) walkScript(command.otherwise, visitor);
      break;
    case 'subshell':
    case 'group':
      break;
  }
  walkScript(command.body, visitor);
}

function walkWord(word: Word, place: string, visitor: Visitor): void {
  visitor.word(word, place);
  for (const part of word) {
    if (part.kind === 'command' || part.kind === 'process') walkScript(part.script, visitor);
  }
}

function walkCall(call: Call, exec: boolean, visitor: Visitor): void {
  const name = literalText(call.utility);
  if (name === null) walkWord(call.utility, 'RUN', visitor);
  else visitor.utility(name, exec);
  for (const argument of call.arguments) walkArgument(argument, name ?? 'RUN', exec, visitor);
}

function walkArgument(argument: Argument, utility: string, exec: boolean, visitor: Visitor): void {
  switch (argument.kind) {
    case 'operand':
      walkWord(argument.word, utility, visitor);
      return;
    case 'wrapped':
      walkCall(argument.call, exec, visitor);
      return;
    case 'exec':
      walkCall(argument.call, true, visitor);
      return;
    case 'option':
      visitor.option(utility, argument.name);
      if (argument.value !== null) {
        walkWord(argument.value, `${utility} ${argument.name}`, visitor);
      }
  }
}
