import type { CellValue } from '../../../src/sheet/cellValue';

/** Picks by a seed; the same seed gives the same sheets and formulas. */
export class Dice {
  constructor(private seed: number) {}

  below(limit: number): number {
    this.seed = (this.seed * 48_271) % 2_147_483_647;
    return this.seed % limit;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}

/** Rows of the random sheets; columns A to E, formulas further right. */
export const ROWS = 6;

const NUMBERS = [0, 1, 2, 5, 5, 10, -3, 2.5, 100, 0.1] as const;
const WORDS = ['open', 'Open', 'done', 'late', 'a b', ' x ', 'Ab*', '', '5'] as const;
const ERRORS = ['#N/A', '#DIV/0!'] as const;

/** A: numbers, B: texts, C: dates, D: truth values, E: anything; any of them may hold a blank. */
export function randomSheet(dice: Dice): CellValue[][] {
  return Array.from({ length: ROWS }, () => [
    blankOr(dice, dice.pick(NUMBERS)),
    blankOr(dice, dice.pick(WORDS)),
    blankOr(dice, 45_000 + dice.below(900)),
    blankOr(dice, dice.below(2) === 0),
    randomValue(dice),
  ]);
}

function blankOr(dice: Dice, value: CellValue): CellValue {
  return dice.below(8) === 0 ? null : value;
}

function randomValue(dice: Dice): CellValue {
  switch (dice.below(7)) {
    case 0:
      return null;
    case 1:
      return { error: dice.pick(ERRORS) };
    case 2:
      return dice.below(2) === 0;
    case 3:
    case 4:
      return dice.pick(WORDS);
    default:
      return dice.pick(NUMBERS);
  }
}

/** Formula text for a 1-based row: relative references move with it. */
export type RowFormula = (row: number) => string;

type Make = (dice: Dice, depth: number) => RowFormula;

function fixed(text: string): RowFormula {
  return () => text;
}

/** Fills `%1`, `%2`… of a template with parts. */
function fill(template: string, ...parts: readonly RowFormula[]): RowFormula {
  return (row) =>
    template.replace(/%(\d)/g, (_, place: string) => parts[Number(place) - 1]?.(row) ?? '');
}

function cell(column: string): RowFormula {
  return (row) => `$${column}${row}`;
}

function range(column: string): string {
  return `$${column}$1:$${column}$${ROWS}`;
}

const number: Make = (dice, depth) => {
  if (depth === 0)
    return dice.below(3) === 0
      ? fixed(String(dice.pick(NUMBERS)))
      : cell(dice.pick(['A', 'A', 'C', 'E']));
  const a = () => number(dice, depth - 1);
  const column = range(dice.pick(['A', 'A', 'C', 'E']));
  const make = dice.pick<() => RowFormula>([
    () => fill(dice.pick(['(%1+%2)', '(%1-%2)', '(%1*%2)', '(%1/%2)']), a(), a()),
    () => fill(dice.pick(['ABS(%1)', 'INT(%1)', 'ROUND(%1,1)', 'SIGN(%1)', 'N(%1)', '-%1']), a()),
    () =>
      fill(
        dice.pick(['MOD(%1,3)', 'ROUNDUP(%1,0)', 'TRUNC(%1)', 'POWER(%1,2)', 'FLOOR(%1,2)']),
        a(),
      ),
    () =>
      fixed(
        `${dice.pick(['SUM', 'AVERAGE', 'MAX', 'MIN', 'COUNT', 'COUNTA', 'MEDIAN'])}(${column})`,
      ),
    () => fixed(`${dice.pick(['LARGE', 'SMALL'])}(${column},${1 + dice.below(3)})`),
    () => fill(`COUNTIF(${range(dice.pick(['A', 'B', 'E']))},%1)`, criterion(dice)),
    () => fill(`SUMIF(${range(dice.pick(['A', 'B', 'E']))},%1,${range('A')})`, criterion(dice)),
    () => fill(`COUNTIFS(${range('B')},%1,${range('A')},%2)`, criterion(dice), criterion(dice)),
    () => fill('LEN(%1)', text(dice, depth - 1)),
    () =>
      fill(
        dice.pick([
          'YEAR(%1)',
          'MONTH(%1)',
          'DAY(%1)',
          'WEEKDAY(%1,2)',
          'EOMONTH(%1,1)',
          'EDATE(%1,-2)',
        ]),
        cell('C'),
      ),
    () => fill('MATCH(%1,%2,0)', anything(dice, 0), fixed(range(dice.pick(['A', 'B', 'E'])))),
    () => fill(dice.pick(['SEARCH("o",%1)', 'FIND("e",%1)']), text(dice, depth - 1)),
    () => fill('IF(%1,%2,%3)', truth(dice, depth - 1), a(), a()),
    () => fill('IFERROR(%1,%2)', a(), a()),
    () => fill('INDEX(%1,%2)', fixed(range('A')), fixed(String(1 + dice.below(ROWS)))),
    () => fill(`SUMPRODUCT((${range('A')}>%1)*1)`, a()),
    () => fill(`RANK(%1,${range('A')})`, cell('A')),
  ]);
  return make();
};

function criterion(dice: Dice): RowFormula {
  return dice.pick([
    cell('A'),
    cell('B'),
    cell('E'),
    fixed('">1"'),
    fixed('"<>5"'),
    fixed('"o*"'),
    fixed('"?one"'),
    fixed('"<>"'),
    fixed('""'),
    fixed('TRUE'),
  ]);
}

const text: Make = (dice, depth) => {
  if (depth === 0)
    return dice.below(3) === 0 ? fixed(`"${dice.pick(WORDS)}"`) : cell(dice.pick(['B', 'B', 'E']));
  const a = () => text(dice, depth - 1);
  const make = dice.pick<() => RowFormula>([
    () => fill(dice.pick(['LEFT(%1,2)', 'RIGHT(%1,1)', 'MID(%1,2,2)', 'TRIM(%1)']), a()),
    () => fill(dice.pick(['UPPER(%1)', 'LOWER(%1)', 'PROPER(%1)', 'SUBSTITUTE(%1,"o","")']), a()),
    () => fill('(%1&%2)', a(), a()),
    () => fill('TEXT(%1,"0.00")', cell('A')),
    () => fill('IF(%1,%2,%3)', truth(dice, depth - 1), a(), a()),
    () => fill('IFERROR(%1,"none")', a()),
  ]);
  return make();
};

const anything: Make = (dice, depth) => dice.pick([number, text, truth])(dice, depth);

const truth: Make = (dice, depth) => {
  if (depth === 0) return cell(dice.pick(['D', 'D', 'E']));
  const sign = dice.pick(['=', '<>', '<', '>', '<=', '>=']);
  const make = dice.pick<() => RowFormula>([
    () => fill(`(%1${sign}%2)`, number(dice, depth - 1), number(dice, depth - 1)),
    () => fill(`(%1${sign}%2)`, text(dice, depth - 1), text(dice, depth - 1)),
    () => fill(`(%1${sign}%2)`, anything(dice, depth - 1), anything(dice, depth - 1)),
    () =>
      fill(
        dice.pick(['AND(%1,%2)', 'OR(%1,%2)', 'XOR(%1,%2)']),
        truth(dice, depth - 1),
        truth(dice, depth - 1),
      ),
    () => fill('NOT(%1)', truth(dice, depth - 1)),
    () => fill(dice.pick(['ISNUMBER(%1)', 'ISTEXT(%1)', 'ISERROR(%1)']), anything(dice, depth - 1)),
    () => fill('ISBLANK(%1)', cell(dice.pick(['A', 'B', 'C', 'D', 'E']))),
    () => fill('EXACT(%1,%2)', text(dice, depth - 1), text(dice, depth - 1)),
  ]);
  return make();
};

/** A formula that answers TRUE or FALSE as a rule does, up to three calls deep. */
export function randomRule(dice: Dice): RowFormula {
  return fill('=%1', truth(dice, 1 + dice.below(3)));
}
