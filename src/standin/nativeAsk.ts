import { invalidArgument, readMember, readText, readWhole } from './readArgument';
import type { Json } from './serverObject';

/** What a rule of Office's own kinds of highlight asks, under Office's names. */
export type NativeAsk =
  | {
      readonly type: 'CellValue';
      readonly operator: string;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | { readonly type: 'ContainsText'; readonly operator: string; readonly text: string }
  | { readonly type: 'TopBottom'; readonly rank: number; readonly rankType: string }
  | { readonly type: 'PresetCriteria'; readonly criterion: string };

export type NativeType = NativeAsk['type'];

/** True for Office's word for a kind of highlight that is not a formula. */
export function isNativeType(officeType: string): officeType is NativeType {
  return ['CellValue', 'ContainsText', 'TopBottom', 'PresetCriteria'].includes(officeType);
}

/** The `rule` of a part of a ConditionalFormat object. */
export function tellAsk(ask: NativeAsk): Json {
  switch (ask.type) {
    case 'CellValue': {
      const { operator, formula1, formula2 } = ask;
      return formula2 === null ? { operator, formula1 } : { operator, formula1, formula2 };
    }
    case 'ContainsText':
      return { operator: ask.operator, text: ask.text };
    case 'TopBottom':
      return { rank: ask.rank, type: ask.rankType };
    case 'PresetCriteria':
      return { criterion: ask.criterion };
  }
}

/** What a client asks in such a `rule`. */
export function readAsk(type: NativeType, value: Json): NativeAsk {
  const text = (name: string): string => {
    const told = readText(readMember(value, name), name);
    if (told === '') throw invalidArgument(name);
    return told;
  };
  switch (type) {
    case 'CellValue': {
      const operator = text('operator');
      const isRange = operator === 'Between' || operator === 'NotBetween';
      const formula2 = isRange ? text('formula2') : null;
      return { type, operator, formula1: text('formula1'), formula2 };
    }
    case 'ContainsText':
      return { type, operator: text('operator'), text: text('text') };
    case 'TopBottom': {
      const rank = readWhole(readMember(value, 'rank') ?? null, 'rank');
      const rankType = text('type');
      const most = rankType.endsWith('Percent') ? 100 : 1000;
      if (rank < 1 || rank > most) throw invalidArgument('rank');
      return { type, rank, rankType };
    }
    case 'PresetCriteria':
      return { type, criterion: text('criterion') };
  }
}
