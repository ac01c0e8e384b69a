import type { Cell } from '../../sheet/area';
import type { Snapshot } from '../../sheet/snapshot';
import type { Choice, PaneState } from '../paneState';
import {
  addExamples,
  NO_EXAMPLES,
  type Examples,
  type ExampleSide,
  type ExampleTrouble,
} from './examples';

/** `snapshot` names the choice that the examples are about: cells for an older one say nothing about it. */
export type ExampleEvent =
  | {
      readonly kind: 'exampled';
      readonly snapshot: Snapshot;
      readonly side: ExampleSide;
      readonly cells: readonly Cell[];
    }
  | { readonly kind: 'fillsTaken'; readonly snapshot: Snapshot; readonly examples: Examples }
  | {
      readonly kind: 'exampleFailed';
      readonly snapshot: Snapshot;
      readonly trouble: ExampleTrouble;
    }
  | { readonly kind: 'examplesDropped' };

type Of<Kind extends ExampleEvent['kind']> = Extract<ExampleEvent, { readonly kind: Kind }>;

/** What each event on examples does. */
export const BY_EXAMPLE = {
  exampled: (state: PaneState, { snapshot, side, cells }: Of<'exampled'>): PaneState =>
    change(state, snapshot, (examples) => addExamples(examples, side, cells)),
  fillsTaken: (state: PaneState, { snapshot, examples }: Of<'fillsTaken'>): PaneState =>
    change(state, snapshot, () => examples),
  exampleFailed: (state: PaneState, { snapshot, trouble }: Of<'exampleFailed'>): PaneState =>
    changeChoice(state, snapshot, (choice) => ({ ...choice, exampleTrouble: trouble })),
  examplesDropped: (state: PaneState): PaneState =>
    state.phase.kind === 'choosing'
      ? change(state, state.phase.choice.snapshot, () => NO_EXAMPLES)
      : state,
};

function change(
  state: PaneState,
  snapshot: Snapshot,
  next: (examples: Examples) => Examples,
): PaneState {
  return changeChoice(state, snapshot, (choice) => ({
    ...choice,
    examples: next(choice.examples ?? NO_EXAMPLES),
    exampleTrouble: null,
  }));
}

function changeChoice(
  state: PaneState,
  snapshot: Snapshot,
  next: (choice: Choice) => Choice,
): PaneState {
  const { phase } = state;
  if (phase.kind !== 'choosing' || phase.choice.snapshot !== snapshot) return state;
  return { ...state, phase: { ...phase, choice: next(phase.choice) } };
}
