import type { Condition } from '../../src/rule/condition';
import type { Visual } from '../../src/rule/visual';
import { AT } from './salesTable';
import { highlight, not, told } from './sayRule';

const { name, region, q1, notes } = AT;
const every3rd: Condition = { kind: 'stripe', shape: 'nth', n: 3 };

test.each<[string, string]>([
  [highlight(every3rd), 'Every 3rd row, filled red.'],
  [highlight(not(every3rd)), 'All rows but every 3rd row, filled red.'],
  [highlight({ kind: 'stripe', shape: 'from', n: 3 }), 'Rows 1, 4, 7, …, filled red.'],
  [
    highlight({ kind: 'stripe', shape: 'blocks', n: 2 }),
    'The first 2 of every 4 rows, filled red.',
  ],
  [highlight({ kind: 'edge', side: 'last', n: 5 }), 'The last 5 rows, filled red.'],
  [
    highlight({ kind: 'bands', column: region }),
    'The rows of every 2nd run of equal values in Region, filled red.',
  ],
  [
    highlight({ kind: 'edge', side: 'first', n: 1 }, { kind: 'columns', columns: [name] }),
    'Cells in Name in the first row, filled red.',
  ],
  [
    highlight(every3rd, { kind: 'rowsExcept', column: notes }),
    'Every 3rd row except Notes, filled red.',
  ],
  [
    highlight({ kind: 'and', of: [every3rd, not({ kind: 'blank', column: name })] }),
    'Whole rows where the row is among rows 3, 6, 9, … and Name is not blank, filled red.',
  ],
  [
    highlight({ kind: 'blank', column: name }, { kind: 'rowsExcept', column: notes }),
    'Whole rows except Notes where Name is blank, filled red.',
  ],
  [
    highlight({ kind: 'blank', column: name }, { kind: 'rows' }, { bold: true, border: true }),
    'Whole rows where Name is blank, filled red, bold and with a border.',
  ],
])('%#: rows by place, exceptions and borders read as sentences', (sentence, expected) => {
  expect(sentence).toBe(expected);
});

const icons = (style: 'trafficLights' | 'arrows', reversed: boolean): Visual => ({
  kind: 'iconSet',
  on: q1,
  style,
  reversed,
  bounds: [60, 80],
});

test('icons with bounds say from which number each is shown', () => {
  expect(told(icons('trafficLights', false))).toBe(
    'Traffic lights in Q1, green from 80, amber from 60.',
  );
  expect(told(icons('arrows', true))).toBe('Arrows in Q1, down from 80, sideways from 60.');
});
