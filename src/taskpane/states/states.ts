import { fail } from '../../sheet/result';
import type { Host } from '../../host/host';
import type { MemorySheet } from '../../host/memoryHost';
import type { RuleSet } from '../../rule/ruleSet';
import type { Answer } from '../../suggest/answer';
import { createChecker } from '../../suggest/recheck';
import type { PaneState } from '../paneState';
import { createPaneStore, type PaneStore } from '../paneStore';
import { ANSWERS, type AnswerOn } from './stateAnswers';
import { changeHost, createStateHost, STANDING } from './stateSheet';

interface Setup {
  readonly rules?: MemorySheet['rules'];
  readonly column?: number;
  readonly host?: Partial<Host>;
  /** Never answers where left out. */
  readonly answer?: AnswerOn;
  readonly firstUse?: boolean;
  readonly card?: () => Promise<string>;
}

const never = (): Promise<never> => new Promise(() => undefined);

/** The real pane over a sheet in memory; only the model's answers are fixed. */
function open(setup: Setup): PaneStore {
  const { answer, firstUse = false, card = never } = setup;
  const host = changeHost(createStateHost(setup), setup.host ?? {});
  return createPaneStore({
    host,
    suggester: {
      suggest: async ({ snapshot, onProgress }) => {
        onProgress?.(0.4);
        return answer === undefined ? never() : answer(snapshot);
      },
    },
    checker: createChecker(),
    firstUse: { isFirst: () => firstUse, end: () => undefined },
    about: {
      readCard: card,
      forget: () => Promise.resolve(),
      environment: () => ({
        version: '0.1.0',
        browser: 'a browser',
        host: 'a sheet in memory',
        platform: '',
        sets: ['1.9'],
        language: 'en-US',
      }),
    },
  });
}

/** Waits until the state is as wanted. */
function until(store: PaneStore, isThere: (state: PaneState) => boolean): Promise<PaneStore> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isThere(store.getState())) return;
      stop();
      resolve(store);
    };
    const stop = store.subscribe(look);
    look();
  });
}

const isAt =
  (...kinds: readonly PaneState['phase']['kind'][]) =>
  ({ phase, standing }: PaneState): boolean =>
    kinds.includes(phase.kind) && (phase.kind !== 'choosing' || standing.kind === 'known');

async function asked(setup: Setup): Promise<PaneStore> {
  const store = await until(open(setup), ({ seen }) => seen !== null);
  store.send({ kind: 'asked', utterance: 'overdue and not done in red' });
  return until(store, isAt('choosing', 'declined', 'failed'));
}

/** The first reading is applied; `until` says how far that goes. */
async function applied(
  setup: Setup,
  ...ends: readonly PaneState['phase']['kind'][]
): Promise<PaneStore> {
  const store = await asked(setup);
  const [first] = readingsOf(store);
  store.send({ kind: 'chosen', candidateId: first?.candidate.id ?? '' });
  return until(store, isAt(...ends));
}

function readingsOf(store: PaneStore) {
  const { phase } = store.getState();
  return phase.kind === 'choosing' ? phase.choice.readings : [];
}

async function onTab(tab: PaneState['tab'], setup: Setup): Promise<PaneStore> {
  const store = await until(open(setup), ({ seen }) => seen !== null);
  store.send({ kind: 'tabChosen', tab });
  return store;
}

const readCard = async (): Promise<string> => (await fetch('/assets/model/model.json')).text();
const PROTECTED = async () => fail({ code: 'protected' } as const);

const areRulesThere = ({ standing, warned }: PaneState): boolean =>
  standing.kind === 'known' && (standing.rules.length === 0 || Object.keys(warned).length > 0);

/** A program half out of the noise. */
const SURENESS = [1, 0.9, 0.8, 0.4, 0.7, 0.3, 0.9, 0.2, 0.5, 0.6, 0.9];

function ruleSetOf(answer: Answer): RuleSet | null {
  return answer.kind === 'candidates' ? (answer.candidates[0]?.ruleSet ?? null) : null;
}

function makeUnlikely(answer: Answer): Answer {
  if (answer.kind !== 'candidates') return answer;
  return { ...answer, candidates: answer.candidates.map((one) => ({ ...one, score: 0.2 })) };
}

/** Every state that the pane can show, by name. */
export const STATES: Readonly<Record<string, () => Promise<PaneStore>>> = {
  'first-use': () => until(open({ firstUse: true }), ({ seen }) => seen !== null),
  open: () => until(open({}), ({ seen }) => seen !== null),
  'empty-sheet': async () =>
    open({ host: { readTable: async () => fail({ code: 'emptySheet' }) } }),
  reading: async () => {
    const store = open({ host: { readTable: never } });
    store.send({ kind: 'asked', utterance: 'overdue in red' });
    return store;
  },
  thinking: async () => {
    const store = open({});
    store.send({ kind: 'asked', utterance: 'overdue in red' });
    return until(store, ({ phase }) => phase.kind === 'thinking' && phase.share > 0);
  },
  sketch: async () => {
    const store = open({});
    store.send({ kind: 'asked', utterance: 'overdue in red' });
    const { phase } = (await until(store, isAt('thinking'))).getState();
    if (phase.kind !== 'thinking') return store;
    const sketch = { ruleSet: ruleSetOf(ANSWERS.one(phase.snapshot)), sureness: SURENESS };
    store.send({ kind: 'sketched', run: phase.run, sketch });
    return store;
  },
  early: async () => {
    const store = open({});
    store.send({ kind: 'asked', utterance: 'overdue in red' });
    const { phase } = (await until(store, isAt('thinking'))).getState();
    if (phase.kind !== 'thinking') return store;
    store.send({ kind: 'answeredEarly', run: phase.run, answer: ANSWERS.three(phase.snapshot) });
    return until(store, isAt('choosing'));
  },
  unsure: () => asked({ answer: (snapshot) => makeUnlikely(ANSWERS.three(snapshot)) }),
  'one-reading': () => asked({ answer: ANSWERS.one }),
  'three-readings': () => asked({ answer: ANSWERS.three }),
  'readings-settled': async () => {
    const store = await asked({ answer: ANSWERS.three });
    store.send({ kind: 'settled', verdict: { row: 2, hit: false } });
    return store;
  },
  'open-value': () => asked({ answer: ANSWERS.asks }),
  'texts-warned': () => asked({ answer: ANSWERS.texts }),
  'texts-read': async () => {
    const store = await asked({ answer: ANSWERS.texts });
    store.send({ kind: 'textsRead', candidateId: 'reading 1', columns: [3] });
    return until(store, () => readingsOf(store)[0]?.check.kind === 'done');
  },
  'contains-too-much': () => asked({ answer: ANSWERS.contains }),
  'never-true': () => asked({ answer: ANSWERS.never }),
  'several-rules': () => asked({ answer: ANSWERS.several }),
  visuals: () => asked({ answer: ANSWERS.visuals }),
  conflicts: () => asked({ answer: ANSWERS.one, rules: STANDING }),
  'change-refused': async () => {
    const store = await asked({ answer: ANSWERS.one });
    store.send({ kind: 'edited', candidateId: 'reading 1', ruleSet: { kind: 'rules', rules: [] } });
    return until(store, () => readingsOf(store)[0]?.check.kind !== 'waiting');
  },
  applying: () => applied({ answer: ANSWERS.one, host: { apply: never } }, 'applying'),
  'apply-refused': async () => {
    const store = await applied({ answer: ANSWERS.one, host: { apply: PROTECTED } }, 'choosing');
    return until(store, ({ phase }) => phase.kind === 'choosing' && phase.trouble !== null);
  },
  applied: () => applied({ answer: ANSWERS.one }, 'applied'),
  undone: async () => {
    const store = await applied({ answer: ANSWERS.one }, 'applied');
    store.send({ kind: 'undoAsked' });
    return until(store, isAt('undone'));
  },
  declined: () => asked({ answer: ANSWERS.declines }),
  'model-missing': () => asked({ answer: ANSWERS.missing }),
  protected: async () => {
    const store = open({ host: { readTable: PROTECTED } });
    store.send({ kind: 'asked', utterance: 'overdue in red' });
    return until(store, isAt('failed'));
  },
  looking: async () => {
    const store = open({ host: { readTable: never } });
    store.send({ kind: 'standOutAsked' });
    return store;
  },
  'stand-out': async () => {
    const store = open({ column: 0 });
    store.send({ kind: 'standOutAsked' });
    return until(store, isAt('choosing'));
  },
  'nothing-stands-out': async () => {
    const store = open({ column: 2 });
    store.send({ kind: 'standOutAsked' });
    return until(store, isAt('plain'));
  },
  'rules-reading': () => onTab('rules', { host: { listRules: never } }),
  'rules-none': async () => until(await onTab('rules', {}), areRulesThere),
  'rules-listed': async () => until(await onTab('rules', { rules: STANDING }), areRulesThere),
  'rule-in-words': async () => {
    const store = await until(await onTab('rules', { rules: STANDING }), areRulesThere);
    const { known } = store.getState().manage;
    const place = known?.read.ruleSets.findIndex((ruleSet) => ruleSet !== null) ?? 0;
    store.send({ kind: 'editStarted', id: known?.rules[place]?.listed.id ?? '' });
    store.send({ kind: 'rewordAsked', text: 'only over 500' });
    const { edit } = store.getState().manage;
    if (edit?.words.kind !== 'waiting') return store;
    const answer = ANSWERS.three(edit.snapshot);
    store.send({ kind: 'reworded', run: edit.words.run, answer });
    return until(store, ({ manage }) => manage.edit?.check.kind === 'done');
  },
  'rules-failed': async () =>
    until(
      await onTab('rules', { host: { listRules: PROTECTED } }),
      ({ standing }) => standing.kind === 'failed',
    ),
  why: async () => {
    const store = open({ rules: STANDING });
    store.send({ kind: 'whyAsked' });
    return until(store, areRulesThere);
  },
  'settings-reading': () => onTab('settings', {}),
  settings: async () =>
    until(
      await onTab('settings', { card: readCard }),
      ({ settings }) => settings.card.kind !== 'unknown',
    ),
  'settings-no-card': () => onTab('settings', { card: async () => '' }),
  'forget-asked': async () => {
    const store = await onTab('settings', {});
    store.send({ kind: 'forgetAsked' });
    return store;
  },
  forgotten: async () => {
    const store = await onTab('settings', {});
    store.send({ kind: 'forgetAsked' });
    store.send({ kind: 'forgetConfirmed' });
    return until(store, ({ settings }) => settings.forget === 'done');
  },
};
