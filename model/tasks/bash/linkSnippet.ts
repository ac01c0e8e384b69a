import { linkWords } from './linkWords';
import type { Pointers } from './spell';
import type { Script } from './syntax';
import { walkScript } from './walkScript';
import { isSlot } from './writeWord';

/** Slots of a command without a request: its own arguments in their order, as if a request named them. */
export function linkSnippet(script: Script, utilities: ReadonlySet<string>): Pointers {
  const texts: string[] = [];
  walkScript(script, {
    utility: () => {},
    option: () => {},
    redirect: () => {},
    word: (word) => {
      for (const part of word) if ('text' in part) texts.push(part.text);
    },
  });
  // Numbers stand in formats: "+7".
  const words = texts.map((text) => text.replace(/^[+-](?=\d)/, ''));
  const said = words.filter((text) => /^[^\s"'`]{2,40}$|^\d$/.test(text)).join(' ');
  return new Map([...linkWords(said, utilities).pointers].filter(isSlot));
}
