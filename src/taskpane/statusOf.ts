import { sayRules } from './chips/sayRules';
import { hasHole } from './isReady';
import { rangeOf, sayChange, sayManage, sayNotes } from './manage/sayChange';
import type { Choice, PaneState, Phase, StandingRule } from './paneState';
import { isUnsure, visibleReadings } from './settleReadings';
import { findingOf } from './standOut/findStandOut';
import { tellRule } from './standing/tellRule';
import { sayDeclined, sayHostError, saySuggestError } from './words/say';
import type { Words } from './words/words';

/** What the live region says: `problem` interrupts a screen reader, `news` waits its turn. */
export interface Status {
  readonly tone: 'news' | 'problem';
  readonly text: string;
}

/** The one sentence for what the pane is doing or has just done; '' when there is nothing to say. */
export function statusOf(words: Words, state: PaneState): Status {
  const { past, selectTrouble } = state;
  if (selectTrouble !== null) return problem(sayHostError(words, selectTrouble));
  if (past.kind === 'undoing') return news(words.progress.undoing);
  if (past.kind === 'applied' && past.trouble !== null) {
    return problem(sayHostError(words, past.trouble));
  }
  const managed = sayManage(words, state.manage);
  if (managed !== null && (state.tab === 'rules' || state.manage.work.kind !== 'none')) {
    return managed.isProblem ? problem(managed.text) : news(managed.text);
  }
  // What was asked is told where it was asked.
  return state.tab === 'settings' ? news('') : statusOfPhase(words, state);
}

function statusOfPhase(words: Words, { phase, told }: PaneState): Status {
  switch (phase.kind) {
    case 'idle':
      return news('');
    case 'reading':
      return news(words.progress.reading);
    case 'thinking':
      return news(words.progress.thinking);
    case 'looking':
      return news(words.standOut.looking);
    case 'plain':
      return news(words.standOut.nothing(phase.header));
    case 'choosing': {
      if (phase.trouble !== null) return problem(sayHostError(words, phase.trouble));
      // Said once, when all readings are there.
      if (phase.choice.early?.kind === 'running') return news(words.progress.thinking);
      const found = sayFound(words, phase.choice);
      return news(phase.choice.fresh ? `${words.readings.fresh} ${found}` : found);
    }
    case 'applying':
      return news(words.progress.writing);
    case 'applied':
      return sayApplied(words, phase, told);
    case 'undone': {
      const { receipt } = phase;
      return receipt.kind === 'applied'
        ? news(words.done.undone(rangeOf(receipt), receipt.sheetName))
        : news(sayChange(words, 'undone', receipt).text);
    }
    case 'redone':
      return news(sayChange(words, 'redone', phase.receipt).text);
    case 'declined':
      return news(sayDeclined(words, phase.reason));
    case 'failed':
      return problem(
        phase.trouble.from === 'host'
          ? sayHostError(words, phase.trouble.error)
          : saySuggestError(words, phase.trouble.error),
      );
  }
}

function sayApplied(
  words: Words,
  { receipt, reading, older }: Extract<Phase, { kind: 'applied' }>,
  told: PaneState['told'],
): Status {
  const table = told[receipt.added[0] ?? '']?.snapshot;
  const what =
    table === undefined
      ? reading.candidate.explanation
      : sayRules(reading.ruleSet, table, words.printRules);
  const done = words.done.applied(what, rangeOf(receipt), receipt.sheetName);
  const said = `${done}${sayOlder(words, older, told)}`;
  const notes = sayNotes(words, receipt.notes);
  return notes === '' ? news(said) : problem(`${said} ${notes}`);
}

/** The question for the reading that is meant, where none of them is likely. */
export function unsureTitle(words: Words, shown: number): string {
  return shown === 1 ? words.choose.unsureOne : words.choose.unsure;
}

/** How many older rules are named. */
const MOST_OLDER = 2;

function sayOlder(words: Words, older: readonly StandingRule[], told: PaneState['told']): string {
  if (older.length === 0) return '';
  const named = older.slice(0, MOST_OLDER).map((rule) => tellRule(rule, told, words));
  return ` ${words.choose.older(named, older.length - named.length)}`;
}

function sayFound(words: Words, choice: Choice): string {
  const { standsOut } = choice;
  if (standsOut !== undefined) {
    const findings = choice.readings.flatMap(({ candidate }) => {
      const what = findingOf(candidate.id);
      return what === null ? [] : [words.standOut.finding(what, candidate.hitRows)];
    });
    return words.standOut.found(standsOut, findings);
  }
  const visible = visibleReadings(choice);
  const asking = visible.find(({ ask, ruleSet }) => ask !== null && hasHole(ruleSet))?.ask;
  const unsure = isUnsure(choice) ? `${unsureTitle(words, visible.length)} ` : '';
  const found = `${unsure}${words.readings.found(visible.length)}`;
  return asking ? `${found} ${words.ask.title(asking.what)}` : found;
}

function news(text: string): Status {
  return { tone: 'news', text };
}

function problem(text: string): Status {
  return { tone: 'problem', text };
}
