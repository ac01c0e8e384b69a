import { isSame } from '../isSame';
import type { Reading, Readings } from '../paneState';
import { hasSameEffect } from './sameEffect';

/** The final readings; one that was shown already keeps its name and what was found out about it. */
export function renameFinal(early: Readings, final: Readings): Readings {
  const matches = matchReadings(early, final);
  const [first, ...rest] = final;
  const rename = (reading: Reading, index: number): Reading => {
    const known = early[matches.indexOf(index)];
    if (known === undefined) return withId(reading, `${reading.candidate.id}-final`);
    const misses = isSame(known.ruleSet, reading.ruleSet) ? known.misses : null;
    // What has misses is known by its very rules.
    const ruleSet = misses === null ? reading.ruleSet : known.ruleSet;
    return { ...withId(reading, known.candidate.id), ruleSet, misses };
  };
  return [rename(first, 0), ...rest.map((reading, index) => rename(reading, index + 1))];
}

/** The readings that were shown stay as they are and where they are; the others follow them. */
export function joinFinal(early: Readings, final: Readings): Readings {
  const matches = matchReadings(early, final);
  const score = (reading: Reading, index: number): Reading => {
    const match = final[matches[index] ?? -1];
    const { candidate } = reading;
    return { ...reading, candidate: { ...candidate, score: match?.candidate.score ?? 0 } };
  };
  const [first, ...rest] = early;
  const others = final
    .filter((_, index) => !matches.includes(index))
    .map((reading) => withId(reading, `${reading.candidate.id}-final`));
  return [score(first, 0), ...rest.map((one, index) => score(one, index + 1)), ...others];
}

/** For each early reading the place of the final one that does the same; -1 where none does. */
function matchReadings(early: Readings, final: Readings): readonly number[] {
  const matches = early.map(({ candidate }) =>
    final.findIndex((other) => isSame(other.candidate.ruleSet, candidate.ruleSet)),
  );
  for (const [index, { candidate }] of early.entries()) {
    if (matches[index] !== -1) continue;
    matches[index] = final.findIndex(
      (other, place) => !matches.includes(place) && hasSameEffect(other.candidate, candidate),
    );
  }
  return matches;
}

function withId(reading: Reading, id: string): Reading {
  return { ...reading, candidate: { ...reading.candidate, id } };
}
