import type { CellLook } from '../../src/standin/cellLook';
import type { Family } from './colourFamily';

/** A task of the sample sheet, as a person reads it. */
export interface Task {
  readonly task: string;
  readonly owner: string | null;
  readonly status: string;
  readonly priority: string | null;
  /** Days from today to the due date. */
  readonly due: number | null;
  readonly hours: number | null;
  readonly budget: number;
  readonly spent: number;
  readonly progress: number | null;
}

/** A request and what must be seen on the sheet once a reading is applied. */
export interface Expectation {
  readonly request: string;
  /** The rows that stand out. */
  readonly rows: (task: Task, all: readonly Task[]) => boolean;
  /** How a cell that stands out looks; the others look as before. */
  readonly look: { readonly fill: Family } | { readonly of: (cell: CellLook) => boolean };
}

const isAmongHighest = (budget: number, all: readonly Task[], count: number): boolean =>
  all.filter((other) => other.budget > budget).length < count;

const averageHours = (all: readonly Task[]): number => {
  const known = all.flatMap(({ hours }) => (hours === null ? [] : [hours]));
  return known.reduce((sum, hours) => sum + hours, 0) / known.length;
};

/** Ten things that people ask of a task list. */
export const REQUESTS: readonly Expectation[] = [
  {
    request: "rows where due date is past and status isn't done, in red",
    rows: ({ due, status }) => due !== null && due < 0 && status !== 'Done',
    look: { fill: 'red' },
  },
  {
    request: 'spent over budget in orange',
    rows: ({ spent, budget }) => spent > budget,
    look: { fill: 'orange' },
  },
  {
    request: 'duplicate tasks in yellow',
    rows: ({ task }, all) => all.filter((other) => other.task === task).length > 1,
    look: { fill: 'yellow' },
  },
  {
    request: 'top 5 budgets in green',
    rows: ({ budget }, all) => isAmongHighest(budget, all, 5),
    look: { fill: 'green' },
  },
  {
    request: 'highlight blank owners in grey',
    rows: ({ owner }) => owner === null,
    look: { fill: 'grey' },
  },
  {
    request: 'make blocked tasks bold',
    rows: ({ status }) => status === 'Blocked',
    look: { of: ({ bold }) => bold },
  },
  {
    request: 'colour the row blue if priority is High and status is Blocked',
    rows: ({ priority, status }) => priority === 'High' && status === 'Blocked',
    look: { fill: 'blue' },
  },
  {
    request: 'budget between 1000 and 2000 in purple',
    rows: ({ budget }) => budget >= 1000 && budget <= 2000,
    look: { fill: 'purple' },
  },
  {
    request: 'data bars for hours',
    rows: ({ hours }) => hours !== null,
    look: { of: ({ bar }) => bar !== null },
  },
  {
    request: 'hours above average in green',
    rows: ({ hours }, all) => hours !== null && hours > averageHours(all),
    look: { fill: 'green' },
  },
];
