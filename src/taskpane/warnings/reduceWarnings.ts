import type { PaneEvent, PaneState, Reading } from '../paneState';

type Of<Kind extends PaneEvent['kind']> = Extract<PaneEvent, { readonly kind: Kind }>;

/** Warnings about the rules that are still the ones on the sheet. */
function showWarnings(state: PaneState, { rules, warned }: Of<'rulesWarned'>): PaneState {
  const { standing } = state;
  return standing.kind === 'known' && standing.rules === rules ? { ...state, warned } : state;
}

/** A reading is worked out anew with the texts of columns read as numbers and dates. */
function readTexts(state: PaneState, { candidateId, columns }: Of<'textsRead'>): PaneState {
  const { phase, nextRun: run } = state;
  if (phase.kind !== 'choosing') return state;
  const change = (reading: Reading): Reading => {
    if (reading.candidate.id !== candidateId) return reading;
    const candidate = { ...reading.candidate, readsTexts: columns };
    return { ...reading, candidate, check: { kind: 'waiting', run } };
  };
  const [first, ...rest] = phase.choice.readings;
  const choice = { ...phase.choice, readings: [change(first), ...rest.map(change)] as const };
  return { ...state, phase: { kind: 'choosing', choice, trouble: null }, nextRun: run + 1 };
}

/** What warnings do to the state. */
export const WARNINGS = { rulesWarned: showWarnings, textsRead: readTexts };
