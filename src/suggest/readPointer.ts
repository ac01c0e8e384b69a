/** How a request speaks of a rule that is there already. */
export interface Pointer {
  /** The words that say which one; null where there are none, as in "make that amber" or "only for 2026". */
  readonly about: string | null;
  /** It speaks of a rule as such ("the late one"), and not only of cells ("remove the duplicates"). */
  readonly namesRule: boolean;
  /** What is to be otherwise, as words that go on after the rule's own sentence. */
  readonly change: string;
}

const POLITE = /^(?:(?:please|can you|could you|now|then|ok|okay|no|actually)[\s,]+)+/i;
const VERB = '(?:make|turn|change|set|switch|recolou?r|colou?r|paint|edit|adjust|update)';
const RULE = '(?:ones?|rules?|highlights?|highlighting|formatting|formats?|colou?ring|shading)';
const PART = '(?:(?:the\\s+)?(?:fill|colou?r|look|font|range|text)\\s+of\\s+)?';
const INTO = '(?:\\s+(?:to|into|be|in)\\b)?';

const make = (pattern: string): RegExp => new RegExp(pattern, 'i');

const CHANGE_THAT = make(
  `^${VERB}\\s+${PART}(?:it|that|this|these|those|them)\\b(?:\\s+${RULE}\\b)?${INTO}\\s*(?<rest>.*)$`,
);
const CHANGE_ONE = make(
  `^${VERB}\\s+${PART}(?:the|that|this|my)?\\s*(?<about>\\S.*?)\\s+${RULE}\\b${INTO}\\s*(?<rest>.*)$`,
);
const REMOVAL = make(
  `^(?:remove|delete|drop|clear|undo|get rid of|take away|take off|take out|turn off)\\s+(?:the|that|this|my|it|all)?\\b\\s*(?<about>.*?)\\s*(?<rule>\\b${RULE})?$`,
);
const ADDITION = /^(?:also|only|but|except|unless|instead)\b/i;
const ONE = make(
  '\\b(?:the|that|this)\\s+(?<about>.{1,60}?)\\s+(?:rule|highlighting|formatting)\\b(?:\\s+(?:should|must|needs? to|has to|can)\\b)?\\s*(?<rest>.*)$',
);

/** Who speaks of a rule that is there does it in few words. */
const MOST_CHARACTERS = 300;

type Read = (text: string) => Pointer | null;

/** From the surest way to speak of a rule to the vaguest. */
const READERS: readonly Read[] = [
  (text) => {
    const rest = CHANGE_THAT.exec(text)?.groups?.['rest'];
    return rest === undefined
      ? null
      : { about: null, namesRule: true, change: changed(rest, text) };
  },
  (text) => {
    const { about, rest } = CHANGE_ONE.exec(text)?.groups ?? {};
    if (about === undefined || rest === undefined) return null;
    return { about, namesRule: true, change: changed(rest, text) };
  },
  (text) => {
    const groups = REMOVAL.exec(text)?.groups;
    if (groups === undefined) return null;
    const about = groups['about'] || null;
    return { about, namesRule: about === null || Boolean(groups['rule']), change: text };
  },
  (text) => (ADDITION.test(text) ? { about: null, namesRule: true, change: text } : null),
  (text) => {
    const { about, rest } = ONE.exec(text)?.groups ?? {};
    return about === undefined ? null : { about, namesRule: true, change: rest || text };
  },
];

/** Whether and how an English request speaks of a rule that is there; null where it only asks for a new one. */
export function readPointer(utterance: string): Pointer | null {
  const text = utterance
    .slice(0, MOST_CHARACTERS)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?\s]+$/, '')
    .replace(POLITE, '');
  for (const read of READERS) {
    const pointer = read(text);
    if (pointer !== null) return pointer;
  }
  return null;
}

function changed(rest: string, text: string): string {
  return rest === '' ? text : `make it ${rest}`;
}
