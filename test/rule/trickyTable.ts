import { checkRule } from '../../src/formula/checkRule';
import { planRules } from '../../src/rule/planRules';
import type { CellValue } from '../../src/sheet/cellValue';
import type { Snapshot } from '../../src/sheet/snapshot';
import { INVOICES, TODAY } from './invoiceTable';
import { rules } from './ruleText';

/** [0] Label, [1] a spare text, [2] Amount, [3] Limit, [4] Due, with everything that trips up a rule. */
const ROWS: readonly (readonly CellValue[])[] = [
  ['Ada', 'x', 100, 100, TODAY],
  ['ada', 'x', 5, 10, TODAY - 1],
  [null, null, null, null, null],
  ['n/a', 'y', 'n/a', 10, 'soon'],
  ['  ', 'x', 0, 0, TODAY + 1],
  ['5*', '5x', -5, null, TODAY + 6],
  ['5x', '5x', 50, 40, TODAY - 7],
  ['late', 'y', { error: '#N/A' }, 5, TODAY + 0.75],
  ['', '', 5, 20, TODAY - 30],
  ['Ended late', 'Ada', 100, true, TODAY + 40],
];

/** A2:E11 with headers in row 1. */
export const TRICKY: Snapshot = {
  ...INVOICES,
  data: { top: 1, left: 0, bottom: ROWS.length, right: 4 },
  rows: ROWS,
};

/** Data rows (1 is the first) with a hit of the only rule; or why it cannot be told. */
export function hitRows(text: string, table: Snapshot = TRICKY): unknown {
  const planned = planRules(rules(text), table);
  const [native] = planned.ok ? planned.value : [];
  if (native === undefined) return planned;
  const checked = checkRule(native, table);
  if (checked.status !== 'cells') return checked;
  return [...new Set(checked.hits.map(({ row }) => row - table.data.top + 1))];
}
