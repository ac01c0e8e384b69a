import type { Choice, Reading } from '../../src/taskpane/paneState';
import { agreeingReadings, findDisputed } from '../../src/taskpane/settleReadings';
import type { Candidate } from '../../src/suggest/answer';
import { above, OPEN_ROWS, ORDERS, readingOf, rowsWhere, SCALE } from './fixtures';

function toReading(candidate: Candidate): Reading {
  return {
    candidate,
    ruleSet: candidate.ruleSet,
    check: { kind: 'done' },
    ask: null,
    misses: null,
  };
}

/** Rows 2, 4, 6; rows 4 and 6; row 4. */
const CHOICE: Choice = {
  utterance: 'big ones',
  snapshot: ORDERS,
  readings: [
    toReading(OPEN_ROWS),
    toReading(readingOf('200', rowsWhere(above(200)))),
    toReading(readingOf('500', rowsWhere(above(500)))),
    toReading(SCALE),
  ],
  shown: 4,
  verdicts: [],
  fresh: false,
};

const ids = (choice: Choice): readonly string[] =>
  agreeingReadings(choice).map(({ candidate }) => candidate.id);

describe('rows that tell the readings apart', () => {
  test('only rows on which highlights disagree are asked about', () => {
    expect(findDisputed(CHOICE).map((row) => row + 1)).toEqual([2, 6]);
  });

  test('yes and no leave the readings that agree', () => {
    expect(ids({ ...CHOICE, verdicts: [{ row: 5, hit: false }] })).toEqual(['500']);
    expect(ids({ ...CHOICE, verdicts: [{ row: 1, hit: false }] })).toEqual(['200', '500']);
  });

  test('answers that no reading fits leave all of them', () => {
    const verdicts = [
      { row: 1, hit: true },
      { row: 5, hit: false },
    ];
    expect(ids({ ...CHOICE, verdicts })).toHaveLength(4);
  });
});
