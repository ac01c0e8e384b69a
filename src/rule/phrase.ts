import type { Area } from '../sheet/area';
import type { Comparison, Content, Period, TextMatch } from './condition';
import type { Aggregate, DatePart, HoleType, Literal, Neighbour, Unit } from './expression';
import type { Colour } from '../sheet/colours';
import type { Format } from './format';
import type { DeclineReason } from './ruleSet';
import type { IconStyle } from './visual';

/** A column as a person knows it. */
export type ColumnPhrase =
  | { readonly kind: 'header'; readonly name: string }
  /** A column without a header, by its letters. */
  | { readonly kind: 'letters'; readonly letters: string }
  /** The coloured cell itself. */
  | { readonly kind: 'own' }
  /** The column that the statement is about already. */
  | { readonly kind: 'same' }
  /** The cell at hand among several of the row. */
  | { readonly kind: 'it' };

/** A column that is always named. */
export type NamedColumn = Extract<ColumnPhrase, { readonly kind: 'header' | 'letters' }>;

export type SpanPhrase = { readonly from: NamedColumn; readonly to: NamedColumn } | null;

export type OperandPhrase =
  | Literal
  | { readonly kind: 'hole'; readonly type: HoleType }
  | { readonly kind: 'cell'; readonly column: ColumnPhrase }
  | { readonly kind: 'neighbour'; readonly side: Neighbour; readonly column: ColumnPhrase }
  | { readonly kind: 'beside'; readonly side: 'left' | 'right' }
  | { readonly kind: 'fixed'; readonly area: Area }
  | { readonly kind: 'first'; readonly column: ColumnPhrase }
  | { readonly kind: 'today'; readonly amount: number; readonly unit: Unit }
  | {
      readonly kind: 'aggregate';
      readonly of: Aggregate;
      readonly column: ColumnPhrase;
      /** null over the whole column. */
      readonly by: NamedColumn | null;
    }
  /** `span` is null for the whole row. */
  | { readonly kind: 'rowAggregate'; readonly of: Aggregate; readonly span: SpanPhrase }
  | {
      readonly kind: 'nth';
      readonly side: 'largest' | 'smallest';
      readonly n: number;
      readonly column: ColumnPhrase;
    }
  | { readonly kind: 'percentile'; readonly n: number; readonly column: ColumnPhrase }
  | { readonly kind: 'occurrences'; readonly columns: readonly ColumnPhrase[] }
  | { readonly kind: 'scaled'; readonly factor: number; readonly of: OperandPhrase }
  | {
      readonly kind: 'difference' | 'distance';
      readonly column: ColumnPhrase;
      readonly minus: ColumnPhrase;
    }
  | { readonly kind: 'sum'; readonly column: ColumnPhrase; readonly add: ColumnPhrase }
  /** `days` where the column holds dates. */
  | {
      readonly kind: 'shifted';
      readonly column: ColumnPhrase;
      readonly amount: number;
      readonly days: boolean;
    }
  | { readonly kind: 'product'; readonly column: ColumnPhrase; readonly by: ColumnPhrase }
  | { readonly kind: 'length'; readonly column: ColumnPhrase }
  | { readonly kind: 'datePart'; readonly part: DatePart; readonly column: ColumnPhrase }
  /** A year, a month (1 to 12) or a weekday (1 is Sunday). */
  | {
      readonly kind: 'calendar';
      readonly part: 'year' | 'month' | 'weekday';
      readonly value: number;
    };

/** Whether the comparison speaks of sizes, of days and times, of named months or years, or of words. */
export type Topic = 'number' | 'date' | 'calendar' | 'text';

/** Of how many cells something is said. */
export type Quantity = 'some' | 'every' | 'none' | 'notEvery';

/** Cells of one row. */
export type OverPhrase =
  | { readonly kind: 'across' }
  | { readonly kind: 'span'; readonly from: NamedColumn; readonly to: NamedColumn }
  | { readonly kind: 'list'; readonly columns: readonly NamedColumn[] };

/** Rows by their place in the table. */
export type PlacePhrase =
  | {
      readonly kind: 'stripe';
      readonly shape: 'nth' | 'from' | 'blocks';
      readonly n: number;
      readonly negated: boolean;
    }
  | { readonly kind: 'bands'; readonly column: NamedColumn; readonly negated: boolean }
  | {
      readonly kind: 'edge';
      readonly side: 'first' | 'last';
      readonly n: number;
      readonly negated: boolean;
    };

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
  | {
      readonly kind: 'content';
      readonly is: Content;
      readonly negated: boolean;
      readonly column: ColumnPhrase;
    }
  | {
      readonly kind: 'multiple';
      readonly of: number;
      readonly negated: boolean;
      readonly column: ColumnPhrase;
    }
  | {
      readonly kind: 'oneOf';
      readonly match: 'equals' | 'contains';
      readonly negated: boolean;
      readonly column: ColumnPhrase;
      readonly items: readonly (string | number)[];
    }
  | {
      readonly kind: 'inColumn';
      readonly negated: boolean;
      readonly column: ColumnPhrase;
      readonly other: NamedColumn;
    }
  | {
      readonly kind: 'duplicate';
      readonly unique: boolean;
      readonly columns: readonly ColumnPhrase[];
    }
  | {
      readonly kind: 'occurrence';
      readonly which: 'first' | 'later';
      readonly negated: boolean;
      readonly columns: readonly ColumnPhrase[];
    }
  | {
      readonly kind: 'rank';
      readonly side: 'top' | 'bottom';
      /** null while it is open. */
      readonly n: number | null;
      readonly percent: boolean;
      readonly negated: boolean;
      readonly column: ColumnPhrase;
      /** null among all rows. */
      readonly by: NamedColumn | null;
    }
  | {
      readonly kind: 'average';
      readonly side: 'above' | 'below';
      readonly negated: boolean;
      readonly column: ColumnPhrase;
      readonly by: NamedColumn | null;
    }
  | {
      readonly kind: 'deviates';
      readonly side: 'above' | 'below' | 'either';
      readonly n: number;
      readonly negated: boolean;
      readonly column: ColumnPhrase;
    }
  | {
      readonly kind: 'period';
      readonly period: Period;
      readonly negated: boolean;
      readonly column: ColumnPhrase;
    }
  | PlacePhrase
  /** For how many of several cells of the row a condition on 'it' holds. */
  | {
      readonly kind: 'quantified';
      readonly quantity: Quantity;
      readonly over: OverPhrase;
      readonly of: ConditionPhrase;
    }
  | { readonly kind: 'all'; readonly of: readonly ConditionPhrase[] }
  | { readonly kind: 'any'; readonly of: readonly ConditionPhrase[] };

/** The cells that a visual is drawn in; 'own' for the selection. */
export type DrawnPhrase = ColumnPhrase | { readonly kind: 'address'; readonly area: Area };

export type WherePhrase =
  | { readonly kind: 'rows'; readonly except: ColumnPhrase | null }
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
      readonly on: DrawnPhrase;
      readonly colours: readonly Colour[];
    }
  | { readonly kind: 'dataBar'; readonly on: DrawnPhrase; readonly colour: Colour }
  | {
      readonly kind: 'iconSet';
      readonly on: DrawnPhrase;
      readonly style: IconStyle;
      readonly reversed: boolean;
      /** null for thirds of the values. */
      readonly bounds: readonly [low: number, high: number] | null;
    };

/** Why a request gets no rule. */
export interface DeclinePhrase {
  readonly kind: 'decline';
  readonly reason: DeclineReason;
}
