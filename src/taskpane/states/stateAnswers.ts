import type { Condition } from '../../rule/condition';
import type { Format } from '../../rule/format';
import type { Rule } from '../../rule/ruleSet';
import type { Snapshot } from '../../sheet/snapshot';
import type { Answer, Candidate } from '../../suggest/answer';
import { recheck } from '../../suggest/recheck';

export type AnswerOn = (snapshot: Snapshot) => Answer;

const STATUS = 2;
const BUDGET = 3;
const DUE = 4;

function rows(when: Condition, format: Format): Rule {
  return { kind: 'highlight', where: { kind: 'rows' }, when, format };
}

function status(text: string): Condition {
  return {
    kind: 'compare',
    op: 'eq',
    left: { kind: 'cell', column: STATUS },
    right: { kind: 'text', text },
  };
}

function over(value: number): Condition {
  return {
    kind: 'compare',
    op: 'gt',
    left: { kind: 'cell', column: BUDGET },
    right: { kind: 'number', value, percent: false },
  };
}

const OVERDUE: Condition = {
  kind: 'and',
  of: [
    {
      kind: 'compare',
      op: 'lt',
      left: { kind: 'cell', column: DUE },
      right: { kind: 'today', amount: 0, unit: 'day' },
    },
    { kind: 'not', of: status('Done') },
  ],
};

const LATE = rows(OVERDUE, { fill: 'red' });
const LATE_LOOSE = rows(
  {
    kind: 'compare',
    op: 'lt',
    left: { kind: 'cell', column: DUE },
    right: { kind: 'today', amount: 0, unit: 'day' },
  },
  { fill: 'red', bold: true },
);
const LATE_CELLS: Rule = {
  kind: 'highlight',
  where: { kind: 'cells' },
  when: OVERDUE,
  format: { font: 'red' },
};

/** One answer of readings, each of one rule or several, worked out on the table. */
function readings(...sets: readonly (readonly Rule[])[]): AnswerOn {
  return (snapshot) => ({
    kind: 'candidates',
    candidates: sets.map((rules, index) => work(rules, `reading ${index + 1}`, snapshot)),
    ask: null,
  });
}

function work(rules: readonly Rule[], id: string, snapshot: Snapshot): Candidate {
  const checked = recheck({ kind: 'rules', rules }, id, snapshot);
  if (!checked.ok) throw new Error(`${id}: ${checked.error.code}`);
  return { ...checked.value, score: 0.4 };
}

const HIGH: Rule = rows(
  {
    kind: 'compare',
    op: 'gt',
    left: { kind: 'cell', column: BUDGET },
    right: { kind: 'hole', type: 'number' },
  },
  { fill: 'orange' },
);

/** What the model could have answered, by what it shows. */
export const ANSWERS = {
  one: readings([LATE]),
  three: readings([LATE], [LATE_LOOSE], [LATE_CELLS]),
  texts: readings([rows(over(1000), { fill: 'yellow' })]),
  contains: readings([
    rows({ kind: 'text', match: 'contains', column: STATUS, text: 'effective' }, { fill: 'blue' }),
  ]),
  never: readings([rows(over(100_000), { fill: 'red' })]),
  several: readings([
    LATE,
    rows(status('Blocked'), { fill: 'orange', italic: true }),
    rows(status('Done'), { fill: 'grey' }),
  ]),
  visuals: readings(
    [{ kind: 'colorScale', on: BUDGET, colours: ['red', 'yellow', 'green'] }],
    [{ kind: 'dataBar', on: BUDGET, colour: 'blue' }],
    [{ kind: 'iconSet', on: BUDGET, style: 'trafficLights', reversed: false }],
  ),
  asks: (snapshot) => ({
    kind: 'candidates',
    candidates: [work([rows(over(1500), { fill: 'orange' })], 'high', snapshot)],
    ask: {
      what: 'number',
      guesses: [
        { value: 1500, label: '1,500', hits: 1 },
        { value: 900, label: '900', hits: 4 },
      ],
      open: { kind: 'rules', rules: [HIGH] },
    },
  }),
  declines: () => ({
    kind: 'declined',
    reason: 'sort',
    explanation: 'Conditional formatting cannot move rows.',
  }),
  missing: () => ({ kind: 'failed', error: { code: 'modelMissing' } }),
} as const satisfies Readonly<Record<string, AnswerOn>>;
