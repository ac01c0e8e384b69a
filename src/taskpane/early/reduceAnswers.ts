import type { Answer } from '../../suggest/answer';
import { withPhase } from '../enterPhase';
import type { Choice, Early, PaneEvent, PaneState, Phase } from '../paneState';
import { endEarly } from './endEarly';
import { joinFinal, renameFinal } from './joinReadings';
import { showAnswer, toReadings } from './showAnswer';

type Of<Kind extends PaneEvent['kind']> = Extract<PaneEvent, { readonly kind: Kind }>;
type Running = Extract<Early, { readonly kind: 'running' }>;

/** What comes from the model while it works and when it is done. */
export const ANSWERS = {
  progressed: (state: PaneState, { run, share }: Of<'progressed'>): PaneState => {
    const { phase } = state;
    if (phase.kind === 'thinking' && phase.run === run && share > phase.share) {
      return { ...state, phase: { ...phase, share: Math.min(share, 1) } };
    }
    return changeRunning(state, (early) =>
      early.run === run && share > early.share ? { ...early, share: Math.min(share, 1) } : early,
    );
  },
  answeredEarly: (state: PaneState, { run, answer }: Of<'answeredEarly'>): PaneState => {
    const { phase } = state;
    // A few seeds that see no rule are no reason to say so yet.
    if (phase.kind !== 'thinking' || phase.run !== run || answer.kind !== 'candidates') {
      return state;
    }
    const shown = showAnswer({ ...phase, fresh: phase.earlier !== null }, answer);
    if (shown.kind !== 'choosing') return state;
    const early: Early = { kind: 'running', run, share: phase.share, touched: [] };
    return withPhase(state, { ...shown, choice: { ...shown.choice, early } });
  },
  answered: (state: PaneState, { run, answer }: Of<'answered'>): PaneState => {
    const { phase } = state;
    if (phase.kind === 'thinking' && phase.run === run) {
      return withPhase(state, showAnswer({ ...phase, fresh: phase.earlier !== null }, answer));
    }
    if (phase.kind !== 'choosing') return state;
    const { early } = phase.choice;
    if (early?.kind !== 'running' || early.run !== run) return state;
    return withPhase(state, finish(phase.choice, early, answer));
  },
  touched: (state: PaneState, { candidateId }: Of<'touched'>): PaneState =>
    changeRunning(state, (early) =>
      early.touched.includes(candidateId)
        ? early
        : { ...early, touched: [...early.touched, candidateId] },
    ),
};

/** The final answer in the place of the first readings; what the user has begun to use stays where it is. */
function finish(choice: Choice, early: Running, answer: Answer): Phase {
  const final = answer.kind === 'candidates' ? toReadings(answer) : null;
  const kept = endEarly(choice);
  if (early.touched.length > 0) {
    const readings = final === null ? kept.readings : joinFinal(kept.readings, final);
    return {
      kind: 'choosing',
      choice: { ...kept, readings, early: { kind: 'joined' } },
      trouble: null,
    };
  }
  // The model broke off: what it said until then holds.
  if (answer.kind === 'failed') return { kind: 'choosing', choice: kept, trouble: null };
  if (final === null) return showAnswer(choice, answer);
  const readings = renameFinal(kept.readings, final);
  return { kind: 'choosing', choice: { ...kept, readings }, trouble: null };
}

function changeRunning(state: PaneState, change: (early: Running) => Running): PaneState {
  const { phase } = state;
  if (phase.kind !== 'choosing' || phase.choice.early?.kind !== 'running') return state;
  const early = change(phase.choice.early);
  if (early === phase.choice.early) return state;
  return { ...state, phase: { ...phase, choice: { ...phase.choice, early } } };
}
