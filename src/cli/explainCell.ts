import type { Cell } from '../sheet/area';
import { holdsCell } from '../sheet/area';
import { printCell } from '../sheet/printAddress';
import type { ExplainedSheet } from './explainSheet';
import { partsOfRule } from './partsOfRule';

/** A rule that lies on a cell, and what it has to do with the cell's look; places count from 1. */
export interface CellReason {
  readonly place: number;
  /** 'wins' sets something of the look; 'covered' only what rules above set; 'stopped' is not reached. */
  readonly part: 'wins' | 'covered' | 'stopped' | 'doesNotHold' | 'unknown';
  /** What it sets of the look. */
  readonly sets: readonly string[];
}

/** Which rules of a sheet lie on a cell, winning rule first, and why it looks as it does. */
export function explainCell({ rules }: ExplainedSheet, cell: Cell): readonly CellReason[] {
  const set = new Set<string>();
  let isStopped = false;
  return rules.flatMap(({ rule, check }, index): readonly CellReason[] => {
    if (!rule.areas.some((area) => holdsCell(area, cell))) return [];
    const place = index + 1;
    if (check?.status !== 'cells') return [{ place, part: 'unknown', sets: [] }];
    const isHit = check.hits.some(({ row, column }) => row === cell.row && column === cell.column);
    if (!isHit) return [{ place, part: 'doesNotHold', sets: [] }];
    if (isStopped) return [{ place, part: 'stopped', sets: [] }];
    const sets = partsOfRule(rule).filter((part) => !set.has(part));
    for (const part of sets) set.add(part);
    isStopped = rule.stopIfTrue && rule.visual === null;
    return [{ place, part: sets.length > 0 ? 'wins' : 'covered', sets }];
  });
}

const SAY: { readonly [Part in CellReason['part']]: (sets: string) => string } = {
  wins: (sets) => `It holds and sets the ${sets}.`,
  covered: () => 'It holds, but rules above it set all of its look.',
  stopped: () => 'It holds, but a rule above it stops.',
  doesNotHold: () => 'It does not hold here.',
  unknown: () => 'Whether it holds cannot be told.',
};

/** The reasons for a cell's look in words, a line a rule. */
export function sayCell(explained: ExplainedSheet, cell: Cell): readonly string[] {
  const reasons = explainCell(explained, cell);
  const name = `${explained.sheet.name}!${printCell(cell)}`;
  if (reasons.length === 0) return [`${name}: no rule lies on it.`];
  return [
    `${name}:`,
    ...reasons.map(({ place, part, sets }) => {
      const sentence = explained.rules[place - 1]?.sentence ?? '';
      return `${place}. ${sentence} ${SAY[part](sets.join(', '))}`;
    }),
  ];
}
