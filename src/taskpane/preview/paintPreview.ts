import { ruleColumns } from '../../rule/conditionColumns';
import type { NativeFormat, NativeRule } from '../../rule/nativeRule';
import { holdsCell, type Cell } from '../../sheet/area';
import type { Snapshot } from '../../sheet/snapshot';
import { keyOfCell } from '../../sheet/keyOfCell';
import type { Candidate } from '../../suggest/answer';
import { firstHitRows } from '../hitRows';
import type { StandingRule } from '../paneState';
import { pickIcon, type Icon } from './pickIcon';
import { scaleColour } from './scaleColour';

/** A cell as it would look: the look, and a bar as a share of the cell's width (0 to 1). */
export interface PreviewCell {
  readonly column: number;
  readonly look: NativeFormat;
  readonly bar: { readonly colour: string; readonly share: number } | null;
  readonly icon: Icon | null;
  /** True where the new rules show. */
  readonly isNew: boolean;
}

/** A part of the table; columns are indexes of the snapshot, rows are 0-based sheet rows. */
export interface Preview {
  readonly columns: readonly number[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly PreviewCell[] }[];
}

const MOST_ROWS = 5;
/** As many as fit beside each other in a narrow pane. */
const MOST_COLUMNS = 4;

interface Layer {
  readonly native: NativeRule;
  readonly isNew: boolean;
  readonly hits: ReadonlySet<number>;
}

/** The first rows that a candidate hits, painted: its rules on top, the standing ones below, the winner on each cell. */
export function paintPreview(
  candidate: Candidate,
  standing: readonly StandingRule[],
  snapshot: Snapshot,
): Preview {
  const rows = chooseRows(candidate, snapshot);
  const columns = chooseColumns(candidate, snapshot);
  const shown = new Set(rows);
  const layers: readonly Layer[] = [
    ...candidate.planned.map(({ native, hits }) => ({
      native,
      isNew: true,
      hits: keysOf(hits, shown),
    })),
    ...standing.flatMap(({ listed, hits }) =>
      listed.rule === null || hits === null
        ? []
        : [{ native: listed.rule, isNew: false, hits: keysOf(hits, shown) }],
    ),
  ];
  return {
    columns,
    rows: rows.map((row) => ({
      row,
      cells: columns.map((column) =>
        paintCell({ row, column: snapshot.data.left + column }, column, layers, snapshot),
      ),
    })),
  };
}

function chooseRows({ kind, planned }: Candidate, { data, rows }: Snapshot): readonly number[] {
  const isVisual = kind !== 'highlight' && kind !== 'multi';
  if (!isVisual) return firstHitRows(planned, MOST_ROWS).first.map(({ row }) => row);
  return rows.slice(0, MOST_ROWS).map((_, index) => data.top + index);
}

/** What the rules read comes first, then the row's name, then what they colour. */
function chooseColumns({ ruleSet, areas }: Candidate, snapshot: Snapshot): readonly number[] {
  const read = ruleSet.rules.flatMap(ruleColumns).filter((column) => column !== 'this');
  const all = snapshot.columns.map((_, index) => index);
  const coloured = all.filter((index) =>
    areas.some(({ left, right }) => {
      const column = snapshot.data.left + index;
      return left <= column && column <= right;
    }),
  );
  const wanted = [...new Set([...read, 0, ...coloured])].filter((column) => column in all);
  return wanted.slice(0, MOST_COLUMNS).sort((a, b) => a - b);
}

function keysOf(hits: readonly Cell[], rows: ReadonlySet<number>): ReadonlySet<number> {
  return new Set(hits.filter(({ row }) => rows.has(row)).map(keyOfCell));
}

/** Each property of the look comes from the first rule that sets it; a rule may stop those below. */
function paintCell(
  cell: Cell,
  column: number,
  layers: readonly Layer[],
  snapshot: Snapshot,
): PreviewCell {
  let look: NativeFormat = {};
  let bar: PreviewCell['bar'] = null;
  let icon: Icon | null = null;
  let isNew = false;
  for (const layer of layers) {
    if (!layer.hits.has(keyOfCell(cell))) continue;
    isNew ||= layer.isNew;
    const { native } = layer;
    if (native.kind === 'custom') {
      look = { ...native.format, ...look };
      if (native.stopIfTrue) break;
    } else {
      const share = shareOf(cell, column, native, snapshot);
      if (native.kind === 'iconSet') icon ??= iconAt(cell, column, native, share, snapshot);
      else if (native.kind === 'dataBar') bar ??= { colour: native.colour, share };
      else look = { fill: scaleColour(native.colours, share), ...look };
    }
  }
  return { column, look, bar, icon, isNew };
}

function iconAt(
  { row }: Cell,
  column: number,
  rule: Extract<NativeRule, { readonly kind: 'iconSet' }>,
  share: number,
  { data, rows }: Snapshot,
): Icon | null {
  const value = rows[row - data.top]?.[column];
  return typeof value === 'number' ? pickIcon(rule, value, share) : null;
}

/** Where a cell's number stands between the least (0) and the largest (1) of the rule's numbers. */
function shareOf(
  cell: Cell,
  column: number,
  { areas }: NativeRule,
  { data, rows }: Snapshot,
): number {
  let least = Infinity;
  let most = -Infinity;
  for (const [index, row] of rows.entries()) {
    const value = row[column];
    const isInside = areas.some((area) =>
      holdsCell(area, { row: data.top + index, column: cell.column }),
    );
    if (typeof value !== 'number' || !isInside) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const own = rows[cell.row - data.top]?.[column];
  return typeof own === 'number' && most > least ? (own - least) / (most - least) : 0.5;
}
