import type { HostError, ListedRule } from '../host/host';
import type { Applied, Receipt } from '../host/receipt';
import type { DeclineReason, RuleSet } from '../rule/ruleSet';
import type { Cell } from '../sheet/area';
import type { Snapshot } from '../sheet/snapshot';
import type {
  Answer,
  Ask,
  Candidate,
  CheckError,
  Counted,
  RuleHits,
  Sketch,
  SuggestError,
  Warning,
} from '../suggest/answer';
import type { Examples, ExampleTrouble } from './byExample/examples';
import type { ExampleEvent } from './byExample/reduceExamples';
import { openManage, type ManageEvent, type ManageState } from './manage/manageState';
import type { House, HouseLooks } from './house/houseLooks';
import type { ModelFacts } from './settings/modelFacts';
import type { Settings } from './settings/reduceSettings';
import type { Why } from './standing/reduceWhy';

/** How far a changed rule set is worked out. */
export type Check =
  | { readonly kind: 'done' }
  | { readonly kind: 'waiting'; readonly run: number }
  | { readonly kind: 'refused'; readonly error: CheckError };

/** A candidate and what the user made of it. */
export interface Reading {
  /** As it was last worked out. */
  readonly candidate: Candidate;
  /** What its sentence says now: the candidate's own rules once the check is done and nothing is open. */
  readonly ruleSet: RuleSet;
  readonly check: Check;
  /** What could stand for the value that is still open; null where none is. */
  readonly ask: Ask | null;
  /** Cells whose values just fall short; null until they were looked for. */
  readonly misses: readonly Cell[] | null;
  /** Of a large table only the first rows are known, and that stays so. */
  readonly isUncounted?: boolean;
}

export type Readings = readonly [Reading, ...Reading[]];

/** The user's word on one row (0-based, of the sheet): whether it should stand out. */
export interface Verdict {
  readonly row: number;
  readonly hit: boolean;
}

/** How a choice stands that was shown before the model was done. */
export type Early =
  | {
      readonly kind: 'running';
      readonly run: number;
      readonly share: number;
      /** Readings that the user has begun to use, by their candidates' ids. */
      readonly touched: readonly string[];
    }
  /** The other readings came after what the user was using, which stays where it was. */
  | { readonly kind: 'joined' };

/** What one answer left to choose from. */
export interface Choice {
  readonly utterance: string;
  /** The table on which the readings were worked out; apply compares against it. */
  readonly snapshot: Snapshot;
  readonly readings: Readings;
  /** How many of the readings are shown. */
  readonly shown: number;
  readonly verdicts: readonly Verdict[];
  /** The table changed after an earlier preview, and these readings are worked out afresh. */
  readonly fresh: boolean;
  /** Left out where all readings came at once. */
  readonly early?: Early;
  /** The column in which these stand out; then nobody asked in words and each reading is about something else. */
  readonly standsOut?: string;
  /** Cells that show what is meant, and why the last ones could not be taken. */
  readonly examples?: Examples;
  readonly exampleTrouble?: ExampleTrouble | null;
}

/** A rule that stands on the sheet, with the cells of the table that it hits; null where they are not known. */
export interface StandingRule {
  readonly listed: ListedRule;
  readonly hits: RuleHits;
}

/** A rule that was written here, and the table in whose words it is told. */
export interface Told {
  readonly ruleSet: RuleSet;
  readonly snapshot: Snapshot;
}

/** What is known of the rules on the sheet. */
export type Standing =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'reading'; readonly run: number }
  | { readonly kind: 'known'; readonly rules: readonly StandingRule[] }
  | { readonly kind: 'failed'; readonly error: HostError };

export type Trouble =
  | { readonly from: 'host'; readonly error: HostError }
  | { readonly from: 'suggester'; readonly error: SuggestError };

/** Readings that were shown before the table changed: the fresh preview says the same. */
type Earlier = Pick<Choice, 'snapshot' | 'readings'> | null;

/** What the pane is doing. `run` names one piece of work, so that a late answer to an older one is dropped. */
export type Phase =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly run: number;
      readonly utterance: string;
      readonly earlier: Earlier;
    }
  | {
      readonly kind: 'thinking';
      readonly run: number;
      readonly utterance: string;
      readonly snapshot: Snapshot;
      readonly share: number;
      /** What the model says so far; null before its first step. */
      readonly sketch: Sketch | null;
      readonly earlier: Earlier;
    }
  | { readonly kind: 'choosing'; readonly choice: Choice; readonly trouble: HostError | null }
  | {
      readonly kind: 'applying';
      readonly run: number;
      readonly choice: Choice;
      readonly chosen: Reading;
    }
  | {
      readonly kind: 'applied';
      readonly receipt: Applied;
      readonly reading: Reading;
      /** Rules that were there before on the same cells, and are below now. */
      readonly older: readonly StandingRule[];
    }
  | { readonly kind: 'undone' | 'redone'; readonly receipt: Receipt }
  /** The selected column is looked at for what stands out. */
  | { readonly kind: 'looking'; readonly run: number }
  /** Nothing stands out in the column of this name. */
  | { readonly kind: 'plain'; readonly header: string }
  | {
      readonly kind: 'declined';
      readonly utterance: string;
      readonly reason: DeclineReason;
      readonly explanation: string;
    }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** What `undo` would take back. */
export type Past =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'applied'; readonly receipt: Receipt; readonly trouble: HostError | null }
  | { readonly kind: 'undoing'; readonly run: number; readonly receipt: Receipt };

/** The sides of the pane: asking for a rule, the rules that are there, and what the pane says about itself. */
export type Tab = 'ask' | 'rules' | 'settings';

export interface PaneState {
  readonly tab: Tab;
  /** What stands in the box; typing is never blocked. */
  readonly draft: string;
  readonly phase: Phase;
  readonly past: Past;
  /** The table under the selection, for examples; null until it is read, or where there is none. */
  readonly seen: Snapshot | null;
  readonly standing: Standing;
  /** What the rules that were written here say, by their ids on the sheet. */
  readonly told: Readonly<Record<string, Told>>;
  /** What the data says against the rules of the sheet, by their ids. */
  readonly warned: Readonly<Record<string, readonly Warning[]>>;
  readonly manage: ManageState;
  readonly settings: Settings;
  readonly why: Why;
  /** The workbook's own colours. */
  readonly house: House;
  /** The user has never asked before: the pane says where the work is done. */
  readonly firstUse: boolean;
  /** A cell that the user asked to see could not be selected. */
  readonly selectTrouble: HostError | null;
  /** Number of the next piece of work. */
  readonly nextRun: number;
}

export type PaneEvent =
  | ManageEvent
  | ExampleEvent
  | { readonly kind: 'typed'; readonly draft: string }
  | { readonly kind: 'asked'; readonly utterance: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'sheetSeen'; readonly snapshot: Snapshot | null }
  | { readonly kind: 'tableRead'; readonly run: number; readonly snapshot: Snapshot }
  | { readonly kind: 'progressed'; readonly run: number; readonly share: number }
  | { readonly kind: 'sketched'; readonly run: number; readonly sketch: Sketch }
  | { readonly kind: 'answered'; readonly run: number; readonly answer: Answer }
  /** What the first few seeds say; the model goes on. */
  | { readonly kind: 'answeredEarly'; readonly run: number; readonly answer: Answer }
  | { readonly kind: 'touched'; readonly candidateId: string }
  | { readonly kind: 'readFailed'; readonly run: number; readonly error: HostError }
  | { readonly kind: 'tabChosen'; readonly tab: Tab }
  | { readonly kind: 'edited'; readonly candidateId: string; readonly ruleSet: RuleSet }
  | { readonly kind: 'rechecked'; readonly run: number; readonly candidate: Candidate }
  | { readonly kind: 'recheckFailed'; readonly run: number; readonly error: CheckError }
  | { readonly kind: 'settled'; readonly verdict: Verdict }
  | { readonly kind: 'verdictsDropped' }
  | { readonly kind: 'moreAsked' }
  | {
      readonly kind: 'missesFound';
      /** The rules whose misses these are; changed ones have others. */
      readonly ruleSet: RuleSet;
      readonly misses: readonly Cell[];
    }
  /** What rules do on the whole of a large table; null where that cannot be told. */
  | { readonly kind: 'counted'; readonly ruleSet: RuleSet; readonly counted: Counted | null }
  | { readonly kind: 'countStopped' }
  /** New rules wear the workbook's own colours, or the usual ones. */
  | { readonly kind: 'houseWorn'; readonly isWorn: boolean }
  | { readonly kind: 'rulesAsked' }
  | { readonly kind: 'rulesRead'; readonly run: number; readonly rules: readonly StandingRule[] }
  | {
      readonly kind: 'rulesWarned';
      /** The rules that were known when the work began. */
      readonly rules: readonly StandingRule[];
      readonly warned: PaneState['warned'];
    }
  /** Numbers and dates stored as text in these columns are to be read as such; none of them any more. */
  | {
      readonly kind: 'textsRead';
      readonly candidateId: string;
      readonly columns: readonly number[];
    }
  | { readonly kind: 'rulesFailed'; readonly run: number; readonly error: HostError }
  | { readonly kind: 'chosen'; readonly candidateId: string }
  | { readonly kind: 'wrote'; readonly run: number; readonly receipt: Applied }
  | { readonly kind: 'writeFailed'; readonly run: number; readonly error: HostError }
  | { readonly kind: 'undoAsked' }
  | { readonly kind: 'undid'; readonly run: number; readonly receipt: Receipt }
  | { readonly kind: 'undoFailed'; readonly run: number; readonly error: HostError }
  /** From the ribbon: what stands out in the selected column? */
  | { readonly kind: 'standOutAsked' }
  | {
      readonly kind: 'stoodOut';
      readonly run: number;
      readonly snapshot: Snapshot;
      readonly column: number;
      readonly candidates: readonly Candidate[];
    }
  | { readonly kind: 'lookFailed'; readonly run: number; readonly error: HostError }
  /** From the ribbon: why does the selected cell look as it does? */
  | { readonly kind: 'whyAsked' }
  | { readonly kind: 'whyRead'; readonly run: number; readonly snapshot: Snapshot | null }
  | { readonly kind: 'whyShown' }
  | { readonly kind: 'cardRead'; readonly facts: ModelFacts | null }
  | { readonly kind: 'forgetAsked' }
  | { readonly kind: 'forgetRefused' }
  | { readonly kind: 'forgetConfirmed' }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'selectAsked'; readonly cell: Cell }
  | { readonly kind: 'selectFailed'; readonly error: HostError };

/** The pane as it opens; `receipt` is what an earlier session did and `undo` would still take back, `ahead` what it undid. */
export function openPane(
  firstUse: boolean,
  receipt: Receipt | null,
  ahead: Receipt | null = null,
  looks: HouseLooks = {},
): PaneState {
  return {
    tab: 'ask',
    draft: '',
    phase: { kind: 'idle' },
    past: receipt === null ? { kind: 'nothing' } : { kind: 'applied', receipt, trouble: null },
    seen: null,
    standing: { kind: 'unknown' },
    told: {},
    warned: {},
    manage: openManage(ahead),
    settings: { card: { kind: 'unknown' }, forget: 'no' },
    why: { kind: 'no' },
    house: { looks, isWorn: true },
    firstUse,
    selectTrouble: null,
    nextRun: 1,
  };
}

/** The readings of a phase that shows some, else null. */
export function choiceOf(phase: Phase): Choice | null {
  return phase.kind === 'choosing' || phase.kind === 'applying' ? phase.choice : null;
}
