import type { Found } from './found';
import type { Word } from './splitWords';

/** Words behind which a text may stand without quotes: "containing north", "starts with X". */
const SEEKS = /^(?:contain|contains|containing|include|includes|including)$/;
const STARTS = /^(?:start|starts|starting|begin|begins|beginning)$/;
const ENDS = /^(?:end|ends|ending|finish|finishes|finishing)$/;
/** What may stand between them and the text. */
const FILLERS =
  /^(?:the|a|an|word|words|text|texts|letter|letters|keyword|keywords|string|phrase|prefix|suffix|code|character|characters|term|either)$/;
/** Words of the sentence that are hardly ever the text itself. */
const OTHERS: ReadonlySet<string> = new Set(
  [
    'any anything something nothing all each every no not none only both at least most more less fewer than exactly',
    'blank blanks empty error errors formula formulas number numbers digit digits value values date dates time',
    'times data content duplicate duplicates one of from in on to by with if when where is are was has have today',
    'tomorrow yesterday same this that those these it its them their which and or but some other another white',
    'space spaces',
  ].flatMap((line) => line.split(' ')),
);

/** Most texts in a list: "starts with A, B or C". */
const LONGEST_LIST = 4;

/**
 * Single words that a request looks for without quoting them, in reading order: "contains north", "ends in -UK",
 * "starts with A or B". `isTaken` tells words that name a column or a whole value.
 */
export function readSoughtTexts(
  words: readonly Word[],
  isTaken: (at: number) => boolean,
): readonly Found<string>[] {
  const found: Found<string>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    let next = afterVerb(words, at);
    for (let count = 0; next !== null && count < LONGEST_LIST; count += 1) {
      const text = words[next];
      if (text === undefined || !isText(text) || isTaken(next)) break;
      found.push({ value: text.text, first: next, last: next });
      next = nextInList(words, next + 1);
    }
  }
  return found;
}

/** Where the text would stand if the verb does at `at`; null where it does not. */
function afterVerb(words: readonly Word[], at: number): number | null {
  const verb = words[at]?.key ?? '';
  const then = words[at + 1]?.key ?? '';
  const isSplit =
    (STARTS.test(verb) && /^(?:with|by)$/.test(then)) ||
    (ENDS.test(verb) && /^(?:with|in|by)$/.test(then));
  if (!isSplit && !SEEKS.test(verb)) return null;
  let next = at + (isSplit ? 2 : 1);
  while (FILLERS.test(words[next]?.key ?? '') && !isLetter(words, next)) next += 1;
  return next;
}

/** A single letter that ends the sentence or stands in capitals is meant itself: "starts with A". */
function isLetter(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.text.length > 1) return false;
  return word.text !== word.key || words[at + 1] === undefined;
}

function isText({ kind, key }: Word): boolean {
  return (kind === 'word' || kind === 'sign') && !OTHERS.has(key);
}

/** The place behind ",", "or" or both; null where the list ends. */
function nextInList(words: readonly Word[], at: number): number | null {
  let next = at;
  if (words[next]?.text === ',') next += 1;
  if (/^(?:or|nor)$/.test(words[next]?.key ?? '')) next += 1;
  return next === at ? null : next;
}
