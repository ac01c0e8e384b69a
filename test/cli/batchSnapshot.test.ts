import { batchSheet } from '../../src/cli/batchLine';
import { batchSnapshot } from '../../src/cli/batchSnapshot';

function read(sheet: object, selection: string | null) {
  return batchSnapshot({ sheet: batchSheet.parse(sheet), selection, today: '2026-11-22' });
}

test('a cell under a lone header stays selected, so that its column is known', () => {
  const snapshot = read({ header: ['Index', 'Value'], rows: [] }, 'B2');
  expect(snapshot).toMatchObject({
    ok: true,
    value: { rows: [], selection: [{ top: 1, bottom: 1, left: 1, right: 1 }] },
  });
});

test('short rows are filled with blanks and a comma list selects several areas', () => {
  const snapshot = read({ header: ['A', 'B'], rows: [['x'], ['y', 2]] }, 'A2:A3,B3');
  expect(snapshot).toMatchObject({
    ok: true,
    value: {
      rows: [
        ['x', null],
        ['y', 2],
      ],
      selection: [{}, { top: 2, left: 1 }],
    },
  });
});

test('today is a serial, as Excel counts days', () => {
  expect(read({ header: ['A'], rows: [] }, null)).toMatchObject({
    ok: true,
    value: { now: 46348 },
  });
});
