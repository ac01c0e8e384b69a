/** A word of a sentence; fresh where the sentence before did not hold it. */
export interface SketchWord {
  readonly text: string;
  readonly isFresh: boolean;
}

/** The words of a sentence beside those of the one before; a word that it held twice is known twice. */
export function freshWords(before: string, now: string): readonly SketchWord[] {
  const known = splitWords(before);
  return splitWords(now).map((text) => {
    const at = known.indexOf(text);
    if (at >= 0) known.splice(at, 1);
    return { text, isFresh: at < 0 };
  });
}

function splitWords(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => word !== '');
}
