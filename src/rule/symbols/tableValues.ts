import type { Slots } from '../../sheet/slots';
import type { Snapshot } from '../../sheet/snapshot';
import { DATE_PARTS, type DatePart } from '../expression';
import type { ColumnClass } from './columnClass';
import { each, type Productions } from './grammar';
import { partOfDate, partOfTime, slotIndex } from './readLiteral';
import { areAlike, CLASSES, followed, holding, symbolsOf, type Ref } from './tableColumns';
import { CONSTANTS, SYMBOLS } from './vocabulary';

const TEXTS: Productions = { ...each(SYMBOLS.text), ...each(SYMBOLS.word, ['lastWord']) };

/** Numbers that a row or a column gives. */
const COUNTED: Productions = {
  ...each(['OF_average', 'OF_median', 'OF_sum', 'OF_max', 'OF_min'], ['gathered number']),
  OF_count: ['gathered any'],
  SCALED: ['number', 'scalable'],
  ...each(['RAISED', 'LOWERED'], ['percent', 'scalable']),
  ...each(['DIFFERENCE', 'DISTANCE'], ['peers']),
  PRODUCT: ['numeric', 'numeric'],
  PLUS: ['numeric', 'added'],
  LENGTH: ['column'],
  ...each(SYMBOLS.part, ['dated']),
  OCCURRENCES: ['key'],
};

const NUMBERS: Productions = {
  ...each(SYMBOLS.number),
  ...COUNTED,
  ...each(['LARGEST', 'SMALLEST'], ['whole', 'numeric']),
  PERCENTILE: ['hundredth', 'numeric'],
  HOLE_number: [],
};

const DATES: Productions = {
  ...each(SYMBOLS.date),
  TODAY: [],
  TODAY_PLUS: ['whole', 'unit'],
  TODAY_MINUS: ['whole', 'unit'],
  ...each(['OF_max', 'OF_min'], ['gathered date']),
  ...each(['LARGEST', 'SMALLEST'], ['whole', 'dated']),
  PLUS: ['ranked', 'addend'],
  HOLE_date: [],
};

/** What a value of a class is compared with, besides columns. */
const LITERALS: Readonly<Record<ColumnClass, Productions>> = {
  number: NUMBERS,
  date: DATES,
  text: { ...TEXTS, ...each(SYMBOLS.number), HOLE_text: [] },
  boolean: { ...each(SYMBOLS.boolean), ...TEXTS },
  any: {
    ...TEXTS,
    ...NUMBERS,
    ...DATES,
    ...each(['OF_max', 'OF_min'], ['gathered ordered']),
    ...each(['LARGEST', 'SMALLEST'], ['whole', 'ranked']),
    PLUS: ['ranked', 'addend'],
    ...each(SYMBOLS.time),
    ...each(SYMBOLS.boolean),
    HOLE_text: [],
  },
};

/** Nonterminals that are values: of a class (`like`), beside a column (`than`), or of a part of a date. */
export function valueProductions(
  refs: readonly Ref[],
  snapshot: Snapshot,
  slots: Slots,
): Readonly<Record<string, Productions>> {
  return {
    ...amounts(slots),
    added: { ...each(SYMBOLS.number), ...each(symbolsOf(holding(refs, 'number'))) },
    addend: { ...each(SYMBOLS.number), ...each(symbolsOf(holding(refs, 'number', 'date'))) },
    scalable: {
      ...each(symbolsOf(holding(refs, 'number'))),
      ...each(SYMBOLS.aggregate, ['gathered number']),
    },
    oneCell: each(
      SYMBOLS.area.filter((symbol) => {
        const area = slots.areas[slotIndex(symbol)];
        return area !== undefined && area.top === area.bottom && area.left === area.right;
      }),
    ),
    ...Object.fromEntries(
      CLASSES.flatMap((kind) => [
        [`like ${kind}`, comparable(kind, refs, refs)],
        [`shifted ${kind}`, each(symbolsOf(refs.filter((ref) => areAlike(kind, ref.kind))))],
      ]),
    ),
    ...Object.fromEntries(
      DATE_PARTS.map((part) => [`part ${part}`, partValues(part, refs, slots)]),
    ),
    ...Object.fromEntries(
      refs.flatMap((ref) => Object.entries(besideColumn(ref, refs, snapshot, slots))),
    ),
  };
}

/** Number slots by what their place takes. */
function amounts({ numbers }: Slots): Readonly<Record<string, Productions>> {
  const fitting = (fits: (value: number, percent: boolean) => boolean): Productions =>
    each([
      ...numbers.flatMap(({ value, percent }, index) =>
        fits(value, percent) ? [`NUM_${index}`] : [],
      ),
      ...CONSTANTS.filter((value) => fits(value, false)).map((value) => `K_${value}`),
    ]);
  const isRank = (value: number): boolean => Number.isInteger(value) && value >= 1;
  return {
    plain: fitting((_, percent) => !percent),
    percent: fitting((_, percent) => percent),
    whole: fitting((value, percent) => !percent && isRank(value)),
    hundredth: fitting((value) => value >= 0 && value <= 100),
    rank: { ...fitting((value, percent) => !percent && isRank(value)), HOLE_number: [] },
    share: { ...fitting(isRank), HOLE_number: [] },
  };
}

/** Values of a class: literals, columns that hold the same, their neighbours and other cells. */
function comparable(kind: ColumnClass, columns: readonly Ref[], refs: readonly Ref[]): Productions {
  const alike = (ref: Ref): boolean => areAlike(kind, ref.kind);
  return {
    ...LITERALS[kind],
    ...each(symbolsOf(columns.filter(alike))),
    ...(refs.some(alike) && each(['ABOVE', 'BELOW', 'FIRST'], [`shifted ${kind}`])),
    LEFT: [],
    RIGHT: [],
    FIXED: ['oneCell'],
  };
}

const RANGE: Readonly<Record<DatePart, readonly [least: number, most: number]>> = {
  year: [1900, 9999],
  month: [1, 12],
  day: [1, 31],
  weekday: [1, 7],
  hour: [0, 23],
};

/** What a year, month, … is compared with: numbers that it can be, names of it, the same part of another date. */
function partValues(part: DatePart, refs: readonly Ref[], slots: Slots): Productions {
  const [least, most] = RANGE[part];
  const isPart = (value: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const named = <T>(
    role: string,
    list: readonly T[],
    fits: (slot: T) => boolean,
  ): readonly string[] => list.flatMap((slot, index) => (fits(slot) ? [`${role}_${index}`] : []));
  return {
    ...each([
      ...named('NUM', slots.numbers, ({ value, percent }) => !percent && isPart(value)),
      ...CONSTANTS.filter(isPart).map((value) => `K_${value}`),
      ...named('DATE', slots.dates, (slot) => partOfDate(slot, part) !== null),
      ...named('TIME', slots.times, (fraction) => partOfTime(fraction, part) !== null),
      ...symbolsOf(holding(refs, 'number')),
    ]),
    [`PART_${part}`]: ['dated'],
    FIXED: ['oneCell'],
    HOLE_number: [],
  };
}

/** What stands beside one column: other columns and literals, save values that only other columns hold. */
function besideColumn(
  ref: Ref,
  refs: readonly Ref[],
  snapshot: Snapshot,
  slots: Slots,
): Readonly<Record<string, Productions>> {
  const { symbol, kind } = ref;
  const absent = absentValues(ref, snapshot, slots);
  const others = refs.filter((other) => other.symbol !== symbol);
  const texts = without(TEXTS, absent);
  const numbers = each(SYMBOLS.number);
  return {
    [`than ${symbol}`]: without(comparable(kind, others, refs), absent),
    [`text ${symbol}`]: { ...texts, HOLE_text: [] },
    [`item ${symbol}`]: { ...texts, ...numbers },
    [`items ${symbol}`]: {
      ...Object.fromEntries(
        Object.entries({ ...texts, ...numbers }).map(([item, then]) => [
          item,
          [...then, `items ${symbol}`],
        ]),
      ),
      ENOUGH: [],
    },
  };
}

/** Values of the table that stand in the request and in no cell of this column. */
function absentValues({ symbol }: Ref, snapshot: Snapshot, { values }: Slots): ReadonlySet<string> {
  if (symbol === 'THIS') return new Set();
  const column = slotIndex(symbol);
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

/** The same productions but for some symbols. */
export function without(productions: Productions, barred: ReadonlySet<string>): Productions {
  return Object.fromEntries(Object.entries(productions).filter(([symbol]) => !barred.has(symbol)));
}

/**
 * The left side of a comparison, then as many values as it takes of what the left side is.
 * @param refs columns that the comparison takes
 */
export function operands(refs: readonly Ref[], values: 1 | 2): Productions {
  const then = (name: string): readonly string[] => Array.from({ length: values }, () => name);
  const counted = Object.entries(COUNTED).map(([symbol, shape]): [string, readonly string[]] => [
    symbol,
    [...shape, ...then('like number')],
  ]);
  return {
    ...followed(refs, ({ symbol }) => then(`than ${symbol}`)),
    ...Object.fromEntries(counted),
    ...each(['OF_max', 'OF_min'], ['gathered ordered', ...then('like any')]),
    ...Object.fromEntries(
      DATE_PARTS.map((part) => [`PART_${part}`, ['dated', ...then(`part ${part}`)]]),
    ),
    PLUS: [`sum ${values}`],
    ...each(['ABOVE', 'BELOW', 'FIRST'], [`moved ${values}`]),
    ...each(['LEFT', 'RIGHT'], then('like any')),
    FIXED: ['oneCell', ...then('like any')],
  };
}

const ADDED = ['number', 'date', 'any'] as const;

/** Operands whose column says what follows: sums, and cells of other rows. */
export function operandTails(refs: readonly Ref[]): Readonly<Record<string, Productions>> {
  const ordered = holding(refs, 'number', 'date');
  const tails = ([1, 2] as const).flatMap((values) => {
    const then = (kind: ColumnClass): readonly string[] =>
      Array.from({ length: values }, () => `like ${kind}`);
    return [
      [`sum ${values}`, followed(ordered, ({ kind }) => [`${kind} plus ${values}`])],
      [`moved ${values}`, followed(values === 1 ? refs : ordered, ({ kind }) => then(kind))],
      ...ADDED.map((first) => [
        `${first} plus ${values}`,
        {
          ...each(SYMBOLS.number, then(first)),
          ...followed(ordered, ({ kind }) => then(sumOf(first, kind))),
        },
      ]),
    ];
  });
  return Object.fromEntries(tails) as Readonly<Record<string, Productions>>;
}

/** A date and days are a date, whichever comes first. */
function sumOf(a: ColumnClass, b: ColumnClass): ColumnClass {
  if (a === 'any' || b === 'any') return 'any';
  return a === 'date' || b === 'date' ? 'date' : 'number';
}
