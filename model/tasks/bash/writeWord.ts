import { spell, type Pointers } from './spell';
import type { Part, Script, Word } from './syntax';
import { EMPTY, FIXED, HOLE, type Codebook } from './vocabulary';

/** What writing a word needs to know. */
export interface Writing {
  readonly codebook: Codebook;
  readonly pointers: Pointers;
  readonly script: (script: Script) => readonly string[];
}

/** Thrown inside the writer for what no symbol says; `writeSymbols` answers null then. */
export class Unwritable extends Error {}

/** Symbols of a word at a place ("find", "find -type", "=", …). */
export function writeWord(word: Word, place: string, writing: Writing): readonly string[] {
  if (word.length === 0) return [EMPTY];
  return word.flatMap((part, at) => {
    const symbols = writePart(part, place, writing);
    return at < word.length - 1 ? ['JOIN', ...symbols] : symbols;
  });
}

function writePart(part: Part, place: string, writing: Writing): readonly string[] {
  switch (part.kind) {
    case 'command':
      return [part.quoted ? '"$(' : '$(', ...writing.script(part.script)];
    case 'process':
      return [`${part.direction}(`, ...writing.script(part.script)];
    case 'literal':
      return writeText(part.kind, part.text, place, writing, []);
    case 'active':
    case 'double':
      return writeText(part.kind, part.text, place, writing, [part.kind.toUpperCase()]);
  }
}

/**
 * A slot where the request fills one, alone or in a format; else a fixed word; else a word of the request, alone or in
 * a format; else letters.
 */
function writeText(
  kind: keyof typeof FIXED,
  text: string,
  place: string,
  { codebook, pointers }: Writing,
  prefix: readonly string[],
): readonly string[] {
  const slot = writePointer(text, [...pointers].filter(isSlot), codebook.learnt.formats);
  if (slot !== null) return [...prefix, ...slot];
  const fixed = FIXED[kind] + text;
  if (allows(codebook, place, fixed)) return [fixed];
  const word = writePointer(text, [...pointers], codebook.learnt.formats);
  if (word !== null) return [...prefix, ...word];
  const letters = spell(text, pointers, codebook);
  if (letters === null) throw new Unwritable(text);
  return [...prefix, 'SPELL', ...letters, 'STOP'];
}

type Pointer = readonly [symbol: string, text: string];

/** A pointer to a typed slot: it says more than the place of a word. */
export function isSlot([symbol]: Pointer): boolean {
  return !symbol.startsWith('WORD_');
}

/** A pointer to a whole text, or a format around one; null where there is none. */
export function writePointer(
  text: string,
  pointers: readonly Pointer[],
  formats: readonly string[],
): readonly string[] | null {
  const whole = pointers.find(([, value]) => value === text);
  if (whole !== undefined) return [whole[0]];
  for (const format of formats) {
    const [before = '', after = ''] = format.split(HOLE);
    if (!text.startsWith(before) || !text.endsWith(after)) continue;
    const inner = text.slice(before.length, text.length - after.length);
    const found = pointers.find(([, value]) => value === inner);
    if (found !== undefined) return [`f:${format}`, found[0]];
  }
  return null;
}

/** Whether a place takes a fixed word. */
export function allows({ learnt }: Codebook, place: string, fixed: string): boolean {
  return fixed === EMPTY || (learnt.uses[place]?.includes(fixed) ?? false);
}
