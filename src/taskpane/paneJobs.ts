import type { ColumnPort } from '../host/columnPort';
import type { FillPort } from '../host/fillPort';
import type { Host, HostError, ListedRule } from '../host/host';
import { fail, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import type { Answer, Checker, CheckError, Suggester } from '../suggest/answer';
import { readPointer } from '../suggest/readPointer';
import type { PaneEvent, PaneState, StandingRule } from './paneState';
import { editJob, manageJob, readKnown, tellJournal } from './manage/manageJobs';
import { utteranceOf } from './manage/findMeantRules';
import { rewordJob } from './manage/rewordJob';
import { wearHouse } from './house/houseLooks';
import { countJob } from './count/countJob';
import type { HousePort } from './house/housePort';
import { missJob } from './misses/missJob';
import type { About } from './settings/about';
import { cardJob, forgetJob } from './settings/settingsJobs';
import { whyJob } from './standing/whyJob';
import { standOutJob } from './standOut/standOutJob';
import { findWarned } from './warnings/findWarned';

/** How many readings the pane asks for; the first ones are shown. */
const TOP_K = 6;

/** Whether the user has asked before; lies in the browser's storage. */
export interface FirstUse {
  isFirst(): boolean;
  end(): void;
}

/** Everything that the pane needs from outside. */
export interface PanePorts {
  readonly host: Host;
  readonly suggester: Suggester;
  readonly checker: Checker;
  readonly firstUse: FirstUse;
  readonly about: About;
  /** Where the workbook's colours are kept; nowhere where left out. */
  readonly house?: HousePort;
  /** Columns of tables that are too large to be read whole; without it only their first rows are counted. */
  readonly columns?: ColumnPort;
  /** Cells that the user shows on the sheet; without it nobody is asked for examples. */
  readonly fills?: FillPort;
}

export type Send = (event: PaneEvent) => void;

/** Work that a state waits for; the key stays the same for as long as the same work is meant. */
export interface Job {
  readonly key: string;
  readonly work: (signal: AbortSignal) => Promise<void>;
}

type FindJob = (state: PaneState, ports: PanePorts, send: Send) => Job | null;

function phaseJob(state: PaneState, ports: PanePorts, send: Send): Job | null {
  const { phase } = state;
  switch (phase.kind) {
    case 'reading':
      return { key: `read ${phase.run}`, work: () => read(phase.run, ports.host, send) };
    case 'thinking':
      return {
        key: `think ${phase.run}`,
        work: async (signal) => {
          const answer =
            (await refresh(phase, ports.checker)) ??
            (await think(phase, ports.suggester, signal, send));
          if (answer !== null) send({ kind: 'answered', run: phase.run, answer });
        },
      };
    case 'choosing': {
      const { early } = phase.choice;
      // The same work goes on; it is not begun again.
      return early?.kind === 'running'
        ? { key: `think ${early.run}`, work: () => Promise.resolve() }
        : null;
    }
    case 'applying':
      return {
        key: `apply ${phase.run}`,
        work: async () => {
          const { planned } = wearHouse(phase.chosen.candidate, state);
          const rules = planned.map(({ native }) => native);
          const done = await settle(() => ports.host.apply(rules, phase.choice.snapshot));
          if (done.ok) send({ kind: 'wrote', run: phase.run, receipt: done.value });
          else send({ kind: 'writeFailed', run: phase.run, error: done.error });
          tellJournal(ports.host, send);
        },
      };
    default:
      return null;
  }
}

/** Works out the reading that was changed last; the others wait their turn. */
function checkJob(state: PaneState, { checker }: PanePorts, send: Send): Job | null {
  const choice = state.phase.kind === 'choosing' ? state.phase.choice : null;
  const waiting = choice?.readings.flatMap(({ candidate, ruleSet, check }) =>
    check.kind === 'waiting' ? [{ candidate, ruleSet, run: check.run }] : [],
  );
  const [latest] = waiting?.sort((a, b) => b.run - a.run) ?? [];
  if (choice === null || latest === undefined) return null;
  const { run, ruleSet } = latest;
  const { id, readsTexts = [] } = latest.candidate;
  const work = async (): Promise<void> => {
    const done = await attempt(() => checker.recheck(ruleSet, id, choice.snapshot, readsTexts));
    if (done.ok) send({ kind: 'rechecked', run, candidate: done.value });
    else send({ kind: 'recheckFailed', run, error: done.error });
  };
  return { key: `check ${run}`, work };
}

/** Reads the rules that stand on the sheet and what they hit on the table. */
function listJob(state: PaneState, ports: PanePorts, send: Send): Job | null {
  const { standing, seen, tab } = state;
  if (standing.kind !== 'reading') return null;
  const { run } = standing;
  const work = async (): Promise<void> => {
    const listed = await settle(() => ports.host.listRules());
    if (!listed.ok) {
      send({ kind: 'rulesFailed', run, error: listed.error });
      return;
    }
    const rules = await findStanding(listed.value, seen, ports);
    send({ kind: 'rulesRead', run, rules });
    if (tab !== 'rules' && !mayMeanRule(state)) return;
    send({ kind: 'standingRead', known: await readKnown(rules, seen, ports.checker) });
    if (seen === null || tab !== 'rules') return;
    send({ kind: 'rulesWarned', rules, warned: await findWarned(rules, seen, ports.checker) });
  };
  return { key: `list ${run}`, work };
}

/** True where the present request speaks of a rule that is there, or one was looked for. */
function mayMeanRule(state: PaneState): boolean {
  const utterance = utteranceOf(state);
  return utterance !== null && (state.manage.isSought || readPointer(utterance) !== null);
}

async function findStanding(
  listed: readonly ListedRule[],
  seen: Snapshot | null,
  { checker }: PanePorts,
): Promise<readonly StandingRule[]> {
  const natives = listed.flatMap(({ rule }) => rule ?? []);
  const found =
    seen === null || natives.length === 0
      ? null
      : await attempt(() => checker.findHits(natives, seen));
  const hits = new Map(natives.map((rule, index) => [rule, found?.ok ? found.value[index] : null]));
  return listed.map((one) => ({
    listed: one,
    hits: (one.rule === null ? null : hits.get(one.rule)) ?? null,
  }));
}

/** The readings that were shown before the table changed, on the new one; null where its columns are others. */
async function refresh(
  { earlier, snapshot }: Extract<PaneState['phase'], { kind: 'thinking' }>,
  checker: Checker,
): Promise<Answer | null> {
  if (earlier === null || !hasSameColumns(earlier.snapshot, snapshot)) return null;
  const checked = await Promise.all(
    earlier.readings.map(({ ruleSet, candidate }) =>
      attempt(() => checker.recheck(ruleSet, candidate.id, snapshot, candidate.readsTexts ?? [])),
    ),
  );
  const candidates = checked.flatMap((one) => (one.ok ? [one.value] : []));
  return candidates.length === 0 ? null : { kind: 'candidates', candidates, ask: null };
}

function hasSameColumns(a: Snapshot, b: Snapshot): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every(({ header, type }, i) => {
      const other = b.columns[i];
      return header === other?.header && type === other.type;
    })
  );
}

function undoJob(state: PaneState, ports: PanePorts, send: Send): Job | null {
  const { past } = state;
  if (past.kind !== 'undoing') return null;
  const work = async (): Promise<void> => {
    const done = await settle(() => ports.host.undo());
    if (done.ok) send({ kind: 'undid', run: past.run, receipt: done.value });
    else send({ kind: 'undoFailed', run: past.run, error: done.error });
    tellJournal(ports.host, send);
  };
  return { key: `undo ${past.run}`, work };
}

async function read(run: number, host: Host, send: Send): Promise<void> {
  const table = await settle(() => host.readTable());
  if (table.ok) send({ kind: 'tableRead', run, snapshot: table.value });
  else send({ kind: 'readFailed', run, error: table.error });
}

/** The answer, or null when the user cancelled. */
async function think(
  phase: Extract<PaneState['phase'], { kind: 'thinking' }>,
  suggester: Suggester,
  signal: AbortSignal,
  send: Send,
): Promise<Answer | null> {
  const { run, utterance, snapshot } = phase;
  const onProgress = (share: number): void => send({ kind: 'progressed', run, share });
  try {
    return await suggester.suggest({
      utterance,
      snapshot,
      topK: TOP_K,
      seed: 0,
      ask: true,
      signal,
      onProgress,
      onSketch: (sketch) => send({ kind: 'sketched', run, sketch }),
      onEarly: (answer) => send({ kind: 'answeredEarly', run, answer }),
    });
  } catch (thrown) {
    if (signal.aborted) return null;
    return { kind: 'failed', error: { code: 'modelFailed', detail: String(thrown) } };
  }
}

/** A host that throws is a host that failed: the pane never hangs in a phase. */
export async function settle<T>(
  call: () => Promise<Result<T, HostError>>,
): Promise<Result<T, HostError>> {
  try {
    return await call();
  } catch (thrown) {
    return fail({ code: 'hostFailed', detail: String(thrown) });
  }
}

/** The same for a checker. */
async function attempt<T>(
  call: () => Promise<Result<T, CheckError>>,
): Promise<Result<T, CheckError>> {
  try {
    return await call();
  } catch (thrown) {
    return fail({ code: 'checkFailed', detail: String(thrown) });
  }
}

/** What a state may wait for; each of them runs one at a time. */
export const JOBS: readonly FindJob[] = [
  phaseJob,
  undoJob,
  checkJob,
  missJob,
  countJob,
  listJob,
  manageJob,
  editJob,
  rewordJob,
  standOutJob,
  whyJob,
  cardJob,
  forgetJob,
];
