import { canonicalRuleSet } from '../../src/rule/canonicalRule';
import { planRules } from '../../src/rule/planRules';
import type { RuleSet, Target } from '../../src/rule/ruleSet';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { Answer } from '../../src/suggest/answer';
import { addProbeRows } from '../../src/suggest/addProbeRows';
import { findOpenValue } from '../../src/suggest/fillHoles';
import { fitLiterals } from '../../src/suggest/fitLiterals';
import { keyEffect } from '../../src/suggest/keyEffect';
import { formulaConstants } from './formulaConstants';
import { FIRST, MISSED, rankStrictly, type Ranks } from './rankStrictly';
import { resampleSheets } from './resampleSheets';

/**
 * Ranks of the first candidate with the target's effect on the table, alone and with probe rows. A decline is right whatever
 * its reason; an open value is right when the pipeline asks for one of that type.
 */
export function rankTarget(answer: Answer, target: Target, snapshot: Snapshot): Ranks {
  if (answer.kind === 'failed') return MISSED;
  if (answer.kind === 'declined') return target.kind === 'decline' ? FIRST : MISSED;
  if (target.kind === 'decline') return MISSED;
  const open = findOpenValue(target, snapshot);
  if (open !== null) return answer.ask?.what === open.type ? FIRST : MISSED;
  const wanted = canonicalRuleSet(fitLiterals(target, snapshot));
  const sets: readonly RuleSet[] = [wanted, ...answer.candidates.map(({ ruleSet }) => ruleSet)];
  const probed = addProbeRows(snapshot, sets);
  const sheets = [snapshot, probed];
  return rankStrictly(
    answer.candidates,
    ({ ruleSet }) =>
      sheets.every((sheet) => keyEffect(ruleSet, sheet) === keyEffect(wanted, sheet)),
    ({ ruleSet }, foreign) => agreeResampled(wanted, ruleSet, probed, foreign),
  );
}

/** True when two rule sets do the same on all resampled sheets. */
function agreeResampled(a: RuleSet, b: RuleSet, snapshot: Snapshot, foreign: boolean): boolean {
  const [first, second] = [formulasOf(a, snapshot), formulasOf(b, snapshot)];
  const constants = formulaConstants([...first, ...second]);
  return resampleSheets(snapshot, constants, foreign).every(
    (sheet) => keyEffect(a, sheet) === keyEffect(b, sheet),
  );
}

/** The formulas that a rule set is written with. */
export function formulasOf(ruleSet: RuleSet, snapshot: Snapshot): readonly string[] {
  const plan = planRules(ruleSet, snapshot);
  return plan.ok
    ? plan.value.flatMap((native) => (native.kind === 'custom' ? [native.formula] : []))
    : [];
}
