import type { NativeRule } from '../../rule/nativeRule';
import type { Candidate } from '../../suggest/answer';
import { keepUntouched } from '../../suggest/keepUntouched';
import type { Edit } from './manageState';

/** An edited rule as it is written. */
export function editedRules(edit: Edit, candidate: Candidate): readonly NativeRule[] {
  const [before] = edit.before.rules;
  const [after] = edit.ruleSet.rules;
  return candidate.planned.map(({ native }) =>
    before === undefined || after === undefined
      ? native
      : keepUntouched(edit.rule, native, before, after),
  );
}
