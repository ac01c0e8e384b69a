import type { Area } from '../sheet/area';
import type { Comparison, Period, TextMatch } from './condition';
import type { Aggregate, HoleType, Literal, Unit } from './expression';
import type { Colour, Format } from './format';
import type { DeclineReason } from './ruleSet';
import type { IconStyle } from './visual';

/** A column as a person knows it. */
export type ColumnPhrase =
  | { readonly kind: 'header'; readonly name: string }
  /** A column without a header, by its letters. */
  | { readonly kind: 'letters'; readonly letters: string }
  /** The coloured cell itself. */
  | { readonly kind: 'own' };

export type OperandPhrase =
  | Literal
  | { readonly kind: 'hole'; readonly type: HoleType }
  | { readonly kind: 'cell'; readonly column: ColumnPhrase }
  | { readonly kind: 'today'; readonly amount: number; readonly unit: Unit }
  | { readonly kind: 'aggregate'; readonly of: Aggregate; readonly column: ColumnPhrase }
  | { readonly kind: 'scaled'; readonly factor: number; readonly column: ColumnPhrase }
  | { readonly kind: 'difference'; readonly column: ColumnPhrase; readonly minus: ColumnPhrase };

/** Whether the comparison speaks of sizes, of days and times, or of words. */
export type Topic = 'number' | 'date' | 'text';

/** A condition with its negations brought down to single statements. */
export type ConditionPhrase =
  | {
      readonly kind: 'compare';
      readonly op: Comparison;
      readonly topic: Topic;
      readonly left: OperandPhrase;
      readonly right: OperandPhrase;
    }
  | {
      readonly kind: 'between';
      readonly value: OperandPhrase;
      readonly low: OperandPhrase;
      readonly high: OperandPhrase;
      readonly outside: boolean;
    }
  | {
      readonly kind: 'text';
      readonly match: TextMatch;
      readonly negated: boolean;
      readonly column: ColumnPhrase;
      /** null while it is open. */
      readonly text: string | null;
    }
  | {
      readonly kind: 'blank' | 'error';
      readonly negated: boolean;
      readonly column: ColumnPhrase;
    }
  | { readonly kind: 'duplicate'; readonly unique: boolean; readonly column: ColumnPhrase }
  | {
      readonly kind: 'rank';
      readonly side: 'top' | 'bottom';
      /** null while it is open. */
      readonly n: number | null;
      readonly percent: boolean;
      readonly negated: boolean;
      readonly column: ColumnPhrase;
    }
  | {
      readonly kind: 'average';
      readonly side: 'above' | 'below';
      readonly negated: boolean;
      readonly column: ColumnPhrase;
    }
  | {
      readonly kind: 'period';
      readonly period: Period;
      readonly negated: boolean;
      readonly column: ColumnPhrase;
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly ConditionPhrase[] };

export type WherePhrase =
  | { readonly kind: 'rows' }
  /** Cells of one or more columns; [] for the selection, or every column that fits. */
  | { readonly kind: 'columns'; readonly columns: readonly ColumnPhrase[] }
  | { readonly kind: 'address'; readonly area: Area };

export type RulePhrase =
  | {
      readonly kind: 'highlight';
      readonly where: WherePhrase;
      readonly when: ConditionPhrase;
      readonly format: Format;
    }
  | {
      readonly kind: 'colorScale';
      readonly column: ColumnPhrase;
      readonly colours: readonly Colour[];
    }
  | { readonly kind: 'dataBar'; readonly column: ColumnPhrase; readonly colour: Colour }
  | {
      readonly kind: 'iconSet';
      readonly column: ColumnPhrase;
      readonly style: IconStyle;
      readonly reversed: boolean;
    };

/** Why a request gets no rule. */
export interface DeclinePhrase {
  readonly kind: 'decline';
  readonly reason: DeclineReason;
}
