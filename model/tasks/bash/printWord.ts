import { escapeDouble, isPlain, printActive, printDouble, quote, swallows } from './shellText';
import type { Part, Script, Word } from './syntax';

/** A word with the quotes that it needs; the empty word is ''. */
export function printWord(word: Word, printScript: (script: Script) => string): string {
  const [only] = word;
  if (only === undefined) return "''";
  if (word.length === 1 && only.kind === 'literal') return quote(only.text);
  let out = '';
  for (let at = 0; at < word.length;) {
    const run = quotedRun(word, at);
    if (run > 0) {
      out += printQuoted(word.slice(at, at + run), printScript);
      at += run;
      continue;
    }
    const part = word[at];
    if (part !== undefined) out += printPart(part, out, printScript);
    at += 1;
  }
  return out;
}

/** Number of parts from here on that go into one pair of double quotes; 0 where none needs them. */
function quotedRun(word: Word, from: number): number {
  let needed = 0;
  for (let at = from; at < word.length; at += 1) {
    const part = word[at];
    const needs = part?.kind === 'double' || (part?.kind === 'command' && part.quoted);
    if (!needs && part?.kind !== 'literal') break;
    if (needs) needed = at - from + 1;
  }
  return needed;
}

function printQuoted(parts: Word, printScript: (script: Script) => string): string {
  let inner = '';
  for (const part of parts) {
    let text = '';
    if (part.kind === 'command') text = `$(${printInner(part.script, printScript)})`;
    else if (part.kind === 'literal') text = escapeDouble(part.text);
    else if (part.kind === 'double') text = printDouble(part.text);
    inner += swallows(inner, text) ? `""${text}` : text;
  }
  return `"${inner}"`;
}

function printPart(part: Part, before: string, printScript: (script: Script) => string): string {
  switch (part.kind) {
    case 'active':
      return printActive(part.text);
    case 'literal':
      return /^[\w./:,@%+^=-]+$/.test(part.text) && !swallows(before, part.text)
        ? part.text
        : quoteInside(part.text);
    case 'process':
      return `${part.direction}(${printScript(part.script)})`;
    case 'command':
      return `$(${printInner(part.script, printScript)})`;
    case 'double':
      return `"${printDouble(part.text)}"`;
  }
}

/** Between other parts a plain text is quoted too where it would join them. */
function quoteInside(text: string): string {
  const quoted = quote(text);
  return quoted === text && isPlain(text) ? `'${text}'` : quoted;
}

/** "$((" would start a sum. */
function printInner(script: Script, printScript: (script: Script) => string): string {
  const text = printScript(script);
  return text.startsWith('(') ? ` ${text}` : text;
}
