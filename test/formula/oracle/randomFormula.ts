import type { CellValue } from '../../../src/sheet/cellValue';
import { CALL_TEMPLATES, type AnswerKind } from './callTemplates';

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

/** A: numbers, B: texts, C: dates, D: truth values, E: anything, in half of the sheets errors too; any may hold a blank. */
export function randomSheet(dice: Dice): CellValue[][] {
  const hasErrors = dice.below(2) === 0;
  return Array.from({ length: ROWS }, () => [
    blankOr(dice, dice.pick(NUMBERS)),
    blankOr(dice, dice.pick(WORDS)),
    blankOr(dice, 45_000 + dice.below(900)),
    blankOr(dice, dice.below(2) === 0),
    randomValue(dice, hasErrors),
  ]);
}

function blankOr(dice: Dice, value: CellValue): CellValue {
  return dice.below(8) === 0 ? null : value;
}

function randomValue(dice: Dice, hasErrors: boolean): CellValue {
  switch (dice.below(7)) {
    case 0:
      return null;
    case 1:
      return hasErrors ? { error: dice.pick(ERRORS) } : dice.pick(NUMBERS);
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

const CALLS: Readonly<Record<AnswerKind, readonly [string, ...string[]]>> = {
  number: listCalls('number'),
  text: listCalls('text'),
  truth: listCalls('truth'),
};

function listCalls(kind: AnswerKind): readonly [string, ...string[]] {
  const [first = '', ...rest] = CALL_TEMPLATES[kind].match(/(?:"[^"]*"|[^\s"])+/g) ?? [];
  return [first, ...rest];
}

const range = (column: string): string => `$${column}$1:$${column}$${ROWS}`;

const KIND_OF_HOLE: Readonly<Record<string, AnswerKind>> = { n: 'number', t: 'text', b: 'truth' };
const COLUMN_RANGES = ['A', 'T', 'C', 'D', 'R'];

/** An expression of a kind, calls up to `depth` deep; `{r}` stands for the row. */
function express(dice: Dice, kind: AnswerKind, depth: number): string {
  if (depth === 0) return leaf(dice, kind);
  return dice.pick(CALLS[kind]).replace(/<(\w|\?)>/g, (_, hole: string) => {
    const inner = KIND_OF_HOLE[hole];
    if (inner !== undefined) return express(dice, inner, depth - 1);
    if (hole === 'v')
      return express(dice, dice.pick(['number', 'text', 'truth']), Math.min(depth - 1, 1));
    return COLUMN_RANGES.includes(hole) ? columnRange(dice, hole) : smallPart(dice, hole);
  });
}

function leaf(dice: Dice, kind: AnswerKind): string {
  switch (kind) {
    case 'number':
      if (dice.below(3) === 0) return String(dice.pick(NUMBERS));
      return `$${dice.pick(['A', 'A', 'C', 'E'])}{r}`;
    case 'text':
      return dice.below(3) === 0 ? `"${dice.pick(WORDS)}"` : `$${dice.pick(['B', 'B', 'E'])}{r}`;
    case 'truth':
      return `$${dice.pick(['D', 'D', 'E'])}{r}`;
  }
}

function columnRange(dice: Dice, hole: string): string {
  if (hole === 'R') return range(dice.pick(['A', 'A', 'B', 'C', 'E']));
  return range(hole === 'T' ? 'B' : hole);
}

function smallPart(dice: Dice, hole: string): string {
  switch (hole) {
    case 'd':
      return '$C{r}';
    case 'i':
      return String(1 + dice.below(4));
    case 'p':
      return dice.pick(['0.1', '1', '2', '3', '5', '7.5', '10']);
    case '?':
      return dice.pick(['=', '<>', '<', '>', '<=', '>=']);
    default:
      return criterion(dice);
  }
}

function criterion(dice: Dice): string {
  const cells = ['$A{r}', '$B{r}', '$E{r}', 'TRUE', '""', '">"&$A{r}', '"<>"&$B{r}'] as const;
  return dice.below(2) === 0
    ? dice.pick(cells)
    : dice.pick(['">1"', '"<>5"', '"o*"', '"?one"', '"<>"', '"="', '5', '"5"', '"*"', '"<b"']);
}

/** A formula as a rule has it, up to three calls deep: most answer TRUE or FALSE, some a number or a text. */
export function randomRule(dice: Dice): RowFormula {
  const kind = dice.pick<AnswerKind>(['truth', 'truth', 'truth', 'number', 'text']);
  const text = `=${express(dice, kind, 1 + dice.below(3))}`;
  return (row) => text.replaceAll('{r}', String(row));
}

/** Every call with plain parts, so that each function stands in at least one formula. */
export function eachCall(dice: Dice): readonly RowFormula[] {
  return Object.values(CALLS)
    .flat()
    .map((call) => {
      const text = `=${call.replace(/<(\w|\?)>/g, (_, hole: string) => {
        const kind = hole === 'v' ? 'number' : KIND_OF_HOLE[hole];
        if (kind !== undefined) return leaf(dice, kind);
        return COLUMN_RANGES.includes(hole) ? columnRange(dice, hole) : smallPart(dice, hole);
      })}`;
      return (row: number) => text.replaceAll('{r}', String(row));
    });
}
