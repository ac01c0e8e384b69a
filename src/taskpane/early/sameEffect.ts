import type { Candidate, PlannedRule } from '../../suggest/answer';
import { isSame } from '../isSame';

/** True for two readings of one table that colour the same cells in the same way, whatever their words. */
export function hasSameEffect(a: Candidate, b: Candidate): boolean {
  return (
    a.planned.length === b.planned.length &&
    a.planned.every((rule, index) => {
      const other = b.planned[index];
      return other !== undefined && doesSame(rule, other);
    })
  );
}

function doesSame(a: PlannedRule, b: PlannedRule): boolean {
  if (a.native.kind !== 'custom' || b.native.kind !== 'custom') return isSame(a.native, b.native);
  return (
    isSame(a.native.format, b.native.format) &&
    a.native.stopIfTrue === b.native.stopIfTrue &&
    a.hits.length === b.hits.length &&
    a.hits.every(({ row, column }, index) => {
      const other = b.hits[index];
      return row === other?.row && column === other.column;
    })
  );
}
