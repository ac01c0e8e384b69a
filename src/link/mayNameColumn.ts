import type { Snapshot } from '../sheet/snapshot';
import { WHOLE } from './indexColumns';
import {
  COMMAND_WORDS,
  FUNCTION_WORDS,
  longForms,
  toLongForm,
  UNIT_WORDS,
  VERBS,
  withoutBrackets,
} from './nameWords';
import { splitName, toSingular } from './normaliseText';
import type { Word } from './splitWords';

const COLUMN_WORD = /^(?:columns?|cols?|field|header|heading|headed|called|named)$/;
const BEFORE_UNIT =
  /^(?:this|last|next|past|previous|coming|current|per|every|each|within|a|an|one|two|three|four|five|six|seven|ten|couple|few|several|\d.*)$/;
const BEFORE_VERB = /^(?:and|then|please|to|should|can|could|you|just|also|,|i|will)$/;
const BEFORE_AGGREGATE = /^(?:above|below|than|over|under|beyond|the)$/;

interface Span {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/**
 * Whether words that fit a header are likely meant as its name: "no", "in" or "rows" only where they are spelled
 * as the header is, "days" not after an amount, "mark" not as the verb that opens the request.
 */
export function mayNameColumn(words: readonly Word[], span: Span, snapshot: Snapshot): boolean {
  const word = words[span.first];
  if (!word) return false;
  if (span.first !== span.last || word.kind === 'quoted') return true;
  const before = words[span.first - 1]?.key ?? '';
  const after = words[span.first + 1]?.key ?? '';
  const isCalled = COLUMN_WORD.test(before) || COLUMN_WORD.test(after);
  if (isCalled) return true;
  if (/^\d{1,3}$/.test(word.key)) return false;
  const header = snapshot.columns[span.column]?.header.trim() ?? '';
  const isSpelled = word.text === header && /\p{Lu}/u.test(header) && span.first > 0;
  if (isSpelled) return true;
  if (FUNCTION_WORDS.has(word.key) || word.key.length === 1) return false;
  if (UNIT_WORDS.has(word.key) && BEFORE_UNIT.test(before)) return false;
  const opens = span.first === 0 || BEFORE_VERB.test(before);
  if (VERBS.has(word.key) && opens) return false;
  if (/^(?:average|mean|median|maximum|minimum|max|min)$/.test(word.key)) {
    return !BEFORE_AGGREGATE.test(before);
  }
  return span.score >= WHOLE ? !isTask(word.key) : !isRowNoun(word, header);
}

/** "orders due today" speaks of the rows, not of "Order Date", whereas "prices" may be the "Unit Price". */
function isRowNoun(word: Word, header: string): boolean {
  const long = longForms(withoutBrackets(header) || header);
  if (/^(?:dates|numbers|values|names|times|amounts)$/.test(word.key)) return true;
  const isPlural = toSingular(word.key) !== word.key && !splitName(header).includes(word.key);
  return isPlural && long[long.length - 1] !== toLongForm(word.key);
}

/** Words that nearly always speak of the task, even where a header is spelled so. */
function isTask(key: string): boolean {
  return (
    COMMAND_WORDS.has(key) &&
    /^(?:rows?|cells?|columns?|cols?|sheet|table|highlight\w*|duplicates?|blank|empty|top|bottom|first|last|other|red|green|yellow|over|under|above|below|between|before|after|today|make|show|new|old|other|current|past)$/.test(
      key,
    )
  );
}
