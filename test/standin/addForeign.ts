import type { Model } from '@ironcalc/wasm';
import type { Foreign } from '../contract/contractBench';

/** Makes a rule in IronCalc itself, above all others; without a formula it is "cell value greater than 1". */
export function addForeign(model: Model, { areas, formula, fill }: Foreign): void {
  const look = { format: { fill: { color: fill } }, stop_if_true: false };
  model.addConditionalFormatting(
    0,
    areas.replaceAll(',', ' '),
    formula === null
      ? { type: 'CellIs', operator: 'GreaterThan', formula: '1', formula2: null, ...look }
      : { type: 'Formula', formula, ...look },
  );
}
