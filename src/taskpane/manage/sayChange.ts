import type { HostNote, Receipt } from '../../host/receipt';
import type { NativeRule } from '../../rule/nativeRule';
import { printAreas, printCell } from '../../sheet/printAddress';
import { sayDeclined, sayHostError, saySuggestError } from '../words/say';
import type { Words } from '../words/words';
import type { ManageNews, ManageState, Rewording } from './manageState';

/** What is going on or was done with the rules of the sheet, and whether it is a problem; null for nothing. */
export function sayManage(
  words: Words,
  { work, news, edit }: ManageState,
): { readonly text: string; readonly isProblem: boolean } | null {
  if (work.kind !== 'none') return { text: words.manage.writing, isProblem: false };
  if (news === null) return edit === null ? null : sayReword(words, edit.words);
  if (news.kind === 'trouble') return { text: sayHostError(words, news.error), isProblem: true };
  return sayChange(words, news.did, news.receipt);
}

/** How far a rule that is said anew is worked out; null where nobody asked. */
function sayReword(words: Words, rewording: Rewording): ReturnType<typeof sayManage> {
  switch (rewording.kind) {
    case 'no':
      return null;
    case 'waiting':
      return { text: words.progress.thinking, isProblem: false };
    case 'answered':
      return { text: words.manage.reword.done, isProblem: false };
    case 'refused': {
      const { answer } = rewording;
      return answer.kind === 'failed'
        ? { text: saySuggestError(words, answer.error), isProblem: true }
        : { text: sayDeclined(words, answer.reason), isProblem: true };
    }
  }
}

/** A change in words, and what stands otherwise than it was asked for. */
export function sayChange(
  words: Words,
  did: Extract<ManageNews, { readonly kind: 'did' }>['did'],
  receipt: Receipt,
): { readonly text: string; readonly isProblem: boolean } {
  const { manage } = words;
  const rules = rulesOf(receipt);
  const amount = receipt.kind === 'moved' ? 1 : rules.length;
  const what = manage.rules(amount, rangeOf(receipt), receipt.sheetName);
  const said = manage.news(manage.did[receipt.kind][did], what);
  // Undo and redo tell nothing of how Excel keeps what they bring back.
  const notes = did === 'done' ? receipt.notes : [];
  return { text: [said, sayNotes(words, notes)].join(' ').trim(), isProblem: notes.length > 0 };
}

/** Said when rules stand otherwise than they were asked for, or cells show something else; '' when nothing does. */
export function sayNotes(words: Words, notes: readonly HostNote[]): string {
  const kept = notes.filter(({ code }) => code === 'readBackDiffers').length;
  const said = kept === 0 ? [] : [words.manage.differs(kept)];
  for (const note of notes) {
    if (note.code === 'shownDiffers')
      said.push(words.manage.shows(note.cells, printCell(note.cell)));
  }
  return said.join(' ');
}

/** The cells that the rules of a change cover, each area once; '' where only places changed. */
export function rangeOf(receipt: Receipt): string {
  return [...new Set(rulesOf(receipt).map((rule) => printAreas(rule.areas)))].join(', ');
}

/** The rules that a change was about; of rules that took the place of others, the new ones. */
function rulesOf(receipt: Receipt): readonly NativeRule[] {
  switch (receipt.kind) {
    case 'applied':
      return receipt.rules;
    case 'removed':
      return receipt.removed.map(({ rule }) => rule);
    case 'replaced':
      return receipt.added.map(({ rule }) => rule);
    case 'moved':
      return [];
  }
}
