import type { Condition } from '../../rule/condition';
import type { RuleSet } from '../../rule/ruleSet';
import type { Colour } from '../../sheet/colours';
import type { ColumnType, Snapshot } from '../../sheet/snapshot';

/** What may stand out in a column. */
export const FINDINGS = ['error', 'blank', 'duplicate', 'outlier', 'past', 'text'] as const;
export type Finding = (typeof FINDINGS)[number];

const PREFIX = 'standOut.';

/** Id of the candidate for a finding. */
export function idOf(finding: Finding): string {
  return `${PREFIX}${finding}`;
}

/** The finding that a candidate's id names; null for a reading of a request. */
export function findingOf(id: string): Finding | null {
  return FINDINGS.find((finding) => idOf(finding) === id) ?? null;
}

/** One thing to look for in a column. */
export interface Wanted {
  readonly finding: Finding;
  readonly ruleSet: RuleSet;
}

/** Standard deviations from the mean beyond which a value is an outlier. */
const FAR = 3;
/** Below as many numbers none can lie so far off. */
const FEW = 12;
const NEARER = 2;

const NUMBERS: readonly ColumnType[] = ['number', 'percent'];
const MEASURED: readonly ColumnType[] = [...NUMBERS, 'date', 'time'];

/** The index of the column under the selection, the first one where nothing of the table is selected. */
export function selectedColumn({ selection, data, columns }: Snapshot): number {
  const index = (selection[0]?.left ?? data.left) - data.left;
  return index >= 0 && index < columns.length ? index : 0;
}

/** What is worth looking for in a column of this type, each as a rule on its cells. */
export function findStandOut(snapshot: Snapshot, column: number): readonly Wanted[] {
  const type = snapshot.columns[column]?.type ?? 'empty';
  if (type === 'empty') return [];
  const values = snapshot.rows.map((row) => row[column] ?? null);
  const far = values.filter((value) => typeof value === 'number').length < FEW ? NEARER : FAR;
  const wanted: Wanted[] = [
    wish('error', { kind: 'error', column }, 'red'),
    wish('blank', { kind: 'blank', column }, 'orange'),
  ];
  if (mayRepeat(values))
    wanted.push(
      wish('duplicate', { kind: 'duplicate', columns: [column], unique: false }, 'yellow'),
    );
  if (NUMBERS.includes(type))
    wanted.push(wish('outlier', { kind: 'deviates', side: 'either', n: far, column }, 'purple'));
  if (type === 'date') wanted.push(wish('past', isPast(column), 'red'));
  if (MEASURED.includes(type))
    wanted.push(wish('text', { kind: 'content', is: 'text', column }, 'blue'));
  return wanted;
}

/** A column of a few values over and over is a list of groups, in which being repeated is nothing special. */
function mayRepeat(values: readonly unknown[]): boolean {
  const filled = values.filter((value) => value !== null && value !== '');
  const different = new Set(filled.map((value) => JSON.stringify(value).toLowerCase())).size;
  return filled.length > 0 && different * 2 > filled.length;
}

function isPast(column: number): Condition {
  return {
    kind: 'compare',
    op: 'lt',
    left: { kind: 'cell', column },
    right: { kind: 'today', amount: 0, unit: 'day' },
  };
}

function wish(finding: Finding, when: Condition, fill: Colour): Wanted {
  return {
    finding,
    ruleSet: {
      kind: 'rules',
      rules: [{ kind: 'highlight', where: { kind: 'cells' }, when, format: { fill } }],
    },
  };
}
