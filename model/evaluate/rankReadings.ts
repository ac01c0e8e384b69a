import type { RuleSet } from '../../src/rule/ruleSet';
import type { Snapshot } from '../../src/sheet/snapshot';
import { keyEffect } from '../../src/suggest/keyEffect';

/** Readings that are looked at. */
export const SHOWN_READINGS = 3;

/**
 * For each meaning, told by the rules that say it, the 0-based place of the first reading that does the same on each
 * of the sheets; null where none does.
 */
export function rankReadings(
  readings: readonly RuleSet[],
  meanings: readonly (readonly RuleSet[])[],
  sheets: readonly Snapshot[],
): readonly (number | null)[] {
  const effectOf = (one: RuleSet): string =>
    JSON.stringify(sheets.map((sheet) => keyEffect(one, sheet)));
  const effects = readings.map(effectOf);
  return meanings.map((accept) => {
    const right = new Set(accept.map(effectOf));
    const rank = effects.findIndex((effect) => right.has(effect));
    return rank < 0 ? null : rank;
  });
}
