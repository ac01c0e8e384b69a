import type { NativeRule } from '../../rule/nativeRule';
import type { Candidate } from '../../suggest/answer';
import { keepUntouched } from '../../suggest/keepUntouched';
import type { Edit } from './manageState';

/** An edited rule as it is written, or the rules that take its place. */
export function editedRules(edit: Edit, { planned }: Candidate): readonly NativeRule[] {
  const natives = planned.map(({ native }) => native);
  return keepUntouched(edit.rule, natives, edit.before, edit.ruleSet);
}
