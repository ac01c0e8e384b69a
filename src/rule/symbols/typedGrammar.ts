import { LIMITS } from '../../sheet/limits';
import type { Slots } from '../../sheet/slots';
import type { Snapshot } from '../../sheet/snapshot';
import { columnClass, type ColumnClass } from './columnClass';
import { each, GRAMMAR, type Productions } from './grammar';
import { SYMBOLS } from './vocabulary';

/** A grammar as data (shape of infer's `Grammar`). */
export interface TypedGrammar {
  readonly start: string;
  readonly productions: Readonly<Record<string, Productions>>;
}

interface Ref {
  readonly symbol: string;
  readonly kind: ColumnClass;
}

const ORDERED = SYMBOLS.comparison.filter((symbol) => !/_(eq|ne)$/.test(symbol));
const EQUAL = SYMBOLS.comparison.filter((symbol) => /_(eq|ne)$/.test(symbol));
const TEXTS: Productions = { ...each(SYMBOLS.text), ...each(SYMBOLS.word, ['lastWord']) };
const NUMBERS: Productions = {
  ...each(SYMBOLS.number),
  ...each(SYMBOLS.aggregate, ['numeric']),
  SCALED: ['number', 'numeric'],
  DIFFERENCE: ['numeric', 'numeric'],
  HOLE_number: [],
};
const DATES: Productions = {
  ...each(SYMBOLS.date),
  TODAY: [],
  TODAY_PLUS: ['number', 'unit'],
  TODAY_MINUS: ['number', 'unit'],
  ...each(['OF_max', 'OF_min'], ['dated']),
  HOLE_date: [],
};

/** Literals that a column of a class is compared with. */
const LITERALS: Readonly<Record<ColumnClass, Productions>> = {
  number: NUMBERS,
  date: DATES,
  text: { ...TEXTS, ...each(SYMBOLS.number), HOLE_text: [] },
  boolean: { ...each(SYMBOLS.boolean), ...TEXTS },
  any: {
    ...TEXTS,
    ...NUMBERS,
    ...DATES,
    ...each(SYMBOLS.time),
    ...each(SYMBOLS.boolean),
    HOLE_text: [],
  },
};

/**
 * The grammar narrowed to a table: what is ranked, averaged or put in a period holds numbers or dates, a column is
 * compared with what it holds, never with itself, and not
 * with a value that only another column holds. Its programs are programs of `GRAMMAR`.
 */
export function typedGrammar(snapshot: Snapshot, slots: Slots): TypedGrammar {
  const columns = snapshot.columns
    .slice(0, LIMITS.columns)
    .map((_, index): Ref => ({ symbol: `C_${index}`, kind: columnClass(snapshot, index) }));
  const refs: readonly Ref[] = [{ symbol: 'THIS', kind: 'any' }, ...columns];
  const of = (...kinds: ColumnClass[]): readonly Ref[] =>
    refs.filter(({ kind }) => kind === 'any' || kinds.includes(kind));
  const ordered = of('number', 'date');
  const { condition, ...others } = GRAMMAR.productions;
  return {
    start: GRAMMAR.start,
    productions: {
      ...others,
      condition: narrowCondition(condition),
      numeric: each(symbolsOf(of('number'))),
      dated: each(symbolsOf(of('date'))),
      ranked: each(symbolsOf(ordered)),
      ordered: comparand(ordered, 1),
      equal: comparand(refs, 1),
      between: comparand(ordered, 2),
      ...Object.fromEntries(
        refs.flatMap((ref) => {
          const absent = absentValues(ref, snapshot, slots);
          return [
            [`than ${ref.symbol}`, without(thanProductions(ref, refs), absent)],
            [`text ${ref.symbol}`, without({ ...TEXTS, HOLE_text: [] }, absent)],
          ];
        }),
      ),
      matched: Object.fromEntries(refs.map(({ symbol }) => [symbol, [`text ${symbol}`]])),
    },
  };
}

function symbolsOf(refs: readonly Ref[]): readonly string[] {
  return refs.map(({ symbol }) => symbol);
}

/** A column, then as many values as the comparison takes, of the column's own class. */
function comparand(refs: readonly Ref[], values: 1 | 2): Productions {
  const then = (name: string): readonly string[] => Array.from({ length: values }, () => name);
  return {
    ...Object.fromEntries(refs.map(({ symbol }) => [symbol, then(`than ${symbol}`)])),
    DIFFERENCE: ['numeric', 'numeric', ...then('than THIS')],
  };
}

/** What a column is compared with: literals of its class and other columns of its class. */
function thanProductions(ref: Ref, refs: readonly Ref[]): Productions {
  const same = refs.filter(
    ({ symbol, kind }) =>
      symbol !== ref.symbol && (kind === ref.kind || kind === 'any' || ref.kind === 'any'),
  );
  return { ...LITERALS[ref.kind], ...each(symbolsOf(same)) };
}

/** Values of the table that stand in the request and in no cell of this column. */
function absentValues({ symbol }: Ref, snapshot: Snapshot, { values }: Slots): ReadonlySet<string> {
  if (symbol === 'THIS') return new Set();
  const column = Number(symbol.slice('C_'.length));
  const holds = (text: string): boolean =>
    snapshot.rows.some((row) =>
      String(row[column] ?? '')
        .toLowerCase()
        .includes(text.toLowerCase()),
    );
  return new Set(
    values.flatMap((slot, index) =>
      slot.column === column || holds(slot.text) ? [] : [`VALUE_${index}`],
    ),
  );
}

function without(productions: Productions, barred: ReadonlySet<string>): Productions {
  return Object.fromEntries(Object.entries(productions).filter(([symbol]) => !barred.has(symbol)));
}

function narrowCondition(condition: Productions | undefined): Productions {
  return {
    ...condition,
    ...each(ORDERED, ['ordered']),
    ...each(EQUAL, ['equal']),
    ...each(['BETWEEN', 'OUTSIDE'], ['between']),
    ...each(['ABOVE_AVERAGE', 'BELOW_AVERAGE'], ['numeric']),
    ...each(SYMBOLS.period, ['dated']),
    ...each(SYMBOLS.match, ['matched']),
    ...each(['TOP', 'BOTTOM', 'TOP_PERCENT', 'BOTTOM_PERCENT'], ['ranked', 'rank']),
  };
}
