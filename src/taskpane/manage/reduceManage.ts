import type { HostError } from '../../host/host';
import type { Command } from '../../host/planChange';
import type { Receipt } from '../../host/receipt';
import { sayRequest } from '../../rule/sayRequest';
import { withPhase } from '../enterPhase';
import { hasHole } from '../isReady';
import { isSame } from '../isSame';
import { isWriting } from '../isWriting';
import type { PaneState } from '../paneState';
import { startListing } from '../standing/startListing';
import { editedRules } from './editedRules';
import type { EditCheck, ManageEvent, ManageNews, ManageState } from './manageState';
import { REWORD } from './reduceReword';

type Handlers = {
  readonly [Kind in ManageEvent['kind']]: (
    state: PaneState,
    event: Extract<ManageEvent, { kind: Kind }>,
  ) => PaneState;
};

/** What happens to the rules that stand on the sheet. */
export const MANAGE: Handlers = {
  standingRead: (state, { known }) =>
    state.standing.kind === 'known' && state.standing.rules === known.rules
      ? withManage(state, { known })
      : state,
  changeAsked: (state, { command }) => startChanging(state, command),
  changed: (state, { run, receipt }) => {
    const { work } = state.manage;
    if (work.kind === 'none' || work.run !== run) return state;
    const did = work.kind === 'redoing' ? 'redone' : 'done';
    const finished = finish(state, { kind: 'did', did, receipt });
    if (did === 'done' || state.tab === 'rules') return startListing(finished);
    return startListing({ ...finished, phase: { kind: 'redone', receipt } });
  },
  changeFailed: (state, { run, error }) => {
    const { work } = state.manage;
    if (work.kind === 'none' || work.run !== run) return state;
    return failChanging(state, error);
  },
  tidyAsked: (state) => startTidying(state),
  editStarted: (state, { id }) => startEditing(state, id),
  ruleEdited: (state, { ruleSet }) => {
    const { edit } = state.manage;
    if (edit === null) return state;
    const run = state.nextRun;
    const check: EditCheck = hasHole(ruleSet) ? edit.check : { kind: 'waiting', run };
    return { ...withManage(state, { edit: { ...edit, ruleSet, check } }), nextRun: run + 1 };
  },
  ...REWORD,
  meantChosen: (state, { id, change }) => rewordMeant(state, id, change),
  meantRemoved: (state, { id }) => startChanging(turnToRules(state), { kind: 'remove', ids: [id] }),
  meantSought: (state) =>
    state.manage.isSought ? state : startListing(withManage(state, { isSought: true })),
  editChecked: (state, { run, candidate }) => settleEdit(state, run, { kind: 'done', candidate }),
  editRefused: (state, { run, error }) => settleEdit(state, run, { kind: 'refused', error }),
  editSaved: (state) => saveEdit(state),
  editDropped: (state) => withManage(state, { edit: null }),
  redoAsked: (state) => {
    const { ahead } = state.manage;
    if (ahead === null || isWriting(state)) return state;
    return startWork(state, (run) => ({ kind: 'redoing', run, receipt: ahead }));
  },
  journalSeen: (state, { done, undone }) => {
    const seen = withManage(state, { ahead: undone });
    const { past } = state;
    if (past.kind === 'undoing') return seen;
    if (done === null)
      return past.kind === 'nothing' ? seen : { ...seen, past: { kind: 'nothing' } };
    const trouble = past.kind === 'applied' ? past.trouble : null;
    return { ...seen, past: { kind: 'applied', receipt: done, trouble } };
  },
};

/** On the side of the rules, what undo did is said there and the readings of the other side stay. */
export function tellUndone(state: PaneState, receipt: Receipt): PaneState | null {
  if (state.tab !== 'rules') return null;
  return withManage(state, { news: { kind: 'did', did: 'undone', receipt } });
}

function withManage(state: PaneState, change: Partial<ManageState>): PaneState {
  return { ...state, manage: { ...state.manage, ...change } };
}

function finish(state: PaneState, news: ManageNews): PaneState {
  return withManage(state, { work: { kind: 'none' }, edit: null, news });
}

function startWork(state: PaneState, work: (run: number) => ManageState['work']): PaneState {
  const run = state.nextRun;
  const selected = { ...state, selectTrouble: null, nextRun: run + 1 };
  return withManage(selected, { work: work(run), news: null });
}

/** A command is about the list that the user sees. */
function startChanging(state: PaneState, command: Command): PaneState {
  const { standing } = state;
  if (standing.kind !== 'known' || isWriting(state)) return state;
  const seen = standing.rules.map(({ listed }) => listed);
  return startWork(state, (run) => ({ kind: 'changing', run, command, seen }));
}

/** Where the rules are others by now, or what was to be redone is gone, the list is read anew. */
function failChanging(state: PaneState, error: HostError): PaneState {
  const failed = withManage(state, { work: { kind: 'none' }, news: { kind: 'trouble', error } });
  if (error.code === 'rulesChanged') return startListing(withManage(failed, { edit: null }));
  return error.code === 'nothingToRedo'
    ? startListing(withManage(failed, { ahead: null }))
    : failed;
}

function startTidying(state: PaneState): PaneState {
  const { known } = state.manage;
  if (known === null || known.read.merges.length === 0) return state;
  const idOf = (place: number): string => known.rules[place]?.listed.id ?? '';
  const edits = known.read.merges.flatMap(({ keeper, merged, rule }) => [
    { id: idOf(keeper), rules: [rule] },
    ...merged.map((place) => ({ id: idOf(place), rules: [] })),
  ]);
  return startChanging(state, { kind: 'replace', edits });
}

function startEditing(state: PaneState, id: string): PaneState {
  const { known } = state.manage;
  const place = known?.rules.findIndex(({ listed }) => listed.id === id) ?? -1;
  const rule = known?.rules[place]?.listed.rule;
  const before = known?.read.ruleSets[place];
  if (!rule || !before || !known?.snapshot) return state;
  const run = state.nextRun;
  const check = { kind: 'waiting', run } as const;
  const words = { kind: 'no' } as const;
  const edit = { id, rule, before, ruleSet: before, snapshot: known.snapshot, check, words };
  return { ...withManage(state, { edit, news: null }), nextRun: run + 1 };
}

/** The request is dealt with among the rules; its words stay in the box. */
function turnToRules(state: PaneState): PaneState {
  return { ...withPhase(state, { kind: 'idle' }), tab: 'rules' };
}

/** The rule that a request meant is edited, with what it said added to the rule's sentence. */
function rewordMeant(state: PaneState, id: string, change: string): PaneState {
  const editing = startEditing(turnToRules(state), id);
  const { edit } = editing.manage;
  if (edit?.id !== id) return state;
  const text = `${sayRequest(edit.ruleSet, edit.snapshot)}, ${change}`;
  return REWORD.rewordAsked(editing, { kind: 'rewordAsked', text });
}

function settleEdit(state: PaneState, run: number, check: EditCheck): PaneState {
  const { edit } = state.manage;
  if (edit?.check.kind !== 'waiting' || edit.check.run !== run) return state;
  return withManage(state, { edit: { ...edit, check } });
}

function saveEdit(state: PaneState): PaneState {
  const { edit } = state.manage;
  if (edit?.check.kind !== 'done' || hasHole(edit.ruleSet)) return state;
  if (isSame(edit.before, edit.ruleSet)) return withManage(state, { edit: null });
  const rules = editedRules(edit, edit.check.candidate);
  return startChanging(state, { kind: 'replace', edits: [{ id: edit.id, rules }] });
}
