export type WordKind =
  'word' | 'number' | 'ordinal' | 'date' | 'time' | 'area' | 'quoted' | 'sign' | 'punctuation';

export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const STOP = '(?![\\p{L}\\p{N}_])';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const UNITS =
  '(?:kg|g|mg|lbs?|km|cm|mm|ml|days?|d|hours?|hrs?|h|minutes?|mins?|seconds?|secs?|s|years?|yrs?|y|weeks?|wks?|months?|pts?|px|usd|eur|gbp|inr|rs|chf|aud|cad|lakhs?|lacs?|crores?|tons?|tonnes?|kwh?|gb|mb|tb|rpm|bpm|mph|pcs|ppm)';
const NUMBER_STOP = `(?:${STOP}|(?=${UNITS}${STOP}))`;

/** One shape of a word; `free` patterns may not follow a letter or a digit directly. */
export interface WordPattern {
  readonly kind: WordKind;
  readonly pattern: RegExp;
  readonly free?: true;
  /** An initial with its point, which after "column" is a letter that ends a sentence. */
  readonly initial?: true;
}

const shape = (source: string): RegExp => new RegExp(`^(?:${source})`, 'iu');

/** Tried in order at each place of the request; the first that matches is the next word. */
export const WORD_PATTERNS: readonly WordPattern[] = [
  { kind: 'quoted', pattern: /^"[^"]{0,300}"/u },
  { kind: 'quoted', pattern: /^`[^`]{1,300}`/u, free: true },
  { kind: 'quoted', pattern: /^'(?! )[^'\n]{0,100}'(?![\p{L}\p{N}])/u, free: true },
  { kind: 'word', pattern: /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/iu },
  { kind: 'word', pattern: /^[\p{L}\p{N}._+-]{0,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]+)*/u },
  {
    kind: 'area',
    pattern: shape(
      `(?:\\w{1,31}!)?\\$?[a-z]{1,3}\\$?\\d{1,7}:\\$?[a-z]{1,3}\\$?\\d{1,7}${STOP}` +
        `|\\$[a-z]{1,3}\\$?\\d{1,7}${STOP}|[a-z]{1,3}\\$\\d{1,7}${STOP}`,
    ),
    free: true,
  },
  {
    kind: 'area',
    pattern: /^\$?(?:[A-Z]{1,3}:\$?[A-Z]{1,3}|[a-z]:[a-z])(?![\p{L}\p{N}_])/u,
    free: true,
  },
  {
    kind: 'date',
    pattern: shape(
      `\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}${STOP}|\\d{1,2}([-/.])\\d{1,2}\\2(?:\\d{4}|\\d{2})${STOP}` +
        `|${DAY}[\\s-]*(?:of\\s+)?${MONTH}(?![\\p{L}])\\.?(?:,?[\\s-]+(?:\\d{4}|'?\\d{2}))?${STOP}(?!%)` +
        `|${MONTH}\\.?(?:-|,?\\s+(?:of\\s+)?)\\d{4}${STOP}|${MONTH}(?:-|\\s')\\d{2}${STOP}` +
        `|${MONTH}\\.?[\\s-]+${DAY}(?:,?\\s+\\d{4}|,\\s*'\\d{2})?${STOP}(?!%)` +
        `|\\d{4}-\\d{2}${STOP}(?!-)|\\d{1,2}/\\d{4}${STOP}|\\d{1,2}/\\d{1,2}${STOP}(?!%)`,
    ),
    free: true,
  },
  {
    kind: 'time',
    pattern: shape(
      `\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?${STOP}|\\d{1,2}\\s?(?:am|pm|a\\.m\\.|p\\.m\\.)${STOP}`,
    ),
    free: true,
  },
  { kind: 'ordinal', pattern: shape(`\\d{1,7}(?:st|nd|rd|th)${STOP}`), free: true },
  {
    kind: 'number',
    pattern: shape(
      `[-+]?(?:[$£€¥₹]\\s?)?-?(?:\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)` +
        `(?:e[-+]?\\d{1,3})?(?:\\s?%|(?:k|m|mn|mio|bn|b|x)${STOP})?(?:\\s?[€£](?![\\d.]))?${NUMBER_STOP}`,
    ),
    free: true,
  },
  { kind: 'sign', pattern: /^(?:>=|<=|<>|!=|==|=>|=<|[<>=≥≤≠&+*/^#@$%£€₹~|\\])/u },
  {
    kind: 'word',
    pattern:
      /^(?:top|bottom|first|last|best|worst|highest|lowest|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=-\d)/iu,
  },
  { kind: 'word', pattern: /^\p{L}\.(?=\s+[\p{L}\p{N}=-])/u, free: true, initial: true },
  { kind: 'word', pattern: /^\.[\p{L}]{2,4}(?![\p{L}\p{N}])/u, free: true },
  { kind: 'word', pattern: /^\p{L}{1,2}(?:\/\p{L}{1,2})+(?![\p{L}\p{N}])/u },
  { kind: 'word', pattern: /^(?:\p{L}\.){2,}/u },
  {
    kind: 'word',
    pattern: /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['&-][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*/u,
  },
];
