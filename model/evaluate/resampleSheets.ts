import type { CellValue } from '../../src/sheet/cellValue';
import type { Column, Snapshot } from '../../src/sheet/snapshot';
import { createRandom, shuffle, type Random } from '../tasks/cf/random';
import type { Constants } from './formulaConstants';

/** Sheets on which rules that are said to be the same must agree. */
const SHEETS = 20;
/** Shares of cells that are drawn anew from their column, and from around the constants. */
const REDRAWN = 0.2;
const AROUND = 0.35;
/** Shares of cells that become blank, and of those in columns of numbers and dates that become a text. */
const BLANKED = 0.06;
const TEXTED = 0.05;
/** Every so manieth row is like the one above it. */
const REPEATED = 7;

/**
 * Twenty seeded sheets of the same place and size: rows shuffled, values jittered around the constants of the
 * rules that are compared, some rows repeated; with `foreign`, blanks and texts put in.
 */
export function resampleSheets(
  snapshot: Snapshot,
  constants: Constants,
  foreign: boolean,
): readonly Snapshot[] {
  const pools = snapshot.columns.map((column, index) => ({
    own: snapshot.rows.map((row) => row[index] ?? null),
    around: createCycle([...new Set(aroundConstants(column, constants, snapshot.now))], index + 1),
    texts: isAmount(column) ? ['n/a', ...constants.texts] : [],
  }));
  return Array.from({ length: SHEETS }, (_, seed) => {
    const random = createRandom(seed + 1);
    const rows: (readonly CellValue[])[] = [];
    for (const [at, row] of shuffle(snapshot.rows, random).entries()) {
      const above = at % REPEATED === REPEATED - 1 ? rows.at(-1) : undefined;
      const drawn = pools.map((pool, column) => drawCell(row[column] ?? null, pool, random));
      rows.push(above ?? (foreign ? drawn.map((cell, c) => spoil(cell, pools[c], random)) : drawn));
    }
    return { ...snapshot, rows };
  });
}

interface Pool {
  readonly own: readonly CellValue[];
  /** The next value around a constant; null where there is none. */
  readonly around: (() => CellValue) | null;
  /** What may be put in between numbers and dates. */
  readonly texts: readonly string[];
}

function drawCell(cell: CellValue, { own, around }: Pool, random: Random): CellValue {
  const roll = random.next();
  if (roll < AROUND && around !== null) return around();
  return roll > 1 - REDRAWN && own.length > 0 ? random.pick(own) : cell;
}

/** Every value once before any comes again: few draws still meet all constants. */
function createCycle(values: readonly CellValue[], seed: number): (() => CellValue) | null {
  if (values.length === 0) return null;
  const order = shuffle(values, createRandom(seed));
  let drawn = -1;
  return () => {
    drawn += 1;
    return order[drawn % order.length] ?? null;
  };
}

function spoil(cell: CellValue, pool: Pool | undefined, random: Random): CellValue {
  const roll = random.next();
  if (roll < BLANKED) return null;
  const texts = pool?.texts ?? [];
  return roll > 1 - TEXTED && texts.length > 0 ? random.pick(texts) : cell;
}

function isAmount({ type }: Column): boolean {
  return type === 'number' || type === 'percent' || type === 'date' || type === 'time';
}

/** Serials of days that people keep in sheets: 1954 to 2064. */
const [FIRST_DAY, LAST_DAY] = [20_000, 60_000];

/** Values that straddle the constants, of the column's own type. */
function aroundConstants(
  column: Column,
  { numbers, texts, today }: Constants,
  now: number,
): readonly CellValue[] {
  const shifted = (values: readonly number[], shifts: readonly number[]): readonly number[] =>
    values.flatMap((value) => shifts.map((shift) => Number((value + shift).toFixed(6))));
  const spoken = texts.flatMap((text) => [text, `${text}x`, `x${text}`, `a ${text} b`]);
  const counts = shifted(numbers, [-1, -0.5, 0, 0, 0.5, 1]);
  switch (column.type) {
    case 'number':
      return counts;
    case 'percent':
      return shifted(
        numbers.filter((value) => Math.abs(value) <= 3),
        [-0.01, -0.001, 0, 0, 0.01],
      );
    case 'time':
      return shifted(
        numbers.filter((value) => value >= 0 && value < 1),
        [-0.01, 0, 0, 0.01],
      );
    case 'date': {
      const days = numbers.filter((value) => value > FIRST_DAY && value < LAST_DAY);
      const spans = numbers.filter((value) => Math.abs(value) < 1000);
      const moved = spans.flatMap((span) => [-span, span]);
      const around = today ? shifted([-31, -7, 0, 7, 31, ...moved], [-1, 0, 1]) : [];
      return [...shifted(days, [-1, 0, 0, 1]), ...around.map((days) => Math.floor(now) + days)];
    }
    case 'boolean':
      return [true, false];
    case 'text':
      return spoken;
    default:
      return [...counts, ...spoken];
  }
}
