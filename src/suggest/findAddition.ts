/** A whole rule is said of rows and cells, or bids to colour, and tells for which. */
const NOUN = /^(?:whole |entire |all |every |any |the )*(?:rows?|cells?|columns?)\b/i;
const VERB = /^(?:please\s+)?(?:highlight|mark|flag|shade|colou?r|fill|paint|show)\b/i;
const CONDITION =
  /\b(?:where|that|which|with|whose|if|when|over|under|above|below|between|containing|greater|less|more than|fewer|at least|at most|before|after)\b/i;
/** Words of somebody who goes on from a rule that is there. */
const GOES_ON =
  /\b(?:it|its|them|this|that one|those|instead|too|as well|also|only|just|rather|any ?more|no longer|except|unless|still|again|even)\b/i;

/** Who edits a sentence leaves at least this share of its words where they are. */
const ALIKE = 0.6;

/**
 * What some words add to a rule's sentence; null where they say a whole rule: the sentence with something else in it,
 * or a new request.
 */
export function findAddition(text: string, sentence: string): string | null {
  if (text.startsWith(sentence)) {
    const added = text.slice(sentence.length).replace(/^[\s,.;:]+/, '');
    return added === '' ? null : added;
  }
  if (isAlike(text, sentence)) return null;
  return isWholeRequest(text) ? null : text.replace(/^[\s,.;:]+/, '') || null;
}

/** True for words that say a whole rule, and not what is to be otherwise about one. */
export function isWholeRequest(text: string): boolean {
  return (NOUN.test(text) || VERB.test(text)) && CONDITION.test(text) && !GOES_ON.test(text);
}

/** True where most words of a sentence stand in a text in their order. */
function isAlike(text: string, sentence: string): boolean {
  const [own, other] = [wordsOf(sentence), wordsOf(text)];
  let row: readonly number[] = other.map(() => 0);
  for (const word of own) {
    const next: number[] = [];
    for (const [at, one] of other.entries()) {
      const corner = row[at - 1] ?? 0;
      next.push(one === word ? corner + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) >= own.length * ALIKE;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [];
}
