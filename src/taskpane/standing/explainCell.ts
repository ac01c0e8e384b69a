import type { NativeFormat } from '../../rule/nativeRule';
import { holdsCell, type Cell } from '../../sheet/area';
import type { StandingRule } from '../paneState';

/** A rule that holds on a cell; places count from 1. */
export interface HoldingRule {
  readonly place: number;
  /** 'wins' sets something of the look; 'covered' sets only what a rule above it sets; 'stopped' is not reached. */
  readonly part: 'wins' | 'covered' | 'stopped';
}

/** Why a cell looks as it does. */
export interface CellReasons {
  readonly holding: readonly HoldingRule[];
  /** Rules that lie on the cell and cannot be worked out. */
  readonly unknown: readonly number[];
}

/** Which rules hold on a cell, and what each of them has to do with its look. */
export function explainCell(cell: Cell, standing: readonly StandingRule[]): CellReasons {
  const holding: HoldingRule[] = [];
  const unknown: number[] = [];
  const set = new Set<string>();
  let isStopped = false;
  for (const [index, { listed, hits }] of standing.entries()) {
    const place = index + 1;
    if (hits === null || listed.rule === null) {
      if (listed.areas.some((area) => holdsCell(area, cell))) unknown.push(place);
      continue;
    }
    if (!hits.some(({ row, column }) => row === cell.row && column === cell.column)) continue;
    const { rule } = listed;
    const parts = rule.kind === 'custom' ? partsOf(rule.format) : [PARTS[rule.kind]];
    const isFresh = parts.some((part) => !set.has(part));
    holding.push({ place, part: isStopped ? 'stopped' : isFresh ? 'wins' : 'covered' });
    if (isStopped) continue;
    for (const part of parts) set.add(part);
    isStopped = rule.kind === 'custom' && rule.stopIfTrue;
  }
  return { holding, unknown };
}

/** What a visual sets of a cell's look. */
const PARTS = { colorScale: 'fill', dataBar: 'bar', iconSet: 'icon' } as const;

function partsOf(format: NativeFormat): readonly string[] {
  return Object.keys(format);
}
