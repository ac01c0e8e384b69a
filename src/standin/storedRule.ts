import type { CfRuleInput } from '@ironcalc/wasm';
import type { Area } from '../sheet/area';
import { isNativeType, type NativeAsk, type NativeType } from './nativeAsk';

export const BORDER_SIDES = ['left', 'right', 'top', 'bottom'] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

/** A look under Office's names; '' is "not set". */
export interface StoredFormat {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  /** Sides with a thin black line. */
  readonly borders: readonly BorderSide[];
}

/** A point of a colour scale under Office's names. */
export interface StoredPoint {
  readonly type: string;
  readonly formula?: string | undefined;
  readonly color?: string | undefined;
}

export type RuleBody =
  | { readonly kind: 'custom'; readonly formula: string; readonly format: StoredFormat }
  | {
      readonly kind: 'native';
      readonly officeType: NativeType;
      /** Null while the client has not said what it asks. */
      readonly ask: NativeAsk | null;
      readonly format: StoredFormat;
    }
  | { readonly kind: 'colorScale'; readonly points: readonly StoredPoint[] }
  | { readonly kind: 'dataBar'; readonly colour: string }
  | {
      readonly kind: 'iconSet';
      readonly style: string;
      readonly reversed: boolean;
      /** Null for Office's own percents. */
      readonly points: readonly StoredPoint[] | null;
    }
  /** A rule that was made in the component and that Office's other kinds would show. */
  | { readonly kind: 'other'; readonly officeType: string; readonly input: CfRuleInput };

/** A rule of one sheet, as the client sees it. */
export interface StoredRule {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly body: RuleBody;
}

export const PLAIN: StoredFormat = {
  fill: '',
  font: '',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  borders: [],
};

/** What `conditionalFormats.add(type)` begins with; null for types that the stand-in does not make. */
export function startBody(officeType: string): RuleBody | null {
  if (isNativeType(officeType)) return { kind: 'native', officeType, ask: null, format: PLAIN };
  switch (officeType) {
    case 'Custom':
      return { kind: 'custom', formula: '', format: PLAIN };
    case 'ColorScale':
      return { kind: 'colorScale', points: [] };
    case 'DataBar':
      return { kind: 'dataBar', colour: '#638EC6' };
    case 'IconSet':
      return { kind: 'iconSet', style: 'ThreeTrafficLights1', reversed: false, points: null };
    default:
      return null;
  }
}

/** Office's word for the kind of a rule. */
export function officeType(body: RuleBody): string {
  if (body.kind === 'other' || body.kind === 'native') return body.officeType;
  return { custom: 'Custom', colorScale: 'ColorScale', dataBar: 'DataBar', iconSet: 'IconSet' }[
    body.kind
  ];
}
