import type { HostError } from '../../host/host';
import { describeDecline } from '../../rule/describeRule';
import type { DeclineReason } from '../../rule/ruleSet';
import type { Snapshot } from '../../sheet/snapshot';
import type { CheckError, SuggestError, Warning } from '../../suggest/answer';
import type { Sentences, Words } from './words';

/** Looks the sentence of a union's member up; the table holds one for every code. */
function say<Union extends { readonly code: string }, Code extends Union['code']>(
  sentences: Sentences<Union>,
  code: Code,
  data: Extract<Union, { readonly code: Code }>,
): string {
  return sentences[code](data);
}

/** The sentence for a host's error. */
export function sayHostError(words: Words, error: HostError): string {
  return say<HostError, HostError['code']>(words.failed.host, error.code, error);
}

/** The sentence for an error of the suggester. */
export function saySuggestError(words: Words, error: SuggestError): string {
  return say<SuggestError, SuggestError['code']>(words.failed.suggester, error.code, error);
}

/** Why a request was declined, and what could be done instead. */
export function sayDeclined(words: Words, reason: DeclineReason): string {
  const why = words.printRules(describeDecline(reason));
  return `${words.declined.title} ${why} ${words.declined.instead[reason]}`;
}

/** The sentence for rules that could not be worked out. */
export function sayCheckError(words: Words, error: CheckError): string {
  return say<CheckError, CheckError['code']>(words.failed.check, error.code, error);
}

/** The sentence for a warning, with the header of the column that it is about. */
export function sayWarning(words: Words, warning: Warning, snapshot: Snapshot): string {
  const header = 'column' in warning ? (snapshot.columns[warning.column]?.header ?? '') : '';
  const named = { ...warning, header };
  return say<typeof named, (typeof named)['code']>(words.warning, warning.code, named);
}
