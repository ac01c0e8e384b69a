import type { PaneEvent, PaneState } from '../paneState';

/** Why the selected cell looks as it does was asked from outside the pane. */
export type Why =
  | { readonly kind: 'no' }
  | { readonly kind: 'reading'; readonly run: number }
  /** The answer takes the focus as soon as it is there. */
  | { readonly kind: 'wanted' };

type Of<Kind extends PaneEvent['kind']> = Extract<PaneEvent, { readonly kind: Kind }>;

/** Turns to the rules and looks where the selection is. */
function askWhy(state: PaneState): PaneState {
  const run = state.nextRun;
  return { ...state, tab: 'rules', why: { kind: 'reading', run }, nextRun: run + 1 };
}

/** The selection is known; the rules are read anew for it. */
function showWhy(state: PaneState, { run, snapshot }: Of<'whyRead'>): PaneState {
  if (state.why.kind !== 'reading' || state.why.run !== run) return state;
  const { nextRun } = state;
  const standing = { kind: 'reading', run: nextRun } as const;
  return { ...state, seen: snapshot, standing, why: { kind: 'wanted' }, nextRun: nextRun + 1 };
}

function endWhy(state: PaneState): PaneState {
  return { ...state, why: { kind: 'no' } };
}

/** What the question for a cell's look does to the state. */
export const WHY = { whyAsked: askWhy, whyRead: showWhy, whyShown: endWhy };
