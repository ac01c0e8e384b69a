import type { TableIndex } from './indexTable';
import { measureTypo } from './measureTypo';
import { isKnownWord } from './normaliseText';
import { isNumberWord } from './readNumberWords';
import { REQUEST_WORDS } from './requestWords';
import type { Vocabulary } from './splitPieces';
import type { Word } from './splitWords';

const SHORTEST = 4;
const LONGEST = 20;

/** Endings of words that the vocabulary holds without them. */
const ENDINGS = /(?:'?s|es|ed|d|ing|er|ers|or|ly|y|ment|ness|less|able|al|est|ful)$/;

/**
 * The words as they are to be read: the `key` of one that nobody knows, neither the vocabulary nor the sheet, is the
 * known word that it misses by one slip of the finger. `text` stays as it was typed, so that pointers and texts
 * say what the user wrote, and columns and values are looked up by it.
 */
export function mendSlips(
  words: readonly Word[],
  { columns, values }: TableIndex,
  vocabulary: Vocabulary,
): readonly Word[] {
  let own: ReadonlySet<string> | null = null;
  return words.map((word) => {
    if (!mayBeSlip(word, vocabulary)) return word;
    own ??= new Set([...columns.tokens, ...values.exact.keys(), ...values.parts.keys()]);
    const meant = findOwn(word.key, own) ?? findMeant(word.key, vocabulary);
    return meant === null ? word : { ...word, key: meant };
  });
}

function mayBeSlip({ kind, text, key }: Word, vocabulary: Vocabulary): boolean {
  const isPlain = kind === 'word' && /^\p{L}?[a-z]+$/u.test(text);
  if (!isPlain || key.length < SHORTEST || key.length > LONGEST) return false;
  const isKnown = REQUEST_WORDS.has(key) || isNumberWord(key) || isKnownWord(key, vocabulary);
  return !isKnown && !isInflected(key, vocabulary);
}

/** "shipments" and "invoiced" are words where "shipment" and "invoice" are. */
function isInflected(key: string, vocabulary: Vocabulary): boolean {
  const stem = key.replace(ENDINGS, '');
  if (stem.length < 3 || stem === key) return false;
  const single = stem.replace(/([^aeiou])\1$/, '$1');
  return [stem, `${stem}e`, `${stem}y`, single, stem.replace(/i$/, 'y')].some(
    (whole) => whole.length >= SHORTEST && vocabulary.ids.has(whole),
  );
}

/** The word of the sheet that is meant; a word that begins one stays as it is. */
function findOwn(key: string, own: ReadonlySet<string>): string | null {
  for (const name of own) if (name.startsWith(key)) return key;
  for (const name of own) if (isSlipOf(key, name)) return name;
  return null;
}

/** The commonest known word that is one slip away; words of requests go before others. */
function findMeant(key: string, vocabulary: Vocabulary): string | null {
  for (const word of REQUEST_WORDS) if (isSlipOf(key, word)) return word;
  // The vocabulary stands in the order of how common its words are.
  for (const word of vocabulary.ids.keys()) if (isSlipOf(key, word)) return word;
  return null;
}

/** The first letter is hardly ever missed, and of short words only a lost letter can be told. */
function isSlipOf(key: string, word: string): boolean {
  const isNear =
    word.length > SHORTEST &&
    word.charAt(0) === key.charAt(0) &&
    (key.length > SHORTEST || word.length > key.length);
  return isNear && measureTypo(key, word, 1) === 1;
}
