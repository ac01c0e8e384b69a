import type { HostError } from '../../host/host';
import type { Colour } from '../../sheet/colours';
import type { DeclineReason } from '../../rule/ruleSet';
import type { Figures } from '../../rule/words/figures';
import type { FormulaWords } from '../../rule/words/localFormula';
import type { RulePrinter } from '../../rule/words/printRules';
import type { Language } from '../../rule/words/languageOf';
import type { ExampleTrouble } from '../byExample/examples';
import type { RangeOption } from '../chips/listRanges';
import type { FieldKind } from '../chips/typedValue';
import type { Tab } from '../paneState';
import type { Conflict } from '../preview/findConflicts';
import type { ScoreName } from '../settings/modelFacts';
import type { Finding } from '../standOut/findStandOut';
import type { HoldingRule } from '../standing/explainCell';
import type { Mark } from '../standing/tellRule';
import type { ManageWords } from './manageWords';
import type { Ask, CheckError, SuggestError, Warning } from '../../suggest/answer';

/** One sentence for each code of a union; a new code fails to compile in every language. */
export type Sentences<Union extends { readonly code: string }> = {
  readonly [Code in Union['code']]: (data: Extract<Union, { readonly code: Code }>) => string;
};

/** A warning with its column's header in place of the index. */
export type NamedWarning = Warning & { readonly header: string };

/** Every text of the pane in one language. A language is complete or it does not compile. */
export interface Words {
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** How numbers are written; their language is that of the user's settings and may be another one. */
  readonly figures: Figures;
  /** Sentences for rules. */
  readonly printRules: RulePrinter;
  /** Formulas as the user's Excel shows them. */
  readonly formulas: FormulaWords;
  readonly title: string;
  readonly tabs: Readonly<Record<Tab | 'label', string>>;
  readonly box: {
    readonly label: string;
    readonly hint: string;
    readonly suggest: string;
    readonly cancel: string;
  };
  /** Two lines, shown until the first request. */
  readonly firstUse: readonly [string, string];
  readonly examples: {
    readonly title: string;
    readonly above: (header: string, value: number) => string;
    readonly overdue: (header: string) => string;
    readonly equals: (header: string, value: string) => string;
    readonly duplicates: (header: string) => string;
    readonly blanks: (header: string) => string;
    readonly top: (header: string) => string;
  };
  readonly progress: {
    readonly label: string;
    readonly reading: string;
    readonly thinking: string;
    readonly writing: string;
    /** `share` is 0 to 1. */
    readonly share: (share: number) => string;
    readonly undoing: string;
  };
  readonly readings: {
    readonly title: string;
    readonly found: (count: number) => string;
    /** The sheet changed after the preview: nothing was written and these are new. */
    readonly fresh: string;
    readonly name: (place: number) => string;
    readonly range: string;
    readonly hits: (hit: number, rows: number) => string;
    /** The same of the first rows of a large table. */
    readonly hitsFirst: (hit: number, rows: number) => string;
    readonly counting: (rows: number) => string;
    readonly uncounted: (rows: number) => string;
    readonly stopCounting: string;
    readonly first: string;
    /** Before rows whose value just falls short. */
    readonly misses: string;
    readonly showMiss: (row: number, header: string, value: string) => string;
    readonly showRow: (row: number, label: string) => string;
    readonly more: (count: number) => string;
    readonly fill: string;
    readonly noFill: string;
    readonly sample: string;
    readonly warnings: string;
    readonly apply: string;
    readonly applyName: (place: number) => string;
    readonly moreReadings: (count: number) => string;
  };
  /** Choosing between readings, and what came of it. */
  readonly choose: {
    /** In place of the title where the likeliest reading is not likely. */
    readonly unsure: string;
    readonly unsureOne: string;
    /** Over the first readings while others may come; `share` is 0 to 1. */
    readonly early: (share: number) => string;
    /** In its place once they came. */
    readonly joined: string;
    /** Over the rules of one reading. */
    readonly rules: string;
    readonly rule: (place: number) => string;
    /** `shown` of the rows show the rule; those above it cover the others. */
    readonly hits: (rows: number, shown: number) => string;
    readonly up: (place: number) => string;
    readonly drop: (place: number) => string;
    /** Offers the shades that the workbook's rules have already. */
    readonly house: string;
    /** Older rules on the cells of a new one in words, and how many beside those. */
    readonly older: (rules: readonly string[], more: number) => string;
  };
  readonly ask: {
    readonly title: (what: Ask['what']) => string;
    readonly guess: (label: string, hits: number) => string;
  };
  /** Names of the fields in a sentence. */
  readonly chips: {
    readonly value: (field: FieldKind) => string;
    readonly column: string;
    readonly wording: string;
    readonly colour: string;
    readonly range: (option: RangeOption) => string;
    readonly otherRange: string;
    readonly address: string;
    /** Before what can be changed but has no words in the sentence. */
    readonly beside: string;
  };
  readonly preview: {
    readonly title: string;
    /** Said of a cell that the new rules colour. */
    readonly marked: string;
    readonly conflicts: string;
    readonly conflict: (conflict: Conflict, fill: string | null) => string;
  };
  /** Rows on which the readings disagree. */
  readonly disputed: {
    readonly question: (rows: number) => string;
    readonly yes: string;
    readonly no: string;
    readonly settled: string;
    readonly back: string;
  };
  /** The rules on the sheet. */
  readonly standing: {
    readonly title: string;
    readonly reading: string;
    readonly none: string;
    readonly again: string;
    readonly copy: string;
    readonly copied: string;
    readonly formula: (address: string, formula: string, look: string) => string;
    readonly scale: (address: string) => string;
    readonly bars: (address: string) => string;
    readonly icons: (address: string) => string;
    readonly unreadable: (kind: string, address: string) => string;
    readonly fill: (colour: string) => string;
    readonly marks: Readonly<Record<Mark, string>>;
    /** `rows` is null where they are not known. */
    readonly facts: (rows: number | null, ours: boolean) => string;
    readonly why: (cell: string) => string;
    readonly noReason: string;
    readonly reason: Readonly<
      Record<HoldingRule['part'] | 'unknown', (place: number, text: string) => string>
    >;
  };
  readonly manage: ManageWords;
  /** A request that may be about a rule of the sheet. */
  readonly meant: {
    readonly one: string;
    readonly which: string;
    /** Over the rules that a request for a new one could change. */
    readonly instead: string;
    readonly change: string;
    /** For screen readers; places count from 1. */
    readonly changeName: (place: number) => string;
  };
  readonly done: {
    readonly applied: (what: string, range: string, sheet: string) => string;
    readonly earlier: (range: string, sheet: string) => string;
    readonly undo: string;
    readonly undone: (range: string, sheet: string) => string;
  };
  readonly declined: {
    readonly title: string;
    readonly instead: Readonly<Record<DeclineReason, string>>;
  };
  readonly failed: {
    readonly title: string;
    readonly detail: string;
    readonly host: Sentences<HostError>;
    readonly suggester: Sentences<SuggestError>;
    readonly check: Sentences<CheckError>;
  };
  readonly warning: Sentences<NamedWarning>;
  /** Beside the warnings. */
  readonly warned: {
    /** A way to a rule that still works. */
    readonly readTexts: (header: string) => string;
    /** Said once they are read. */
    readonly texts: (headers: readonly string[]) => string;
    readonly asTheyStand: string;
  };
  /** What stands out in the selected column. */
  readonly standOut: {
    readonly looking: string;
    readonly title: (header: string) => string;
    /** One thing and in how many rows. */
    readonly finding: (what: Finding, rows: number) => string;
    readonly found: (header: string, findings: readonly string[]) => string;
    readonly nothing: (header: string) => string;
  };
  readonly settings: {
    readonly title: string;
    readonly forget: {
      readonly title: string;
      /** What is kept on this machine, and until when. */
      readonly kept: string;
      readonly all: string;
      /** Undo goes too. */
      readonly warning: string;
      readonly confirm: string;
      readonly keep: string;
      readonly done: string;
    };
    readonly model: {
      readonly title: string;
      readonly reading: string;
      readonly missing: string;
      readonly size: string;
      readonly megabytes: (amount: number, files: number) => string;
      readonly license: string;
      readonly symbols: string;
      readonly scores: Readonly<Record<ScoreName, string>>;
      /** What the scores were taken on. */
      readonly measured: string;
      readonly percent: (share: number) => string;
      readonly hash: (file: string) => string;
    };
    readonly diagnostics: {
      readonly title: string;
      readonly about: string;
      readonly text: string;
      readonly copy: string;
      readonly copied: string;
      readonly refused: string;
    };
  };
  /** Said of a request in a language that the model was not measured on; it is answered all the same. */
  readonly notMeasured: Readonly<Record<Exclude<Language, 'en'>, string>>;
  /** Cells that show what is meant. */
  readonly byExample: {
    readonly title: string;
    readonly hint: string;
    readonly should: string;
    readonly shouldNot: string;
    readonly fills: string;
    readonly clear: string;
    /** Numbers of cells. */
    readonly marked: (should: number, shouldNot: number) => string;
    readonly fits: (readings: number) => string;
    readonly none: string;
    readonly trouble: Readonly<Record<ExampleTrouble, string>>;
  };
  /** A second sign beside a colour. */
  readonly secondSign: { readonly offer: string; readonly why: string };
  readonly colours: Readonly<Record<Colour, string>>;
}
