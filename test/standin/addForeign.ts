import type { Model } from '@ironcalc/wasm';
import type { Foreign } from '../contract/contractBench';

/** Makes a rule in IronCalc itself, above all others; without a formula it is "cell value greater than 1" with a number format. */
export function addForeign(model: Model, { areas, formula, fill }: Foreign): void {
  const look = { format: { fill: { color: fill } }, stop_if_true: false };
  model.addConditionalFormatting(
    0,
    areas.replaceAll(',', ' '),
    formula === null
      ? {
          type: 'CellIs',
          operator: 'GreaterThan',
          formula: '1',
          formula2: null,
          stop_if_true: false,
          format: { ...look.format, num_fmt: { num_fmt_id: 10, format_code: '0.00%' } },
        }
      : { type: 'Formula', formula, ...look },
  );
}
