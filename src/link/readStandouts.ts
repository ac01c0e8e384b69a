import type { Found } from './found';
import type { Word } from './splitWords';

/** Capitals that are words of a sentence, of a formula or of a clock. */
const COMMON: ReadonlySet<string> = new Set(
  'and or not if then else true false is the only all any no yes ok asap pls plz please cf id am pm today now'.split(
    ' ',
  ),
);
/** Words right before a lone sign that is meant itself: "cells that are +". */
const BEFORE_SIGN =
  /^(?:is|are|be|to|equal|equals|has|have|with|containing|contains|show|shows|a|an)$/;
const SIGN = /^[-+*#%/~?&^]$/;
/** Letters and digits, as codes have them; an address such as C5 is none. */
const CODE =
  /^(?=.*\p{L})(?=.*\p{N})[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+$|^\p{L}{2,}\d{3,}[\p{L}\p{N}]*$/u;

/**
 * Words that stand out as texts to look for, without quotes or a verb before them, in reading order: mail addresses,
 * codes, capitals in a sentence of small letters, a lone sign behind "is". `isTaken` tells words that are read
 * already.
 */
export function readStandouts(
  words: readonly Word[],
  isTaken: (at: number) => boolean,
): readonly Found<string>[] {
  const shouts = isShouted(words);
  return words.flatMap((word, at) => {
    const standsOut =
      isMail(word) ||
      isCode(word) ||
      (!shouts && isCapitals(word, words[at + 1])) ||
      isLoneSign(words, at);
    return standsOut && !isTaken(at) ? [{ value: word.text, first: at, last: at }] : [];
  });
}

function isMail({ kind, text }: Word): boolean {
  return kind === 'word' && text.length > 1 && text.includes('@');
}

function isCode({ kind, text }: Word): boolean {
  return kind === 'word' && CODE.test(text);
}

/** A word in capitals; behind it no bracket, as a function has it. */
function isCapitals({ kind, text, key }: Word, next: Word | undefined): boolean {
  return kind === 'word' && /^\p{Lu}{2,}$/u.test(text) && !COMMON.has(key) && next?.text !== '(';
}

function isLoneSign(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    SIGN.test(words[at]?.text ?? '') &&
    BEFORE_SIGN.test(words[at - 1]?.key ?? '') &&
    (next === undefined || next.kind === 'punctuation' || next.kind === 'word')
  );
}

/** Whether a third of the words are in capitals: then capitals tell nothing. */
function isShouted(words: readonly Word[]): boolean {
  const plain = words.filter(({ kind, text }) => kind === 'word' && text.length > 1);
  const loud = plain.filter(({ text }) => /^\p{Lu}+$/u.test(text));
  return loud.length > 2 && loud.length * 3 > plain.length;
}
