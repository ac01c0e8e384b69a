import type { Receipt } from '../host/receipt';
import type { NativeRule } from '../rule/nativeRule';
import { printAreas } from '../sheet/printAddress';
import { hasHole } from './isReady';
import type { Choice, PaneState, Phase } from './paneState';
import { visibleReadings } from './settleReadings';
import { findingOf } from './standOut/findStandOut';
import { sayHostError, saySuggestError } from './words/say';
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
  return statusOfPhase(words, state.phase);
}

function statusOfPhase(words: Words, phase: Phase): Status {
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
      const found = sayFound(words, phase.choice);
      return news(phase.choice.fresh ? `${words.readings.fresh} ${found}` : found);
    }
    case 'applying':
      return news(words.progress.writing);
    case 'applied': {
      const what = phase.reading.candidate.explanation;
      return news(words.done.applied(what, rangeOf(phase.receipt), phase.receipt.sheetName));
    }
    case 'undone':
      return news(words.done.undone(rangeOf(phase.receipt), phase.receipt.sheetName));
    case 'declined': {
      const why = [words.declined.title, phase.explanation, words.declined.instead[phase.reason]];
      return news(why.filter((line) => line !== '').join(' '));
    }
    case 'failed':
      return problem(
        phase.trouble.from === 'host'
          ? sayHostError(words, phase.trouble.error)
          : saySuggestError(words, phase.trouble.error),
      );
  }
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
  const found = words.readings.found(visible.length);
  return asking ? `${found} ${words.ask.title(asking.what)}` : found;
}

/** The cells that a receipt's rules cover, each area once. */
export function rangeOf(receipt: Receipt): string {
  const areas = rulesOf(receipt).map((rule) => printAreas(rule.areas));
  return [...new Set(areas)].join(', ');
}

function rulesOf(receipt: Receipt): readonly NativeRule[] {
  switch (receipt.kind) {
    case 'applied':
      return receipt.rules;
    case 'removed':
      return receipt.removed.map(({ rule }) => rule);
    case 'replaced':
      return [...receipt.removed, ...receipt.added].map(({ rule }) => rule);
    case 'moved':
      return [];
  }
}

function news(text: string): Status {
  return { tone: 'news', text };
}

function problem(text: string): Status {
  return { tone: 'problem', text };
}
