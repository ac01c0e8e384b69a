import { parseA1Ref, stringifyA1Ref, tokenize, type RangeA1 } from '@borgar/fx';
import type { Area, Cell } from '../sheet/area';
import { printCell } from '../sheet/printAddress';
import type { Snapshot } from '../sheet/snapshot';
import { readComparisons } from './readComparisons';

/** Why a rule's formula does not look at the cells that it is likely meant to. */
export type AnchorProblem =
  /** Every cell is coloured by what stands some rows below it, or above where negative. */
  | {
      readonly code: 'rowOff';
      readonly by: number;
      readonly mended: string;
      readonly isSure: boolean;
    }
  /** Over several columns the reference moves along, though it is about one column. */
  | {
      readonly code: 'missingDollar';
      readonly reference: string;
      readonly mended: string;
      readonly isSure: boolean;
    }
  /** A range over the table's rows moves down with the cell. */
  | {
      readonly code: 'slidingRange';
      readonly reference: string;
      readonly mended: string;
      readonly isSure: boolean;
    }
  /** All cells are coloured by one single cell of the table. */
  | { readonly code: 'standsStill'; readonly reference: string };

interface Reference {
  readonly text: string;
  readonly range: RangeA1;
}

type Change = (range: RangeA1) => RangeA1;

/** Likely mistakes in where a formula, written for the top-left cell of `areas[0]`, looks on its table. */
export function findAnchorProblems(
  formula: string,
  areas: readonly Area[],
  table: Snapshot,
): readonly AnchorProblem[] {
  const [first] = areas;
  const references = referencesOf(formula);
  if (first === undefined || references === null) return [];
  const anchor = { row: first.top, column: first.left };
  const ground = { formula, areas, anchor, references, table };
  return [rowOff(ground), missingDollar(ground), slidingRange(ground), standsStill(ground)].filter(
    (problem) => problem !== null,
  );
}

interface Ground {
  readonly formula: string;
  readonly areas: readonly Area[];
  readonly anchor: Cell;
  readonly references: readonly Reference[];
  readonly table: Snapshot;
}

/** References to the rule's own sheet; null where the formula does not parse. */
function referencesOf(formula: string): readonly Reference[] | null {
  try {
    return tokenize(formula, { mergeRefs: true }).flatMap(({ type, value }) => {
      const range = ownRange(type, value);
      return range === null ? [] : [{ text: value, range }];
    });
  } catch {
    return null;
  }
}

function ownRange(type: string, text: string): RangeA1 | null {
  if ((type !== 'range' && type !== 'range_beam') || text.includes('!')) return null;
  const parsed = parseA1Ref(text);
  return parsed !== undefined && 'range' in parsed ? parsed.range : null;
}

/** The formula with some of its references changed. */
function editReferences(
  formula: string,
  isWanted: (range: RangeA1) => boolean,
  change: Change,
): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => {
      const range = ownRange(type, value);
      if (range === null || !isWanted(range)) return value;
      return stringifyA1Ref({ context: [], range: change(range) });
    })
    .join('');
}

function isCell({ top, bottom, left, right }: RangeA1): boolean {
  return top !== null && left !== null && top === bottom && left === right;
}

function movesDown(range: RangeA1): boolean {
  return isCell(range) && range.$top !== true;
}

function rowOff({ formula, areas, anchor, references, table }: Ground): AnchorProblem | null {
  const moving = references.filter(({ range }) => movesDown(range));
  const offsets = new Set(moving.map(({ range }) => (range.top ?? 0) - anchor.row));
  const [by = 0] = offsets;
  if (offsets.size !== 1 || Math.abs(by) !== 1) return null;
  const mended = editReferences(formula, movesDown, (range) => ({
    ...range,
    top: (range.top ?? 0) - by,
    bottom: (range.bottom ?? 0) - by,
  }));
  const top = Math.min(...areas.map((area) => area.top));
  const { headerRow, data } = table;
  // The header would be coloured by the first row, or the first row by the header.
  const holdsHeader = by === 1 && top === headerRow && headerRow === data.top - 1;
  const readsHeader = by === -1 && top === data.top && headerRow === data.top - 1;
  const isSure = holdsHeader || (readsHeader && readComparisons(formula).length > 0);
  return { code: 'rowOff', by, mended, isSure };
}

function movesAcross(range: RangeA1): boolean {
  return isCell(range) && range.$left !== true;
}

function missingDollar({
  formula,
  areas,
  anchor,
  references,
  table,
}: Ground): AnchorProblem | null {
  const right = Math.max(...areas.map((area) => area.right));
  const width = right - anchor.column;
  const moving = references.filter(({ range }) => movesAcross(range));
  const [first] = moving;
  if (width === 0 || first === undefined) return null;
  // A formula about the coloured cell itself moves along as it should.
  if (moving.some(({ range }) => range.left === anchor.column)) return null;
  const { left, right: end } = table.data;
  const leaves = moving.some(({ range }) => (range.left ?? 0) + width > end);
  const starts = moving.every(({ range }) => (range.left ?? 0) >= left && (range.left ?? 0) <= end);
  const mended = editReferences(formula, movesAcross, (range) => ({
    ...range,
    $left: true,
    $right: true,
  }));
  return { code: 'missingDollar', reference: first.text, mended, isSure: leaves && starts };
}

function slides(range: RangeA1): boolean {
  return (
    typeof range.top === 'number' &&
    typeof range.bottom === 'number' &&
    range.top !== range.bottom &&
    range.$top !== true &&
    range.$bottom !== true
  );
}

function slidingRange({ formula, areas, anchor, references, table }: Ground): AnchorProblem | null {
  const bottom = Math.max(...areas.map((area) => area.bottom));
  if (bottom === anchor.row) return null;
  const isWhole = (range: RangeA1): boolean =>
    slides(range) &&
    range.top === anchor.row &&
    (range.bottom === bottom || range.bottom === table.data.bottom);
  const found = references.find(({ range }) => isWhole(range));
  if (found === undefined) return null;
  const mended = editReferences(formula, isWhole, (range) => ({
    ...range,
    $top: true,
    $bottom: true,
  }));
  return { code: 'slidingRange', reference: found.text, mended, isSure: true };
}

/** Functions that tell cells apart without a reference. */
const PLACES = /\b(?:ROWS?|COLUMNS?|CELL|INDIRECT|RAND(?:BETWEEN)?)\(/i;

function standsStill({ formula, areas, references, table }: Ground): AnchorProblem | null {
  const isFixed = ({ range }: Reference): boolean =>
    isCell(range) && range.$top === true && range.$left === true;
  const [first] = references;
  if (first === undefined || !references.every(isFixed) || PLACES.test(formula)) return null;
  const { top, bottom, left, right } = table.data;
  const { top: row, left: column } = first.range;
  const isData =
    typeof row === 'number' &&
    typeof column === 'number' &&
    row >= top &&
    row <= bottom &&
    column >= left &&
    column <= right;
  const isOne = areas.length === 1 && areas.every((area) => area.top === area.bottom);
  if (!isData || isOne) return null;
  return {
    code: 'standsStill',
    reference: printCell({ row, column }, { row: true, column: true }),
  };
}
