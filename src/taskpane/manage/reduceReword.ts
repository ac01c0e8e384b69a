import type { RuleSet } from '../../rule/ruleSet';
import type { Answer } from '../../suggest/answer';
import { toReadings } from '../early/showAnswer';
import type { PaneState } from '../paneState';
import type { Edit, ManageEvent, Rewording } from './manageState';
import { readChange, rewordRequest } from '../../suggest/rewordRequest';

type Of<Kind extends ManageEvent['kind']> = Extract<ManageEvent, { readonly kind: Kind }>;

/** A rule that is being edited is said anew. */
export const REWORD = {
  rewordAsked: (state: PaneState, { text }: Of<'rewordAsked'>): PaneState => {
    const { edit } = state.manage;
    if (edit === null || text.trim() === '') return state;
    const asked = rewordRequest(edit.ruleSet, edit.snapshot, text);
    if (asked.kind === 'known') {
      const words = { kind: 'answered', ruleSets: [asked.ruleSet], at: 0 } as const;
      return showReading(state, { ...edit, words }, words);
    }
    const run = state.nextRun;
    const next = withEdit(state, { ...edit, words: { kind: 'waiting', run, asked } });
    return { ...next, nextRun: run + 1 };
  },
  reworded: (state: PaneState, { run, answer }: Of<'reworded'>): PaneState => {
    const { edit } = state.manage;
    if (edit?.words.kind !== 'waiting' || edit.words.run !== run) return state;
    const words = readAnswer(answer, edit.ruleSet, edit.words);
    return words.kind === 'answered'
      ? showReading(state, { ...edit, words }, words)
      : withEdit(state, { ...edit, words });
  },
  rewordNext: (state: PaneState): PaneState => {
    const { edit } = state.manage;
    if (edit?.words.kind !== 'answered') return state;
    const words = { ...edit.words, at: (edit.words.at + 1) % edit.words.ruleSets.length };
    return showReading(state, { ...edit, words }, words);
  },
};

/** What the answer makes of the rule; readings that change nothing are none here. */
function readAnswer(
  answer: Answer,
  before: RuleSet,
  { asked }: Extract<Rewording, { readonly kind: 'waiting' }>,
): Rewording {
  if (answer.kind !== 'candidates') return { kind: 'refused', answer };
  const readings = (toReadings(answer) ?? []).map(({ ruleSet }) => ruleSet);
  const ruleSets = readChange(readings, before, asked);
  return ruleSets.length === 0
    ? { kind: 'refused', answer: { kind: 'failed', error: { code: 'noReading' } } }
    : { kind: 'answered', ruleSets, at: 0 };
}

/** A reading is shown as an edit by hand would be, and worked out in the same way. */
function showReading(
  state: PaneState,
  edit: Edit,
  { ruleSets, at }: Extract<Rewording, { readonly kind: 'answered' }>,
): PaneState {
  const run = state.nextRun;
  const ruleSet = ruleSets[at] ?? edit.ruleSet;
  const next = withEdit(state, { ...edit, ruleSet, check: { kind: 'waiting', run } });
  return { ...next, nextRun: run + 1 };
}

function withEdit(state: PaneState, edit: Edit): PaneState {
  return { ...state, manage: { ...state.manage, edit, news: null } };
}
