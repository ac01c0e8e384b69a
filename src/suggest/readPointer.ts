/** How a request speaks of a rule that is there already. */
export interface Pointer {
  /** The words that say which one; null where there are none, as in "make that amber" or "only for 2026". */
  readonly about: string | null;
  /** It speaks of a rule as such ("the late one"), and not only of cells ("remove the duplicates"). */
  readonly namesRule: boolean;
  /** What is to be otherwise, as words that go on after the rule's own sentence. */
  readonly change: string;
  readonly removes: Removal;
}

/** Whether words take something away: a rule as such, or what may be a rule or a part of one ("the duplicates"). */
export type Removal = 'rule' | 'part' | null;

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
const REMOVE =
  '(?:remove|delete|drop|clear|undo|erase|scrap|ditch|kill|lose|cancel|disable|forget|dump|get rid of|take away|take off|take out|turn off|switch off|throw out|throw away)';
const IT = '(?:it|that|this|them|these|those)';
const REMOVE_IT = make(
  `^${REMOVE}\\s+${IT}(?:\\s+${RULE})?(?:\\s+(?:again|altogether|completely))?$`,
);
const REMOVAL = make(
  `^${REMOVE}\\s+(?:(?:the|that|this|my|all|of)\\s+)*(?<about>.*?)\\s*(?<rule>\\b${RULE})?$`,
);
const STOP = make(
  `^(?:stop|no more)\\s+(?:highlighting|colou?ring|marking|shading|formatting|flagging)\\s+(?:the\\s+)?(?<about>.+)$`,
);
const UNWANTED = make(
  `\\b(?:do not|don't|no longer)\\s+(?:need|want)\\s+(?:the|that|this|my)?\\s*(?<about>.*?)\\s*\\b${RULE}(?:\\s+any ?more)?$`,
);
/** "remove the fill of the late ones": a part of a look, and the rule whose it is. */
const LOOK_OF = make(
  `^${REMOVE}\\s+(?<what>(?:the\\s+)?(?:fill|background|bold|italics?|underlin\\w+|strike ?through|borders?|colou?rs?|text colou?r|font colou?r))(?:\\s+(?:of|from|on|in)\\s+(?:the|that|this)?\\s*(?<about>.+?)(?:\\s+${RULE})?)?$`,
);
const ADDITION =
  /^(?:also|only|just|but|except|unless|instead|rather|not|without|skip|exclude|include|leave out|ignore|plus|as well as)\b|\b(?:instead|as well|too|rather|any ?more|from now on)$/i;
const ONE = make(
  '\\b(?:the|that|this)\\s+(?<about>.{1,60}?)\\s+(?:rule|highlighting|formatting)\\b(?:\\s+(?:should|must|needs? to|has to|can)\\b)?\\s*(?<rest>.*)$',
);

/** Who speaks of a rule that is there does it in few words. */
const MOST_CHARACTERS = 300;

type Read = (text: string) => Pointer | null;

/** From the surest way to speak of a rule to the vaguest. */
const READERS: readonly Read[] = [
  (text) => {
    const { what, about } = LOOK_OF.exec(text)?.groups ?? {};
    const isIt = about === undefined || make(`^${IT}$`).test(about);
    return what === undefined ? null : point(isIt ? null : about, `remove ${what}`);
  },
  (text) => (REMOVE_IT.test(text) ? point(null, text, 'rule') : null),
  (text) => {
    const { about } = (STOP.exec(text) ?? UNWANTED.exec(text))?.groups ?? {};
    return about === undefined ? null : point(about || null, text, 'rule');
  },
  (text) => {
    const { about, rule } = REMOVAL.exec(text)?.groups ?? {};
    if (about === undefined) return null;
    if (rule !== undefined) return point(about || null, text, 'rule');
    return { about, namesRule: false, change: text, removes: 'part' };
  },
  (text) => {
    const rest = CHANGE_THAT.exec(text)?.groups?.['rest'];
    return rest === undefined ? null : point(null, changed(rest, text));
  },
  (text) => {
    const { about, rest } = CHANGE_ONE.exec(text)?.groups ?? {};
    return about === undefined || rest === undefined ? null : point(about, changed(rest, text));
  },
  (text) => (ADDITION.test(text) ? point(null, text) : null),
  (text) => {
    const { about, rest } = ONE.exec(text)?.groups ?? {};
    return about === undefined ? null : point(about, rest || text);
  },
];

/** Words that speak of a rule as such. */
function point(about: string | null, change: string, removes: Removal = null): Pointer {
  return { about, namesRule: true, change, removes };
}

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
