import { openPane, type PaneEvent, type PaneState } from '../paneState';
import type { ModelFacts } from './modelFacts';

/** What the settings show. */
export interface Settings {
  readonly card:
    | { readonly kind: 'unknown' }
    | { readonly kind: 'known'; readonly facts: ModelFacts }
    | { readonly kind: 'missing' };
  /** Forgetting everything is asked twice. */
  readonly forget: 'no' | 'asked' | 'running' | 'done';
}

type Of<Kind extends PaneEvent['kind']> = Extract<PaneEvent, { readonly kind: Kind }>;

function showCard(state: PaneState, { facts }: Of<'cardRead'>): PaneState {
  const card =
    facts === null ? ({ kind: 'missing' } as const) : ({ kind: 'known', facts } as const);
  return { ...state, settings: { ...state.settings, card } };
}

function askForget(state: PaneState): PaneState {
  return { ...state, settings: { ...state.settings, forget: 'asked' } };
}

function keepAll(state: PaneState): PaneState {
  return { ...state, settings: { ...state.settings, forget: 'no' } };
}

/** Not while something is being written: it would be kept afterwards. */
function startForgetting(state: PaneState): PaneState {
  const { phase, past, settings } = state;
  const isWriting = phase.kind === 'applying' || past.kind === 'undoing';
  if (isWriting || settings.forget !== 'asked') return state;
  return { ...state, settings: { ...settings, forget: 'running' } };
}

/** The pane as on the first day; only what it sees of the sheet stays. */
function forgetAll(state: PaneState): PaneState {
  const { tab, seen, nextRun, settings } = state;
  if (settings.forget !== 'running') return state;
  const fresh = openPane(true, null);
  return { ...fresh, tab, seen, nextRun, settings: { ...settings, forget: 'done' } };
}

/** What the settings do to the state. */
export const SETTINGS = {
  cardRead: showCard,
  forgetAsked: askForget,
  forgetRefused: keepAll,
  forgetConfirmed: startForgetting,
  forgotten: forgetAll,
};
