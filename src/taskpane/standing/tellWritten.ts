import type { Applied } from '../../host/receipt';
import type { RuleSet } from '../../rule/ruleSet';
import type { Choice, PaneState, Reading } from '../paneState';

/** Each written rule in its own words. */
export function tellWritten(
  { snapshot }: Choice,
  { ruleSet }: Reading,
  { added }: Applied,
): PaneState['told'] {
  return Object.fromEntries(
    added.flatMap((id, index) => {
      const rule = ruleSet.rules[index];
      const one: RuleSet | null = rule === undefined ? null : { kind: 'rules', rules: [rule] };
      return one === null ? [] : [[id, { ruleSet: one, snapshot }]];
    }),
  );
}
