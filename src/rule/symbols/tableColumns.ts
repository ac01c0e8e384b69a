import { LIMITS } from '../../sheet/limits';
import type { Snapshot } from '../../sheet/snapshot';
import { columnClass, type ColumnClass } from './columnClass';
import { each, type Productions } from './grammar';

/** A column symbol and what its column holds; THIS may be anything. */
export interface Ref {
  readonly symbol: string;
  readonly kind: ColumnClass;
}

export const CLASSES: readonly ColumnClass[] = ['number', 'date', 'text', 'boolean', 'any'];

/** THIS and the columns of a table, as far as a rule may name them. */
export function tableColumns(snapshot: Snapshot): readonly Ref[] {
  const columns = snapshot.columns
    .slice(0, LIMITS.columns)
    .map((_, index): Ref => ({ symbol: `C_${index}`, kind: columnClass(snapshot, index) }));
  return [{ symbol: 'THIS', kind: 'any' }, ...columns];
}

/** Those that may hold values of one of the classes. */
export function holding(refs: readonly Ref[], ...kinds: readonly ColumnClass[]): readonly Ref[] {
  return refs.filter(({ kind }) => kind === 'any' || kinds.includes('any') || kinds.includes(kind));
}

/** Whether values of two columns can be compared. */
export function areAlike(a: ColumnClass, b: ColumnClass): boolean {
  return a === b || a === 'any' || b === 'any';
}

export function symbolsOf(refs: readonly Ref[]): readonly string[] {
  return refs.map(({ symbol }) => symbol);
}

/** Each column, followed by nonterminals that depend on it. */
export function followed(refs: readonly Ref[], then: (ref: Ref) => readonly string[]): Productions {
  return Object.fromEntries(refs.map((ref) => [ref.symbol, then(ref)]));
}

const GATHERED = {
  number: ['number'],
  ordered: ['number', 'date'],
  date: ['date'],
  any: ['any'],
} as const satisfies Readonly<Record<string, readonly ColumnClass[]>>;

/** Nonterminals that are columns, alone or several together. */
export function columnProductions(refs: readonly Ref[]): Readonly<Record<string, Productions>> {
  const named = refs.filter(({ symbol }) => symbol !== 'THIS');
  const ordered = holding(refs, 'number', 'date');
  const others = (ref: Ref): readonly Ref[] => named.filter(({ symbol }) => symbol !== ref.symbol);
  return {
    named: each(symbolsOf(named)),
    numeric: each(symbolsOf(holding(refs, 'number'))),
    dated: each(symbolsOf(holding(refs, 'date'))),
    ranked: each(symbolsOf(ordered)),
    // Two columns one after the other in the sheet, or three.
    span: followed(named, ({ symbol }) => [`after ${symbol}`]),
    three: followed(named, ({ symbol }) => [`two after ${symbol}`]),
    // Two whose difference means something, and two whose values may be the same.
    peers: followed(ordered, ({ symbol }) => [`peer ${symbol}`]),
    kin: followed(refs, ({ symbol }) => [`kin ${symbol}`]),
    key: { ...each(symbolsOf(refs)), KEY2: ['span'], KEY3: ['three'] },
    over: { ACROSS: [], SPAN: ['span'], KEY2: ['span'], KEY3: ['three'] },
    ...Object.fromEntries(
      Object.entries(GATHERED).flatMap(([name, kinds]) =>
        Object.entries(gathered(name, holding(refs, ...kinds))),
      ),
    ),
    ...Object.fromEntries(refs.flatMap((ref) => Object.entries(relatives(ref, refs, others(ref))))),
  };
}

function gathered(name: string, refs: readonly Ref[]): Readonly<Record<string, Productions>> {
  const grouped = { ...each(symbolsOf(refs)), WITHIN: [`within ${name}`] };
  return {
    [`within ${name}`]: followed(refs, ({ symbol }) => [`beside ${symbol}`]),
    [`grouped ${name}`]: grouped,
    [`gathered ${name}`]: { ...grouped, ACROSS: [], SPAN: ['span'] },
  };
}

/** What may follow one column: others, those after it in the sheet, and those that hold the same. */
function relatives(
  { symbol, kind }: Ref,
  refs: readonly Ref[],
  others: readonly Ref[],
): Readonly<Record<string, Productions>> {
  const later = refs.slice(refs.findIndex((ref) => ref.symbol === symbol) + 1);
  const alike = others.filter((other) => areAlike(kind, other.kind));
  const peers = refs.filter((ref) => ref.symbol !== symbol && areAlike(kind, ref.kind));
  return {
    [`beside ${symbol}`]: each(symbolsOf(others)),
    [`after ${symbol}`]: each(symbolsOf(later)),
    [`two after ${symbol}`]: followed(later, (next) => [`after ${next.symbol}`]),
    [`kin ${symbol}`]: each(symbolsOf(alike)),
    [`peer ${symbol}`]: each(symbolsOf(holding(peers, 'number', 'date'))),
  };
}
