import type { NativeRule } from '../../rule/nativeRule';
import type { Rule } from '../../rule/ruleSet';
import type { Candidate } from '../../suggest/answer';
import { isSame } from '../isSame';
import type { Edit } from './manageState';

/**
 * An edited rule as it is written: what the user left alone stays exactly as it stands on the sheet, colours by their
 * own shades and a formula by its own words.
 */
export function editedRules(edit: Edit, candidate: Candidate): readonly NativeRule[] {
  const [before] = edit.before.rules;
  const [after] = edit.ruleSet.rules;
  return candidate.planned.map(({ native }) =>
    before === undefined || after === undefined
      ? native
      : keepUntouched(edit.rule, native, before, after),
  );
}

function keepUntouched(
  stood: NativeRule,
  planned: NativeRule,
  before: Rule,
  after: Rule,
): NativeRule {
  if (stood.kind === 'custom' && planned.kind === 'custom') {
    const isHighlight = before.kind === 'highlight' && after.kind === 'highlight';
    const isSaid = isHighlight && isSame([before.where, before.when], [after.where, after.when]);
    const isLook = isHighlight && isSame(before.format, after.format);
    return {
      ...(isSaid ? stood : planned),
      format: isLook ? stood.format : planned.format,
      stopIfTrue: stood.stopIfTrue,
    };
  }
  if (stood.kind === 'colorScale' && planned.kind === 'colorScale') {
    const isLook =
      before.kind === 'colorScale' &&
      after.kind === 'colorScale' &&
      isSame(before.colours, after.colours);
    return isLook ? { ...planned, colours: stood.colours } : planned;
  }
  if (stood.kind === 'dataBar' && planned.kind === 'dataBar') {
    const isLook =
      before.kind === 'dataBar' && after.kind === 'dataBar' && before.colour === after.colour;
    return isLook ? { ...planned, colour: stood.colour } : planned;
  }
  return planned;
}
