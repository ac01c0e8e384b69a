import { FUNCTION_NAMES } from '../../src/formula/functions/functionTable';
import { evaluateText } from './evaluateText';

/** Numbers that a cell can hold and that no count, date or size is meant to be. */
const EXTREMES = ['1E308', '-1E308', '1E-308', '1E15', '2958466', '4294967296', '0', '1'];

/** All lists of up to three of them, the longest first given. */
function argumentLists(): readonly string[] {
  const pairs = EXTREMES.flatMap((a) => EXTREMES.map((b) => `${a},${b}`));
  const triples = [
    '1E308,1E308,1E308',
    '1,1E308,1E308',
    '1E308,1,1E308',
    '1,1,1E308',
    '1E15,1E15,1',
  ];
  return [...EXTREMES, ...pairs, ...triples];
}

describe('Numbers that nobody means', () => {
  test.each([...FUNCTION_NAMES].sort())('are answered by %s at once', (name) => {
    for (const args of argumentLists()) {
      const value = evaluateText(`=${name}(${args})`, [[1, 2]]);
      expect(typeof value === 'number' ? Number.isFinite(value) : true).toBe(true);
    }
  });

  test.each([
    ['=YEAR(2958465)', 9999],
    ['=YEAR(2958466)', '#NUM!'],
    ['=HOUR(1E308)', '#NUM!'],
    ['=EDATE(2958465,1)', '#NUM!'],
    ['=EOMONTH(1,1E308)', '#NUM!'],
    ['=WEEKDAY(1E308)', '#NUM!'],
    ['=NETWORKDAYS(1,1E308)', '#NUM!'],
    ['=WORKDAY(1,1E308)', '#NUM!'],
    ['=DATEDIF(1,1E308,"d")', '#NUM!'],
    ['=DAYS360(1,1E308)', '#NUM!'],
  ])('are no dates: %s is %s', (formula, expected) => {
    expect(evaluateText(formula)).toBe(expected);
  });
});
