import { FUNCTION_NAMES } from '../../src/formula/functions/functionTable';
import { evaluateText } from './evaluateText';
import { makeBatches } from './oracle/batch';
import { NOT_CALLED } from './oracle/callTemplates';
import { compareAnswers, describeDifference } from './oracle/compareEngines';
import { Dice, eachCall } from './oracle/randomFormula';
import { runIronCalc } from './oracle/runIronCalc';
import { runOurs } from './oracle/runOurs';

describe('Random formulas over random sheets', () => {
  // `npm run test:oracles` runs 3,000, and asks LibreOffice too.
  it('answer what IronCalc answers, apart from differences of which the right side is known', () => {
    const batches = makeBatches(600, 20_261_122);
    const IronCalc = runIronCalc(batches);
    const { cells, unexplained } = compareAnswers(batches, runOurs(batches), { IronCalc });
    expect(unexplained.map(describeDifference)).toEqual([]);
    expect(cells.IronCalc).toBeGreaterThan(3_400);
  });

  it('call every function that the engine has', () => {
    const texts = eachCall(new Dice(1)).map((rule) => rule(1));
    const called = new Set(texts.flatMap((text) => text.match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? []));
    expect(FUNCTION_NAMES.filter((name) => !called.has(name))).toEqual(
      Object.keys(NOT_CALLED).sort(),
    );
  });
});

it('texts are ordered without their hyphens and apostrophes', () => {
  const order = ['*open', '3.00', '-3.00', '-3.01', 'coop', 'co-op', 'cope', "co'pf"];
  const rows = order.map((text) => [text]);
  for (const [row] of rows.slice(1).entries()) {
    expect(evaluateText('=A1<A2', rows, { row, column: 2 }, { row: 0, column: 2 })).toBe(true);
  }
});
