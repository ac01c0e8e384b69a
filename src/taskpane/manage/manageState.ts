import type { HostError, ListedRule } from '../../host/host';
import type { Command } from '../../host/planChange';
import type { Receipt } from '../../host/receipt';
import type { NativeRule } from '../../rule/nativeRule';
import type { RuleSet } from '../../rule/ruleSet';
import type { Snapshot } from '../../sheet/snapshot';
import type { Answer, Candidate, CheckError, StandingRead } from '../../suggest/answer';
import type { StandingRule } from '../paneState';
import type { AskedChange } from '../../suggest/rewordRequest';

/** What is known of the rules of the sheet beyond their list. */
export interface KnownRules {
  readonly rules: readonly StandingRule[];
  /** The table in whose words they are told; null where there is none. */
  readonly snapshot: Snapshot | null;
  readonly read: StandingRead;
}

/** How far an edited rule is worked out. */
export type EditCheck =
  | { readonly kind: 'waiting'; readonly run: number }
  | { readonly kind: 'done'; readonly candidate: Candidate }
  | { readonly kind: 'refused'; readonly error: CheckError };

/** How far a rule that is said anew is worked out. */
export type Rewording =
  | { readonly kind: 'no' }
  | { readonly kind: 'waiting'; readonly run: number; readonly asked: AskedChange }
  /** Its readings; the rule that is edited became the one at `at`. */
  | { readonly kind: 'answered'; readonly ruleSets: readonly RuleSet[]; readonly at: number }
  | {
      readonly kind: 'refused';
      readonly answer: Exclude<Answer, { readonly kind: 'candidates' }>;
    };

/** A rule of the sheet that is being changed in the pane; the sheet still holds it as it was. */
export interface Edit {
  readonly id: string;
  readonly rule: NativeRule;
  /** What it said before. */
  readonly before: RuleSet;
  readonly ruleSet: RuleSet;
  readonly snapshot: Snapshot;
  readonly check: EditCheck;
  readonly words: Rewording;
}

/** What is being written to the rules that stand on the sheet. */
export type ManageWork =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'changing';
      readonly run: number;
      readonly command: Command;
      /** The rules as the user saw them. */
      readonly seen: readonly ListedRule[];
    }
  | { readonly kind: 'redoing'; readonly run: number; readonly receipt: Receipt };

/** What the last change came to. */
export type ManageNews =
  | {
      readonly kind: 'did';
      readonly did: 'done' | 'undone' | 'redone';
      readonly receipt: Receipt;
    }
  | { readonly kind: 'trouble'; readonly error: HostError };

export interface ManageState {
  readonly known: KnownRules | null;
  readonly work: ManageWork;
  readonly edit: Edit | null;
  readonly news: ManageNews | null;
  /** What redo would do again. */
  readonly ahead: Receipt | null;
  /** Rules are read with every request, as one that reads as new may be about them. */
  readonly isSought: boolean;
}

export type ManageEvent =
  | { readonly kind: 'standingRead'; readonly known: KnownRules }
  | { readonly kind: 'changeAsked'; readonly command: Command }
  | { readonly kind: 'changed'; readonly run: number; readonly receipt: Receipt }
  | { readonly kind: 'changeFailed'; readonly run: number; readonly error: HostError }
  | { readonly kind: 'tidyAsked' }
  | { readonly kind: 'editStarted'; readonly id: string }
  | { readonly kind: 'ruleEdited'; readonly ruleSet: RuleSet }
  | { readonly kind: 'editChecked'; readonly run: number; readonly candidate: Candidate }
  | { readonly kind: 'editRefused'; readonly run: number; readonly error: CheckError }
  /** The rule in other words, or what is to be otherwise. */
  | { readonly kind: 'rewordAsked'; readonly text: string }
  | { readonly kind: 'reworded'; readonly run: number; readonly answer: Answer }
  | { readonly kind: 'rewordNext' }
  /** A request was about a rule that is there: `change` says what is to be otherwise. */
  | { readonly kind: 'meantChosen'; readonly id: string; readonly change: string }
  | { readonly kind: 'meantRemoved'; readonly id: string }
  /** Which rule could the request be about? */
  | { readonly kind: 'meantSought' }
  | { readonly kind: 'editSaved' }
  | { readonly kind: 'editDropped' }
  | { readonly kind: 'redoAsked' }
  /** What undo and redo would do now, as the host's journal says. */
  | {
      readonly kind: 'journalSeen';
      readonly done: Receipt | null;
      readonly undone: Receipt | null;
    };

/** Nothing is known and nothing going on; `ahead` is what an earlier session undid. */
export function openManage(ahead: Receipt | null): ManageState {
  const nothing = { known: null, work: { kind: 'none' }, edit: null, news: null } as const;
  return { ...nothing, ahead, isSought: false };
}
