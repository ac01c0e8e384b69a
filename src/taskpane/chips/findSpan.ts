/** A part of a text, end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where sentences that differ in one thing differ, and what each says there. */
export interface Difference {
  /** In the first sentence. */
  readonly span: Span;
  /** What each sentence says there, the first one's own words first. */
  readonly middles: readonly string[];
}

/** Words, and the punctuation after them apart. */
const TOKEN = /\s+|[,.;:](?=\s|$)|(?:(?![,.;:](?:\s|$))\S)+/gu;

/**
 * The smallest run of whole words in which sentences differ; it takes in the word before where one of them would say
 * nothing there. Null when they are all equal.
 */
export function findDifference(sentences: readonly string[]): Difference | null {
  const split = sentences.map((sentence) => sentence.match(TOKEN) ?? []);
  const [own] = split;
  if (own === undefined || split.every((tokens) => tokens.join('') === own.join(''))) return null;
  const shortest = Math.min(...split.map((tokens) => tokens.length));
  let before = 0;
  while (before < shortest && split.every((tokens) => tokens[before] === own[before])) before += 1;
  let after = 0;
  while (
    after < shortest - before &&
    split.every((tokens) => tokens.at(-1 - after) === own.at(-1 - after))
  ) {
    after += 1;
  }
  const isSilent = (): boolean => split.some((tokens) => middleOf(tokens, before, after) === '');
  while (before > 0 && isSilent()) before -= 1;
  const middles = split.map((tokens) => middleOf(tokens, before, after));
  const [first = ''] = middles;
  // The span holds no blanks at its ends.
  const lead = own.slice(0, before).join('');
  const from = lead.length + leadingBlanks(own.slice(before).join(''));
  return { span: { from, to: from + first.length }, middles };
}

function middleOf(tokens: readonly string[], before: number, after: number): string {
  return tokens
    .slice(before, tokens.length - after)
    .join('')
    .trim();
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}
