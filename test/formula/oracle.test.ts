import { evaluateText } from './evaluateText';
import { compareEngines, describeDifference } from './oracle/compareEngines';

describe('Random formulas over random sheets', () => {
  // `npm run test:oracles` runs ten times as many.
  const { cells, unexplained } = compareEngines(300, 20_261_122);

  it('answer what IronCalc answers, apart from differences of which the right side is known', () => {
    expect(unexplained.map(describeDifference)).toEqual([]);
    expect(cells).toBe(1_800);
  });
});

it('texts are ordered without their hyphens and apostrophes', () => {
  const order = ['*open', '3.00', '-3.00', '-3.01', 'coop', 'co-op', 'cope', "co'pf"];
  const rows = order.map((text) => [text]);
  for (const [row] of rows.slice(1).entries()) {
    expect(evaluateText('=A1<A2', rows, { row, column: 2 }, { row: 0, column: 2 })).toBe(true);
  }
});
