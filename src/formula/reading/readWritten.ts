import type { AstExpression } from '@borgar/fx';
import { PERIODS, type Condition } from '../../rule/condition';
import type { FormulaPlace } from '../../rule/formulaPlace';
import { formulaText } from '../../rule/formulaText';
import type { ColumnRef, Key } from '../../rule/ruleSet';
import { parseFormula } from '../parseFormula';
import { walkTree } from '../walkTree';
import { namedColumns } from './namedColumns';
import { readNumber } from './readConstant';
import { callName, partsOf, treeKey } from './treeKey';

/** What a formula is made of. */
interface Makings {
  readonly columns: readonly ColumnRef[];
  readonly indices: readonly number[];
  readonly numbers: readonly number[];
}

interface Family {
  /** Functions of which one must be called. */
  readonly calls: readonly string[];
  readonly make: (makings: Makings) => readonly Condition[];
}

const SIDES = ['above', 'below', 'either'] as const;

/** Conditions whose formulas are long, and read by writing all that the makings allow. */
const FAMILIES: readonly Family[] = [
  {
    calls: ['TODAY', 'WEEKDAY'],
    make: ({ columns }) =>
      columns.flatMap((column) =>
        PERIODS.map((period): Condition => ({ kind: 'period', period, column })),
      ),
  },
  { calls: ['ROW'], make: rowPlaces },
  {
    calls: ['SUMPRODUCT'],
    make: ({ indices }) => indices.map((column): Condition => ({ kind: 'bands', column })),
  },
  {
    calls: ['STDEV.P'],
    make: ({ columns, numbers }) =>
      columns.flatMap((column) =>
        numbers.flatMap((n) =>
          SIDES.map((side): Condition => ({ kind: 'deviates', side, n, column })),
        ),
      ),
  },
  { calls: ['LARGE', 'SMALL', 'COUNTIFS', 'SUMPRODUCT'], make: ranks },
  { calls: ['AVERAGE', 'AVERAGEIFS', 'SUMPRODUCT'], make: averages },
  { calls: ['COUNTIF', 'COUNTIFS', 'SUMPRODUCT'], make: repeats },
];

/** What some of the parts of an AND say together, and the keys of those parts; null when no family says it. */
export function readWritten(
  parts: readonly AstExpression[],
  place: FormulaPlace,
): { readonly condition: Condition; readonly keys: readonly string[] } | null {
  const calls = new Set(parts.flatMap((part) => [...walkTree(part)].map(callName)));
  const families = FAMILIES.filter(({ calls: wanted }) => wanted.some((name) => calls.has(name)));
  if (families.length === 0) return null;
  const makings = makingsOf(parts, place);
  const keys = parts.map(treeKey);
  for (const condition of families.flatMap(({ make }) => make(makings))) {
    for (const tried of [condition, { kind: 'not', of: condition } as const]) {
      const written = writtenKeys(tried, place);
      if (written.every((key) => keys.includes(key))) return { condition: tried, keys: written };
    }
  }
  return null;
}

function makingsOf(parts: readonly AstExpression[], place: FormulaPlace): Makings {
  const columns = [...new Set(parts.flatMap((part) => namedColumns(part, place)))];
  const numbers = parts.flatMap((part) => [...walkTree(part)].map(readNumber));
  // "10%" is also the 10 that the language ranks by.
  return {
    columns,
    indices: columns.filter((column) => column !== 'this'),
    numbers: [...new Set(numbers.filter((value) => value !== null && value > 0))].filter(
      (value) => value !== null,
    ),
  };
}

function writtenKeys(condition: Condition, place: FormulaPlace): readonly string[] {
  const parsed = parseFormula(formulaText(condition, place));
  return parsed.ok ? partsOf(parsed.value).map(treeKey) : [''];
}

function rowPlaces({ numbers }: Makings): readonly Condition[] {
  return numbers.filter(Number.isInteger).flatMap((n): readonly Condition[] => [
    { kind: 'stripe', shape: 'nth', n },
    { kind: 'stripe', shape: 'from', n },
    { kind: 'stripe', shape: 'blocks', n },
    { kind: 'edge', side: 'first', n },
    { kind: 'edge', side: 'last', n },
  ]);
}

function ranks({ columns, indices, numbers }: Makings): readonly Condition[] {
  return columns.flatMap((column) =>
    numbers.flatMap((n) =>
      (['top', 'bottom'] as const).flatMap((side) =>
        [false, true].flatMap((percent) => {
          const rank = { kind: 'rank', side, n, percent, column } as const;
          return [rank, ...indices.map((by): Condition => ({ ...rank, by }))];
        }),
      ),
    ),
  );
}

function averages({ columns, indices }: Makings): readonly Condition[] {
  return columns.flatMap((column) =>
    (['above', 'below'] as const).flatMap((side): readonly Condition[] => {
      const average = { kind: 'average', side, column } as const;
      return [average, ...indices.map((by): Condition => ({ ...average, by }))];
    }),
  );
}

function repeats({ columns, indices }: Makings): readonly Condition[] {
  const found = keysOf(columns, indices).flatMap((key): readonly Condition[] => [
    { kind: 'duplicate', columns: key, unique: false },
    { kind: 'duplicate', columns: key, unique: true },
    { kind: 'occurrence', which: 'later', columns: key },
    { kind: 'occurrence', which: 'first', columns: key },
  ]);
  const lookups = columns.flatMap((column) =>
    indices.map((other): Condition => ({ kind: 'inColumn', column, other })),
  );
  // More columns first: the guards of a shorter key are among those of a longer one.
  return [...found, ...lookups];
}

function keysOf(columns: readonly ColumnRef[], indices: readonly number[]): readonly Key[] {
  const ordered: Key[] = [];
  for (const a of indices) {
    for (const b of indices) {
      if (a === b) continue;
      for (const c of indices) if (c !== a && c !== b) ordered.push([a, b, c]);
      ordered.push([a, b]);
    }
  }
  return [...ordered, ...columns.map((column): Key => [column])];
}
